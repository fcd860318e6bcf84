namespace ScoreCoach.IO.Import.Tables;

/// <summary>The merged cells of a sheet, in the order of its rows, and how many columns of the sheet are in use: none beyond is filled.</summary>
internal sealed class MergedRanges
{
    /// <summary>More than a merged cell in each row of the longest sheet was made to do harm.</summary>
    private const int MaxCount = CellReference.MaxRows;

    private readonly List<MergedRange> _ranges = [];

    private MergedRanges(int width) => Width = width;

    public static MergedRanges None { get; } = new(0);

    public int Width { get; }

    public int Count => _ranges.Count;

    public MergedRange this[int index] => _ranges[index];

    /// <exception cref="WorkbookException">There are more than any sheet of reports has.</exception>
    public static MergedRanges Of(IEnumerable<MergedRange> ranges, int width)
    {
        var merged = new MergedRanges(width);
        foreach (var range in ranges)
        {
            if (merged.Count == MaxCount)
            {
                throw new WorkbookException("The workbook has more merged cells than a sheet has rows.");
            }

            if (range.FirstRow != range.LastRow || range.FirstColumn != range.LastColumn)
            {
                merged._ranges.Add(range);
            }
        }

        merged._ranges.Sort((one, other) => one.FirstRow != other.FirstRow ? one.FirstRow.CompareTo(other.FirstRow) : one.FirstColumn.CompareTo(other.FirstColumn));
        return merged;
    }
}
