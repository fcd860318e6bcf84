using System.Globalization;
using System.Text;

namespace ScoreCoach;

/// <summary>How a file of score reports is to be read. The defaults read most files as they are.</summary>
public sealed record ImportOptions
{
    /// <summary>The exam of a file that has no exam column.</summary>
    public string? Exam { get; init; }

    /// <summary>The edition to take, whatever fits best otherwise.</summary>
    public string? Edition { get; init; }

    /// <summary>Field, domain id or name → header. Overrides what the reader would find.</summary>
    public IReadOnlyDictionary<string, string> ColumnMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Text of a cell → level, for labels that no vocabulary knows.</summary>
    public IReadOnlyDictionary<string, PerformanceLevel> LevelMap { get; init; } = new Dictionary<string, PerformanceLevel>();

    /// <summary>Text of a cell → result, for words that are not the usual ones.</summary>
    public IReadOnlyDictionary<string, ExamResult> ResultMap { get; init; } = new Dictionary<string, ExamResult>();

    /// <summary>From which percentages a cell with a percentage counts as adequate and as strong; null to refuse percentages.</summary>
    public LevelThreshold? LevelThreshold { get; init; }

    /// <summary>Exact date formats to accept beside ISO 8601.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>The culture of dates and numbers; null for ISO 8601 and the invariant culture. Never the machine's.</summary>
    public CultureInfo? Culture { get; init; }

    /// <summary>The encoding; null for what the byte order mark says, or UTF-8.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>The delimiter; null to find it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Whether the first refused or incomplete report ends the import.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether rows of a file without a candidate column are numbered. Rows that are no file are not: the same number would stand for many people.</summary>
    public bool NumberRows { get; init; } = true;

    /// <summary>Whether reports are read without the earlier attempts of their person.</summary>
    public bool NoHistory { get; init; }

    /// <summary>The longest field unless told otherwise, in bytes.</summary>
    public const int DefaultMaxFieldLength = 32 * 1024;

    /// <summary>The most columns unless told otherwise.</summary>
    public const int DefaultMaxColumn = 4096;

    /// <summary>The longest field, in bytes.</summary>
    public int MaxFieldLength { get; init; } = DefaultMaxFieldLength;

    /// <summary>The most columns.</summary>
    public int MaxColumn { get; init; } = DefaultMaxColumn;

    /// <summary>
    /// How many bytes of a delimited file are read at a time on one thread: small enough that what waits to be handed on
    /// stays young, large enough that handing on costs little. What comes out does not depend on it.
    /// </summary>
    internal int PartLength { get; init; } = 128 * 1024;

    /// <summary>The worksheet of a workbook; null for the first.</summary>
    public string? WorksheetName { get; init; }

    /// <summary>Where refused rows are written; null for nowhere.</summary>
    public string? RejectPath { get; init; }

    /// <summary>The day in question, for dates in the future.</summary>
    public required DateTime AsOf { get; init; }
}
