using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>What the first ids of a table look like, by which an odd one is judged.</summary>
internal sealed class OtherIds
{
    private readonly HashSet<string> _shapes = [];

    /// <summary>Whether 0 stands for several people, or most other ids are not numbers.</summary>
    public bool ZeroIsNobody { get; private init; }

    /// <summary>Whether ids are whole numbers without a fraction.</summary>
    public bool HaveWholeNumbers { get; private init; }

    public static OtherIds Of(ColumnLayout layout, IdCheck check)
    {
        var column = layout[ReportField.CandidateId];
        var names = new NameColumns(layout);
        var namesOfZero = new HashSet<string>();
        var (numbers, others) = (0, 0);
        var shapes = new HashSet<string>();
        foreach (var row in layout.Sample.Rows)
        {
            var id = IdentityCell.Unwrap(CellText.Trim(row.Get(column)));
            if (id.IsEmpty || id.Length > 64)
            {
                others += id.IsEmpty ? 0 : 1;
            }
            else if (IdCheck.IsZero(id))
            {
                namesOfZero.Add(names.TextOf(row) ?? string.Empty);
            }
            else if (id.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0)
            {
                numbers++;
            }
            else
            {
                others++;
                var text = CellText.ToString(id);
                if (!check.IsNothing(id) && !IdCheck.IsDecimal(id) && check.DateOf(text) is null)
                {
                    shapes.Add(ShapeOf(text));
                }
            }
        }

        var found = new OtherIds { ZeroIsNobody = namesOfZero.Count > 1 || others > numbers, HaveWholeNumbers = numbers > 0 };
        found._shapes.UnionWith(shapes);
        if (numbers > 0)
        {
            found._shapes.Add("9");
        }

        return found;
    }

    /// <summary>Whether an id that looks like a date is none of a series: others of the same shape are not dates.</summary>
    public bool Contradict(string id, DateLikeIdKind kind) => !_shapes.Contains(ShapeOf(id)) && (kind == DateLikeIdKind.Written || _shapes.Count > 0);

    /// <summary>An id with every number as 9 and every letter as a small or a capital one: Sal-03 and Mar-12 are of one shape, C-2 is not.</summary>
    private static string ShapeOf(string id)
    {
        var shape = new System.Text.StringBuilder(id.Length);
        foreach (var character in id)
        {
            var kind = char.IsDigit(character) ? '9' : char.IsUpper(character) ? 'A' : char.IsLetter(character) ? 'a' : character;
            if (kind != '9' || shape.Length == 0 || shape[^1] != '9')
            {
                shape.Append(kind);
            }
        }

        return shape.ToString();
    }
}
