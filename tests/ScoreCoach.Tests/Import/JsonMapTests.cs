namespace ScoreCoach.Tests.Import;

/// <summary>JSON texts that map ids to reports: { "C-1": { … }, "C-2": { … } }.</summary>
public sealed class JsonMapTests
{
    private const string Mls = "\"Data Engineering\":\"NI\",\"EDA\":\"Strong\",\"Modeling\":\"NI\",\"MLOps\":\"Competent\"";

    [Theory]
    [InlineData("{\"C-1\":{\"exam\":\"MLS-C01\",\"score\":640," + Mls + "},\"C-2\":{\"exam\":\"MLS-C01\",\"score\":700," + Mls + "}}", "C-1 C-2")]
    [InlineData("{\n  \"ana@contoso.example\": {\n    \"Exam\": \"MLS-C01\",\n    " + Mls + "\n  },\n  \"bo@contoso.example\" :\n  { \"Exam\": \"MLS-C01\", " + Mls + " }\n}\n", "ana@contoso.example bo@contoso.example")]
    [InlineData("{\"4711\":{\"exam\":{\"code\":\"MLS-C01\"},\"domains\":[{\"name\":\"Data Engineering\",\"level\":\"NI\"},{\"name\":\"EDA\",\"level\":\"Strong\"},{\"name\":\"Modeling\",\"level\":\"NI\"},{\"name\":\"MLOps\",\"level\":\"Competent\"}]}}", "4711")]
    [InlineData("{\"E\\u0031\":{\"Certification\":\"MLS-C01\"," + Mls + "},\"E,2}\":{\"Certification\":\"MLS-C01\"," + Mls + "}}", "E1 E,2}")]
    public void The_name_of_a_member_is_the_id_and_that_is_reported(string text, string ids)
    {
        var run = ImportRun.Of(text);

        Assert.Equal(ids.Split(' '), run.Reports.Select(report => report.CandidateId));
        Assert.All(run.Reports, report => Assert.Equal("WSWA", ImportRun.Levels(report)));
        Assert.Equal(IssueSeverity.Decision, Assert.Single(run.Of(ImportIssueCode.IdentityFound)).Severity);
    }

    [Theory]
    [InlineData("{\"a\":{\"candidateId\":\"C-1\",\"exam\":\"MLS-C01\"," + Mls + "},\"b\":{\"candidateId\":\"C-2\",\"exam\":\"MLS-C01\"," + Mls + "}}", "C-1 C-2")]
    [InlineData("{\"0\":{\"exam\":\"MLS-C01\",\"Full name\":\"Ana\"," + Mls + "},\"1\":{\"exam\":\"MLS-C01\",\"Full name\":\"Bo\"," + Mls + "}}", "Ana Bo")]
    [InlineData("{\"r1\":{\"candidate\":{\"id\":\"C-1\"},\"exam\":\"MLS-C01\"," + Mls + "},\"r2\":{\"candidate\":{\"id\":\"C-2\"},\"exam\":\"MLS-C01\"," + Mls + "}}", "C-1 C-2")]
    public void Who_has_an_id_or_a_number_of_a_row_is_not_identified_by_the_member(string text, string ids)
    {
        var run = ImportRun.Of(text);

        Assert.Equal(ids.Split(' '), run.Reports.Select(report => report.CandidateId));
    }

    [Theory]
    [InlineData("{\"C-1\":{\"exam\":\"MLS-C01\"," + Mls + "},\"C-2\":{\"exam\":\"MLS-C01\",\"email\":\"x@y.example\"," + Mls + "},\"C-3\":{\"exam\":\"MLS-C01\"," + Mls + "}}", "C-1 C-2 C-3")]
    [InlineData("{\"C-1\":{\"exam\":\"MLS-C01\",\"candidate\":{\"name\":\"Ana Silva\"}," + Mls + "},\"C-2\":{\"exam\":\"MLS-C01\",\"candidate\":{\"name\":\"Ana Silva\"}," + Mls + "}}", "C-1 C-2")]
    public void An_id_that_few_have_or_a_name_does_not_take_the_members_place(string text, string ids) =>
        Assert.Equal(ids.Split(' '), ImportRun.Of(text).Reports.Select(report => report.CandidateId));

    [Fact]
    public void The_exam_may_be_named_for_all()
    {
        var run = ImportRun.Of("{\"C-1\":{" + Mls + "},\"C-2\":{" + Mls + "}}", ImportRun.Options with { Exam = "MLS-C01" });

        Assert.Equal(["C-1", "C-2"], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void A_bad_report_costs_no_other()
    {
        var run = ImportRun.Of("{\"C-1\":{\"exam\":\"MLS-C01\"," + Mls + "},\"C-2\":{\"exam\":\"XYZ-1\"," + Mls + "},\"C-3\":{},\"C-4\":{\"exam\":\"MLS-C01\"," + Mls + "},\"C-5\":{\"exam\":\"MLS-C01\"," + Mls + "}}", ImportRun.Options);

        Assert.Equal(["C-1", "C-4", "C-5"], run.Reports.Select(report => report.CandidateId));
    }

    /// <summary>One report whose parts are objects is not a map.</summary>
    [Theory]
    [InlineData("{\"candidate\":{\"id\":\"C-1\"},\"exam\":{\"code\":\"MLS-C01\"},\"domains\":{" + Mls + "}}")]
    [InlineData("{\"person\":{\"candidateId\":\"C-1\"},\"exam\":{\"id\":\"MLS-C01\"},\"levels\":{" + Mls + "}}")]
    public void One_report_of_objects_is_one_report(string text)
    {
        var run = ImportRun.Of(text);

        Assert.Equal("C-1", Assert.Single(run.Reports).CandidateId);
        Assert.Empty(run.Of(ImportIssueCode.IdentityFound));
    }
}
