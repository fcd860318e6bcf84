using System.Globalization;
using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Ids of objects that may not be one person's are reported as those of files are, with rows in place of lines.</summary>
public sealed partial class ObjectIdTests
{
    private const string Header = "Id,Name,Exam,Date,Data Engineering,EDA,Modeling,MLOps";

    /// <summary>Ids and names, row by row, and what is reported: the row, and the message's middle.</summary>
    public static TheoryData<string, string> Cases => new()
    {
        // Several names.
        { "H-7 Ana Reis|H-7 Olu Bello", "2: 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 1" },
        { "H-7 Ana Reis|H-8 Olu Bello", "" },
        { "H-7 Ana Reis|H-7 ANA REIS", "" },
        { "H-7 Ana Reis|H-7 ana  reis", "" },
        { "H-7 Ana Reis|H-7 Reis. Ana", "" },
        { "H-7 Ana-Maria Reis|H-7 Ana Maria Reis", "" },
        { "H-7 José Núñez|H-7 JOSÉ NÚÑEZ", "" },
        { "H-7 Ana Reis|H-7", "" },
        { "H-7|H-7 Ana Reis", "" },
        { "H-7|H-7 Ana Reis|H-7 Ana Reis|H-7 Olu Bello", "4: 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 2" },
        { "x Bo Lund|H-7|y Cy Ott|H-7 Ana Reis|H-7|H-7 Olu Bello", "6: 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 4" },
        { "H-7 Ana Reis|H-7 Olu Bello|H-7 Bo Lund|H-7 Ana Reis", "2: 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 1" },
        { "a@b.example Ana Reis|A@B.example Olu Bello", "2: 'A@B.example' belongs to 'Olu Bello' here and to 'Ana Reis' in row 1" },
        { "00417 Александра Иванова|417 Ana Reis|00417 Мария Петрова", "3: '00417' belongs to 'Мария Петрова' here and to 'Александра Иванова' in row 1" },

        // Ids that differ in case.
        { "c-8|C-8", "2: 'C-8' here and 'c-8' in row 1" },
        { "C-8|c-8|C-8|c-8", "2: 'c-8' here and 'C-8' in row 1" },
        { "aBc|ABC|abc|aBc|ABC|AbC", "2: 'ABC' here and 'aBc' in row 1; 3: 'abc' here and 'aBc' in row 1; 6: 'AbC' here and 'aBc' in row 1" },
        { "é1|É1", "2: 'É1' here and 'é1' in row 1" },
        { "straße|STRASSE", "" },
        { "a@b.example|A@B.EXAMPLE", "" },
        { "3F2504E0-4F89-11D3-9A0C-0305E82C3301|3f2504e0-4f89-11d3-9a0c-0305e82c3301", "2: '3f2504e0-4f89-11d3-9a0c-0305e82c3301' here and '3F2504E0-4F89-11D3-9A0C-0305E82C3301' in row 1" },
        { "c-8 Ana Reis|C-8 Olu Bello|C-8 Bo Lund", "2: 'C-8' here and 'c-8' in row 1" },
        { "c-8|C-8|c-8 Ana Reis|c-8 Olu Bello", "2: 'C-8' here and 'c-8' in row 1; 4: 'c-8' belongs to 'Olu Bello' here and to 'Ana Reis' in row 3" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Ids_are_reported_as_those_of_a_file(string people, string expected)
    {
        var lines = Lines(people);

        Assert.Equal(expected, Told(GivenRows.Of(ImportRun.Options, lines).Issues));
        Assert.Equal(expected, Told(ImportRun.Of(string.Join('\n', lines)).Issues));
    }

    [Theory]
    [InlineData("Ana Reis|ana reis", "2: 'ana reis' here and 'Ana Reis' in row 1")]
    [InlineData("Ana Reis|Ana  Reis", "")]
    [InlineData("Ana Reis|Reis. Ana", "")]
    public void A_name_that_is_the_identity_is_reported_as_that_of_a_file(string names, string expected)
    {
        string[] lines = ["Name,Exam,Date,Data Engineering,EDA,Modeling,MLOps", .. names.Split('|').Select((name, number) => $"{name},MLS-C01,{Day(number)},NI,NI,NI,NI")];

        var rows = GivenRows.Of(new ImportOptions { AsOf = ImportRun.Today, NumberRows = false }, lines);
        Assert.Equal(expected, Told(rows.Issues));
        Assert.Equal(expected, Told(ImportRun.Of(string.Join('\n', lines)).Issues));
        Assert.Equal(ImportRun.Of(string.Join('\n', lines)).Reports.Select(report => report.CandidateId), rows.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void An_issue_names_its_object()
    {
        var lines = Lines("H-7 Ana Reis|H-7 Olu Bello");
        var rows = GivenRows.Of(ImportRun.Options, lines);

        var issue = Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.OneIdSeveralNames);
        Assert.Equal((IssueSeverity.Warning, 2L, "H-7", 0L, null), (issue.Severity, issue.Row, issue.RowCandidate, issue.Line, issue.Path));
        Assert.Equal(lines[2], rows.Sources[rows.Issues.IndexOf(issue)]);
        Assert.Equal(2, rows.Reports.Count);
    }

    [Fact]
    public void Rows_after_those_that_are_held_are_compared_with_them()
    {
        string[] people = [.. Enumerable.Range(1, 1500).Select(number => $"P-{number} Nr {number}")];
        (people[4], people[1200]) = ("q-5 Ana Reis", "Q-5 Ana Reis");
        (people[9], people[1300]) = ("P-10 Ana Reis", "P-10 Olu Bello");
        (people[1399], people[1449]) = ("P-1400 Cy Ott", "P-1400 Bo Lund");

        Assert.Equal(
            "1201: 'Q-5' here and 'q-5' in row 5; 1301: 'P-10' belongs to 'Olu Bello' here and to 'Ana Reis' in row 10; 1450: 'P-1400' belongs to 'Bo Lund' here and to 'Cy Ott' in row 1400",
            Told(GivenRows.Of(ImportRun.Options, Lines(string.Join('|', people))).Issues));
    }

    [Theory]
    [InlineData("Name,Exam,Employee ID,Date,Data Engineering,EDA,Modeling,MLOps", "Olu Bello,MLS-C01,H-7,2025-12-09,NI,NI,NI,NI")]
    [InlineData("Candidate ID,First Name,Last Name,Exam,Score,Result,Modeling", "H-7,Olu,Bello,MLS-C01,640,Fail,NI")]
    [InlineData("E-mail,Id,Name,Exam,Computer Vision,NLP", "x@y.example,H-7,Olu Bello,AI-102,Near Target,Below Target")]
    public void People_are_the_same_in_every_shape(string header, string row)
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.AddCsv(Lines("H-7 Ana Reis"));
        rows.AddCsv(header, row);
        rows.Complete();

        Assert.Equal(2, rows.Reports.Count);
        Assert.Equal("2: 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 1", Told(rows.Issues));
    }

    [Fact]
    public void Reports_of_several_rows_are_compared_by_their_first_ones()
    {
        string[] domains = ["Data Engineering", "EDA", "Modeling", "MLOps"];
        string[] people = ["H-7,Ana Reis", "c-8,Bo Lund", "H-7,Olu Bello", "C-8,Bo Lund"];
        string[] lines = ["Id,Name,Exam,Date,Domain,Level", .. people.SelectMany((person, number) => domains.Select(domain => $"{person},MLS-C01,{Day(number)},{domain},NI"))];

        var expected = "9: 'H-7' belongs to 'Olu Bello' here and to 'Ana Reis' in row 1; 13: 'C-8' here and 'c-8' in row 5";
        Assert.Equal(expected, Told(GivenRows.Of(ImportRun.Options, lines).Issues));
        Assert.Equal(expected, Told(ImportRun.Of(string.Join('\n', lines)).Issues));
    }

    [Fact]
    public void A_row_that_is_refused_is_nobodys_other_name()
    {
        var lines = Lines("H-7 Ana Reis|H-7 Olu Bello|H-7 Bo Lund");
        lines[1] = lines[1].Replace("NI,NI", "Splendid,NI", StringComparison.Ordinal);

        Assert.Equal("3: 'H-7' belongs to 'Bo Lund' here and to 'Olu Bello' in row 2", Told(GivenRows.Of(ImportRun.Options, lines).Issues));
    }

    [Fact]
    public void A_typed_report_is_compared_with_none()
    {
        var rows = new GivenRows(ImportRun.Options);
        rows.Typed(("CandidateId", "H-7"), ("CandidateName", "Ana Reis"), ("Exam", "MLS-C01"), ("Modeling", "NI"));
        rows.Typed(("CandidateId", "H-7"), ("CandidateName", "Olu Bello"), ("Exam", "MLS-C01"), ("Modeling", "NI"));

        Assert.Equal(2, rows.Reports.Count);
        Assert.Equal(string.Empty, Told(rows.Issues));
    }

    /// <summary>People as "id name" or "id", a report each on a day of their own; a full stop in a name stands for a comma.</summary>
    private static string[] Lines(string people) =>
    [
        Header,
        .. people.Split('|').Select((person, number) => $"{person.Split(' ')[0]},{(person.Contains(' ') ? person[(person.IndexOf(' ') + 1)..] : string.Empty)},MLS-C01,{Day(number)},NI,NI,NI,NI"),
    ];

    private static string Day(int number) => $"{new DateTime(2019, 1, 1).AddDays(number):yyyy-MM-dd}";

    private static string Told(IEnumerable<ImportIssue> issues) => string.Join("; ", issues
        .Where(issue => issue.Code is ImportIssueCode.OneIdSeveralNames or ImportIssueCode.IdsDifferInCase)
        .Select(issue => string.Create(CultureInfo.InvariantCulture, $"{(issue.Row > 0 ? issue.Row : issue.Line - 1)}: {Place().Replace(Middle().Match(issue.Message).Value, line => $"row {int.Parse(line.Groups[1].Value, CultureInfo.InvariantCulture) - 1}")}")));

    [GeneratedRegex(@"'.* in (row|line) \d+")]
    private static partial Regex Middle();

    [GeneratedRegex(@"line (\d+)")]
    private static partial Regex Place();
}
