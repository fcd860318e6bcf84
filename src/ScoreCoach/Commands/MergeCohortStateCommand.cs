using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Cohorts;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>Merges the states of the parts of a cohort into the summaries that all reports together give, or into one state.</summary>
[Cmdlet(VerbsData.Merge, "CohortState", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(CohortSummary), typeof(FileInfo))]
public sealed class MergeCohortStateCommand : PathCommand
{
    private readonly List<string> _files = [];

    [Parameter(HelpMessage = "The key that the states were made with: a file, or a SecureString.")]
    [EmptyIsNull]
    public object? StateKey { get; set; }

    [Parameter(HelpMessage = "How many domains to list, the weakest first.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? Top { get; set; }

    [Parameter(HelpMessage = "The minimum number of people in a group whose figures are shown; 1 shows everything, even one person's results.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? MinimumGroupSize { get; set; }

    [Parameter(HelpMessage = "A file for one state in place of all. Emits the file instead of summaries.")]
    public string? AsState { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (_files.Count == 0)
        {
            return;
        }

        var minimum = MinimumGroupSize ?? CohortOptions.DefaultMinimumGroupSize;
        var key = OrThrow(() => TypedKey.Parse(StateKey, path => Gateway.ReadKey(FullPath(path))));
        var merged = OrThrow(() => Gateway.MergeStates(_files, key, Top, minimum, Catalog));
        if (TypedTexts.Given(AsState) is { } state)
        {
            OrThrow(() => StateRequest.CheckShown(name => SpecifiedOptions.Includes(MyInvocation, name)));
            Write(merged, OrThrow(() => FilePath.Writable(SessionState.Path, state)));
            return;
        }

        var summaries = OrThrow(merged.Summarize);
        WriteObject(summaries, enumerateCollection: true);
        foreach (var line in CohortText.Lines(summaries, minimum, PowerShellSyntax.Instance).Append(CohortText.Contradicted(merged.Contradicted)).OfType<string>())
        {
            WriteWarning(line);
        }
    }

    private protected override void ProcessFile(string path) => _files.Add(path);

    private void Write(IMergedCohort merged, string path)
    {
        if (ShouldProcess(path, "Write the merged state"))
        {
            StateFile.Write(this, path, merged.Write);
        }
    }
}
