using System.Text.RegularExpressions;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Patterns;

/// <summary>Every report that an exam can give, failed and passed, against rules written out by hand.</summary>
public sealed class AllReportsCoachingTests
{
    public static readonly TheoryData<string, ExamResult> ExamsAndResults = new()
    {
        { "MLS-C01", ExamResult.Fail },
        { "MLS-C01", ExamResult.Pass },
        { "AI-102", ExamResult.Fail },
        { "AI-102", ExamResult.Pass },
        { "AIP-C01", ExamResult.Fail },
        { "AIP-C01", ExamResult.Pass },
        { "AI-103", ExamResult.Fail },
        { "AI-103", ExamResult.Pass },
    };

    // Services that Microsoft or AWS have ended, as the articles or older material name them.
    private static readonly string[] RetiredNames =
        ["LUIS", "Language Understanding (LUIS)", "QnA Maker", "Personalizer", "Anomaly Detector", "Metrics Advisor", "Content Moderator", "SageMaker Studio Lab", "Elastic Inference"];

    private readonly Coach _coach = new(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15") });

    [Theory]
    [InlineData("MLS-C01", 81)]
    [InlineData("AI-102", 729)]
    [InlineData("AIP-C01", 243)]
    [InlineData("AI-103", 243)]
    public void All_combinations_of_levels_are_tried(string exam, int count) =>
        Assert.Equal(count, Shipped.AllLevels(Shipped.Exam(exam)).Distinct().Count());

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void Patterns_are_those_found_by_hand(string exam, ExamResult result) => ForAll(exam, result, (levels, report, plan) =>
    {
        var expected = ReportsByHand.Of(exam, levels, result).Patterns;
        Same(expected, plan.Patterns.Select(pattern => pattern.Id).Order(StringComparer.Ordinal), $"{levels} {result}");
        Same(plan.Patterns.Select(pattern => pattern.Id), _coach.GetPatterns(report).Select(pattern => pattern.Id), levels);
        Same(plan.Patterns.Select(pattern => -pattern.Severity).Order(), plan.Patterns.Select(pattern => -pattern.Severity), levels);
    });

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void The_band_the_weeks_the_hours_and_the_kind_are_those_found_by_hand(string exam, ExamResult result) => ForAll(exam, result, (levels, _, plan) =>
    {
        var (_, band, kind) = ReportsByHand.Of(exam, levels, result);
        Assert.True(kind == plan.PlanKind, $"{levels} {result}: {plan.PlanKind}");
        if (result == ExamResult.Pass)
        {
            Assert.Null(plan.Timeline);
            Assert.Null(plan.Band);
            Assert.Null(plan.Weeks);
            Assert.Equal(0, plan.TotalMinutes);
            return;
        }

        var timeline = plan.Timeline!;
        var actual = new BandByHand(timeline.Band, timeline.MinWeeks, timeline.MaxWeeks, plan.Weeks!.Value, timeline.MinHoursPerWeek, timeline.MaxHoursPerWeek);
        Assert.True(band == actual, $"{levels}: {actual}");
        Assert.Equal(band.MinHours, plan.HoursPerWeek);
        Assert.Equal(band.Weeks * band.MinHours * 60, plan.TotalMinutes);
        Assert.Equal(levels.Count(letter => letter == 'W'), plan.WeakCount);
    });

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void Every_domain_has_something_to_do_and_a_goal_that_can_be_checked(string exam, ExamResult result) => ForAll(exam, result, (levels, _, plan) =>
    {
        foreach (var priority in plan.Priorities)
        {
            Assert.True(priority.Actions.Count > 0, $"{levels}: {priority.Domain}");
            Assert.True(priority.StudyMethods.Count > 0, $"{levels}: {priority.Domain}");
            Assert.StartsWith($"Answer 80 % of the practice questions in {priority.Name} correctly", priority.Goal, StringComparison.Ordinal);
        }
    });

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void Every_level_says_what_it_means_for_this_result(string exam, ExamResult result) => ForAll(exam, result, (_, _, plan) =>
    {
        var levels = Shipped.Catalog.FindGuide(plan.Guide)!.Levels;
        foreach (var priority in plan.Priorities)
        {
            var guide = levels[priority.Level];
            Assert.Equal(result == ExamResult.Pass ? guide.MeaningWhenPassed : guide.MeaningWhenFailed, priority.Meaning);
            Assert.NotNull(priority.MeaningSource);
        }
    });

    [Fact]
    public void A_level_means_nothing_in_particular_where_the_result_or_the_level_is_not_known()
    {
        var profile = Shipped.Exam("MLS-C01");
        Assert.All(_coach.GetPriorities(GivenReport.Of(profile, "SAWW", result: ExamResult.Unknown)), priority => Assert.Null(priority.Meaning));
        var unknown = _coach.GetPriorities(GivenReport.Of(profile, "SA?W")).Single(priority => priority.Level == PerformanceLevel.Unknown);
        Assert.Null(unknown.Meaning);
        Assert.Null(unknown.MeaningSource);
    }

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void Every_text_names_who_says_it(string exam, ExamResult result) => ForAll(exam, result, (levels, _, plan) =>
    {
        foreach (var (text, source) in Sourced(plan))
        {
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.True(source is not null, $"{levels}: {text}");
            Assert.True(source.Kind != SourceKind.Official || source.Url is not null, text);
            Assert.True(source.Kind != SourceKind.Assumption || source.Note is not null, text);
        }
    });

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void No_advice_names_something_retired(string exam, ExamResult result) => ForAll(exam, result, (levels, _, plan) =>
    {
        foreach (var text in Texts(plan))
        {
            Assert.True(!RetiredNames.Any(name => Regex.IsMatch(text, $@"\b{Regex.Escape(name)}(?!\w)")), $"{levels}: {text}");
        }

        Assert.All(Items(plan), item => Assert.NotEqual(ItemStatus.Retired, item.Status));
    });

    [Fact]
    public void What_is_retired_is_there_on_request_with_what_replaced_it()
    {
        var profile = Shipped.Exam("AI-102", "article");
        var plan = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), IncludeRetired = true })
            .CreatePlan(GivenReport.Of(profile, "AAAWAA"));
        var retired = plan.Priorities[0].Actions.Where(action => action.Status == ItemStatus.Retired).ToArray();
        Assert.Equal(["Build a LUIS application", "Build a QnA Maker knowledge base"], retired.Select(action => action.Text));
        Assert.All(retired, action => Assert.NotNull(action.CurrentName));
    }

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void No_text_holds_a_placeholder_and_claims_stay_out(string exam, ExamResult result) => ForAll(exam, result, (levels, _, plan) =>
    {
        Assert.All(Texts(plan), text => Assert.DoesNotContain('{', text));
        Assert.All(plan.Insights, insight => Assert.NotEqual(Evidence.None, insight.Evidence));
    });

    [Theory]
    [MemberData(nameof(ExamsAndResults))]
    public void Every_page_fits_100_columns_and_begins_with_what_to_do(string exam, ExamResult result) => ForAll(exam, result, (levels, _, plan) =>
    {
        var lines = PlanPage.Of(plan).TrimEnd('\n').Split('\n');
        Assert.InRange(Array.FindIndex(lines, line => line.StartsWith("This week", StringComparison.Ordinal) || line == "Decide first" || line == "What to do next"), 1, 14);
        Assert.True(lines.Length <= (plan.Schedule is null ? 60 : 190), $"{levels}: {lines.Length} lines");

        // An address stands whole on a line of its own, however long it is.
        Assert.All(lines.Where(line => !line.TrimStart().StartsWith("https://", StringComparison.Ordinal)), line => Assert.True(DisplayWidth.Of(line) <= 98, line));
        Assert.All(lines, line => Assert.DoesNotContain("..", line, StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("SAWW", ExamResult.Fail, "The report says Weak, and", null)]
    [InlineData("AAAA", ExamResult.Fail, "The level is Adequate, and the domain is 36 % of the exam, so the priority is Medium, with a share of 36 %.", null)]
    public void Reasons_can_be_read_aloud(string levels, ExamResult result, string start, string? reported)
    {
        var profile = Shipped.Exam("MLS-C01");
        var results = DomainResultSet.Create(profile, [.. levels.Select(letter =>
        {
            Assert.True(profile.Vocabulary.TryFind(letter switch { 'W' => "Weak", 'A' => "Adequate", _ => "Strong" }, out var label));
            return new ReportedLabel(label, start.StartsWith("The report", StringComparison.Ordinal) ? label!.Level.ToString() : reported);
        })]);
        Assert.StartsWith(start, _coach.GetPriorities(new ScoreReport(results) { Result = result })[0].Reason, StringComparison.Ordinal);
    }

    private static IEnumerable<CoachingItem> Items(RetakePlan plan) => plan.Priorities.SelectMany(priority =>
        priority.StudyMethods.Concat(priority.Actions).Concat(priority.Topics).Concat(priority.Resources).Concat(priority.Objectives));

    private static IEnumerable<(string Text, Source? Source)> Sourced(RetakePlan plan)
    {
        foreach (var item in Items(plan))
        {
            yield return (item.Text, item.Source);
        }

        foreach (var priority in plan.Priorities)
        {
            yield return (priority.Reason, priority.Source);
            yield return (priority.Goal, priority.GoalSource);
            yield return (priority.Meaning!, priority.MeaningSource);
            Assert.Equal(priority.Focus is null, priority.FocusSource is null);
            Assert.NotEmpty(priority.RuleId);
        }

        foreach (var pattern in plan.Patterns)
        {
            yield return (pattern.Meaning, pattern.Source);
            yield return (pattern.Reason, pattern.Source);
            Assert.NotEmpty(pattern.Fix);
        }

        foreach (var insight in plan.Insights)
        {
            yield return (insight.Text, insight.Source);
        }

        if (plan.Timeline is { } timeline)
        {
            yield return (timeline.Approach, timeline.Source);
            yield return (timeline.Reason, timeline.HoursSource);
            yield return ($"{plan.Weeks}", plan.WeeksSource);
            yield return ($"{plan.HoursPerWeek}", plan.HoursSource);
        }

        yield return (plan.Readiness.ToString(), plan.Readiness.Source);
        yield return (plan.Readiness.ToString(), plan.Readiness.InARowSource);
    }

    private static IEnumerable<string> Texts(RetakePlan plan) =>
        Items(plan).Select(item => item.ToString())
            .Concat(plan.Priorities.SelectMany(priority => new[] { priority.Goal, priority.Reason, priority.Focus, priority.Meaning }).OfType<string>())
            .Concat(plan.Patterns.SelectMany(pattern => pattern.Fix.Append(pattern.Meaning).Append(pattern.Name)))
            .Concat(plan.Insights.Select(insight => insight.Text))
            .Concat(new[] { plan.Timeline?.Approach, plan.Timeline?.Reason }.OfType<string>());

    private static void Same<T>(IEnumerable<T> expected, IEnumerable<T> actual, string report) =>
        Assert.True(expected.SequenceEqual(actual), $"{report}: expected {string.Join(' ', expected)}, found {string.Join(' ', actual)}");

    private void ForAll(string exam, ExamResult result, Action<string, ScoreReport, RetakePlan> check)
    {
        var profile = exam is "MLS-C01" or "AI-102" ? Shipped.Exam(exam, "article") : Shipped.Exam(exam);
        foreach (var levels in Shipped.AllLevels(profile))
        {
            var report = GivenReport.Of(profile, levels, "2026-01-10", attempt: 1, result: result);
            check(levels, report, _coach.CreatePlan(report));
        }
    }
}
