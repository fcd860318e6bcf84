using ScoreCoach.Requests;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Requests;

/// <summary>What a user typed about reading, the same in both hosts.</summary>
public sealed class ImportRequestTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<ImportOptions, string> Contradictions => new()
    {
        { new() { LevelMaximum = 20 }, "LevelMaximum applies only to points." },
        { new() { LevelMaximum = 20, LevelUnit = LevelUnit.Percent }, "LevelMaximum applies only to points." },
        { new() { LevelMaximum = 0, LevelUnit = LevelUnit.Points }, "LevelMaximum is 0. Accepted: a number above 0." },
        { new() { LevelMaximum = -4.5m, LevelUnit = LevelUnit.Points }, "LevelMaximum is -4.5. Accepted: a number above 0." },
        { new() { HeaderLine = 0 }, "HeaderLine is 0. Accepted: a whole number from 1." },
    };

    public void Dispose() => File.Delete(_path);

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Options_that_contradict_each_other_are_named(ImportOptions options, string expected)
    {
        var failure = Assert.Throws<ScoreCoachException>(() => Request().Complete(options));
        Assert.Equal(expected, failure.Message);
        Assert.Equal("UnusableOptions", failure.Id);
        Assert.NotNull(failure.Advice);
    }

    [Fact]
    public void Points_with_a_maximum_are_accepted()
    {
        var options = Request().Complete(new() { LevelUnit = LevelUnit.Points, LevelMaximum = 20, HeaderLine = 3 });
        Assert.Equal((LevelUnit.Points, 20m, 3), (options.LevelUnit, options.LevelMaximum, options.HeaderLine));
    }

    [Theory]
    [InlineData("AI-103", true)]
    [InlineData("ai103", true)]
    [InlineData("XYZ-9", false)]
    public void An_exam_map_names_exams_of_the_catalog(string exam, bool isKnown)
    {
        var request = Request() with { ExamMap = [KeyValuePair.Create("Agents 2026", exam)] };
        if (isKnown)
        {
            Assert.Equal("AI-103", request.Complete(new()).ExamMap["agents 2026"]);
        }
        else
        {
            Assert.Equal("UnknownExam", Assert.Throws<ScoreCoachException>(() => request.Complete(new())).Id);
        }
    }

    [Fact]
    public void A_map_file_fills_what_was_not_typed()
    {
        File.WriteAllText(_path, """
            {
              "columnMap": { "Score": "Punkte", "Result": null },
              "levelMap": { "1": "Weak" },
              "resultMap": { "bestanden": "Pass" },
              "examMap": { "Agents 2026": "AI-103" },
              "levelThreshold": { "adequate": 60, "strong": 80.5 }
            }
            """);
        var options = (Request() with { ColumnMap = [KeyValuePair.Create("score", "Total")], MapFiles = [GivenFiles.Gateway.ReadMaps(_path)] }).Complete(new());
        Assert.Equal("score=Total; Result=", options.ColumnMap.ToString());
        Assert.Equal(PerformanceLevel.Weak, options.LevelMap["1"]);
        Assert.Equal(ExamResult.Pass, options.ResultMap["Bestanden"]);
        Assert.Equal("AI-103", options.ExamMap["Agents 2026"]);
        Assert.Equal(new LevelThreshold(60, 80.5m), options.LevelThreshold);
        Assert.Equal(LevelThreshold.Article, (Request() with { MapFiles = [GivenFiles.Gateway.ReadMaps(_path)] }).Complete(new() { LevelThreshold = LevelThreshold.Article }).LevelThreshold);
    }

    [Fact]
    public void A_map_file_without_sections_is_a_column_map()
    {
        File.WriteAllText(_path, """{ "Score": "Punkte", "Modeling": "Dom 3" }""");
        Assert.Equal("Score=Punkte; Modeling=Dom 3", (Request() with { MapFiles = [GivenFiles.Gateway.ReadMaps(_path)] }).Complete(new()).ColumnMap.ToString());
    }

    [Theory]
    [InlineData("", "The file is empty")]
    [InlineData("[1]", "a list")]
    [InlineData("""{ "columnMap": { "Score": ["a"] } }""", "columnMap.Score is a list")]
    [InlineData("""{ "columnMap": "Score" }""", "columnMap is the text 'Score'")]
    [InlineData("""{ "columnMap": {}, "levelmaps": {} }""", "'levelmaps' is not a section of a map file. Accepted: columnMap, levelMap, resultMap, examMap, levelThreshold.")]
    public void A_map_file_that_cant_be_used_says_why(string text, string expected)
    {
        File.WriteAllText(_path, text);
        var failure = Assert.Throws<ScoreCoachException>(() => GivenFiles.Gateway.ReadMaps(_path));
        Assert.Equal("UnusableMap", failure.Id);
        Assert.Contains(expected, failure.Message, StringComparison.Ordinal);
        Assert.Contains(_path, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{ "levelThreshold": "Mine" }""", "UnusableThreshold")]
    [InlineData("""{ "levelThreshold": { "adequate": 80, "strong": 60 } }""", "UnusableThreshold")]
    [InlineData("""{ "levelMap": { "x": "Low" } }""", "UnusableMap")]
    [InlineData("""{ "examMap": { "x": "XYZ-9" } }""", "UnknownExam")]
    public void Values_of_a_map_file_are_checked_as_typed_ones(string text, string id)
    {
        File.WriteAllText(_path, text);
        var request = Request() with { MapFiles = [GivenFiles.Gateway.ReadMaps(_path)] };
        Assert.Equal(id, Assert.Throws<ScoreCoachException>(() => request.Complete(new())).Id);
    }

    private static ImportRequest Request() => new(GivenFiles.Syntax, Shipped.Catalog);
}
