namespace ScoreCoach.Tests.Import;

/// <summary>Reports that list objectives with missed questions, in the forms in which people copy them.</summary>
public class MissedObjectiveTests
{
    private const string Row = "T,SY0-701,2026-01-10,700";

    [Theory]
    [InlineData("2.4, 3.10", "2.4 3.10")]
    [InlineData("2.4; 3.1 | 1.2", "1.2 2.4 3.1")]
    [InlineData("1.1 2.2 3.3", "1.1 2.2 3.3")]
    [InlineData("2.4/3.1", "2.4 3.1")]
    [InlineData("2.4 & 3.1", "2.4 3.1")]
    [InlineData("2.4 and 3.1", "2.4 3.1")]
    [InlineData("2.4 und 3.1", "2.4 3.1")]
    [InlineData("Objective 2.4", "2.4")]
    [InlineData("Objectives: 2.4, 3.1", "2.4 3.1")]
    [InlineData("Obj. 2.4 / Obj. 3.1", "2.4 3.1")]
    [InlineData("#2.4, #3.1", "2.4 3.1")]
    [InlineData("1.1-1.3", "1.1 1.2 1.3")]
    [InlineData("1.1 \u2013 1.3, 4.2", "1.1 1.2 1.3 4.2")]
    [InlineData("Objectives 1.9 to 1.11 and 2.4", "1.9 1.10 1.11 2.4")]
    [InlineData("2.4 Given a scenario, analyze indicators; 3.1 Compare and contrast", "2.4 3.1")]
    [InlineData("2.4. Given a scenario", "2.4")]
    [InlineData("1.1 - Compare and contrast, 2.2", "1.1 2.2")]
    [InlineData("[\"2.4\", \"3.1\"]", "2.4 3.1")]
    public void A_cell_may_list_them_as_people_write(string cell, string objectives)
    {
        var run = ImportRun.Of($"Candidate ID;Exam;Exam date;Score;Missed objectives\n{Row.Replace(',', ';')};\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n", ImportRun.Options with { Delimiter = ';' });

        Assert.Empty(run.Errors);
        Assert.Equal(objectives, string.Join(' ', Assert.Single(run.Reports).MissedObjectives));
    }

    [Theory]
    [InlineData("1.3-1.1", "1.3-1.1")]
    [InlineData("1.9-2.3", "1.9-2.3")]
    [InlineData("1.1-3", "1.1-3")]
    [InlineData("not 2.4", "not 2.4")]
    [InlineData("all but 2.4", "all but 2.4")]
    [InlineData("1.1 Compare 2.2 Explain", "1.1 Compare 2.2 Explain")]
    [InlineData("2.4.1", "2.4.1")]
    [InlineData("2,4", "2,4")]
    public void What_may_mean_something_else_is_refused(string cell, string value)
    {
        var issue = Assert.Single(ImportRun.Of($"Candidate ID;Exam;Exam date;Score;Missed objectives\n{Row.Replace(',', ';')};{cell}\n", ImportRun.Options with { Delimiter = ';' }).Errors);

        Assert.Equal(ImportIssueCode.UnknownDomain, issue.Code);
        Assert.Equal(value, issue.Value);
    }

    [Theory]
    [InlineData("Objectives with missed questions")]
    [InlineData("Failed objectives")]
    [InlineData("Objectives not met")]
    public void A_header_that_reports_it_is_enough(string header)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,{header}\n{Row},2.4\n");

