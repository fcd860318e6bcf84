using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses attempt numbers: whole numbers from 1.</summary>
internal sealed class AttemptParser(NotReportedWords notReported, SpreadsheetErrors errors)
{
    /// <summary>No one takes an exam more often.</summary>
    private const int MaxAttempt = 999;

    /// <summary>Parses a cell; one that reports nothing is not a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryParse(ReadOnlySpan<byte> cell, out int? attempt, out ImportIssue? issue)
    {
        attempt = null;
        issue = null;
        if (cell.IsEmpty)
        {
            return true;
        }

        if (cell.Length == 1 && (uint)(cell[0] - '1') <= 8)
        {
            attempt = cell[0] - '0';
            return true;
        }

        return TryParseText(cell, out attempt, out issue);
    }

    private bool TryParseText(ReadOnlySpan<byte> cell, out int? attempt, out ImportIssue? issue)
    {
        attempt = null;
        issue = null;
        if ((Digits.TryParse(cell, out var number) || Digits.TryParse(WithoutEnding(cell), out number)) && number is >= 1 and <= MaxAttempt)
        {
            attempt = number;
            return true;
        }

        var written = CellText.Decode(cell, stackalloc char[CellText.ShortLength]);
        var text = CellText.Unwrap(written);
        if (text.Length < written.Length && Digits.TryParse(text, out number) && number is >= 1 and <= MaxAttempt)
        {
            attempt = number;
            return true;
        }

        issue = errors.Find(text, nameof(ReportField.Attempt)) ?? (notReported.Contains(text) ? null : NotAnAttempt(text));
        return issue is null;
    }

    /// <summary>Programs that write whole numbers as fractions give "2.0"; people write "2nd".</summary>
    private static ReadOnlySpan<byte> WithoutEnding(ReadOnlySpan<byte> cell) =>
        cell.Length > 2 && (cell.EndsWith(".0"u8) || cell.EndsWith("st"u8) || cell.EndsWith("nd"u8) || cell.EndsWith("rd"u8) || cell.EndsWith("th"u8))
            ? cell[..^2]
            : cell;

    private static ImportIssue NotAnAttempt(ReadOnlySpan<char> text) => FieldIssue.Of(
        ImportIssueCode.InvalidAttempt, nameof(ReportField.Attempt), CellText.Quote(text),
        $"'{CellText.Quote(text)}' is not an attempt number.", ["1, 2, 3, …", "an empty cell"]);
}
