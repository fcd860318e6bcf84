namespace ScoreCoach.Catalog;

/// <summary>The names of members of objects that lie inside or around reports: the parts of a name, and what a service says about the pages of a list.</summary>
internal sealed record MemberWords
{
    /// <summary>Members of a name that hold the first name, as in { "first": "…", "last": "…" }.</summary>
    public IReadOnlyList<string> FirstNames { get; init; } = [];

    /// <summary>Members of a name that hold the last name.</summary>
    public IReadOnlyList<string> LastNames { get; init; } = [];

    /// <summary>Members of a name that hold the whole name.</summary>
    public IReadOnlyList<string> FullNames { get; init; } = [];

    /// <summary>Members of an object that hold its id, as in { "candidate": { "id": "…" } }.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Members that say where the next page of a list is, unless they are empty.</summary>
    public IReadOnlyList<string> NextPages { get; init; } = [];

    /// <summary>Members that are true when a list goes on.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    /// <summary>Members that are false when a list goes on.</summary>
    public IReadOnlyList<string> Complete { get; init; } = [];

    /// <summary>Members that hold the number of a page.</summary>
    public IReadOnlyList<string> PageNumbers { get; init; } = [];

    /// <summary>Members that hold how many pages there are.</summary>
    public IReadOnlyList<string> PageCounts { get; init; } = [];

    /// <summary>Members that hold how many entries all pages have.</summary>
    public IReadOnlyList<string> Totals { get; init; } = [];

    /// <summary>Members that hold such members.</summary>
    public IReadOnlyList<string> Paging { get; init; } = [];

    /// <summary>Members that hold what a report says, with what a service adds to it around them, as in { "type": "…", "id": "…", "attributes": { … } }.</summary>
    public IReadOnlyList<string> Contents { get; init; } = [];

    /// <summary>Members that hold the names of columns whose rows are lists.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Members that name a column where it is an object, the best first.</summary>
    public IReadOnlyList<string> ColumnNames { get; init; } = [];

    /// <summary>Members of an answer that hold the question.</summary>
    public IReadOnlyList<string> Questions { get; init; } = [];

    /// <summary>Members of an answer that hold what was answered.</summary>
    public IReadOnlyList<string> Answers { get; init; } = [];

    /// <summary>Members that hold the value of the field that their object is, or of a domain.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Members of a domain that hold a number which may be a percentage, the best first.</summary>
    public IReadOnlyList<string> Scores { get; init; } = [];

    /// <summary>Members of a domain that hold points, the best first.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];
}