        Assert.Equal(["2.4"], Assert.Single(run.Reports).MissedObjectives);
        Assert.Empty(run.Issues);
    }

    [Theory]
    [InlineData("Areas to improve")]
    [InlineData("Topics missed")]
    [InlineData("Objective numbers")]
    [InlineData("Domain objectives")]
    [InlineData("Missed")]
    public void A_header_that_may_report_it_counts_where_the_values_are_objectives_and_that_is_reported(string header)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,{header}\n{Row},\"2.4, 1.1\"\n");
        var other = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,{header}\n{Row},Firewalls\n");

        Assert.Equal(["1.1", "2.4"], Assert.Single(run.Reports).MissedObjectives);
        Assert.Equal((ImportIssueCode.ColumnFound, IssueSeverity.Decision), Only(run));
        Assert.Equal("Firewalls", Assert.Single(other.Reports).Attributes[header]);
    }

    [Theory]
    [InlineData("Missed 1,Missed 2,Missed 3")]
    [InlineData("Missed objective #1,Missed objective #2,Missed objective #3")]
    [InlineData("Missed (1),Missed (2),Missed (3)")]
    public void They_may_be_in_columns_with_numbers(string headers)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,{headers}\n{Row},2.4,1.10,\nU,SY0-701,2026-01-11,710,3.1,,\n");

        Assert.Equal(["1.10 2.4", "3.1"], run.Reports.Select(report => string.Join(' ', report.MissedObjectives)));
        Assert.Equal((ImportIssueCode.ColumnFound, IssueSeverity.Decision), Only(run));
        Assert.Empty(run.Reports[0].Attributes);
    }

    [Fact]
    public void A_bad_number_in_one_of_several_columns_is_refused_at_its_column() =>
        Assert.Equal(6, Assert.Single(ImportRun.Of($"Candidate ID,Exam,Exam date,Score,Missed 1,Missed 2\n{Row},2.4,9.1\nU,SY0-701,2026-01-11,710,3.1,\n").Errors).Column);

    [Fact]
    public void The_map_switches_several_columns_off()
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,Missed 1,Missed 2\n{Row},2.4,1.1\n", ImportRun.Options with { ColumnMap = GivenMap(("MissedObjectives", string.Empty)) });

        Assert.Empty(Assert.Single(run.Reports).MissedObjectives);
        Assert.Equal(["Missed 1", "Missed 2"], run.Reports[0].Attributes.Keys);
    }

    [Fact]
    public void Objectives_under_a_header_that_no_one_knows_are_an_attribute_and_that_is_reported()
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,Zeug\n{Row},\"2.4, 1.1\"\nU,SY0-701,2026-01-11,710,3.1\n");

        Assert.Equal((ImportIssueCode.ColumnNotUsed, IssueSeverity.Decision), Only(run));
        var option = Assert.Single(run.Issues[0].Advice!.Options);
        Assert.Equal(["1.1 2.4", "3.1"], ImportRun.Of(
            $"Candidate ID,Exam,Exam date,Score,Zeug\n{Row},\"2.4, 1.1\"\nU,SY0-701,2026-01-11,710,3.1\n",
            ImportRun.Options with { ColumnMap = GivenMap((option.Key!, option.Value!)) }).Reports.Select(report => string.Join(' ', report.MissedObjectives)));
    }

    [Fact]
    public void Marks_under_objectives_are_attributes_and_that_is_reported()
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,1.1,1.2,2.4\n{Row},x,,x\n");

        Assert.Equal((ImportIssueCode.ColumnNotUsed, IssueSeverity.Decision), Only(run));
        Assert.Contains("'1.1', '1.2', '2.4'", run.Issues[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4.1,2.4,3.2,1.3", true)]
    [InlineData("4.1,2.4,3.2,1.10", false)]
    [InlineData("4.1,2.4,3.2,\"1.3, 2.2\"", false)]
    [InlineData("4.4,2.4,3.2,1.3", false)]
    [InlineData("4.1,2.4,3.2", false)]
    public void Numbers_that_may_have_lost_a_zero_are_named(string cells, bool isNamed)
    {
        var rows = System.Text.RegularExpressions.Regex.Split(cells, ",(?! )").Select((cell, number) => $"P{number},SY0-701,2026-01-10,700,{cell}\n");

        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Score,Missed objectives\n{string.Concat(rows)}");

        Assert.Equal(isNamed, run.Issues.Any(issue => issue is { Code: ImportIssueCode.ShortenedObjective, Severity: IssueSeverity.Decision, Value: "4.1" }));
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Rows_of_objectives_whose_words_no_one_knows_are_refused_and_the_map_reads_them()
    {
        const string Text = "Candidate ID,Exam,Exam date,Score,Objective,Status\nT,SY0-701,2026-01-10,700,1.1,Needs review\nT,SY0-701,2026-01-10,700,2.4,OK\nT,SY0-701,2026-01-10,700,3.1,Needs review\n";

        var issue = Assert.Single(ImportRun.Of(Text).Errors);
        Assert.Equal(ImportIssueCode.UnknownLevel, issue.Code);
        Assert.Equal((nameof(ImportOptions.LevelMap), "Needs review", "Weak"), (issue.Advice!.Options[0].Option, issue.Advice.Options[0].Key, issue.Advice.Options[0].Value));

        var mapped = ImportRun.Of(Text, ImportRun.Options with { LevelMap = new(new Dictionary<string, PerformanceLevel> { ["Needs review"] = PerformanceLevel.Weak, ["OK"] = PerformanceLevel.Strong }) });
        Assert.Equal(["1.1", "3.1"], Assert.Single(mapped.Reports).MissedObjectives);
    }

    private static (ImportIssueCode Code, IssueSeverity Severity) Only(ImportRun run) => (Assert.Single(run.Issues).Code, run.Issues[0].Severity);

    private static ReadOnlyMap<string, string> GivenMap((string Name, string Header) entry) => new(new Dictionary<string, string> { [entry.Name] = entry.Header });
}
