namespace ScoreCoach.Guides;

/// <summary>A phase in which a domain is studied at some level.</summary>
internal sealed record PhaseRule
{
    public required string Name { get; init; }

    /// <summary>The part of the domain's time, in percent.</summary>
    public required int Share { get; init; }

    /// <summary>The phases of the units' tasks that it takes, in this order; tasks from the templates of the phase where a unit has none.</summary>
    public required IReadOnlyList<string> From { get; init; }

    /// <summary>Whether a topic studied in it comes back for short reviews.</summary>
    public bool IsReviewed { get; init; }

    /// <summary>Whether it comes again in a next round where the time outlasts the material.</summary>
    public bool Repeats { get; init; }

    /// <summary>Whether its sessions are reviews rather than study.</summary>
    public bool IsReview { get; init; }
}

/// <summary>The wording of a phase: for one unit, for the whole domain at the end of a round, and for the rounds after the first.</summary>
internal sealed record PhaseTemplates(TaskTemplate Unit, TaskTemplate? Domain, TaskTemplate? Again, TaskTemplate? DomainAgain);
