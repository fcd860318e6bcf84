using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Output;

/// <summary>
/// A table of text that fits a screen. Its widths follow its first rows, so that it is printed while rows still come; a value that is wider than
/// its column takes further lines, and none is cut.
/// </summary>
/// <param name="screen">What it is printed on.</param>
/// <param name="columns">The columns.</param>
internal sealed class TextTable(Screen screen, params IReadOnlyList<TextColumn> columns)
{
    private const int SampleRows = 500;

    /// <summary>The lines of the table, with its header; each row has a cell for each column.</summary>
    public IEnumerable<string> Lines(IEnumerable<string[]> rows)
    {
        using var each = rows.GetEnumerator();
        var sample = new List<string[]>();
        while (sample.Count < SampleRows && each.MoveNext())
        {
            sample.Add(Plain(each.Current));
        }

        var widths = ColumnWidths.Of(columns, [.. columns.Select((column, index) => Needed(sample, column, index))], screen.Width);
        yield return Line([.. columns.Select(column => column.Header)], widths, isHeader: true);
        yield return Line([.. columns.Select((column, index) => new string('-', Math.Min(widths[index], column.Header.Length)))], widths, isHeader: true);
        foreach (var row in sample)
        {
            yield return Line(row, widths);
        }

        sample.Clear();
        while (each.MoveNext())
        {
            yield return Line(Plain(each.Current), widths);
        }
    }

    private static string[] Plain(string[] row) => Array.ConvertAll(row, PlainText.OneLine);

    // What may come after the sample is not narrower than usual.
    private static int Needed(List<string[]> sample, TextColumn column, int index) =>
        sample.Select(row => DisplayWidth.Of(row[index])).Append(sample.Count < SampleRows ? column.Header.Length : column.Width).Max();

    private string Line(string[] cells, int[] widths, bool isHeader = false)
    {
        var text = new StringBuilder();
        var lines = cells.Select((cell, index) => TextWrap.Cell(cell, widths[index]).ToArray()).ToArray();
        for (var number = 0; number < lines.Max(cell => cell.Length); number++)
        {
            var line = new StringBuilder();
            for (var index = 0; index < columns.Count; index++)
            {
                line.Append(index > 0 ? " " : string.Empty).Append(Shown(columns[index], number < lines[index].Length ? lines[index][number] : string.Empty, widths[index]));
            }

            var shown = line.ToString().TrimEnd();
            text.Append(isHeader ? screen.Style.Heading(shown) : shown).Append('\n');
        }

        return text.ToString();
    }


    private string Shown(TextColumn column, string cell, int width)
    {
        var shown = screen.Shown(DisplayWidth.Fit(cell, width, column.IsRight));
        return column.IsWord ? screen.Style.Word(cell, shown) : shown;
    }
}
