using System.Collections;
using System.Management.Automation;
using ScoreCoach.Readiness;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>Practice results by domain: a table of domains, or objects as Test-RetakeReadiness takes them.</summary>
internal static class PracticeTable
{
    public static IReadOnlyList<PracticeEntry> Read(IEnumerable<object?> results, RowObject rows)
    {
        var entries = new List<PracticeEntry>();
        foreach (var result in results)
        {
            var value = ValueText.Unwrap(result);
            if (value is PracticeRecord record)
            {
                entries.Add(PracticeRow.Of(record, entries.Count + 1));
            }
            else if (value is IDictionary table && !table.Keys.Cast<object>().Any(key => PracticeRow.PercentColumns.Contains(key.ToString(), StringComparer.OrdinalIgnoreCase)))
            {
                foreach (DictionaryEntry domain in table)
                {
                    foreach (var percent in domain.Value is IEnumerable many and not string ? many.Cast<object?>() : [domain.Value])
                    {
                        entries.Add(new PracticeEntry(entries.Count + 1, ValueText.Of(percent)) { Domain = domain.Key.ToString() });
                    }
                }
            }
            else
            {
                foreach (var row in PipedRows.In(PSObject.AsPSObject(value ?? string.Empty)))
                {
                    entries.Add(PracticeRow.Read(rows.Read(row), row, entries.Count + 1));
                }
            }
        }

        return entries;
    }
}
