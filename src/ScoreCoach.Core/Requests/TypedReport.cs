using ScoreCoach.Import;

namespace ScoreCoach.Requests;

/// <summary>One score report that a user typed, in either host: the row that it stands for, and how that row is read.</summary>
internal sealed record TypedReport
{
    /// <summary>Who types a report without an id knows that it has none.</summary>
    private static readonly KeyValuePair<string, string>[] NoId = [new(nameof(ReportField.CandidateId), string.Empty)];

    public string? CandidateId { get; init; }
    public string? CandidateName { get; init; }
    public string? Attempt { get; init; }
    public string? ExamDate { get; init; }
    public string? Score { get; init; }
    public string? Result { get; init; }
    public IReadOnlyList<string> MissedObjectives { get; init; } = [];

    /// <summary>Domains with their labels, as they were typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Domains { get; init; } = [];

    /// <summary>The columns of the row, which indicate that there is no id where none was typed.</summary>
    public IEnumerable<KeyValuePair<string, string>> ColumnMap => string.IsNullOrWhiteSpace(CandidateId) ? NoId : [];

    /// <summary>The row. An empty value was not typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Row =>
    [
        .. Cells().Where(cell => !string.IsNullOrWhiteSpace(cell.Value)),
        .. Domains,
    ];

    /// <summary>Options for reading the row: it has no number in a file, and a person may be called Total.</summary>
    public static ImportOptions Reading(ImportOptions options) => options with { NumberRows = false, KeepSummaryRow = true };

    private IEnumerable<KeyValuePair<string, string?>> Cells() =>
    [
        new(nameof(CandidateId), CandidateId),
        new(nameof(CandidateName), CandidateName),
        new(nameof(Attempt), Attempt),
        new(nameof(ExamDate), ExamDate),
        new(nameof(Score), Score),
        new(nameof(Result), Result),
        new(nameof(MissedObjectives), string.Join(", ", MissedObjectives)),
    ];
}
