namespace ScoreCoach.Guides;

/// <summary>The wording of a task that is not written for one unit. Words in braces are filled by the plan.</summary>
internal sealed record TaskTemplate(string Title, string Task, string DoneWhen);

/// <summary>
/// The wording of a task that takes several sessions: how the sessions after the first begin, where "{task}" stands for the task, and what
/// can be checked after all but the last, where "{parts}" stands for their number and "{doneWhen}" for what can be checked after the last.
/// </summary>
internal sealed record ContinuedTemplate(string Task, string DoneWhen)
{
    public const string TaskPlaceholder = "{task}";
    public const string PartsPlaceholder = "{parts}";
    public const string DoneWhenPlaceholder = "{doneWhen}";
}
