using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Columns that bear labels as headers and hold marks: the level of a row is the label of the column with its mark. Reports
/// that are printed as tables arrive like this.
/// </summary>
internal sealed class LevelMarks
{
    private readonly ValueClassifier _classifier;
    private readonly byte[][] _labels;

    private LevelMarks(int[] columns, string[] headers, ValueClassifier classifier)
    {
        Columns = columns;
        Labels = [.. columns.Select(column => headers[column])];
        _labels = [.. Labels.Select(Encoding.UTF8.GetBytes)];
        _classifier = classifier;
    }

    /// <summary>The columns, in the file's order.</summary>
    public IReadOnlyList<int> Columns { get; }

    /// <summary>Their headers.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Finds at least two columns that bear labels and hold marks; null when there are none.</summary>
    public static LevelMarks? Find(string[] headers, IReadOnlyList<ReportVocabulary> vocabularies, ColumnProfiles profiles, Lazy<ValueClassifier> classifier)
    {
        if (!profiles.HasRows)
        {
            return null;
        }

        int[] columns = [.. Enumerable.Range(0, headers.Length).Where(column =>
            headers[column].Length > 0 && vocabularies.Any(vocabulary => vocabulary.TryFind(headers[column], out _)))];
        return columns.Length > 1
            && columns.All(column => HoldsMarks(profiles[column]))
            && columns.Any(column => profiles[column].Filled > 0)
            ? new LevelMarks(columns, headers, classifier.Value)
            : null;
    }

    /// <summary>Crosses, ticks, yes and no, 1 and 0.</summary>
    private static bool HoldsMarks(ColumnProfile profile) =>
        profile.Filled == profile.Count(ValueKinds.Mark | ValueKinds.Result | ValueKinds.Whole) && !(profile.Minimum < 0) && !(profile.Maximum > 1);

    /// <summary>The text of a row's level: the label with the mark, nothing without one, and all of them where several have one.</summary>
    public byte[] LevelOf<TCells>(TCells cells)
        where TCells : IRowCells
    {
        byte[] level = [];
        for (var index = 0; index < _labels.Length; index++)
        {
            if (!_classifier.IsMarked(CellText.ToString(CellText.Trim(cells.Get(Columns[index])))))
            {
                continue;
            }

            // Two marks are not a label, so that the row is refused with both of them.
            level = level.Length == 0 ? _labels[index] : [.. level, .. " + "u8, .. _labels[index]];
        }

        return level;
    }
}
