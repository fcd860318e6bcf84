using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>What the ids of a table are like, so that a text that is unlike all of them can be distinguished from one.</summary>
internal sealed class IdForms
{
    /// <summary>The number of ids that have a form in common, if there is one.</summary>
    private const int MinIds = 2;

    /// <summary>Ids of more forms have none in common.</summary>
    private const int MaxForms = 3;

    /// <summary>The bits of what is in texts and not in ids.</summary>
    private const ulong WordMarks = (1UL << ' ') | (1UL << ':') | (1UL << '(') | (1UL << '=') | (1UL << '%');
    private const ulong DecimalDigits = 0x3FFUL << '0';

    private readonly HashSet<string> _forms;
    private readonly int _known;
    private readonly int _words;

    private IdForms(HashSet<string> forms, int known, int words) => (_forms, _known, _words) = (forms, known, words);

    /// <summary>Whether ids have digits: then a text without any is not one.</summary>
    public bool HaveDigits { get; private init; }

    /// <summary>The letters with which the ids of rows with a date begin, in upper case.</summary>
    private string Initials { get; init; } = string.Empty;

    /// <summary>Whether ids begin with a number sign, which elsewhere makes a row a comment.</summary>
    public bool StartWithMark { get; private init; }

    /// <summary>Learns the forms from the first rows of a table.</summary>
    /// <param name="layout">Its columns.</param>
    /// <param name="date">The column of exam dates; -1 for none.</param>
    /// <param name="hasWord">Whether a text has a word of rows that are not people.</param>
    public static IdForms Of(ColumnLayout layout, int date, Func<string, bool> hasWord)
    {
        var column = layout[ReportField.CandidateId];
        StoredRow[] rows = column < 0 ? [] : [.. layout.Sample.Rows.Where(row => IdOf(row, column) is { IsEmpty: false, Length: <= 256 })];
        StoredRow[] people = [.. rows.Where(row => IsPlain(IdOf(row, column)) || !hasWord(CellText.ToString(IdOf(row, column))))];
        StoredRow[] dated = [.. people.Where(row => date >= 0 && !CellText.Trim(row.Get(date)).IsEmpty)];
        var plain = people.Count(row => IsPlain(IdOf(row, column)));
        return new IdForms([.. dated.Select(row => FormOf(IdOf(row, column)))], dated.Length, people.Length - plain)
        {
            Initials = string.Concat(dated.Select(row => char.ToUpperInvariant((char)IdOf(row, column)[0])).Distinct()),
            HaveDigits = plain * 2 > people.Length,
            StartWithMark = rows.Count(row => IdOf(row, column)[0] == '#') * 2 > rows.Length,
        };
    }

    private static ReadOnlySpan<byte> IdOf(StoredRow row, int column) => IdentityCell.Unwrap(CellText.Trim(row.Get(column)));

    /// <summary>What the ids of people look like that are not words: with a digit and without gaps, or an e-mail address.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool IsPlain(ReadOnlySpan<byte> id)
    {
        // Ids are short: one loop that does not branch is faster than two searches. Each bit stands for one of the first 64 characters.
        var seen = 0UL;
        var hasSign = false;
        foreach (var value in id)
        {
            seen |= value < 64 ? 1UL << value : 0;
            hasSign |= value == '@';
        }

        return (seen & WordMarks) == 0 && ((seen & DecimalDigits) != 0 || hasSign);
    }

    /// <summary>Whether the ids of the rows with a date have a form, and this one has another.</summary>
    public bool IsUnlike(ReadOnlySpan<byte> id) => _known >= MinIds && _forms.Count <= MaxForms && id.Length <= 256 && !_forms.Contains(FormOf(id));

    /// <summary>Whether a row with a date has an id that begins with the same letter.</summary>
    public bool BeginsLikeOthers(ReadOnlySpan<byte> id) => Initials.Contains(char.ToUpperInvariant((char)id[0]), StringComparison.Ordinal);

    /// <summary>Whether a text consists of several words, and all ids but it have digits.</summary>
    public bool IsWordsAmongNumbers(ReadOnlySpan<byte> id) =>
        HaveDigits && _words <= 1 && id.Contains((byte)' ') && !id.ContainsAnyInRange((byte)'0', (byte)'9');

    /// <summary>The form of an id: "A9" for "E1001", "A-9" for "C-12". An e-mail address is one whatever its words.</summary>
    private static string FormOf(ReadOnlySpan<byte> id)
    {
        if (id.Contains((byte)'@'))
        {
            return "@";
        }

        var form = new StringBuilder();
        foreach (var value in id)
        {
            var kind = char.IsAsciiDigit((char)value) ? '9' : char.IsAsciiLetter((char)value) || value >= 0x80 ? 'A' : (char)value;
            if (form.Length == 0 || form[^1] != kind)
            {
                form.Append(kind);
            }
        }

        return form.ToString();
    }
}
