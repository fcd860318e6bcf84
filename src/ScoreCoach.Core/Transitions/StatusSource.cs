namespace ScoreCoach.Transitions;

/// <summary>Who says whether an exam is offered.</summary>
internal static class StatusSource
{
    public static Source? Of(ExamProfile profile) => profile.Facts.FirstOrDefault(fact => fact.Fact == ExamFactKind.Status)?.Sources.FirstOrDefault();
}
