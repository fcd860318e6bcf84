using System.Collections;
using System.Data;
using System.Management.Automation;

namespace ScoreCoach.Rows;

/// <summary>The members of objects, dictionaries and rows of databases, in their order.</summary>
internal static class ObjectMembers
{
    /// <summary>What PowerShell adds to the row of a data table.</summary>
    private static readonly HashSet<string> DataRowMembers =
        new(["RowError", "RowState", "Table", "ItemArray", "HasErrors"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The members of an object that the pipeline holds.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> Of(PSObject source) => source.BaseObject switch
    {
        DataRow row => ColumnsOf(row),
        DataRowView view => ColumnsOf(view.Row),
        IDataRecord record => FieldsOf(record),
        IDictionary table => EntriesOf(table),
        IEnumerable<KeyValuePair<string, object?>> entries => entries,
        _ => PropertiesOf(source),
    };

    /// <summary>The entries of a dictionary. Those of a hash table, which has an order of its own in each process, are sorted by name.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> EntriesOf(IDictionary table)
    {
        var entries = new List<KeyValuePair<string, object?>>(table.Count);
        foreach (DictionaryEntry entry in table)
        {
            entries.Add(KeyValuePair.Create(ValueText.Of(entry.Key) ?? string.Empty, entry.Value));
        }

        return table is Hashtable ? entries.OrderBy(entry => entry.Key, StringComparer.Ordinal) : entries;
    }

    /// <summary>The members of a value that is a table or an object itself; null for any other value.</summary>
    public static KeyValuePair<string, object?>[]? In(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } nested => [.. PropertiesOf(nested)],
        PSObject { BaseObject: IDictionary table } => [.. EntriesOf(table)],
        IDictionary table => [.. EntriesOf(table)],
        IEnumerable<KeyValuePair<string, object?>> entries => [.. entries],
        IEnumerable<KeyValuePair<string, string?>> entries => [.. entries.Select(entry => KeyValuePair.Create<string, object?>(entry.Key, entry.Value))],
        DomainResult or DomainPriority => [.. PropertiesOf(PSObject.AsPSObject(value))],
        _ => null,
    };

    /// <summary>The value of a member, without regard to case; null where there is none.</summary>
    public static object? ValueOf(IEnumerable<KeyValuePair<string, object?>> members, string name) =>
        members.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static IEnumerable<KeyValuePair<string, object?>> ColumnsOf(DataRow row) =>
        row.Table.Columns.Cast<DataColumn>().Select(column => KeyValuePair.Create<string, object?>(column.ColumnName, row[column]));

    private static IEnumerable<KeyValuePair<string, object?>> FieldsOf(IDataRecord record) =>
        Enumerable.Range(0, record.FieldCount).Select(field => KeyValuePair.Create<string, object?>(record.GetName(field), record.GetValue(field)));

    private static IEnumerable<KeyValuePair<string, object?>> PropertiesOf(PSObject source)
    {
        var isDataRow = source.TypeNames.Any(name => name.EndsWith("System.Data.DataRow", StringComparison.Ordinal));
        return source.Properties
            .Where(property => !isDataRow || !DataRowMembers.Contains(property.Name))
            .Select(property => KeyValuePair.Create<string, object?>(property.Name, property.Value));
    }
}
