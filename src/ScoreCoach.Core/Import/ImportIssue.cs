namespace ScoreCoach;

/// <summary>Something wrong or odd in input: where, what, what is accepted, what to do next.</summary>
public sealed record ImportIssue
{
    /// <summary>The file; null for input that is no file.</summary>
    public string? Path { get; init; }

    /// <summary>
    /// The line of the file, from 1; 0 when the issue is about the whole file. In a workbook the row, and in JSON with several
    /// reports on one line the number of the report.
    /// </summary>
    public long Line { get; init; }

    /// <summary>The number of the column, from 1; null when the issue is about the whole row.</summary>
    public int? Column { get; init; }

    /// <summary>The field or the domain that the issue is about; null for the whole row.</summary>
    public string? Field { get; init; }

    /// <summary>The text as it came; null when there is none.</summary>
    public string? Value { get; init; }

    /// <summary>What is wrong. Stable.</summary>
    public required ImportIssueCode Code { get; init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What is accepted instead; empty when there is no list.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];

    /// <summary>What to do next; null when the message says it.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What the issue did to its row.</summary>
    public IssueSeverity Severity { get; init; } = IssueSeverity.Error;

    /// <summary>File, line, column and code, and the message, on one line.</summary>
    /// <returns>For example "cohort.csv:12:5: UnknownLevel: …".</returns>
    public override string ToString()
    {
        var place = Line == 0 ? Path : Column is { } column
            ? FormattableString.Invariant($"{Path}:{Line}:{column}")
            : FormattableString.Invariant($"{Path}:{Line}");
        var prefix = place is null ? string.Empty : place + ": ";
        var accepted = Accepted.Count == 0 ? string.Empty : $" Accepted: {string.Join(", ", Accepted)}.";
        var advice = Suggestion is null ? string.Empty : " " + Suggestion;
        return $"{prefix}{Code}: {Message}{accepted}{advice}";
    }
}
