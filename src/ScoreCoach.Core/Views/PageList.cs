using ScoreCoach.Documents;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>A list on a page: short labels in a column of their own, long ones before their text.</summary>
internal static class PageList
{
    private const int MaxLabel = 22;
    private const int LabelPart = 3;

    public static void Render(PageLines page, string indent, ListBlock list)
    {
        var longest = list.Entries.Max(entry => DisplayWidth.Of(entry.Label ?? string.Empty));
        var column = longest > 0 && longest <= Math.Min(MaxLabel, page.Width / LabelPart) ? longest + 1 : 0;
        var hanging = indent + (column > 0 ? new string(' ', column + 1) : "  ");
        string? before = null;
        foreach (var entry in list.Entries)
        {
            var lead = (column, entry.Label) switch
            {
                (0, null) => "- ",
                (0, { } label) => label + ": ",
                (_, var label) when label == before => new string(' ', column + 1),
                (_, var label) => DisplayWidth.Fit(label ?? string.Empty, column) + " ",
            };
            if (column > 0 || entry.Label is null)
            {
                page.Wrapped(indent + lead, hanging, entry.Text);
            }
            else
            {
                page.Wrapped(indent, hanging, lead + entry.Text);
            }

            before = entry.Label;
        }
    }
}
