using System.Globalization;
using System.Text.RegularExpressions;
using ScoreCoach.Documents;
using ScoreCoach.Schedules;
using ScoreCoach.Tests.Documents;
using ScoreCoach.Tests.Plans;

namespace ScoreCoach.Tests.Schedules;

/// <summary>How many questions a plan indicates that it needs, and what it says about booking.</summary>
public sealed partial class QuestionCountTests
{
    public static TheoryData<string> Kinds => [.. PlanKinds.All.Where(kind => kind.Value.Schedule is not null).Select(kind => kind.Key)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_plan_counts_the_questions_of_its_sessions(string kind)
    {
        var schedule = PlanKinds.All[kind].Schedule!;
        var asked = schedule.AllSessions()
            .Select(session => Asked().Match(session.Task))
            .Where(match => match.Success)
            .Sum(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        var said = int.Parse(Said().Match(schedule.Questions).Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);

        Assert.InRange(said, asked, asked + 99);
        Assert.Equal(0, said % (asked > 100 ? 100 : 10));
    }

    [Fact]
    public void The_practice_exams_can_be_counted_too()
    {
        var schedule = PlanKinds.All["two-weak"].Schedule!;
        var exams = schedule.AllSessions().Count(session => session.Kind == SessionKind.Checkpoint);

        Assert.Equal(FormattableString.Invariant($"{exams} exams {{other}}"), QuestionCount.Fill("{exams} exams {other}", schedule));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void No_question_is_called_an_exam_question(string kind) => Assert.All(
        PlanKinds.All[kind].Schedule!.AllSessions(),
        session => Assert.DoesNotMatch(@"\d exam questions", session.Task));

    [Theory]
    [InlineData("two-weak", true)]
    [InlineData("closed-with-time", false)]
    public void Who_is_ready_books(string kind, bool books)
    {
        var document = PlanDocument.Of(PlanKinds.All[kind], null);

        Assert.Equal(books, DocumentText.Of(document, SectionId.Readiness).Contains("Book when you are ready.", StringComparison.Ordinal));
        Assert.DoesNotContain("book", DocumentText.Find(document, SectionId.Window) is null ? "" : DocumentText.Of(document, SectionId.Window), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_schedule_knows_whether_the_exam_is_taken_after_it()
    {
        Assert.False(PlanKinds.All["closed-with-time"].ScheduleRequest().HasExam);
        Assert.True(PlanKinds.All["two-weak"].ScheduleRequest().HasExam);
    }

    [GeneratedRegex(@"nswer (\d+) ")]
    private static partial Regex Asked();

    [GeneratedRegex(@"about ([\d,]+) practice questions")]
    private static partial Regex Said();
}
