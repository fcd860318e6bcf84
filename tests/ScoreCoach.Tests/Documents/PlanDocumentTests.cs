using ScoreCoach.Documents;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Documents;

/// <summary>What a plan of each kind says, and in which order.</summary>
public class PlanDocumentTests
{
    public static TheoryData<string> Kinds => PlanKinds.Names;

    [Theory]
    [InlineData("one-weak", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    [InlineData("two-weak", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    [InlineData("all-adequate", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    [InlineData("all-weak", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    [InlineData("passed-with-weak", "Result ThisWeek Priorities Findings Assumed Sources")]
    [InlineData("passed-clean", "Result ThisWeek Sources")]
    [InlineData("third-attempt", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    [InlineData("closed", "Result Instead Priorities Findings Sources")]
    [InlineData("closed-with-time", "Result Instead ThisWeek Weeks Priorities Findings Readiness Assumed Sources")]
    [InlineData("transition", "Result ThisWeek Weeks Priorities Window Readiness Assumed Sources")]
    [InlineData("incomplete", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    [InlineData("generic-guide", "Result ThisWeek Weeks Priorities Findings Window Readiness Assumed Sources")]
    public void Sections_come_in_the_order_in_which_they_are_read(string kind, string expected) =>
        Assert.Equal(expected, string.Join(' ', Of(kind).Sections.Select(section => section.Id)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Blocks_hold_text_and_values_without_a_layout(string kind)
    {
        foreach (var block in Of(kind).Sections.SelectMany(section => section.Blocks))
        {
            Assert.All(DocumentText.TextsOf(block), text =>
            {
                Assert.Equal(text.Trim(), text);
                Assert.False(text.AsSpan().ContainsAny('\n', '{') || text.Contains("  ", StringComparison.Ordinal) || text.Contains("..", StringComparison.Ordinal), text);
            });
            if (block is TableBlock table)
            {
                Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count));
                Assert.All(table.Rows, row => Assert.All(row.Zip(table.Columns), cell => Assert.True(IsOfKind(cell.First, cell.Second.Kind), $"{cell.Second}: {cell.First}")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_weeks_at_a_glance_are_those_of_the_schedule(string kind)
    {
        var plan = PlanKinds.All[kind];
        if (plan.Schedule is not { } schedule)
        {
            Assert.Null(DocumentText.Find(Of(kind), SectionId.Weeks));
            return;
        }

        var rows = DocumentText.TableOf(Of(kind), SectionId.Weeks).Rows;
        Assert.Equal(schedule.Weeks.Select(week => (week.Number, (week.From, week.To), week.Minutes)), rows.Select(row => ((int)row[0]!, ((DateTime, DateTime))row[1]!, (int)row[2]!)));
        Assert.All(rows.Zip(schedule.Weeks), pair => Assert.Equal(pair.Second.Sessions.Any(session => session.Kind == SessionKind.Checkpoint), ((string)pair.First[4]!).Contains("exam", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void This_week_has_every_session_of_the_first_week_with_the_task_of_the_first(string kind)
    {
        if (PlanKinds.All[kind].Schedule is not { } schedule)
        {
            return;
        }

        var week = schedule.Weeks[0];
        var rows = DocumentText.TableOf(Of(kind), SectionId.ThisWeek).Rows;
        Assert.Equal(week.Sessions.Sum(session => session.Minutes), rows.Sum(row => (int?)row[2] ?? 0));
        Assert.Equal(week.Sessions.Select(session => session.Start.Date).Distinct(), rows.Select(row => (DateTime?)row[0]).OfType<DateTime>());
        Assert.All(week.Sessions, session => Assert.Contains(rows, row => ((string)row[4]!).StartsWith(session.Title, StringComparison.Ordinal)));
        var text = DocumentText.Of(Of(kind), SectionId.ThisWeek);
        Assert.Contains(week.Goal, text, StringComparison.Ordinal);
        Assert.Contains(week.Sessions[0].Task, text, StringComparison.Ordinal);

        // What the first task comes to, however many days it takes.
        var first = week.Sessions[0];
        var last = schedule.AllSessions().Last(session => session.Planned == first.Planned);
        var isLater = last.Start.Date > first.Start.Date && last.DoneWhen != first.DoneWhen;
        Assert.Contains(last.DoneWhen.TrimEnd('.') + (isLater ? FormattableString.Invariant($" (after part {last.Of})") : "."), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("passed-with-weak")]
    [InlineData("passed-clean")]
    public void A_passed_report_speaks_of_no_next_attempt(string kind)
    {
        var text = string.Join(' ', DocumentText.SentencesOf(Of(kind)));
        Assert.Contains("you need no retake", text, StringComparison.OrdinalIgnoreCase);
        Assert.All(["next attempt", "policy allows", "book", "ready when", "A report like this", "foundations", "sit the exam"], words => Assert.DoesNotContain(words, text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_transition_begins_with_a_full_practice_exam_of_the_target()
    {
        var list = Assert.IsType<ListBlock>(DocumentText.Find(Of("transition"), SectionId.ThisWeek)!.Blocks[0]);
        Assert.Equal("First", list.Entries[0].Label);
        Assert.StartsWith("Take a full practice exam of AIP-C01 before you study", list.Entries[0].Text, StringComparison.Ordinal);
        Assert.Contains("carried over from MLS-C01", DocumentText.Of(Of("transition"), SectionId.Priorities), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("closed", false)]
    [InlineData("closed-with-time", true)]
    public void A_closed_exam_begins_with_what_can_be_taken_instead(string kind, bool hasTime)
    {
        var document = Of(kind);
        var entries = DocumentText.Find(document, SectionId.Instead)!.Blocks.OfType<ListBlock>().Single().Entries;
        Assert.Equal(["AIP-C01", "MLA-C02"], entries.Select(entry => entry.Label));
        Assert.All(entries, entry => Assert.Contains($"Plan for it with TargetExam {entry.Label}.", entry.Text, StringComparison.Ordinal));
        Assert.Equal(hasTime, DocumentText.Find(document, SectionId.ThisWeek) is not null);
        Assert.Null(DocumentText.Find(document, SectionId.Window));
    }

    [Fact]
    public void An_incomplete_report_says_at_once_what_the_plan_omits_and_how_to_add_it()
    {
        var left = Assert.IsType<ParagraphBlock>(DocumentText.Find(Of("incomplete"), SectionId.Result)!.Blocks[1]).Text;
        Assert.StartsWith("No level was reported for Exploratory Analysis, so this plan leaves it out and is incomplete.", left, StringComparison.Ordinal);
        Assert.EndsWith("can also be given with PracticeScore.", left, StringComparison.Ordinal);
        Assert.DoesNotContain("leaves it out", DocumentText.Of(Of("incomplete"), SectionId.ThisWeek), StringComparison.Ordinal);
    }

    [Fact]
    public void Assumptions_name_the_options_as_the_reader_types_them()
    {
        var plan = PlanKinds.All["two-weak"];
        var text = DocumentText.Of(PlanDocument.Of(plan, new Dashes()), SectionId.Assumed);
        Assert.Contains("10 weeks, the middle of 8-12 (--Weeks or --TargetDate).", text, StringComparison.Ordinal);
        Assert.All(["--HoursPerWeek", "--StudyDay", "--SessionStart", "--MaxMinutesPerDay", "--SessionMinutes", "--TimeZone"], option => Assert.Contains(option, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_domain_has_one_name_and_reasons_explain_only_what_is_seen(string kind)
    {
        var plan = PlanKinds.All[kind];
        var text = DocumentText.Of(Of(kind), SectionId.Priorities);
        Assert.All(
            plan.Priorities.Where(priority => !priority.ShortName.Contains(priority.Name, StringComparison.Ordinal)),
            priority => Assert.DoesNotContain(priority.Name, text, StringComparison.Ordinal));
        Assert.DoesNotContain("ixed share", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_domain_with_more_time_than_a_more_urgent_one_has_its_reason()
    {
        var profile = Shipped.Exam("MLS-C01", "article");
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-12") });
        foreach (var levels in Shipped.AllLevels(profile))
        {
            var plan = coach.CreatePlan(GivenReport.Of(profile, levels, "2026-01-05", 1));
            var labels = DocumentText.Find(PlanDocument.Of(plan, null), SectionId.Priorities)!.Blocks.OfType<ListBlock>().Single().Entries.SelectMany(entry => entry.Label!.Split(", ")).ToArray();
            Assert.Contains(plan.Priorities[0].ShortName, labels);
            Assert.All(
                plan.Priorities.Where(one => plan.Priorities.Any(other => other.Rank < one.Rank && other.Tier != one.Tier && other.Share < one.Share)),
                questioned => Assert.Contains(questioned.ShortName, labels));
        }
    }

    private static PlanDocument Of(string kind) => PlanDocument.Of(PlanKinds.All[kind], null);

    private static bool IsOfKind(object? value, CellKind kind) => value is null || kind switch
    {
        CellKind.Text or CellKind.Name => value is string,
        CellKind.Number or CellKind.Duration or CellKind.Workload => value is int,
        CellKind.Weight or CellKind.Share or CellKind.Bar => value is double,
        CellKind.Day => value is DateTime,
        _ => value is (DateTime, DateTime),
    };
}
