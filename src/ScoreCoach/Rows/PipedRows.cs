using System.Collections;
using System.Data;
using System.Data.Common;
using System.Management.Automation;

namespace ScoreCoach.Rows;

/// <summary>The rows in what the pipeline holds: a table, a data reader or a list that was not enumerated holds several.</summary>
internal static class PipedRows
{
    /// <summary>How deep lists may be in lists; a list can hold itself.</summary>
    private const int MaxDepth = 8;

    /// <summary>Each row in turn; null for an object that is null.</summary>
    public static IEnumerable<PSObject?> In(PSObject? input) => In(input, MaxDepth);

    private static IEnumerable<PSObject?> In(PSObject? input, int depth) => input?.BaseObject switch
    {
        DataTable table => table.Rows.Cast<DataRow>().Select(row => PSObject.AsPSObject(row)),
        DbDataReader reader => reader.Cast<object>().Select(PSObject.AsPSObject),
        IList many when depth > 0 => many.Cast<object?>().SelectMany(one => In(one is null ? null : PSObject.AsPSObject(one), depth - 1)),
        _ => [input],
    };
}
