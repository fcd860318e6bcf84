using System.Collections;
using System.Management.Automation;

namespace ScoreCoach.Binding;

/// <summary>
/// Takes the path in an object that has one: PSPath or FullName as they are, Path with wildcards. PowerShell by itself would
/// look for a file whose name is the text of the object.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PathTransformationAttribute : ArgumentTransformationAttribute
{
    private static readonly string[] LiteralNames = ["PSPath", "FullName", "LiteralPath"];

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        PSObject { BaseObject: PSCustomObject or IDictionary } => PathIn(inputData) is { } path ? new[] { path } : inputData,
        PSObject wrapped when wrapped.BaseObject is object?[] many => Transform(engineIntrinsics, many),
        IDictionary => PathIn(inputData) is { } path ? new[] { path } : inputData,
        object?[] many when Array.Exists(many, one => PathIn(one) is not null) => Array.ConvertAll(many, one => PathIn(one) ?? one),
        _ => inputData,
    };

    private static string? PathIn(object? value)
    {
        if (value is not (IDictionary or PSObject { BaseObject: PSCustomObject or IDictionary }))
        {
            return null;
        }

        foreach (var name in LiteralNames)
        {
            if (TextOf(value, name) is { } path)
            {
                return WildcardPattern.Escape(path);
            }
        }

        return TextOf(value, "Path");
    }

    private static string? TextOf(object value, string name)
    {
        var found = value is IDictionary table || (value is PSObject { BaseObject: IDictionary inner } && (table = inner) is not null)
            ? table.Keys.Cast<object>().Where(key => string.Equals(key.ToString(), name, StringComparison.OrdinalIgnoreCase)).Select(key => table[key]).FirstOrDefault()
            : ((PSObject)value).Properties[name]?.Value;
        return found?.ToString() is { Length: > 0 } text ? text : null;
    }
}
