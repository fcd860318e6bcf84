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

    /// <summary>The phases whose tasks it takes, in order. One that does not repeat takes one task of each unit: of the first phase.</summary>
    public IEnumerable<string> Taken => Repeats ? From : From.Take(1);

    /// <summary>Whether it takes tasks of a phase.</summary>
    public bool Takes(string phase) => Taken.Contains(phase);

    /// <summary>Whether a plan can have a task in it.</summary>
    /// <param name="phase">The phase of the task.</param>
    /// <param name="isFirst">Whether it is the first task of this phase in its unit.</param>
    public bool Reaches(string phase, bool isFirst) => Takes(phase) && (Repeats || isFirst);

    /// <summary>Whether it takes tasks of both phases, and those of the needed one first or, where they are the same, as they are listed.</summary>
    public bool TakesInOrder(string needed, string phase) => Takes(phase) && Taken.TakeWhile(name => name != phase).Append(phase).Contains(needed);
}

/// <summary>The wording of a phase: for one unit, for the whole domain at the end of a round, and for the rounds after the first.</summary>
internal sealed record PhaseTemplates(TaskTemplate Unit, TaskTemplate? Domain, TaskTemplate? Again, TaskTemplate? DomainAgain);
