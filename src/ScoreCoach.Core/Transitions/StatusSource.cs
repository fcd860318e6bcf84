namespace ScoreCoach.Transitions;

/// <summary>The source for whether an exam is offered.</summary>
internal static class StatusSource
{
    public static Source? Of(ExamProfile profile) => profile.Facts.FirstOrDefault(fact => fact.Fact == ExamFactKind.Status)?.Sources.FirstOrDefault();
}
