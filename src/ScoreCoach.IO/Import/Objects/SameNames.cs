using ScoreCoach.Catalog;
using ScoreCoach.Exams;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>Finds the column that another object calls by the same name, or by another name of the same domain.</summary>
internal sealed class SameNames(ExamCatalog catalog, IReadOnlyList<string> names)
{
    private readonly string[] _keys = [.. names.Select(name => TextKey.Of(ColumnLayout.Clean(name)))];

    /// <summary>The column; -1 for none.</summary>
    public int Find(string name)
    {
        var column = Array.IndexOf(_keys, TextKey.Of(ColumnLayout.Clean(name)));
        var domainName = new DomainName(name);
        return column >= 0 ? column
            : catalog.Outlines.Select(outline => DomainMatcher.TryFind(outline, domainName, out var domain) ? FindDomain(outline, domain) : -1).FirstOrDefault(found => found >= 0, -1);
    }

    private int FindDomain(ExamOutline outline, int domain)
    {
        for (var column = 0; column < names.Count; column++)
        {
            if (DomainMatcher.TryFind(outline, names[column], out var other) && other == domain)
            {
                return column;
            }
        }

        return -1;
    }
}
