using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>The line at the end of each file: what came of it, and how it was read.</summary>
internal static class SummaryLine
{
    /// <summary>The line; null for a file of which nothing was read, since its error reports it.</summary>
    /// <returns>For example "cohort.csv: 54 reports of 40 people, 7 rows refused, 2 set aside; dates day first (line 9); people by E-mail".</returns>
    public static string? Of(ImportSummary summary)
    {
        if (summary.Unusable && summary.Rows == 0)
        {
            return null;
        }

        var line = new StringBuilder();
        line.Append(summary.Path).Append(": ").Append(Counted.Of(summary.Reports, "report", "reports"));
        if (summary.People > 0)
        {
            line.Append(" of ").Append(Counted.Of(summary.People, "person", "people"));
        }

        // With a row per report, a report that is refused is one row.
        var refusedRows = summary.Layout == "Long" ? summary.RefusedRows : summary.Refused;
        Append(line, ", ", refusedRows == 0 ? null : Counted.Of(refusedRows, "row", "rows") + " refused");
        Append(line, ", ", summary.Duplicates == 0 ? null : Counted.Of(summary.Duplicates, "duplicate", "duplicates"));
        Append(line, ", ", summary.SetAside == 0 ? null : FormattableString.Invariant($"{summary.SetAside} set aside"));
        Append(line, "; ", summary.HeaderLine > 1 ? FormattableString.Invariant($"header in line {summary.HeaderLine}") : null);
        Append(line, "; ", Dates(summary));
        Append(line, "; ", Unit(summary.LevelUnit));
        Append(line, "; ", summary.Identity.Count == 0 ? null : "people by " + string.Join(" and ", summary.Identity));
        Append(line, "; ", summary.Worksheets.Count == 0 ? null
            : (summary.Worksheets.Count == 1 ? "worksheet " : "worksheets ") + string.Join(", ", summary.Worksheets.Select(name => $"'{name}'")));
        Append(line, "; ", summary.Unusable ? "not read to its end" : null);
        return PlainText.OneLine(line.ToString());
    }

    /// <summary>The line of a valid file of no one, whose reader would otherwise see nothing at all; null for any other file.</summary>
    public static string? OfEmpty(ImportSummary summary) => summary is { Rows: 0, Unusable: false }
        ? $"{summary.Path}: the file has no rows after its header, so it gives no reports."
        : null;

    /// <summary>Whether rows are missing from the result, or reading depended on a decision: then a person should see the line.</summary>
    public static bool IsNotable(ImportSummary summary) =>
        summary.Refused > 0 || summary.SetAside > 0 || summary.Unusable || summary.Decisions.Count > 0;

    private static void Append(StringBuilder line, string separator, string? part)
    {
        if (part is not null)
        {
            line.Append(separator).Append(part);
        }
    }

    /// <summary>How dates were read. Dates that were not are refused, row by row.</summary>
    private static string? Dates(ImportSummary summary)
    {
        string[] orders =
        [
            .. Parts(summary.DateOrder)
                .Where(name => name is "DayFirst" or "MonthFirst")
                .Select(name => name == "DayFirst" ? "day first" : "month first"),
        ];
        var order = orders.Length == 0 ? null : "dates " + string.Join(" or ", orders);
        var proof = summary.Decisions.FirstOrDefault(decision => decision.Code == ImportIssueCode.DateOrderFound);
        return orders.Length == 1 && proof?.Line > 0 ? FormattableString.Invariant($"{order} (line {proof.Line})") : order;
    }

    private static string? Unit(string? units) => units is null ? null
        : "levels from " + string.Join(" and ", Parts(units).Select(unit => unit switch
        {
            nameof(LevelUnit.Percent) => "percentages",
            nameof(LevelUnit.Fraction) => "fractions",
            nameof(LevelUnit.Points) => "points",
            _ => unit,
        }));

    /// <summary>The tables of one file can differ.</summary>
    private static string[] Parts(string? names) => names?.Split(", ") ?? [];
}
