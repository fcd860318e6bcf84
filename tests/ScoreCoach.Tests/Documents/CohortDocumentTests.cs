using ScoreCoach.Cohorts;
using ScoreCoach.Documents;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Documents;

public class CohortDocumentTests
{
    private static readonly ExamProfile s_exam = Shipped.Exam("MLS-C01");

    [Fact]
    public void The_domain_to_start_with_is_the_one_in_which_the_largest_share_is_weak()
    {
        var document = Document(Cohort(60, index => index < 34 ? "AAWA" : index < 50 ? "AAAW" : "AAAA"));
        Assert.Equal(
            ["Start with Modeling: 34 of 60 are weak there (57 %, 44–68 %).", "It makes up 36 % of the exam.", "Next: ML Operations (16 of 60)."],
            document.First);
        Assert.Equal("Modeling", Fact(document, "Start with"));
        Assert.Equal("60", Fact(document, "People"));
    }

    [Fact]
    public void Two_domains_are_named_where_the_intervals_of_the_weakest_overlap()
    {
        var document = Document(Cohort(20, index => (index < 12 ? "AAW" : "AAA") + (index < 8 ? "W" : "A")));
        Assert.Equal(
            [
                "Start with Modeling or ML Operations: 12 of 20 (60 %, 39–78 %) and 8 of 20 (40 %, 22–61 %) are weak there, and the figures can't separate the two.",
                "They make up 36 % and 20 % of the exam.",
            ],
            document.First);
        Assert.Equal("Modeling or ML Operations", Fact(document, "Start with"));
    }

    [Fact]
    public void Two_domains_of_equal_weight_and_all_others_that_could_be_the_weakest_are_mentioned()
    {
        var document = Document(Cohort(20, index => (index < 9 ? "W" : "A") + (index < 11 ? "W" : "A") + (index < 10 ? "W" : "A") + "A"));
        Assert.StartsWith("Start with Exploratory Analysis or Modeling: 11 of 20 ", document.First[0], StringComparison.Ordinal);
        Assert.Equal(["The interval of one more domain overlaps with theirs.", "Next: Data Engineering (9 of 20)."], document.First.Skip(2));
    }

