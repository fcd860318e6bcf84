using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Headers;

/// <summary>
/// A header of two lines in which the name of a domain stands over several columns, as merged cells do in a sheet, and the line below says
/// what each of them holds: "Modeling,," above "Points,Percent". Workbooks give merged cells the same text. Each column is named by both lines.
/// </summary>
internal sealed class PairedHeader
{
    private readonly KnownHeaders _known;
    private readonly HeaderRow _upper;
    private readonly HeaderRow _lower;
    private readonly int _width;

    /// <summary>The columns of each name that is over several: where they start, and where they end.</summary>
    private readonly List<(int Start, int End)> _spans = [];

    private PairedHeader(KnownHeaders known, HeaderRow upper, HeaderRow lower)
    {
        (_known, _upper, _lower) = (known, upper, lower);
        _width = Math.Max(upper.Cells.Count, lower.Cells.Count);
        for (var column = 0; column < _width; column++)
        {
            var end = column + 1;
            while (end < _width && Below(end).Length > 0
                && (Above(end).Length == 0 || string.Equals(Above(end), Above(column), StringComparison.OrdinalIgnoreCase)))
            {
                end++;
            }

            if (Above(column).Length > 0 && Below(column).Length > 0 && end > column + 1 && FieldOf(Above(column)) is null)
            {
                _spans.Add((column, end));
                column = end - 1;
            }
        }
    }

    /// <summary>The names of the columns by both lines; null where the lower line is not a part of the header.</summary>
    public static string[]? Combine(KnownHeaders known, HeaderRow upper, HeaderRow lower)
    {
        var header = new PairedHeader(known, upper, lower);
        return header.IsOne() ? header.Names() : null;
    }

    /// <summary>
    /// Whether the lower line says what the columns hold. What is below names of fields is not a value, and what is below names of domains
    /// is not a level. Texts that start with a digit, such as years, are names only where they are the same below each domain.
    /// </summary>
    private bool IsOne()
    {
        if (!_spans.Exists(span => _known.NameOf(Above(span.Start)) is not null) || _known.CountIn(_upper.Cells) < 2)
        {
            return false;
        }

        var areSame = _spans.Count > 1 && _spans.TrueForAll(span => TextsOf(span).Count > 1 && TextsOf(span).Count(IsRepeated) > 1);

        // Some vendor's label, such as "Target", can be the name of a column: the other names below the domains show it, if they are not labels.
        var haveNames = areSame && _spans.TrueForAll(span => TextsOf(span).Exists(text => IsRepeated(text) && !char.IsAsciiDigit(text[0]) && !_known.IsValue(text)));
        for (var column = 0; column < _width; column++)
        {
            var text = Below(column);
            if (text.Length == 0)
            {
                continue;
            }

            var isInSpan = _spans.Exists(span => column >= span.Start && column < span.End);
            var mayBeName = isInSpan || FieldOf(Above(column)) is null
                ? (!_known.IsValue(text) || (haveNames && IsRepeated(text))) && (!char.IsAsciiDigit(text[0]) || (areSame && IsRepeated(text)))
                : _known.NameOf(text) is not null || string.Equals(text, Above(column), StringComparison.OrdinalIgnoreCase);
            if (!mayBeName)
            {
                return false;
            }
        }

        return true;
    }

    private string[] Names()
    {
        var names = new string[_width];
        var owner = new int[_width];
        Array.Fill(owner, -1);
        foreach (var (start, end) in _spans)
        {
            // What follows the last name may be a column of its own: it is one of the name's only if other names have it as well.
            var repeats = _spans.Count > 1 && TextsOf((start, end)).Exists(IsRepeated);
            for (var column = start; column < end; column++)
            {
                var isOwn = repeats ? !IsRepeated(Below(column)) : FieldOf(Below(column)) is { } field && !IsOfLevels(field);
                owner[column] = column > start && isOwn ? -1 : start;
            }
        }

        for (var column = 0; column < _width; column++)
        {
            var (above, below) = (Above(owner[column] >= 0 ? owner[column] : column), Below(column));
            names[column] = above.Length == 0 ? below
                : below.Length == 0 || FieldOf(above) is not null || string.Equals(above, below, StringComparison.OrdinalIgnoreCase) ? above
                : $"{above} ({below.Trim('(', ')', '[', ']', ' ')})";
        }

        return names;
    }

    private List<string> TextsOf((int Start, int End) span) =>
        [.. Enumerable.Range(span.Start, span.End - span.Start).Select(Below).Distinct(StringComparer.OrdinalIgnoreCase)];

    private bool IsRepeated(string text) => _spans.Count(span => TextsOf(span).Contains(text, StringComparer.OrdinalIgnoreCase)) > 1;

    /// <summary>The field that a text names; null for domains and other texts.</summary>
    private ReportField? FieldOf(string text) => Enum.TryParse<ReportField>(_known.NameOf(text), out var field) ? field : null;

    private static bool IsOfLevels(ReportField field) => field is ReportField.Level or ReportField.Score or ReportField.Result;

    private string Above(int column) => CellOf(_upper, column);

    private string Below(int column) => CellOf(_lower, column);

    private static string CellOf(HeaderRow row, int column) => column < row.Cells.Count ? row.Cells[column].Trim() : string.Empty;
}
