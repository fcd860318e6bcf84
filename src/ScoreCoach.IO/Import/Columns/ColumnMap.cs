using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Applies the user's own map from fields and domains to headers.</summary>
internal static class ColumnMap
{
    /// <summary>Gives the fields that the map names to the finder, and says what the map gets wrong. Returns domain → column, -1 for a domain that no column holds.</summary>
    public static Dictionary<string, int> Apply(
        string[] headers, ExamCatalog catalog, ImportOptions options, FieldColumnFinder finder, List<ImportIssue> issues)
    {
        var mapped = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, header) in options.ColumnMap)
        {
            var column = IndexOfHeader(headers, header);
            var isField = Enum.TryParse<ReportField>(name, ignoreCase: true, out var field) && Enum.IsDefined(field) && !char.IsAsciiDigit(name[0]);
            var domainName = new DomainName(name);
            var isDomain = !isField && (DomainMatcher.IsPosition(name) || catalog.Outlines.Any(outline => DomainMatcher.TryFind(outline, domainName, out _)));
            if (string.IsNullOrWhiteSpace(header) && (isField || isDomain))
            {
                // An empty header indicates that no column holds the field or the domain.
                if (isField)
                {
                    finder.SwitchOff(field);
                }
                else
                {
                    mapped[name] = -1;
                }
            }
            else if (column < 0)
            {
                var nearest = NearestName.Among(header, headers);
                issues.Add(MapIssue(name, header, $"The column map names a column '{header}' that the file does not have.", headers, nearest));
            }
            else if (isField)
            {
                finder.Assign(field, column);
            }
            else if (isDomain)
            {
                mapped[name] = column;
                finder.Reserve(column);
            }
            else
            {
                var fields = Enum.GetNames<ReportField>();
                issues.Add(MapIssue(name, header, $"The column map names '{name}', which is not a field or a domain.", fields, NearestName.Among(name, fields)));
            }
        }

        return mapped;
    }

    private static ImportIssue MapIssue(string name, string header, string message, IReadOnlyList<string> accepted, string? nearest) =>
        FieldIssue.Of(ImportIssueCode.MissingColumn, name, header, message, accepted, FieldIssue.DidYouMean(nearest));

    private static int IndexOfHeader(string[] headers, string header)
    {
        var wanted = ColumnLayout.Clean(header);
        var exact = Array.FindIndex(headers, name => string.Equals(name, wanted, StringComparison.OrdinalIgnoreCase));
        var key = TextKey.Of(wanted);
        return exact >= 0 || key.Length == 0 ? exact : Array.FindIndex(headers, name => TextKey.Of(name) == key);
    }
}
