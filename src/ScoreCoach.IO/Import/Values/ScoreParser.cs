using System.Globalization;
using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses scores: a number on the exam's scale, or a number out of its maximum, like "700/1000".</summary>
internal sealed class ScoreParser(ImportOptions options, NotReportedWords notReported, SpreadsheetErrors errors)
{
    /// <summary>The highest score of a usual scale, for an exam whose scale is not known.</summary>
    private const decimal UsualMaximum = 1000;

    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);

    /// <summary>Parses a cell; one that reports nothing is not a score.</summary>
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
        if (Digits.TryParse(cell, out var whole) && (scale is null ? whole <= ScoreScale.Largest : scale.Contains(whole)))
        {
            score = whole;
            return true;
        }

        return TryParseText(cell, scale, out score, out issue);
    }

    private bool TryParseText(ReadOnlySpan<byte> cell, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        var text = CellText.Unwrap(CellText.Decode(cell, stackalloc char[CellText.ShortLength]).Trim());
        issue = errors.Find(text, nameof(ReportField.Score));
        return issue is null && (notReported.Contains(text) || TryParse(text, scale, out score, out issue));
    }

    private bool TryParse(ReadOnlySpan<char> text, ScoreScale? scale, out decimal? score, out ImportIssue? issue)
    {
        score = null;
        var number = text;
        var slash = text.IndexOf('/');
        if (slash >= 0)
        {
            number = text[..slash];
            if (!_numbers.TryParse(text[(slash + 1)..], out var maximum) || (scale is not null && maximum != scale.Maximum))
            {
                issue = NotAScore(
                    text, scale, CultureAdvice(text[(slash + 1)..], scale) ?? (scale is null ? null : FormattableString.Invariant($"The scale ends at {scale.Maximum}.")));
                return false;
            }
        }

        // On a scale from 0 to 100 the score is a percentage, and a number below 1 is that percentage as a fraction.
        var isPercentage = scale is { IsPercentage: true };
        number = isPercentage ? number.TrimEnd('%').TrimEnd() : number;
        if (!_numbers.TryParse(number, out var value))
        {
            issue = NotAScore(
                text,
                scale,
                text.Contains('%') ? "A percentage is not a scaled score. If the report has only a percentage, leave the cell empty."
                : IsExponent(number) ? "Format the column as a number in the spreadsheet and export again."
                : CultureAdvice(number, scale));
            return false;
        }

        if (_numbers == CellNumber.Invariant && CellNumber.MayBeGrouped(number, out var grouped) && IsLikely(grouped, scale))
        {
            issue = NotAScore(text, scale, Advice.With(
                $"If it means {grouped.ToString(CultureInfo.InvariantCulture)}, use {OptionExample.Of(nameof(ImportOptions.Culture), "de-DE")}; otherwise write it without the zeros.")) with
            {
                Message = FormattableString.Invariant($"The score '{CellText.Quote(text)}' can be {grouped} with a thousands separator, or {value:0.###}."),
            };
            return false;
        }

        if (isPercentage && value is > 0 and < 1)
        {
            issue = NotAScore(text, scale, FormattableString.Invariant($"If it is a fraction, write {value * 100:0.###}."));
            return false;
        }

        if (scale is null ? Math.Abs(value) > ScoreScale.Largest : !scale.Contains(value))
        {
            issue = OutOfRange(text, scale);
            return false;
        }

        (score, issue) = (value, null);
        return true;
    }

    private static bool IsLikely(decimal value, ScoreScale? scale) => scale?.Contains(value) ?? value is >= 0 and <= UsualMaximum;

    private static bool IsExponent(ReadOnlySpan<char> number) =>
        number.IndexOfAny('E', 'e') > 0 && decimal.TryParse(number.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>How to read a number that another culture writes like this.</summary>
    private Advice? CultureAdvice(ReadOnlySpan<char> number, ScoreScale? scale)
    {
        if (CellNumber.CultureOf(number, value => IsLikely(value, scale)) is not { } culture || string.Equals(culture, options.Culture?.Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var example = OptionExample.Of(nameof(ImportOptions.Culture), culture);
        return options.Culture is { Name.Length: > 0 } given
            ? Advice.With($"Numbers are read in the format of {given.Name}. Did you mean {example}?")
            : Advice.With($"Numbers are read with a decimal point and without thousands separators. If the file uses another format, use {example}.");
    }

    private static ImportIssue OutOfRange(ReadOnlySpan<char> text, ScoreScale? scale) => FieldIssue.Of(
        ImportIssueCode.ScoreOutOfRange, nameof(ReportField.Score), CellText.Quote(text),
        scale is null ? $"{CellText.Quote(text)} is too large for a score." : $"The score {CellText.Quote(text)} is outside the scale {scale}.",
        [scale is null ? FormattableString.Invariant($"a number up to {ScoreScale.Largest}") : scale.ToString()]);

    private static ImportIssue NotAScore(ReadOnlySpan<char> text, ScoreScale? scale, Advice? advice) => FieldIssue.Of(
        ImportIssueCode.InvalidScore, nameof(ReportField.Score), CellText.Quote(text),
        $"'{CellText.Quote(text)}' is not a score.",
        [scale is null ? "a number" : $"a number in {scale}", "an empty cell"], advice);
}
