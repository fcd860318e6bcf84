using System.Runtime.CompilerServices;
using System.Text.Unicode;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>The column of dates in a first look: only where no one said how dates are written, and only dates that may prove something.</summary>
internal readonly struct SurveyedDates(ColumnLayout layout, ImportOptions options)
{
    private readonly int _column = options.DateFormats.Count == 0 && options.Culture is null ? layout[ReportField.ExamDate] : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Observe<TCells>(TCells cells, DateOrderFinder finder)
        where TCells : IRowCells
    {
        if (_column < 0)
        {
            return;
        }

        var cell = CellText.Trim(cells.Get(_column));

        // A date that starts with its year determines nothing, and is what nearly every row has. The first day above 12 ends looking at them.
        if (cell.Length is >= 8 and <= 32)
        {
            if (!IsYearFirst(cell))
            {
                Observe(cell, cells.Line, finder);
            }
            else if (!finder.HasLateDay)
            {
                finder.ObserveYearFirst(cell, cells.Line);
            }
        }
    }

    private static bool IsYearFirst(ReadOnlySpan<byte> cell) =>
        char.IsAsciiDigit((char)cell[1]) && char.IsAsciiDigit((char)cell[2]) && char.IsAsciiDigit((char)cell[3]);

    private static void Observe(ReadOnlySpan<byte> cell, long line, DateOrderFinder finder)
    {
        Span<char> text = stackalloc char[cell.Length];
        Utf8.ToUtf16(cell, text, out _, out var written);
        finder.Observe(text[..written], line);
    }
}
