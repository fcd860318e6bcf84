namespace ScoreCoach;

/// <summary>What reading a file came to. <see cref="Read"/> is always <see cref="Reports"/> + <see cref="Refused"/> + <see cref="Duplicates"/>.</summary>
public sealed record ImportSummary
{
    /// <summary>The file.</summary>
    public string? Path { get; init; }

    /// <summary>"Wide" (a row per report) or "Long" (a row per domain); null when the file is unusable.</summary>
    public string? Layout { get; init; }

    /// <summary>The delimiter; null when there is none.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The encoding.</summary>
    public string? Encoding { get; init; }

    /// <summary>"Iso", "DayFirst", "MonthFirst", "Mixed", "Ambiguous", "Format" or "Culture"; null without a date column.</summary>
    public string? DateOrder { get; init; }

    /// <summary>Header → field, domain or "Attribute", in the file's order.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Exam → edition that the columns fit.</summary>
    public IReadOnlyDictionary<string, string> Editions { get; init; } = new Dictionary<string, string>();

    /// <summary>Data rows, blank ones apart.</summary>
    public long Rows { get; init; }

    /// <summary>Reports found: rows in the wide layout, groups of rows in the long one.</summary>
    public long Read { get; init; }

    /// <summary>Reports accepted.</summary>
    public long Reports { get; init; }

    /// <summary>Reports refused.</summary>
    public long Refused { get; init; }

    /// <summary>Reports that were there already.</summary>
    public long Duplicates { get; init; }

    /// <summary>Warnings about reports that were accepted.</summary>
    public long Warnings { get; init; }

    /// <summary>Code → how often.</summary>
    public IReadOnlyDictionary<string, long> Codes { get; init; } = new Dictionary<string, long>();

    /// <summary>Whether the file as a whole can't be used.</summary>
    public bool Unusable { get; init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Path}: {Rows} rows, {Read} read, {Reports} reports, {Refused} refused, {Duplicates} duplicates, {Warnings} warnings.");
}
