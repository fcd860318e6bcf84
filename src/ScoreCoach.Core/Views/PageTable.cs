using ScoreCoach.Documents;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>A table on a page: columns as wide as their values; names and texts wrap if the page is too narrow.</summary>
internal static class PageTable
{
    private const string Gap = "  ";
    private const int MaxBar = 17;
    private const int MinBar = 4;
    private const int MinName = 6;
    private const int MaxName = 28;
    private const int MinText = 10;

    public static void Render(PageLines page, string indent, TableBlock table)
    {
        var widths = Widths(table, page.Width - indent.Length);
        Row(page, indent, table, widths, [.. table.Columns.Select(column => column.Heading)]);
        foreach (var row in table.Rows)
        {
            Row(page, indent, table, widths, [.. table.Columns.Select((column, index) => Cell(column, row[index], widths[index]))]);
        }
    }

    private static string Shown(PageLines page, TableColumn column, string cell, string shown) =>
        column.Kind == CellKind.Name ? page.Style.Word(cell, shown) : shown;

    private static string Cell(TableColumn column, object? value, int width) =>
        column.Kind == CellKind.Bar && value is double share ? ShareBar.Of(share, width) : CellText.Of(column.Kind, value);

    // A bar gives way first, then names, then texts; a column of width 0 is omitted.
    private static int[] Widths(TableBlock table, int room)
    {
        var widths = table.Columns.Select((column, index) => column.Kind == CellKind.Bar ? MaxBar : Natural(table, column, index)).ToArray();
        Shrink(CellKind.Bar, MinBar);
        if (Excess() > 0)
        {
            Set(CellKind.Bar, 0);
        }

        Shrink(CellKind.Text, 2 * MinText);
        Shrink(CellKind.Name, MinName);
        Shrink(CellKind.Text, MinText);
        return widths;

        int Excess() => widths.Sum() + (Gap.Length * (widths.Count(width => width > 0) - 1)) - room;

        void Set(CellKind kind, int width)
        {
            for (var index = 0; index < widths.Length; index++)
            {
                widths[index] = table.Columns[index].Kind == kind ? width : widths[index];
            }
        }

        // Takes from the widest column of a kind until the table fits.
        void Shrink(CellKind kind, int least)
        {
            while (Excess() > 0)
            {
                var widest = Enumerable.Range(0, widths.Length)
                    .Where(index => table.Columns[index].Kind == kind && widths[index] > least)
                    .OrderByDescending(index => widths[index])
                    .FirstOrDefault(-1);
                if (widest < 0)
                {
                    return;
                }

                widths[widest]--;
            }
        }
    }

    private static int Natural(TableBlock table, TableColumn column, int index)
    {
        var widest = table.Rows.Select(row => DisplayWidth.Of(CellText.Of(column.Kind, row[index]))).Append(DisplayWidth.Of(column.Heading)).Max();
        return column.Kind == CellKind.Name ? Math.Min(widest, MaxName) : widest;
    }

    // The lines of a row: one, or as many as its longest text takes.
    private static void Row(PageLines page, string indent, TableBlock table, int[] widths, string[] cells)
    {
        var lines = cells
            .Select((cell, index) => table.Columns[index].Kind is CellKind.Text or CellKind.Name ? TextWrap.Cell(cell, Math.Max(1, widths[index])).ToArray() : [cell])
            .ToArray();
        for (var line = 0; line < Math.Max(1, lines.Max(cell => cell.Length)); line++)
        {
            page.Add(indent + string.Join(Gap, Enumerable.Range(0, cells.Length)
                .Where(index => widths[index] > 0)
                .Select(index => (Cell: lines[index].ElementAtOrDefault(line) ?? string.Empty, Width: widths[index], Column: table.Columns[index]))
                .Select(cell => Shown(page, cell.Column, cell.Cell, DisplayWidth.Fit(cell.Cell, cell.Width, alignRight: cell.Column.Alignment == ColumnAlignment.End)))));
        }
    }
}
