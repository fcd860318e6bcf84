using System.Globalization;
using ScoreCoach.Import;

namespace ScoreCoach;

/// <summary>How a file of score reports must be read. The defaults read most files as they are.</summary>
public sealed record ImportOptions
{
    private readonly CultureInfo? _culture;

    /// <summary>The exam of a file that has no exam column.</summary>
    public string? Exam { get; internal init; }

    /// <summary>The edition to take, whatever fits best otherwise.</summary>
    public string? Edition { get; internal init; }

    /// <summary>Field, domain id or name → header. Overrides what the reader would find; an empty header means that no column holds it.</summary>
    public ReadOnlyMap<string, string> ColumnMap { get; internal init; } = ReadOnlyMap<string, string>.Empty;

    /// <summary>Text of a cell → level, for labels that no vocabulary knows.</summary>
    public ReadOnlyMap<string, PerformanceLevel> LevelMap { get; internal init; } = ReadOnlyMap<string, PerformanceLevel>.Empty;

    /// <summary>Text of a cell → result, for words that are not the usual ones.</summary>
    public ReadOnlyMap<string, ExamResult> ResultMap { get; internal init; } = ReadOnlyMap<string, ExamResult>.Empty;

    /// <summary>The words of <see cref="LevelMap"/>, <see cref="ResultMap"/> and <see cref="ExamMap"/> that were typed for these files. A file with maps may serve others.</summary>
    internal ReadOnlyList<TypedWord> TypedWords { get; init; } = [];

    /// <summary>From which percentages a cell with a percentage counts as adequate and as strong; null to refuse percentages.</summary>
    public LevelThreshold? LevelThreshold { get; internal init; }

    /// <summary>The unit of numbers in domain cells; null to recognize it.</summary>
    public LevelUnit? LevelUnit { get; internal init; }

    /// <summary>The number of points that is 100 percent, when <see cref="LevelUnit"/> is <see cref="ScoreCoach.LevelUnit.Points"/>; null for the maximum that the file names next to the points.</summary>
    public decimal? LevelMaximum { get; internal init; }

    /// <summary>What the numbers of the score column are; null to refuse a file whose scores look like percentages.</summary>
    public ScoreUnit? ScoreUnit { get; internal init; }

    /// <summary>Text of a cell → exam, for names that the catalog does not know.</summary>
    public ReadOnlyMap<string, string> ExamMap { get; internal init; } = ReadOnlyMap<string, string>.Empty;

    /// <summary>The line of the header, from 1; null to find it.</summary>
    public int? HeaderLine { get; internal init; }

    /// <summary>Whether rows that look like totals or averages are read as reports.</summary>
    public bool KeepSummaryRow { get; internal init; }

    /// <summary>Exact date formats to accept next to ISO 8601.</summary>
    public ReadOnlyList<string> DateFormats { get; internal init; } = [];

    /// <summary>The culture of dates and numbers; null for ISO 8601 and the invariant culture, which names no order of day and month. Never the machine's.</summary>
    public CultureInfo? Culture
    {
        get => _culture;
        internal init => _culture = value is { Name.Length: > 0 } ? value : null;
    }

    /// <summary>The encoding by name; null for what the byte order mark says, or UTF-8.</summary>
    public string? Encoding { get; internal init; }

    /// <summary>The delimiter; null to find it.</summary>
    public char? Delimiter { get; internal init; }

    /// <summary>Whether the first refused or incomplete report ends the import.</summary>
    public bool Strict { get; internal init; }

    /// <summary>Whether rows of a file without a candidate column are numbered. In-memory rows are not: the same number would stand for many people.</summary>
    public bool NumberRows { get; internal init; } = true;

    /// <summary>What messages call the place of a row: a line of a file, or a row of a pipeline.</summary>
    internal string RowWord { get; init; } = "line";

    /// <summary>Whether reports are read without the earlier attempts of their person.</summary>
    public bool NoHistory { get; internal init; }

    /// <summary>The longest field by default, in bytes.</summary>
    public const int DefaultMaxFieldLength = 32 * 1024;

    /// <summary>The most columns by default.</summary>
    public const int DefaultMaxColumn = 4096;

    /// <summary>The longest field, in bytes.</summary>
    public int MaxFieldLength { get; internal init; } = DefaultMaxFieldLength;

    /// <summary>The most columns.</summary>
    public int MaxColumn { get; internal init; } = DefaultMaxColumn;

    /// <summary>
    /// How many bytes of a delimited file are read at a time on one thread: small enough that what waits to be handed on
    /// stays young, large enough that handing on costs little. What comes out does not depend on it.
    /// </summary>
    internal int ChunkLength { get; init; } = 128 * 1024;

    /// <summary>Whether rows are only counted, so that hardly anything is handed on, and more of a long file can be read at a time.</summary>
    internal bool IsCounted { get; init; }

    /// <summary>Names or wildcard patterns of the worksheets to read; empty for the first visible one that holds reports.</summary>
    public ReadOnlyList<string> WorksheetNames { get; internal init; } = [];

    /// <summary>The day in question, for dates in the future.</summary>
    public DateTime AsOf { get; internal init; }
}
