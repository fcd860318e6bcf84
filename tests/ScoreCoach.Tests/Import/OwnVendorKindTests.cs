using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A vendor of a known kind is a file and nothing else: labels, thresholds and scale are its data.</summary>
public class OwnVendorKindTests
{
    private const string Percent = """{ "kind": "Percent", "thresholds": { "adequate": 60, "strong": 80, "source": { "kind": "Assumption", "note": "bands of our own." } } }""";
    private const string Bars = """{ "kind": "Bars", "thresholds": { "adequate": 40, "strong": null, "source": { "kind": "Assumption" } } }""";
    private const string Scaled = """{ "kind": "ScaledDomainScores", "thresholds": { "adequate": 30, "strong": 45, "source": { "kind": "Assumption" } } }""";
    private const string Words = """{ "kind": "Labels", "labels": [{ "label": "Burnt", "level": "Weak" }, { "label": "Done", "level": "Adequate" }, { "label": "Perfect", "level": "Strong" }] }""";
    private const string Objectives = """{ "kind": "MissedObjectives" }""";
    private const string Result = """{ "kind": "PassFailOnly" }""";

    [Theory]
    [InlineData(Percent, "59%", "80", "WS")]
    [InlineData(Percent, "60", "79.9", "AA")]
    [InlineData(Bars, "2/5", "1 of 5", "AW")]
    [InlineData(Bars, "39%", "\u25A0\u25A0\u25A0\u25A0\u25A1", "WA")]
    [InlineData(Scaled, "29", "45", "WS")]
    [InlineData(Words, "burnt", "PERFECT", "WS")]
    [InlineData(Objectives, "", "", "??")]
    [InlineData(Result, "", "", "??")]
    public void Its_cells_become_levels(string vocabulary, string first, string second, string levels)
    {
        var run = Read(vocabulary, [$"P,OWN-1,Fail,{first},{second}"]);

        Assert.DoesNotContain(run.Issues, issue => issue.Severity is IssueSeverity.Error or IssueSeverity.Warning);
        Assert.Equal(levels, ImportRun.Levels(Assert.Single(run.Reports)));
    }

    [Fact]
    public void The_note_of_a_level_says_whose_thresholds_made_it() =>
        Assert.Equal(
            "Adequate counts from 60 % and Strong from 80 %, which is an assumption: Bands of our own.",
            Assert.Single(Read(Percent, ["P,OWN-1,Fail,59,80"]).Reports).Domains[0].LabelNote);

    [Theory]
    [InlineData("0.65,0.82", ImportIssueCode.LevelUnitFound)]
    [InlineData("3,4", ImportIssueCode.UnlikelyScale)]
    public void Thresholds_of_a_profile_do_not_read_fractions_or_marks_as_percentages(string values, ImportIssueCode code)
    {
        var run = Read(Percent, [.. Enumerable.Range(1, 8).Select(number => $"P{number},OWN-1,Fail,{values}")]);

        Assert.Contains(run.Issues, issue => issue.Code == code);
        Assert.All(run.Reports, report => Assert.Equal("AS", ImportRun.Levels(report)));
    }

    [Fact]
    public void Segments_are_not_marks()
    {
        var run = Read(Bars, [.. Enumerable.Range(1, 8).Select(number => $"P{number},OWN-1,Fail,3/5,1/5")]);

        Assert.DoesNotContain(run.Issues, issue => issue.Code is ImportIssueCode.UnlikelyScale or ImportIssueCode.LevelUnitFound);
        Assert.All(run.Reports, report => Assert.Equal("AW", ImportRun.Levels(report)));
        Assert.Equal(8, run.Reports.Count);
    }

    private static ImportRun Read(string vocabulary, string[] rows)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Join(folder.FullName, "vendor.json"), $$"""
                { "schemaVersion": 1, "kind": "vendor", "asOf": "2026-11-22", "id": "own", "name": "Own", "scale": { "minimum": 0, "maximum": 50 }, "vocabulary": {{vocabulary}}, "policies": [] }
                """);
            File.WriteAllText(Path.Join(folder.FullName, "exam.json"), """
                { "schemaVersion": 1, "kind": "exam", "asOf": "2026-11-22", "id": "OWN-1", "title": "Own exam", "vendor": "own", "status": "Active", "passingScore": 30,
                  "editions": [ { "id": "1", "domains": [ { "id": "baking", "name": "Baking", "weight": { "exact": 55 } }, { "id": "tasting", "name": "Tasting", "weight": { "exact": 45 } } ] } ] }
                """);
            var reading = GivenFiles.Gateway.ReadCatalog([Repository.PathOf("module/data"), folder.FullName]);
            Assert.Empty(reading.Findings);
            return ImportRun.Of(
                $"Candidate ID,Exam,Result,Baking,Tasting\n{string.Join('\n', rows)}\n",
                catalog: new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
