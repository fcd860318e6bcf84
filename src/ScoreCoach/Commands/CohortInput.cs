using System.Collections;
using System.Management.Automation;
using System.Reflection;
using ScoreCoach.Cohorts;

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

    /// <summary>Why reports can't be measured with the options that were specified; null if they can.</summary>
    public static ScoreCoachException? RefuseReports(IReadOnlyDictionary<string, object> specified) =>
        specified.FirstOrDefault(option => s_reading.Contains(option.Key) && SpecifiedOptions.IsGiven(option.Value)).Key is { } reading
            ? ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(reading)} is about reading files, and the input is a report.", reading, "Omit it, or specify it for Import-ScoreReport.")
        : specified.TryGetValue(StateRequest.AsState, out var state) && SpecifiedOptions.IsGiven(state)
            ? ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(StateRequest.AsState)} is made from files, of which all reports of a person are known, and the input is a report.",
                StateRequest.AsState,
                "Specify the files in place of reports.")
        : null;
}
