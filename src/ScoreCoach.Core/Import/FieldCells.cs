using System.Runtime.CompilerServices;

namespace ScoreCoach;

/// <summary>
/// Reads cells as dates, attempts, scores and results from their bytes. What nearly every cell looks like is read at once;
/// what else came before is remembered; the rest becomes text for a <see cref="FieldReader"/>.
/// </summary>
/// <remarks>Not safe for several threads: each has its own. Cells come trimmed.</remarks>
internal sealed class FieldCells(FieldReader fields)
{
    private const int MaxDates = 4096;
    private const int MaxResults = 256;

    private readonly Utf8Table<ReportDate?> _dates = new(MaxDates);
    private readonly Utf8Table<ExamResult> _results = new(MaxResults);

    /// <summary>Reads a date; an empty cell is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadDate(ReadOnlySpan<byte> cell, out ReportDate? date, out ImportIssue? issue)
    {
        date = null;
        issue = null;
        if (cell.IsEmpty)
        {
            return true;
        }

        if (TryReadPlainDate(cell, out var day))
        {
            date = new ReportDate(day, null);
            return true;
        }

        return _dates.TryGet(cell, out date) || LearnDate(cell, out date, out issue);
    }

    /// <summary>Reads an attempt number; an empty cell is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadAttempt(ReadOnlySpan<byte> cell, out int? attempt, out ImportIssue? issue)
    {
        issue = null;
        if (cell.IsEmpty)
        {
            attempt = null;
            return true;
        }

        if (cell.Length == 1 && cell[0] is >= (byte)'1' and <= (byte)'9')
        {
            attempt = cell[0] - '0';
            return true;
        }

        return fields.TryReadAttempt(CellText.Decode(cell, stackalloc char[CellText.ShortLength]), out attempt, out issue);
    }

    /// <summary>Reads a score of a scale; an empty cell is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadScore(ReadOnlySpan<byte> cell, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        issue = null;
        if (cell.IsEmpty)
        {
            return true;
        }

        if (TryReadWhole(cell, out var whole) && (scale is null || scale.Contains(whole)))
        {
            score = whole;
            return true;
        }

        return fields.TryReadScore(CellText.Decode(cell, stackalloc char[CellText.ShortLength]), scale, out score, out issue);
    }

    /// <summary>Reads a result; an empty cell is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryReadResult(ReadOnlySpan<byte> cell, out ExamResult result, out ImportIssue? issue)
    {
        result = ExamResult.Unknown;
        issue = null;
        return cell.IsEmpty || _results.TryGet(cell, out result) || LearnResult(cell, out result, out issue);
    }

    /// <summary>Whether a cell says that nothing was reported.</summary>
    public bool IsNotReported(ReadOnlySpan<byte> cell) => fields.IsNotReported(CellText.Decode(cell, stackalloc char[CellText.ShortLength]));

    private bool LearnDate(ReadOnlySpan<byte> cell, out ReportDate? date, out ImportIssue? issue)
    {
        if (!fields.TryReadDate(CellText.Decode(cell, stackalloc char[CellText.ShortLength]), out date, out issue))
        {
            return false;
        }

        _dates.Add(cell, date);
        return true;
    }

    private bool LearnResult(ReadOnlySpan<byte> cell, out ExamResult result, out ImportIssue? issue)
    {
        if (!fields.TryReadResult(CellText.Decode(cell, stackalloc char[CellText.ShortLength]), out result, out issue))
        {
            return false;
        }

        _results.Add(cell, result);
        return true;
    }

    /// <summary>The form that nearly every file has: yyyy-MM-dd.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadPlainDate(ReadOnlySpan<byte> cell, out DateTime day)
    {
        day = default;
        if (cell.Length != 10 || cell[4] != '-' || cell[7] != '-')
        {
            return false;
        }

        var year = (Digit(cell[0]) * 1000) + (Digit(cell[1]) * 100) + (Digit(cell[2]) * 10) + Digit(cell[3]);
        var month = (Digit(cell[5]) * 10) + Digit(cell[6]);
        var dayOfMonth = (Digit(cell[8]) * 10) + Digit(cell[9]);
        if (year is < FieldReader.FirstYear or > FieldReader.LastYear || month is < 1 or > 12 || dayOfMonth < 1 || dayOfMonth > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        day = new DateTime(year, month, dayOfMonth);
        return true;

        static int Digit(byte value) => value is >= (byte)'0' and <= (byte)'9' ? value - '0' : 100_000;
    }

    /// <summary>The form that nearly every score has: up to four digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryReadWhole(ReadOnlySpan<byte> cell, out int number)
    {
        number = 0;
        if (cell.Length > 4)
        {
            return false;
        }

        foreach (var value in cell)
        {
            var digit = (uint)(value - '0');
            if (digit > 9)
            {
                return false;
            }

            number = (number * 10) + (int)digit;
        }

        return true;
    }
}
