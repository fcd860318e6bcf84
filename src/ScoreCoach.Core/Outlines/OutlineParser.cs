using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Outlines;

/// <summary>
/// Reads an outline as people paste it: "Domain 1: Storage (20%)", "20-25 % Storage", bullets, numbers, tables of web pages. A line that
/// says nothing that can be used is a remark; nothing is guessed.
/// </summary>
internal sealed class OutlineParser(OutlineWords words)
{
    private readonly OutlineLineReader _reader = new(words);
    private readonly HashSet<string> _headers = TextKey.SetOf([.. words.Names, .. words.Weights, .. words.Numbers, .. words.Ids]);
    private readonly HashSet<string> _weightHeaders = TextKey.SetOf(words.Weights);
    private readonly HashSet<string> _totals = TextKey.SetOf(words.Totals);

    /// <summary>Reads lines, or texts of several lines.</summary>
    public OutlineReading Read(IEnumerable<string> texts)
    {
        var remarks = new List<OutlineRemark>();
        var lines = _reader.Read(texts).ToList();
        var hasWeightHeader = lines.Any(line => IsHeader(line) && line.Cells.Any(IsWeightHeader));
        lines.RemoveAll(IsHeader);
        lines = JoinAlternating(lines);
        lines.RemoveAll(IsTotal);
        lines = ReadPlainNumbers(lines, hasWeightHeader, remarks);
        lines = ChooseRanges(lines);
        lines = WithoutWeightsOfObjectives(lines);
        var domains = lines.Any(line => line.IsWeighted || line.Doubt != OutlineDoubt.None) ? Weighted(lines, remarks) : Unweighted(lines, remarks);
        return new OutlineReading(domains, [.. remarks.OrderBy(remark => remark.Line)]);
    }

    private static bool IsPercentSign(string cell) => cell.Trim() == "%";

    private bool IsWeightHeader(string cell) => IsPercentSign(cell) || _weightHeaders.Contains(TextKey.Of(cell));

    private bool IsHeader(OutlineLine line) => line.Cells.All(cell => IsPercentSign(cell) || cell == "#" || (TextKey.Of(cell) is { Length: > 0 } key ? _headers.Contains(key) : !cell.Any(char.IsDigit)));

    private bool IsTotal(OutlineLine line) => _totals.Contains(TextKey.Of(line.Name)) || _totals.Contains(TextKey.Of(line.Cells[0]));

