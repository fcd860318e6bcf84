using System.Collections;
using System.Management.Automation;
using ScoreCoach.Commands;
using ScoreCoach.Errors;
using ScoreCoach.Rows;

namespace ScoreCoach.Binding;

/// <summary>
/// Takes any dictionary, or an object whose properties are the entries, as a hashtable. Keys that differ only in case stay
/// two keys, so that the command can name them.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TableTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Whether a text is the path of a file with maps.</summary>
    public bool AcceptsPath { get; init; }

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        if (inputData is null or string { Length: 0 })
        {
            return null;
        }

        if (AcceptsPath && (inputData is PSObject text ? text.BaseObject : inputData) is string path)
        {
            return path;
        }

        if (TypedTable.Of(inputData) is not { } table)
        {
            throw ArgumentRefusal.Of(
                $"'{TypedTable.Describe(inputData)}' is not a table. Accepted: a table such as @{{ Name = 'Value' }}, an object whose properties are the entries{(AcceptsPath ? ", or the path of a JSON file" : string.Empty)}.");
        }

        foreach (DictionaryEntry entry in table)
        {
            if ((entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value) is not (null or string) and IEnumerable)
            {
                throw ArgumentRefusal.Of(
                    $"The entry {PowerShellSyntax.Quote(entry.Key.ToString() ?? string.Empty)} has several values: {ValueText.Of(entry.Value)}. Accepted: one value.");
            }
        }

        return table;
    }
}
