using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>The words that start the footers of reports and spreadsheets, such as "Total".</summary>
internal sealed class FooterWords(RecognitionRules recognition)
{
    private readonly HashSet<string> _words = recognition.Footers.Select(word => TextKey.Of(word)).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a cell is such a word, or starts with one.</summary>
    public bool Contains(ReadOnlySpan<byte> cell)
    {
        var text = CellText.Decode(cell, stackalloc char[CellText.ShortLength]);
        var blank = text.IndexOf(' ');
        return _words.Contains(TextKey.Of(text)) || (blank > 0 && _words.Contains(TextKey.Of(text[..blank])));
    }

    /// <summary>Says of a refused row that it looks like a footer, if it does.</summary>
    public ImportIssue Advise<TCells>(TCells cells, int columns, ImportIssue issue)
        where TCells : IRowCells
    {
        for (var column = 0; column < columns; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (!cell.IsEmpty)
            {
                return cell.Length <= CellText.ShortLength && Contains(cell)
                    ? issue with { Advice = $"The row starts with '{CellText.Quote(cell)}' and looks like a footer; remove it." }
                    : issue;
            }
        }

        return issue;
    }
}
