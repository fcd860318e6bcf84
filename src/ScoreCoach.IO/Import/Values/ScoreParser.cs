using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses scores: a number on the exam's scale, or a number out of its maximum, like "700/1000".</summary>
internal sealed class ScoreParser(ImportOptions options, NotReportedWords notReported)
{
    private readonly CultureInfo _culture = options.Culture ?? CultureInfo.InvariantCulture;

    /// <summary>Parses a cell; one that reports nothing is no score.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryParse(ReadOnlySpan<byte> cell, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        issue = null;
        if (cell.IsEmpty)
        {
            return true;
        }

        // Nearly every score is a whole number.
        if (Digits.TryParse(cell, out var whole) && (scale is null || scale.Contains(whole)))
        {
            score = whole;
            return true;
        }

        var text = CellText.Decode(cell, stackalloc char[CellText.ShortLength]).Trim();
        return notReported.Contains(text) || TryParse(text, scale, out score, out issue);
    }

    private bool TryParse(ReadOnlySpan<char> text, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        var number = text;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            number = text[..slash];
            if (!TryParseNumber(text[(slash + 1)..], out var maximum) || (scale is not null && maximum != scale.Maximum))
            {
                issue = NotAScore(text, scale, scale is null ? null : FormattableString.Invariant($"The scale ends at {scale.Maximum}."));
                return false;
            }
        }

        if (!TryParseNumber(number, out var value))
        {
            issue = NotAScore(
                text,
                scale,
                text.Contains('%') ? "A percentage is no scaled score; leave the cell empty when there is no score."
                : text.Contains(',') && options.Culture is null
                    ? Advice.With($"Numbers are read with a decimal point and without thousands separators; name another culture with {OptionExample.Of(nameof(ImportOptions.Culture))}.")
                : null);
            return false;
        }

        if (scale is not null && !scale.Contains(value))
        {
            issue = OutOfRange(text, scale);
            return false;
        }

        (score, issue) = (value, null);
        return true;
    }

    private bool TryParseNumber(ReadOnlySpan<char> text, out decimal value) => decimal.TryParse(
        text,
        NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
        _culture,
        out value);

    private static ImportIssue OutOfRange(ReadOnlySpan<char> text, ScoreScale scale) => FieldIssue.Of(
        ImportIssueCode.ScoreOutOfRange, nameof(ReportField.Score), CellText.Quote(text),
        $"The score {CellText.Quote(text)} is outside the scale {scale}.", [scale.ToString()]);

    private static ImportIssue NotAScore(ReadOnlySpan<char> text, ScoreScale? scale, Advice? advice) => FieldIssue.Of(
        ImportIssueCode.InvalidScore, nameof(ReportField.Score), CellText.Quote(text),
        $"'{CellText.Quote(text)}' is no score.",
        [scale is null ? "a number" : $"a number in {scale}", "an empty cell"], advice);
}
