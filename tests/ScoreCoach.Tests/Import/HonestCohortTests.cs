using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>No false alarm: orderly files are read as they were made, and nothing odd is reported about them.</summary>
public sealed class HonestCohortTests
{
    private static readonly ImportIssueCode[] s_alarms =
    [
        ImportIssueCode.UnlikelyScale, ImportIssueCode.SummaryRow, ImportIssueCode.DoubtfulPerson, ImportIssueCode.NothingReported, ImportIssueCode.HeaderRepeated, ImportIssueCode.DamagedId, ImportIssueCode.InvalidCell,
        ImportIssueCode.OneIdSeveralNames, ImportIssueCode.IdsDifferInCase, ImportIssueCode.DatesSwapped, ImportIssueCode.OtherSheets, ImportIssueCode.ExamContradictsTitle, ImportIssueCode.HeaderFound,
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void An_honest_cohort_is_read_as_it_was_made(int seed)
    {
        var cohort = new HonestCohort(seed);

        var run = ImportRun.Of(cohort.File, cohort.Options);

        var alarm = run.Issues.FirstOrDefault(issue => s_alarms.Contains(issue.Code) || issue.Severity == IssueSeverity.Error);
        Assert.True(alarm is null, $"{alarm?.Code} line {alarm?.Line}: {alarm?.Message}\n{cohort}");
        var actual = run.Reports.Select(HonestCohort.Describe).ToList();
        Assert.True(cohort.Expected.SequenceEqual(actual), $"expected\n{string.Join('\n', cohort.Expected.Except(actual))}\ngot\n{string.Join('\n', actual.Except(cohort.Expected))}\n{cohort}");
        Assert.Equal(0, run.Summary.SetAside);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(11)]
    public void A_large_honest_cohort_raises_no_alarm(int seed)
    {
        var cohort = new HonestCohort(seed, 10_000);

        var run = ImportRun.Of(cohort.File, cohort.Options);

        Assert.DoesNotContain(run.Issues, issue => s_alarms.Contains(issue.Code) || issue.Severity == IssueSeverity.Error);
        Assert.Equal(cohort.Expected, run.Reports.Select(HonestCohort.Describe));
    }

    [Fact]
    public void The_samples_raise_no_alarm()
    {
        var files = Directory.EnumerateFiles(Repository.PathOf("samples")).Where(path => Path.GetExtension(path) is ".csv" or ".json" or ".jsonl" or ".xlsx").ToList();

        Assert.NotEmpty(files);
        Assert.All(files, path => Assert.DoesNotContain(ImportRun.OfPath(path, ImportRun.Options with { AsOf = GivenExam.Day("2026-11-25") }).Issues, issue => s_alarms.Contains(issue.Code)));
    }
}
