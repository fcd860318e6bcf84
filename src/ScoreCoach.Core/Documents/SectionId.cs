namespace ScoreCoach.Documents;

/// <summary>The sections of a plan, in the order in which they are read.</summary>
internal enum SectionId
{
    /// <summary>What the report says and what the plan is.</summary>
    Result,

    /// <summary>What can be taken instead, or sooner, where the exam is closed or closes.</summary>
    Instead,

    /// <summary>The first week, or the first things to do.</summary>
    ThisWeek,

    /// <summary>The weeks at a glance.</summary>
    Weeks,

    /// <summary>The domains in their order, with the reasons.</summary>
    Priorities,

    /// <summary>What the combination of levels shows, and how to read the report.</summary>
    Findings,

    /// <summary>When the exam can and should be taken.</summary>
    Window,

    /// <summary>When the candidate is ready.</summary>
    Readiness,

    /// <summary>What no one says and the plan had to assume, with the options that change it.</summary>
    Assumed,

    /// <summary>Who stands behind the figures.</summary>
    Sources,
}