    /// <summary>A table whose cells stand on lines of their own: names and weights take turns.</summary>
    private static List<OutlineLine> JoinAlternating(List<OutlineLine> lines)
    {
        if (!lines.Any(line => line.IsWeightAlone))
        {
            return lines;
        }

        // Where the text ends with a weight, each follows its name; where it ends with a name and begins with a weight, each precedes it.
        var precedes = lines[0].IsWeightAlone && !lines[^1].IsWeightAlone;
        var joined = new List<OutlineLine>();
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (precedes && line.IsWeightAlone && index + 1 < lines.Count && lines[index + 1] is { Weight: null, Doubt: OutlineDoubt.None })
            {
                joined.Add(lines[++index] with { Weight = line.Weight });
            }
            else if (!precedes && line.IsWeightAlone && joined.Count > 0 && joined[^1] is { Weight: null, Doubt: OutlineDoubt.None })
            {
                joined[^1] = joined[^1] with { Weight = line.Weight };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>A table whose weights have no percent sign: they count if the header indicates it, or where they sum to 100.</summary>
    private static List<OutlineLine> ReadPlainNumbers(List<OutlineLine> lines, bool hasWeightHeader, List<OutlineRemark> remarks)
    {
        if (lines.Any(line => line.Weight is not null))
        {
            return lines;
        }

        var read = lines.ConvertAll(line => PlainNumber(line) ?? line);
        var weighted = read.Where(line => line.IsWeighted).ToArray();
        var sum = weighted.Sum(line => line.Weight!.Weight!.Midpoint);
        if (weighted.Length < 2 || (!hasWeightHeader && sum != 100))
        {
            return lines;
        }

        if (!hasWeightHeader)
        {
            remarks.Add(Remark(weighted[0], "The numbers have no percent sign; they were read as percentages because they sum to 100."));
        }

        return read;
    }

    private static OutlineLine? PlainNumber(OutlineLine line)
    {
        if (line.Cells.Count < 2)
        {
            return null;
        }

        var isLast = WeightText.Whole(line.Cells[^1]) is not null;
        var weight = WeightText.Whole(isLast ? line.Cells[^1] : line.Cells[0]);
        var names = (isLast ? line.Cells.SkipLast(1) : line.Cells.Skip(1)).Where(cell => cell.Any(char.IsLetter)).ToArray();
        return weight is not null && names.Length == 1 ? line with { Name = names[0], Weight = new WeightText.Found(0, 0, weight, IsApproximate: false) } : null;
    }

    /// <summary>A percentage in an objective is a part of its text where the domains have weights.</summary>
    private static List<OutlineLine> WithoutWeightsOfObjectives(List<OutlineLine> lines)
    {
        static bool IsObjective(OutlineLine line) => line.Marker == OutlineMarker.Objective || (line.Marker is OutlineMarker.Number && line.Depth > 1);
        return lines.Any(line => line.IsWeighted && (line.Marker == OutlineMarker.Domain || (line.Marker == OutlineMarker.Number && line.Depth == 1)))
            ? lines.ConvertAll(line => line.IsWeighted && IsObjective(line) ? line with { Weight = null } : line)
            : lines;
    }

    /// <summary>"Version 3 - 20%" may be a range or not: the other lines decide, or else the sum.</summary>
    private List<OutlineLine> ChooseRanges(List<OutlineLine> lines)
    {
        if (!lines.Any(line => line.Weight?.Otherwise is not null))
        {
            return lines;
        }

        var certain = lines.Where(line => line.IsWeighted && line.Weight!.Otherwise is null).ToArray();
        var ranges = certain.Count(line => line.Weight!.Weight!.Minimum < line.Weight.Weight.Maximum);
        var asFigures = lines.ConvertAll(line => _reader.Otherwise(line));
        var areFigures = certain.Length > 0 ? 2 * ranges < certain.Length : asFigures.Where(line => line.IsWeighted).Sum(line => line.Weight!.Weight!.Midpoint) == 100;
        return areFigures ? asFigures : lines;
    }

    private static List<DraftDomain> Weighted(List<OutlineLine> lines, List<OutlineRemark> remarks)
    {
        var weighted = lines.Where(line => line.IsWeighted || line.Doubt != OutlineDoubt.None).ToArray();
        var shallowest = weighted.Min(line => line.Indent);
        var top = weighted.Where(line => line.Indent == shallowest).ToArray();

        // Parts of a domain may have weights too: then the domains alone sum to 100.
        var isNested = top.Length > 1 && top.Length < weighted.Length && Covers(top);
        var areNumbered = weighted.Any(line => line.Marker == OutlineMarker.Number) && weighted.All(line => line.Marker != OutlineMarker.Bullet);
        return Collect(lines, remarks, line => line.IsWeighted || line.Doubt != OutlineDoubt.None
            ? !(isNested && line.Indent > shallowest)
            : line.Marker == OutlineMarker.Domain || (line.Marker == OutlineMarker.Number && line.Depth == 1 && areNumbered));
    }

    private static List<DraftDomain> Collect(List<OutlineLine> lines, List<OutlineRemark> remarks, Func<OutlineLine, bool> isDomain)
    {
        var list = new DomainList(remarks);
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            if (line.IsWeightAlone)
            {
                remarks.Add(Remark(line, "The line has a weight and no name. Expected: a domain with its weight, such as 'Domain 1: Name (20%)'."));
            }
            else if (isDomain(line))
            {
                list.Add(line);
            }
            else if (!list.Resume(line) && !list.TryAddObjective(line) && !(index + 1 < lines.Count && list.TryAddHeading(line, lines[index + 1])))
            {
                remarks.Add(Remark(line, "The line was not understood. Expected: a domain with its weight, such as 'Domain 1: Name (20%)', or an objective below a domain."));
            }
        }

        return list.Domains();
    }

    /// <summary>An outline that gives no weights: what is numbered as domains, or what is furthest left.</summary>
    private static List<DraftDomain> Unweighted(List<OutlineLine> lines, List<OutlineRemark> remarks)
    {
        var isDomain = lines.Any(line => line.Marker == OutlineMarker.Domain) ? line => line.Marker == OutlineMarker.Domain
            : lines.Any(line => line.Marker == OutlineMarker.Number && line.Depth == 1) ? line => line.Marker == OutlineMarker.Number && line.Depth == 1
            : lines.Any(line => line.Marker == OutlineMarker.Bullet) ? FurthestLeft(lines)
            : (Func<OutlineLine, bool>)(_ => false);
        return Collect(lines, remarks, isDomain);
    }

    private static Func<OutlineLine, bool> FurthestLeft(List<OutlineLine> lines)
    {
        var left = lines.Where(line => line.Marker == OutlineMarker.Bullet).Min(line => line.Indent);
        return line => line.Marker == OutlineMarker.Bullet && line.Indent == left;
    }

    private static bool Covers(IReadOnlyList<OutlineLine> lines) =>
        lines.Sum(line => line.Weight?.Weight?.Minimum ?? 0) <= 101 && lines.Sum(line => line.Weight?.Weight?.Maximum ?? 0) >= 99;

    private static OutlineRemark Remark(OutlineLine line, string message) => new(line.Number, line.Text, message);
}
