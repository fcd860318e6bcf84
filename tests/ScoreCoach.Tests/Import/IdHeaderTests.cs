using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Directories, payrolls and schools have their own names for what identifies a person.</summary>
public sealed class IdHeaderTests
{
    public static TheoryData<string> Headers =>
    [
        "User", "Badge number", "sAMAccountName", "userPrincipalName", "Account name", "Network ID", "NetID", "SSO ID", "Windows login", "Payroll number", "Associate ID", "Colleague ID",
        "Card number", "External ID", "Staff number", "Worker number", "Employee #", "Student #", "Candidate #",
        "Ausweisnummer", "Kontoname", "Benutzerkennung", "Lohnnummer", "Kartennummer", "Externe ID", "Netzwerk-ID", "Stammnummer", "Benutzer",
        "Numéro de badge", "N° de salarié", "Nom de compte", "Identifiant réseau", "Identifiant externe", "Numéro de carte", "Utilisateur",
        "Número de credencial", "Número de nómina", "Número de trabajador", "Nombre de cuenta", "ID externo", "Número de tarjeta", "Usuario de red",
    ];

    [Theory]
    [MemberData(nameof(Headers))]
    public void Numbers_of_rows_give_way_to_it(string header)
    {
        var text = $"ID;{header};Exam;Exam date;EDA;Modeling\n1;ruiza;MLS-C01;2025-11-03;Strong;Weak\n2;lib;MLS-C01;2025-11-03;Strong;Weak\n3;ruiza;MLS-C01;2025-12-04;Strong;Strong\n";

        var run = Of(text);

        Assert.Empty(run.Errors);
        Assert.Equal(["ruiza", "lib", "ruiza"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(1, run.Reports.Count(report => report.History.Count == 1));
        Assert.Equal([header], run.Summary.Identity);
    }

    [Theory]
    [InlineData("userPrincipalName", "ana@x.org", "bo@x.org")]
    [InlineData("Badge number", "100417", "100418")]
    [InlineData("Payroll number", "A-7", "A-8")]
    public void Json_and_objects_have_the_same_names(string header, string first, string second)
    {
        var json = Of($$"""[{"ID":1,"{{header}}":"{{first}}","exam":"MLS-C01","Modeling":"Weak"},{"ID":2,"{{header}}":"{{second}}","exam":"MLS-C01","Modeling":"Weak"}]""");
        var objects = GivenRows.Of(Options, $"ID,{header},Exam,Modeling", $"1,{first},MLS-C01,Weak", $"2,{second},MLS-C01,Weak");

        Assert.Equal([first, second], json.Reports.Select(report => report.CandidateId));
        Assert.Equal([first, second], objects.Reports.Select(report => report.CandidateId));
    }

    [Theory]
    [InlineData("Employee ID", "Badge number")]
    [InlineData("Candidate ID", "sAMAccountName")]
    [InlineData("User name", "userPrincipalName")]
    [InlineData("Staff number", "Payroll number")]
    [InlineData("E-mail", "Account name")]
    [InlineData("ID", "External ID")]
    public void A_better_id_wins_and_the_other_is_kept(string better, string other)
    {
        var run = Of($"{other},{better},Exam,Modeling\nx1,y7,MLS-C01,Weak\nx2,y9,MLS-C01,Strong\n");

        Assert.Empty(run.Errors);
        Assert.Equal(["y7", "y9"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(["x1", "x2"], run.Reports.Select(report => report.Attributes[other]));
    }

    [Theory]
    [InlineData("badge")]
    [InlineData("card")]
    [InlineData("external")]
    public void An_object_that_is_not_a_person_names_none(string name) =>
        Assert.Null(Assert.Single(Of($$"""{"candidateId":"a","{{name}}":{"id":"7","name":"Gold"},"exam":"MLS-C01","Modeling":"NI"}""").Reports).CandidateName);
}
