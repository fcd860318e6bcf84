using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Numbers of a JSON report with their maximum or unit next to them: alone they would be percentages, or be lost.</summary>
public sealed class JsonNumberTests
{
    private const string Points = """{"score":12,"max":20}""";

    [Theory]
    [InlineData("""{"id":"C-1","exam":"MLS-C01","score":640,"levels":{"Data Engineering":%,"Modeling":%}}""")]
    [InlineData("""{"id":"C-1","exam":"MLS-C01","score":640,"Data Engineering":%,"Modeling":%}""")]
    [InlineData("""{"id":"C-1","exam":"AI-102","score":640,"sections":{"Implement Generative AI Solutions":%}}""")]
    [InlineData("""{"id":"C-1","exam":"MLA-C01","score":640,"results":[{"name":"Data Preparation for Machine Learning (ML)","score":12,"max":20},{"name":"ML Model Development","score":12,"maxScore":20}]}""")]
    [InlineData("""{"id":"C-1","exam":"AIP-C01","score":640,"domains":[{"name":"Testing, Validation, and Troubleshooting","points":12,"maxPoints":20}]}""")]
    public void Points_with_their_maximum_are_points(string report)
    {
        var text = $"[{report.Replace("%", Points)}]";

        var refused = Assert.Single(Of(text, Threshold).Issues, issue => issue.Severity == IssueSeverity.Error);
        Assert.Equal(ImportIssueCode.UnknownLevel, refused.Code);
        Assert.Equal("12/20", refused.Value);

        var read = Assert.Single(Of(text, Threshold with { LevelUnit = LevelUnit.Points }).Reports);
        Assert.All(read.Domains.Where(domain => domain.ReportedLevel is not null), domain => Assert.Equal(PerformanceLevel.Adequate, domain.Level));
        Assert.Contains(read.Domains, domain => domain.ReportedLevel is not null);
    }

    [Theory]
    [InlineData("\"maxTotal\"")]
    [InlineData("\"totalPoints\"")]
    [InlineData("\"fullMarks\"")]
    [InlineData("\"von\"")]
    [InlineData("\"sur\"")]
    [InlineData("\"of\"")]
    public void Maxima_have_many_names(string maximum)
    {
        var text = $$$"""[{"id":"C-1","exam":"MLS-C01","score":640,"domains":[{"domain":"Modeling","result":"Pass","points":12,{{{maximum}}}:20}]}]""";

        Assert.Equal("12/20", Assert.Single(Of(text, Threshold).Errors).Value);
        Assert.Contains(Of(text, Threshold with { LevelUnit = LevelUnit.Points }).Reports.Single().Domains, domain => domain is { ReportedLevel: "12/20", Level: PerformanceLevel.Adequate });
    }

    [Theory]
    [InlineData("""{"score":72,"unit":"%"}""", "72%")]
    [InlineData("""{"value":72,"max":100}""", "72%")]
    [InlineData("""{"points":36,"max":50,"percentage":72}""", "72")]
    [InlineData("""{"score":0.72,"unit":"fraction"}""", "72%")]
    [InlineData("""{"score":72,"unit":"percent"}""", "72%")]
    public void Percentages_are_percentages_however_that_is_reported(string level, string expected)
    {
        var report = Assert.Single(Of($$$"""[{"id":"C-1","exam":"MLS-C01","score":640,"levels":{"Modeling":{{{level}}},"Data Engineering":{{{level}}} } }]""", Threshold).Reports);

        Assert.Equal([expected, expected], report.Domains.Select(domain => domain.ReportedLevel).OfType<string>());
    }

    [Fact]
    public void A_number_among_levels_is_not_lost()
    {
        var report = """{"id":"C-1","exam":"MLS-C01","domains":[{"name":"Data Engineering","percent":55},{"name":"Modeling","points":3,"maxPoints":5}]}""";

        Assert.Contains(Of($"[{report}]", Threshold).Issues, issue => issue is { Code: ImportIssueCode.UnknownLevel or ImportIssueCode.UnlikelyScale, Value: "3/5" });
    }

    [Theory]
    [InlineData("""{"value":640,"max":1000}""")]
    [InlineData("""{"value":640}""")]
    public void A_score_may_are_next_to_its_maximum(string score)
    {
        var report = Assert.Single(Of($$$"""[{"id":"C-1","exam":"MLS-C01","score":{{{score}}},"levels":{"Modeling":"Needs Improvement"}}]""").Reports);

        Assert.Equal(640, report.Score);
    }

    private static ImportOptions Threshold => Options with { LevelThreshold = LevelThreshold.Article };
}
