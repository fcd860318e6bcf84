using ScoreCoach.IO.Import.Values;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>What the cells of a row say about an attempt, checked. Who took it, and the attributes, are still in the cells: not every sink wants them.</summary>
internal readonly struct ParsedRow
{
    public required DomainResultSet Results { get; init; }
    public required int? Attempt { get; init; }
    public required ReportDate? Date { get; init; }
    public required decimal? Score { get; init; }

    /// <summary>The outcome; derived from the score where there is one.</summary>
    public required ExamResult Result { get; init; }

    /// <summary>The English name of the language of the exam; null when not given, or not known.</summary>
    public required string? LanguageName { get; init; }

    /// <summary>What was decided while reading that a reader should know.</summary>
    public required ReadOnlyList<string> Notes { get; init; }
}
