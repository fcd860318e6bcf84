using System.Globalization;
using ScoreCoach.Syllabi;
using ScoreCoach.Text;

namespace ScoreCoach.Schedules;

/// <summary>How many practice questions and practice exams a schedule asks for, so that a candidate can get them in time.</summary>
internal static class QuestionCount
{
    private const int Step = 100;
    private const int SmallStep = 10;

    /// <summary>Fills the numbers into a sentence of the guide.</summary>
    public static string Fill(string text, Schedule schedule) => Wording.Fill(text, word => word switch
    {
        PlannedTask.QuestionsPlaceholder => Rounded(Questions(schedule)).ToString("N0", CultureInfo.InvariantCulture),
        PlannedTask.ExamsPlaceholder => schedule.AllSessions().Count(session => session.Kind == SessionKind.Checkpoint).ToString(CultureInfo.InvariantCulture),
        _ => null,
    });

    private static int Questions(Schedule schedule) =>
        schedule.AllSessions().Where(session => session.Planned.IsCounted).Sum(session => PlannedTask.Questions(session.Minutes));

    // To hundreds; up, because a few too many do no harm.
    private static int Rounded(int questions)
    {
        var step = questions > Step ? Step : SmallStep;
        return (questions + step - 1) / step * step;
    }
}
