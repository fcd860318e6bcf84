namespace ScoreCoach.Exports;

/// <summary>The parts of a plan that its JSON can omit.</summary>
[Flags]
internal enum PlanParts
{
    /// <summary>Nothing is omitted.</summary>
    None = 0,

    /// <summary>The domains in the order of priority.</summary>
    Priorities = 1,

    /// <summary>Patterns, red flags and readings.</summary>
    Patterns = 1 << 1,

    /// <summary>The band with its weeks and hours.</summary>
    Timeline = 1 << 2,

    /// <summary>When the exam can be taken again.</summary>
    Window = 1 << 3,

    /// <summary>What can be taken instead of a closed exam.</summary>
    Successors = 1 << 4,

    /// <summary>The sessions on their days.</summary>
    Schedule = 1 << 5,

    /// <summary>When the candidate is ready.</summary>
    Readiness = 1 << 6,

    /// <summary>What is worth knowing about the report.</summary>
    Insights = 1 << 7,

    /// <summary>What candidates of the vendor should know.</summary>
    Guidance = 1 << 8,

    /// <summary>What was decided about the report.</summary>
    Notes = 1 << 9,

    /// <summary>How well the facts about the exam are known.</summary>
    Facts = 1 << 10,

    /// <summary>What to know before using the plan.</summary>
    Warnings = 1 << 11,

    /// <summary>The other columns of the report's file.</summary>
    Attributes = 1 << 12,

    /// <summary>The sessions of the weeks with their tasks; the weeks keep what they are about, and what can be checked at their end.</summary>
    Sessions = 1 << 13,

    /// <summary>What the guide says about each domain: methods, actions, topics, resources, and what its level means.</summary>
    Coaching = 1 << 14,
}
