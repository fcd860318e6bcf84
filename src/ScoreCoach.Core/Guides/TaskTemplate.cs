namespace ScoreCoach.Guides;

/// <summary>The wording of a task that is not written for one unit. Words in braces are filled by the plan.</summary>
internal sealed record TaskTemplate(string Title, string Task, string DoneWhen);
