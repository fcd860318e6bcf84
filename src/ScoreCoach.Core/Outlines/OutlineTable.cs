using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Outlines;

/// <summary>Reads a table of domains and weights: a row each, below a header. Columns are identified by name, or, without a header, by what they hold.</summary>
internal sealed class OutlineTable(OutlineWords words)
{
    // A header is among the first rows, or there is none.
    private const int MaxHeaderRow = 10;

    private readonly HashSet<string> _totals = TextKey.SetOf(words.Totals);
    private readonly WeightText _weights = new(words);

    /// <summary>Reads rows of cells. The line of a row is its number, from 1.</summary>
    public OutlineReading Read(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var remarks = new List<OutlineRemark>();
        var columns = FindColumns(rows, out var first);
        if (columns is null)
        {
            remarks.Add(new OutlineRemark(0, string.Empty, "No column contains the names of domains. Expected: a header such as Domain,Weight, and a row for each domain."));
            return new OutlineReading([], remarks);
        }

        var domains = new List<DraftDomain>();
        for (var index = first; index < rows.Count; index++)
        {
            var name = Cell(rows[index], columns.Name);
            if (name.Any(char.IsLetterOrDigit) && !_totals.Contains(TextKey.Of(name)))
            {
                domains.Add(ReadRow(rows[index], index + 1, name, columns, remarks));
            }
            else if (rows[index].Any(cell => cell.Any(char.IsLetterOrDigit)) && !name.Any(char.IsLetterOrDigit) && !rows[index].Any(cell => _totals.Contains(TextKey.Of(cell))))
            {
                remarks.Add(Remark(rows[index], index + 1, "The row has no domain."));
            }
        }

        return new OutlineReading(domains, remarks);
    }

    private sealed record Columns(int Name, int Weight, int Minimum, int Maximum, int Id);

    private DraftDomain ReadRow(IReadOnlyList<string> row, int line, string name, Columns columns, List<OutlineRemark> remarks)
    {
        var id = Cell(row, columns.Id) is { Length: > 0 } typed ? DomainIds.Of(typed) : null;
        var domain = new DraftDomain(name, null, line) { Id = id is { Length: > 0 } ? id : null };
        var (minimum, maximum) = (Cell(row, columns.Minimum), Cell(row, columns.Maximum));
        if (minimum.Length > 0 && maximum.Length > 0)
        {
            var (low, high) = (WeightText.Whole(minimum), WeightText.Whole(maximum));
            if (low is not null && high is not null && low.Minimum <= high.Maximum)
            {
                return domain with { Weight = new WeightRange(low.Minimum, high.Maximum) };
            }

            remarks.Add(Remark(row, line, $"'{minimum}' and '{maximum}' are not the ends of a weight, so the domain was left without one. Expected: percentages such as 20 and 25."));
            return domain;
        }

        var text = Cell(row, columns.Weight) is { Length: > 0 } weight ? weight : minimum + maximum;
        if (text.Any(char.IsLetterOrDigit))
        {
            if (Weight(text) is { } found)
            {
                return domain with { Weight = found.Weight, IsApproximate = found.IsApproximate };
            }

            remarks.Add(Remark(row, line, $"'{text}' is not a weight, so the domain was left without one. Expected: a percentage such as 20, 20% or 20-25."));
        }

        return domain;
    }

    private WeightText.Found? Weight(string text)
    {
        var signed = _weights.Signed(text);
        return WeightText.Whole(signed) is { } whole ? new WeightText.Found(0, 0, whole, IsApproximate: false)
            : WeightText.In(signed) is [{ Weight: not null } one] ? one
            : null;
    }

    private Columns? FindColumns(IReadOnlyList<IReadOnlyList<string>> rows, out int first)
    {
        for (first = 1; first <= Math.Min(rows.Count, MaxHeaderRow); first++)
        {
            var header = rows[first - 1];
            var name = Find(header, words.Names);
            if (name >= 0 && header.Count(cell => cell.Length > 0) > 1)
            {
                return new Columns(name, FindWeight(header), Find(header, words.Minima), Find(header, words.Maxima), Find(header, words.Ids));
            }
        }

        first = 0;
        return ByContents(rows);
    }

    // Without a header: one column of names and one of weights.
    private Columns? ByContents(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var filled = rows.Where(row => row.Any(cell => cell.Length > 0)).ToArray();
        var width = filled.Length == 0 ? 0 : filled.Max(row => row.Count);
        var weight = Last(width, column => filled.All(row => Weight(Cell(row, column)) is not null));
        var name = Last(width, column => column != weight && filled.All(row => Cell(row, column).Any(char.IsLetter)));
        return name < 0 || weight < 0 ? null : new Columns(name, weight, -1, -1, -1);
    }

    private static int Last(int width, Func<int, bool> holds) => Enumerable.Range(0, width).Where(holds).DefaultIfEmpty(-1).Last();

    private static int Find(IReadOnlyList<string> header, IReadOnlyList<string> names)
    {
        // The first name of the list is the best one.
        var keys = header.Select(cell => TextKey.Of(cell)).ToList();
        return names.Select(name => keys.IndexOf(TextKey.Of(name))).Append(-1).FirstOrDefault(index => index >= 0, -1);
    }

    private int FindWeight(IReadOnlyList<string> header) =>
        Find(header, words.Weights) is >= 0 and var named ? named : Enumerable.Range(0, header.Count).Where(index => header[index].Contains('%', StringComparison.Ordinal)).DefaultIfEmpty(-1).First();

    private static string Cell(IReadOnlyList<string> row, int column) => column >= 0 && column < row.Count ? row[column].Trim() : string.Empty;

    private static OutlineRemark Remark(IReadOnlyList<string> row, int line, string message) => new(line, string.Join(", ", row), message);
}
