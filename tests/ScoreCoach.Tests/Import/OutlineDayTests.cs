using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Reports of days on which the outline at hand did not apply, and of exams with two outlines that fit: what the import and the plan say.</summary>
public class OutlineDayTests
{
    // SC-100 of 2026-07-28 was replaced on 2026-10-21; CISM has no first day and was replaced on 2026-11-03; AZ-104 applies from 2026-04-17.
    [Theory]
    [InlineData("SC-100", new[] { "2026-08-01", "2026-10-20" }, "")]
    [InlineData("SC-100", new[] { "2026-07-27", "2026-10-21", "2026-10-22", "2026-11-20" }, "2:1 before 2026-07-28, 3:3 after 2026-10-21")]
    [InlineData("CISM", new[] { "2020-01-01", "2026-11-02", "2026-11-03" }, "4:1 after 2026-11-03")]
    [InlineData("AZ-104", new[] { "2026-04-16", "2026-04-17", "2025-01-01", "" }, "2:2 before 2026-04-17")]
    [InlineData("MLS-C01", new[] { "2019-01-01" }, "")]
    public void One_notice_for_each_outline_and_side(string exam, string[] days, string expected)
    {
        var run = ImportRun.Of(File(exam, days), ImportRun.Options with { AsOf = GivenExam.Day("2026-11-26") });
        Assert.Equal(days.Length, run.Reports.Count);
        var told = run.Of(ImportIssueCode.OutlineNotInForce);
        Assert.All(told, issue => Assert.Equal((IssueSeverity.Warning, "Edition"), (issue.Severity, issue.Field)));
        Assert.Equal(expected, string.Join(", ", told.Select(issue => FormattableString.Invariant(
            $"{issue.Line}:{issue.Count} {(issue.Message.Contains("before that day", StringComparison.Ordinal) ? "before" : "after")} {Days(issue.Message)}"))));
    }

