using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Output;

/// <summary>A table of text, 100 columns wide at most.</summary>
/// <param name="columns">Header, width, and whether numbers stand to the right.</param>
internal sealed class TextTable(params (string Header, int Width, bool Right)[] columns)
{
    public string Header() => Row([.. columns.Select(column => column.Header)]) + Row([.. columns.Select(column => new string('-', Math.Min(column.Width, column.Header.Length)))]);

    public string Row(params string[] cells)
    {
        var line = new StringBuilder();
        for (var index = 0; index < columns.Length; index++)
        {
            if (index > 0)
            {
                line.Append(' ');
            }

            line.Append(DisplayWidth.Fit(PlainText.OneLine(cells[index]), columns[index].Width, columns[index].Right));
        }

        return line.ToString().TrimEnd() + "\n";
    }
}
