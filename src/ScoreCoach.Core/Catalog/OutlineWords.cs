namespace ScoreCoach.Catalog;

/// <summary>The words by which pasted outlines and tables of domains are read.</summary>
internal sealed record OutlineWords
{
    /// <summary>What is before the number of a domain, such as "Domain" in "Domain 1: Storage".</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>What is before the number of something below a domain, such as "Task".</summary>
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>Headers over the names of domains.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Headers over weights.</summary>
    public IReadOnlyList<string> Weights { get; init; } = [];

    /// <summary>Headers over the lower ends of weights.</summary>
    public IReadOnlyList<string> Minima { get; init; } = [];

    /// <summary>Headers over the upper ends of weights.</summary>
    public IReadOnlyList<string> Maxima { get; init; } = [];

    /// <summary>Headers over ids of domains.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Headers over numbers of domains.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Words for the percent sign.</summary>
    public IReadOnlyList<string> Percents { get; init; } = [];

    /// <summary>Words between the ends of a range.</summary>
    public IReadOnlyList<string> Through { get; init; } = [];

    /// <summary>Words before a weight that is about right.</summary>
    public IReadOnlyList<string> Approximately { get; init; } = [];

    /// <summary>What is next to a weight and adds nothing, such as "of scored content".</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Names of rows that sum up the weights.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];
}