    [Fact]
    public void The_notice_says_what_was_done_and_what_to_do()
    {
        var run = ImportRun.Of(File("AZ-104", ["2026-04-16"]), ImportRun.Options with { AsOf = GivenExam.Day("2026-11-26") });
        var issue = Assert.Single(run.Of(ImportIssueCode.OutlineNotInForce));
        Assert.Equal("1 report of AZ-104 is read with the outline '2026-04', which applies from 2026-04-17, although the exam was taken before that day. Its domains and weights may have been different.", issue.Message);
        Assert.Contains("add that outline in your own profile", issue.Suggestion, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-01", "The outline '2025' of EXAM was used, because it applied on the day of the exam; 2026 fits as well and weighs the domains differently.")]
    [InlineData("2026-09-01", "The outline '2026' of EXAM was used, because it applied on the day of the exam; 2025 fits as well and weighs the domains differently.")]
    [InlineData("", "The outline '2026' of EXAM was used, because it is the newest; 2025 fits as well and weighs the domains differently.")]
    public void A_plan_says_which_of_two_outlines_it_is_made_with_and_why(string day, string note)
    {
        var catalog = new ExamCatalog([Edition("2025", 60, "2025-01-01", "2026-06-01"), Edition("2026", 50, "2026-06-01", null)], Shipped.Catalog.Guides, "test", Shipped.Catalog.Recognition);
        var run = ImportRun.Of($"CandidateId,Exam,ExamDate,Result,FIRST,SECOND\np1,EXAM,{day},fail,Weak,Adequate\n", ImportRun.Options with { AsOf = GivenExam.Day("2026-11-26") }, catalog);
        var plan = new Coach(catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26") }).CreatePlan(Assert.Single(run.Reports));
        Assert.Contains(note, plan.Notes);
        Assert.Contains(note[..note.IndexOf(" was", StringComparison.Ordinal)], ScoreCoach.Views.PlanPage.Of(plan), StringComparison.Ordinal);
        Assert.Equal(day == "2026-03-01", plan.Warnings.Any(warning => warning.Kind == PlanWarningKind.OutlineReplaced));
    }

    [Theory]
    [InlineData("CISM", "2026-10-01", "2026-11-26", "was replaced on 2026-11-03; the catalog contains no newer outline.")]
    [InlineData("200-301", "2026-11-01", "2026-11-26", "is replaced on 2027-02-03; the catalog contains no newer outline.", 20)]
    [InlineData("200-301", "2026-11-01", "2026-11-26", null, 4)]
    [InlineData("SC-100", "2026-10-22", "2026-11-26", "was replaced on 2026-10-21; the catalog contains no newer outline.")]
    [InlineData("AZ-104", "2026-10-22", "2026-11-26", null)]
    public void A_plan_says_that_its_outline_is_replaced_before_the_next_attempt(string exam, string sat, string asOf, string? expected, int weeks = 6)
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day(asOf), Weeks = weeks }).CreatePlan(GivenReport.Of(Shipped.Exam(exam), date: sat, attempt: 1));
        var told = plan.Warnings.SingleOrDefault(warning => warning.Kind == PlanWarningKind.OutlineReplaced);
        Assert.Equal(expected is null, told is null);
        Assert.Contains(expected ?? string.Empty, told?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_says_that_the_exam_was_taken_before_its_outline_applied()
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26") }).CreatePlan(GivenReport.Of(Shipped.Exam("AZ-104"), date: "2026-04-16"));
        Assert.Equal(["The exam was taken on 2026-04-16, before the outline '2026-04' of AZ-104 applied (2026-04-17). Its domains and weights may have been different."], plan.Notes);
        Assert.Empty(new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26") }).CreatePlan(GivenReport.Of(Shipped.Exam("AZ-104"), date: "2026-04-17")).Notes);
    }

    [Fact]
    public void Domains_without_a_level_get_no_time_and_the_plan_reports_it_once()
    {
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26") }).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01"), "W???", "2026-03-01", 1));
        Assert.Equal([1.0, 0.0, 0.0, 0.0], plan.Priorities.Select(priority => priority.Share));
        Assert.Equal(
            "No level was reported for Modeling, Exploratory Analysis and ML Operations, so this plan leaves them out and is incomplete. Take a practice exam to find what is missing, add it to the report, and plan again.",
            plan.Warnings.Single(warning => warning.Kind == PlanWarningKind.Incomplete).Message);
    }

    private static string File(string exam, string[] days)
    {
        var domains = Shipped.Exam(exam).Domains;
        var rows = days.Select((day, index) => $"p{index},{exam},{day},fail,{string.Join(',', domains.Select(_ => "Weak"))}");
        return $"CandidateId,Exam,ExamDate,Result,{string.Join(',', domains.Select(domain => $"\"{domain.Name}\""))}\n{string.Join('\n', rows)}\n";
    }

    private static string Days(string message) => System.Text.RegularExpressions.Regex.Match(message, "[0-9]{4}-[0-9]{2}-[0-9]{2}").Value;

    private static ExamProfile Edition(string edition, int first, string from, string? to)
    {
        var weights = new[] { ("first", first), ("second", 100 - first) };
        return new(weights.Select(weight => new ExamDomain
        {
            Id = weight.Item1,
            Name = weight.Item1.ToUpperInvariant(),
            ShortName = weight.Item1,
            PublishedWeight = new WeightRange(weight.Item2, weight.Item2),
        }))
        {
            Id = "EXAM",
            Edition = edition,
            EditionDate = GivenExam.Day(from),
            SupersededOn = to is null ? null : GivenExam.Day(to),
            Title = "Title of EXAM",
            Vendor = new Vendor { Id = "vendor", Name = "Vendor" },
            Vocabulary = new ReportVocabulary(VocabularyKind.Labels, []),
            Guide = "generic",
        };
    }
}
