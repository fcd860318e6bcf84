namespace ScoreCoach;

/// <summary>What reading a file came to. <see cref="Read"/> is always <see cref="Reports"/> + <see cref="Refused"/> + <see cref="Duplicates"/>.</summary>
public sealed record ImportSummary
{
    /// <summary>The file.</summary>
    public string? Path { get; internal init; }

    /// <summary>"Wide" (a row per report) or "Long" (a row per domain); null when the file is unusable.</summary>
    public string? Layout { get; internal init; }

    /// <summary>The delimiter; null when there is none.</summary>
    public string? Delimiter { get; internal init; }

    /// <summary>The encoding.</summary>
    public string? Encoding { get; internal init; }

    /// <summary>"Iso", "DayFirst", "MonthFirst", "Mixed", "Ambiguous", "Format" or "Culture"; null without a date column.</summary>
    public string? DateOrder { get; internal init; }

    /// <summary>Header → field, domain or "Attribute", in the file's order.</summary>
    public ReadOnlyMap<string, string> Columns { get; internal init; } = ReadOnlyMap<string, string>.Empty;

    /// <summary>Exam → edition that the columns fit.</summary>
    public ReadOnlyMap<string, string> Editions { get; internal init; } = ReadOnlyMap<string, string>.Empty;

    /// <summary>Data rows, blank ones apart.</summary>
    public long Rows { get; internal init; }

    /// <summary>Reports found: rows in the wide layout, groups of rows in the long one.</summary>
    public long Read { get; internal init; }

    /// <summary>Reports accepted.</summary>
    public long Reports { get; internal init; }

    /// <summary>Reports refused.</summary>
    public long Refused { get; internal init; }

    /// <summary>Reports that were there already.</summary>
    public long Duplicates { get; internal init; }

    /// <summary>Warnings about reports that were accepted.</summary>
    public long Warnings { get; internal init; }

    /// <summary>Code → how often.</summary>
    public ReadOnlyMap<string, long> Codes { get; internal init; } = ReadOnlyMap<string, long>.Empty;

    /// <summary>Whether the file as a whole can't be used.</summary>
    public bool Unusable { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Path}: {Rows} rows, {Read} read, {Reports} reports, {Refused} refused, {Duplicates} duplicates, {Warnings} warnings.");
}
