using ScoreCoach.Documents;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Documents;

/// <summary>What a page says in each situation: a closed exam, another attempt, little time, no room for the sessions.</summary>
public class PlanWordsTests
{
    private static readonly RetakePolicy[] s_fortnight = [GivenExam.Policy("Official", [new(14)])];

    [Theory]
    [InlineData("closed")]
    [InlineData("closed-with-time")]
    public void A_closed_exam_reports_it_first_and_mentions_no_retake(string kind)
    {
        var document = PlanDocument.Of(PlanKinds.All[kind], null);
        Assert.Equal("MLS-C01 is no longer offered: its last day was 2026-03-31.", Assert.IsType<ParagraphBlock>(document.Sections[0].Blocks[0]).Text);
        var text = string.Join(' ', DocumentText.SentencesOf(document));
        Assert.All(["ready", "real exam", "book a", "booking", "retake", "A report like this", "last offered"], words => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Time_for_a_closed_exam_has_a_goal_but_leads_to_no_exam()
    {
        var document = PlanDocument.Of(PlanKinds.All["closed-with-time"], null);
        Assert.Contains("You asked for study time: 4 weeks at 8 h a week, 32 h in total, from 2026-11-23 to 2026-12-20. It can close the gaps, but it can't lead to this exam.", DocumentText.Of(document, SectionId.Result), StringComparison.Ordinal);
        Assert.Equal("How to measure your progress", DocumentText.Find(document, SectionId.Readiness)!.Heading);
    }

    [Fact]
    public void A_third_attempt_says_what_changed_and_how_many_are_left()
    {
        var document = PlanDocument.Of(PlanKinds.All["third-attempt"], null);
        var result = DocumentText.Of(document, SectionId.Result);
        Assert.Contains("Attempts: Your scores so far: 560, 618, 655. Natural Language (NLP) was weak in 2 of 3 reports. Generative AI is weak for the first time.", result, StringComparison.Ordinal);
        Assert.Contains("Plan and Manage and Computer Vision are no longer weak.", result, StringComparison.Ordinal);
        Assert.Contains(
            "Of the 5 attempts that the policy allows in 12 months, 2 are left, and the count starts again on 2026-09-02.",
            DocumentText.Of(document, SectionId.Window),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Attempts_of_which_there_is_nothing_to_say_have_no_entry()
    {
        var exam = GivenExam.Of("OPEN", s_fortnight);
        var report = GivenReport.Of(exam, "AS", "2026-01-10", 2, history: GivenReport.Earlier(exam, "2025-11-01", 1, "AA"));
        var plan = Coach(new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }, exam).CreatePlan(report);
        Assert.DoesNotContain("Attempts: ", DocumentText.Of(PlanDocument.Of(plan, null), SectionId.Result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("WA", "WA", "first was weak both times.", "no longer")]
    [InlineData("WA", "AW", "second is weak for the first time. first is no longer weak.", "both times")]
    [InlineData("?A", "WA", "first is weak now.", "first time")]
    public void Weak_domains_are_followed_over_the_attempts(string before, string now, string says, string not)
    {
        var exam = GivenExam.Of("OPEN", s_fortnight);
        var report = GivenReport.Of(exam, now, "2026-01-10", 2, history: GivenReport.Earlier(exam, "2025-11-01", 1, before));
        var result = DocumentText.Of(PlanDocument.Of(Coach(new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }, exam).CreatePlan(report), null), SectionId.Result);
        var entry = result[result.IndexOf("Attempts: ", StringComparison.Ordinal)..];
        Assert.Contains(says, entry, StringComparison.Ordinal);
        Assert.DoesNotContain(not, entry, StringComparison.Ordinal);
        Assert.DoesNotContain("scores", entry, StringComparison.Ordinal);
    }

    [Theory]
    // Weeks of the band 4 to 8 and 6 planned, from 2026-01-15: the plan ends on 2026-02-26, and a fortnight later it is 2026-03-12.
    [InlineData("2026-03-12", null)]
    [InlineData("2026-03-11", "If you do not pass on 2026-02-26, the 14-day wait leaves no time for another attempt before 2026-03-11; take it by 2026-02-25 to keep one.")]
    [InlineData("2026-02-26", "If you do not pass on 2026-02-26, the 14-day wait leaves no time for another attempt before 2026-02-26; take it by 2026-02-12 to keep one.")]
    public void An_exam_that_closes_soon_says_when_there_is_no_further_try(string last, string? says)
    {
        var exam = GivenExam.Of("OLD", s_fortnight, last);
        var plan = Coach(new PlanOptions { AsOf = GivenExam.Day("2026-01-15") }, exam).CreatePlan(GivenReport.Of(exam, "WA", "2026-01-10", 1));
        Assert.Equal(RetakeVerdict.Feasible, plan.Verdict);
        var window = DocumentText.Of(PlanDocument.Of(plan, null), SectionId.Window);
        Assert.Equal(says is not null, window.Contains("If you do not pass", StringComparison.Ordinal));
        Assert.Contains(says ?? string.Empty, window, StringComparison.Ordinal);
    }

    [Fact]
    public void No_one_books_an_exam_that_is_closed()
    {
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-11-23"), Weeks = 4, HoursPerWeek = 8, CompletedHours = 32 };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-03-20", 1));
        Assert.Contains("All 32 h of the plan are done.", plan.Notes);
        Assert.DoesNotContain("book", PlanPage.Of(plan), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_target_date_that_is_too_early_comes_with_one_that_is_not()
    {
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-12"), TargetDate = GivenExam.Day("2026-01-18"), HoursPerWeek = 5 };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "WAAA", "2026-01-05", 1));
        Assert.Contains(
            "The target date 2026-01-18 is too early: a retake is allowed from 2026-01-19 (14-day wait). Choose 2026-02-09 or later.",
            DocumentText.Of(PlanDocument.Of(plan, null), SectionId.Window),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_window_reports_in_short_sentences_when_the_exam_can_be_taken()
    {
        var window = DocumentText.Of(PlanDocument.Of(PlanKinds.All["one-weak"], null), SectionId.Window);
        Assert.Contains(
            "A retake is allowed from 2026-01-22 (14-day wait). With time to prepare, 2026-02-09 is the earliest realistic date. Your sessions run until 2026-02-21; the first day to take the exam is 2026-02-23.",
            window,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, 2, "To reach the minimum of 60 h in total, plan 4 weeks at 15 h a week or 30 h a week for 2 weeks.")]
    [InlineData(null, 1, "To reach the minimum of 60 h in total, plan 4 weeks at 15 h a week.")]
    [InlineData(8, 4, "To reach the minimum of 60 h in total, plan 8 weeks at 8 h a week or 15 h a week for 4 weeks.")]
    [InlineData(12, 5, "Its total of 60 h just meets the minimum of 60 h.")]
    [InlineData(12, 2, "To reach the minimum of 60 h in total, plan 5 weeks at 12 h a week or 30 h a week for 2 weeks.")]
    [InlineData(1, 4, "To reach the minimum of 60 h in total, plan 15 h a week for 4 weeks.")]
    public void Little_time_comes_with_what_would_be_enough(int? hours, int weeks, string remedy)
    {
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-12"), HoursPerWeek = hours, Weeks = weeks };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "WAAA", "2026-01-05", 1));
        var result = DocumentText.Of(PlanDocument.Of(plan, null), SectionId.Result);
        Assert.EndsWith(remedy, result, StringComparison.Ordinal);
        Assert.Equal(1, result.Split(" h in total, plan ").Length - 1 + (result.Split(" the minimum of 60 h.").Length - 1));
    }

    [Theory]
    [InlineData("one-weak", "Weak in a heavy domain · Modeling")]
    [InlineData("one-weak", "Stronger in infrastructure than in modeling")]
    [InlineData("all-adequate", "Broad but shallow")]
    [InlineData("all-weak", "Three or more weak domains")]
    [InlineData("all-weak", "Weak in natural language processing")]
    [InlineData("all-weak", "Weak in planning and management")]
    [InlineData("third-attempt", "Several weak domains · Natural Language (NLP), Generative AI")]
    public void A_finding_names_its_domains_unless_its_words_do(string kind, string label) =>
        Assert.Contains(label, DocumentText.Find(PlanDocument.Of(PlanKinds.All[kind], null), SectionId.Findings)!.Blocks.OfType<ListBlock>().SelectMany(list => list.Entries).Select(entry => entry.Label));

    [Fact]
    public void A_pass_without_a_weak_domain_has_a_short_page()
    {
        var document = PlanDocument.Of(PlanKinds.All["passed-clean"], null);
        Assert.EndsWith("Congratulations. All 4 domains are strong, and you need no retake.", DocumentText.Of(document, SectionId.Result), StringComparison.Ordinal);
        Assert.DoesNotContain("etake rule", DocumentText.Of(document, SectionId.Sources), StringComparison.Ordinal);
        Assert.True(PlanPage.Of(PlanKinds.All["passed-clean"]).Split('\n').Length < 16);
    }

    [Theory]
    [InlineData(3086, "51.5 h")]
    [InlineData(1225, "20.5 h")]
    [InlineData(1214, "20 h")]
    [InlineData(75, "1.5 h")]
    [InlineData(60, "1 h")]
    [InlineData(45, "45 min")]
    [InlineData(0, "0 h")]
    [InlineData(null, "")]
    public void Weeks_and_domains_are_read_in_half_hours(int? minutes, string expected) =>
        Assert.Equal(expected, CellText.Of(CellKind.Workload, minutes));

    [Fact]
    public void Half_hours_stand_in_the_tables_of_weeks_and_domains()
    {
        foreach (var plan in PlanKinds.All.Values)
        {
            var document = PlanDocument.Of(plan, null);
            Assert.All(
                document.Sections.Where(section => section.Id is SectionId.Weeks or SectionId.Priorities).SelectMany(section => section.Blocks).OfType<TableBlock>().SelectMany(table => table.Columns),
                column => Assert.NotEqual(CellKind.Duration, column.Kind));
        }
    }

    [Fact]
    public void Sessions_that_do_not_fit_make_no_date_realistic()
    {
        var options = new PlanOptions { AsOf = GivenExam.Day("2026-01-12"), HoursPerWeek = 40 };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "WAAA", "2026-01-05", 1));
        var document = PlanDocument.Of(plan, null);
        Assert.Equal(RetakeVerdict.Tight, plan.Verdict);
        Assert.Equal([PlanWarningKind.ScheduleDoesNotFit], plan.Warnings.Select(warning => warning.Kind));
        Assert.Contains("do not rely on its dates yet", DocumentText.Of(document, SectionId.Result), StringComparison.Ordinal);
        var window = DocumentText.Of(document, SectionId.Window);
        Assert.StartsWith("A retake is allowed from 2026-01-19 (14-day wait), but the planned sessions do not fit into the days available, so no date can be recommended yet.", window, StringComparison.Ordinal);
        Assert.DoesNotContain("realistic", window, StringComparison.Ordinal);
        Assert.DoesNotContain("book a date", window, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "2 levels are carried over from MLS-C01, and 3 domains of AIP-C01 without one are planned as weak: assumptions")]
    [InlineData(1, "1 of 5 domains has practice results. 2 levels are carried over from MLS-C01 and 2 domains without a result are planned as weak: assumptions")]
    [InlineData(2, "2 of 5 domains have practice results. 1 level is carried over from MLS-C01 and 2 domains without a result are planned as weak: assumptions")]
    [InlineData(4, "4 of 5 domains have practice results. 1 domain without a result is planned as weak: an assumption until practice shows the real level.")]
    [InlineData(5, null)]
    public void Domains_with_practice_results_are_not_counted_as_assumed(int practiced, string? says)
    {
        var target = Shipped.Exam("AIP-C01");
        var options = new PlanOptions
        {
            AsOf = GivenExam.Day("2026-11-23"),
            TargetExam = "AIP-C01",
            Practice = [.. target.Domains.Take(practiced).Select((domain, index) => new PracticeEntry(index + 1, "70") { Domain = domain.Name })],
        };
        var plan = new Coach(Shipped.Catalog, options).CreatePlan(GivenReport.Of(Shipped.Exam("MLS-C01", "article"), "SAWW", "2026-03-20", 1));
        var warning = plan.Warnings.SingleOrDefault(one => one.Kind == PlanWarningKind.LevelsAssumed);
        Assert.Equal(says is null, warning is null);
        Assert.StartsWith(says ?? string.Empty, warning?.Message ?? string.Empty, StringComparison.Ordinal);
        Assert.Equal(practiced == 0, DocumentText.Of(PlanDocument.Of(plan, null), SectionId.ThisWeek).Contains("before you study", StringComparison.Ordinal));
    }

    private static Coach Coach(PlanOptions options, params ExamProfile[] profiles) => new(new ExamCatalog(profiles, Shipped.Catalog.Guides, "test"), options);
}