    [Fact]
    public void A_range_is_separate_only_where_the_intervals_of_its_ends_are()
    {
        // All 10 are weak, shown as 8 to 10 of 10: the interval of 8 of 10 begins at 49 %.
        Assert.StartsWith("Start with Data Engineering or Exploratory Analysis: ", Document(Cohort(10, index => index < 5 ? "WWAA" : "WSAA")).First[0], StringComparison.Ordinal);
        Assert.StartsWith("Start with Data Engineering: ", Document(Cohort(200, index => index < 60 ? "WWAA" : "WSAA")).First[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Groups_with_a_higher_share_are_named_for_each_domain_to_start_with()
    {
        var summaries = GivenSummaries.Of(
            new() { AsOf = GivenSummaries.AsOf, By = ["Team"] },
            Team("Red", 20, index => Levels(index, 18, 2)).Concat(Team("Blue", 20, index => Levels(index, 3, 17))).Concat(Team("Green", 20, index => Levels(index, 2, 3))));
        var document = Assert.Single(CohortReport.Of(ExamCohort.Of(summaries), 100).Exams);
        Assert.Equal(
            [
                "The share in Modeling is highest in Red (18 of 20), with an interval above the share of all groups.",
                "The share in ML Operations is highest in Blue (17 of 20), with an interval above the share of all groups.",
            ],
            document.First.TakeLast(2));

        static string Levels(int index, int modeling, int operations) => (index % 2 == 0 ? "AS" : "SA") + (index < modeling ? "W" : "A") + (index >= 20 - operations ? "W" : "A");
    }

    [Fact]
    public void Where_no_one_is_weak_no_domain_is_named()
    {
        Assert.Equal(["No one is weak in any domain."], Document(Cohort(20, index => index % 2 == 0 ? "AAAA" : "SSSS")).First);
        Assert.Equal(["The reports have no levels for domains."], Document(Cohort(20, _ => "????")).First);
        Assert.Equal(["No domain stands out: no one, or hardly anyone, is weak in any of them."], Document(Cohort(20, _ => "SSSS")).First);
    }

    [Fact]
    public void Groups_are_named_only_where_their_interval_is_above_the_share_of_all()
    {
        var summaries = GivenSummaries.Of(
            new() { AsOf = GivenSummaries.AsOf, By = ["Team"] },
            Team("Red", 20, index => index < 18 ? "AAWA" : "AAAA").Concat(Team("Blue", 20, index => index < 9 ? "AAWA" : "AAAA")).Concat(Team("Green", 20, index => index < 4 ? "AAWA" : "AAAA")));
        var document = Assert.Single(CohortReport.Of(ExamCohort.Of(summaries), 100).Exams);
        Assert.Equal("The share is highest in Red (18 of 20), with an interval above the share of all groups.", document.First[^1]);
        Assert.Equal("Team", document.GroupedBy);
    }

    [Fact]
    public void A_heat_map_has_a_cell_for_each_group_and_domain()
    {
        var document = Document(GivenSummaries.Groups(["Red", "Blue"], 9));
        Assert.Equal(["All groups", "Blue", "Red"], document.Lines.Select(line => line.Name));
        Assert.All(document.Lines, line => Assert.Equal(4, line.Weak.Count));
        Assert.All(document.Groups, line => Assert.All(line.Weak, share => Assert.EndsWith(" of 9", share!.Count, StringComparison.Ordinal)));
        Assert.All(document.Total!.Weak, share => Assert.EndsWith(" of 18", share!.Count, StringComparison.Ordinal));
        Assert.Equal(4, document.Levels.Count);
        Assert.All(document.Levels, levels => Assert.Equal(18, levels.WeakCount + levels.Adequate + levels.Strong + levels.Unknown));
    }

    [Theory]
    [InlineData(0, 20, 0)]
    [InlineData(1, 20, 1)]
    [InlineData(4, 20, 1)]
    [InlineData(5, 20, 2)]
    [InlineData(12, 20, 3)]
    [InlineData(13, 20, 4)]
    [InlineData(17, 20, 5)]
    public void A_cell_is_darker_by_fifths(int weak, int of, int step)
    {
        var summary = Assert.Single(Cohort(of, index => index < weak ? "WAAA" : "SAAA", minimum: 1));
        Assert.Equal(step, CohortShare.Of(summary.Domains[0]).Step);
    }

    [Fact]
    public void A_group_that_is_hidden_has_no_figure_and_is_listed_with_the_reason()
    {
        var summaries = GivenSummaries.Of(
            new() { AsOf = GivenSummaries.AsOf, By = ["Team"] },
            new[] { ("Red", 30), ("Blue", 3), ("Green", 4) }.SelectMany((team, index) => GivenSummaries.Reports(team.Item1, index, team.Item2)));
        var document = Document(summaries);
        var hidden = Assert.Single(document.Hidden);
        Assert.Superset(new HashSet<string> { "Blue", "Green" }, hidden.Names.ToHashSet());
        Assert.StartsWith("Not shown: ", hidden.Reason, StringComparison.Ordinal);
        Assert.All(document.Groups.Where(line => line.IsHidden), line =>
        {
            Assert.Null(line.People);
            Assert.Null(line.Passed);
            Assert.Null(line.Score);
            Assert.All(line.Weak, Assert.Null);
        });
        Assert.Equal(FormattableString.Invariant($"3, {document.Groups.Count(line => line.IsHidden)} not shown"), Fact(document, "Groups"));
    }

    [Fact]
    public void Without_figures_of_all_groups_the_groups_that_are_shown_decide()
    {
        var summaries = GivenSummaries.Groups(["Red", "Blue"], 9).Where(summary => !summary.IsTotal);
        var document = Document(summaries);
        Assert.Null(document.Total);
        Assert.Empty(document.Levels);
        Assert.Empty(document.Counts);
        Assert.Equal("The report has no figures for all groups together.", document.First[0]);
        Assert.Matches("^Start with .+: it is the weakest domain in [12] of 2 groups with figures[.]$", document.First[1]);
        Assert.DoesNotContain(document.Facts, fact => fact.Label is "People" or "Passed");
    }

    [Fact]
    public void A_range_is_shown_as_a_range()
    {
        var document = Document(Cohort(10, _ => "WAAA"));
        var share = document.Total!.Weak[0]!;
        Assert.True(share.IsRange);
        Assert.Matches("^[0-9]+–10 of 10$", share.Count);
        Assert.Equal(share.Interval, share.PercentWithInterval);
        Assert.Null(document.Levels[0].WeakCount);
        Assert.Contains(document.Notes, note => note.StartsWith("A range", StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_that_are_not_shown_are_mentioned_and_not_listed()
    {
        var document = Document(Cohort(10, _ => "WWWW"));
        Assert.All(document.Counts.SelectMany(counts => counts.Entries), entry => Assert.Matches("^[0-9,]+ of 10$", entry.Count));
        Assert.Contains(document.Counts, counts => counts.Note?.Contains("not shown, to protect people in small groups.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Patterns_of_reports_that_passed_have_a_name_of_their_own()
    {
        var summary = Assert.Single(GivenSummaries.Groups(["Red"], 60, minimum: 1, by: null));
        var names = Document([summary]).Counts[0].Entries.Select(entry => entry.Name).ToArray();
        Assert.Equal(names.Distinct(), names);
        Assert.Contains("Weak in a heavy domain (passed)", names);
        Assert.Contains("Weak in a heavy domain", names);
    }

    [Fact]
    public void Exams_and_measurements_have_a_part_each()
    {
        var one = GivenSummaries.Groups(["Red", "Blue"]);
        var other = GivenSummaries.Groups(["Red", "Blue"], exam: "AI-102");
        var again = GivenSummaries.Groups(["Red", "Blue"], by: null);
        var report = CohortReport.Of(ExamCohort.Of(one.Concat(other).Concat(again)), 100);
        Assert.Equal([("MLS-C01", "Team"), ("AI-102", "Team"), ("MLS-C01", "")], report.Exams.Select(exam => (exam.Profile.Id, exam.GroupedBy)));
        Assert.Equal("Cohort report: MLS-C01, AI-102", report.Title);
        Assert.Equal("2026-01-15", report.Days);
        Assert.Equal("All people", report.Exams[2].Total!.Name);
    }

    [Fact]
    public void The_largest_groups_are_listed_and_the_others_counted()
    {
        var summaries = GivenSummaries.Of(
            new() { AsOf = GivenSummaries.AsOf, By = ["Team"] },
            new[] { ("A", 6), ("B", 9), ("C", 7), ("D", 8) }.SelectMany((team, index) => GivenSummaries.Reports(team.Item1, index, team.Item2)));
        var document = Assert.Single(CohortReport.Of(ExamCohort.Of(summaries), 2).Exams);
        Assert.Equal(["B", "D"], document.Groups.Select(line => line.Name));
        Assert.Equal(2, document.More);
    }

    [Fact]
    public void Notes_describe_how_the_cohort_was_measured()
    {
        Assert.Contains("Only the last attempt of each person at the exam counts.", Document(Cohort(10, _ => "WAAA")).Notes);
        var open = Document(GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf, AllAttempts = true, MinimumGroupSize = 1 }, Team("Red", 6, _ => "WASW"))).Notes;
        Assert.Contains("Every attempt counts, also those that a later attempt at the same exam supersedes.", open);
        Assert.Contains(open, note => note.StartsWith("Figures of all groups are shown, even of a single person.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_listed_number_of_domains_are_the_columns()
    {
        var document = Document(GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf, Top = 2 }, Team("Red", 20, index => index < 12 ? "AWAW" : "AAAA")));
        Assert.Equal([s_exam.Domains[1].Id, s_exam.Domains[3].Id], document.Domains.Select(domain => domain.Id));
        Assert.Equal(2, document.Levels.Count);
    }

    [Fact]
    public void The_axis_of_scores_stays_on_the_scale_and_includes_the_pass_mark()
    {
        var axis = Document(GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf }, Enumerable.Range(0, 24).Select(index => GivenReport.Of(s_exam, "WAAA", "2025-11-03", result: index < 6 ? ExamResult.Fail : ExamResult.Pass, score: index < 6 ? 740 : 995, person: $"p{index}")))).Axis!;
        Assert.Equal((1000m, 750m), (axis.High, axis.PassMark));
        Assert.InRange(axis.PlaceOf(750), 0, 1);
    }

    private static CohortDocument Document(IEnumerable<CohortSummary> summaries) => Assert.Single(CohortReport.Of(ExamCohort.Of(summaries), 100).Exams);

    private static string Fact(CohortDocument document, string label) => document.Facts.Single(fact => fact.Label == label).Text;

    private static IReadOnlyList<CohortSummary> Cohort(int size, Func<int, string> levels, int minimum = CohortOptions.DefaultMinimumGroupSize) =>
        GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf, MinimumGroupSize = minimum }, Team("Red", size, levels));

    private static IEnumerable<ScoreReport> Team(string team, int size, Func<int, string> levels) =>
        Enumerable.Range(0, size).Select(index => GivenReport.Of(s_exam, levels(index), "2025-11-03", person: $"{team}-{index}", attributes: [("Team", team)]));
}
