using System.Globalization;

namespace ScoreCoach.Commands;

/// <summary>How a file was read, for who asks with -Verbose or -Debug.</summary>
internal static class FileReading
{
    /// <summary>Layout, delimiter, encoding, header, dates and editions, on one line; null for a file that could not be read.</summary>
    public static string? Describe(ImportSummary summary)
    {
        if (summary.Layout is null)
        {
            return null;
        }

        string?[] parts =
        [
            summary.Layout == "Long" ? "a row per domain" : "a row per report",
            summary.Delimiter is { } delimiter ? $"delimiter {(delimiter == "\t" ? "tab" : $"'{delimiter}'")}" : null,
            summary.Encoding is { } encoding ? $"encoding {encoding}" : null,
            summary.HeaderLine > 0 ? string.Create(CultureInfo.InvariantCulture, $"header in line {summary.HeaderLine}") : null,
            summary.DateOrder is { } order ? $"dates {order}" : null,
            summary.Editions.Count > 0
                ? "editions by columns: " + string.Join(", ", summary.Editions.Select(edition => $"{edition.Key} {edition.Value}"))
                : null,
        ];
        return $"{summary.Path}: {string.Join("; ", parts.OfType<string>())}.";
    }

    /// <summary>What each column was taken for.</summary>
    public static string DescribeColumns(ImportSummary summary) =>
        $"{summary.Path}: {string.Join(", ", summary.Columns.Select(column => $"'{column.Key}' is {column.Value}"))}.";
}
