using System.Collections;
using System.Management.Automation;
using System.Reflection;

namespace ScoreCoach.Commands;

/// <summary>What Measure-Cohort is given in place of reports: files, and options that are about files only.</summary>
internal static class CohortInput
{
    private static readonly HashSet<string> s_reading =
    [
        .. new[] { typeof(ReportFileCommand), typeof(ReportImportCommand) }
            .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(property => property.GetCustomAttribute<ParameterAttribute>() is not null && property.Name != nameof(ReportFileCommand.AsOf))
            .Select(property => property.Name),
    ];

    /// <summary>The elements of a list of paths and files, or else the input itself.</summary>
    public static IEnumerable<object?> Each(object? input) =>
        (input is PSObject wrapped ? wrapped.BaseObject : input) is IList list && list.Cast<object?>().All(element => FileOf(element) is not null) && list.Count > 0 ? list.Cast<object?>() : [input];

    /// <summary>The path that an input names: a text, as -Path takes it, or a file; null for another input.</summary>
    public static (string Path, bool IsLiteral)? FileOf(object? input) => (input is PSObject wrapped ? wrapped.BaseObject : input) switch
    {
        string { Length: > 0 } path => (path, false),
        FileSystemInfo file => (file.FullName, true),
        _ => null,
    };

    /// <summary>An option that was specified and is about reading files; null for none.</summary>
    public static string? ReadingOption(IReadOnlyDictionary<string, object> specified) =>
        specified.FirstOrDefault(option => s_reading.Contains(option.Key) && SpecifiedOptions.IsGiven(option.Value)).Key;
}
