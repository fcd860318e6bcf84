using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Cohorts;

namespace ScoreCoach.Commands;

/// <summary>Merges the states of the parts of a cohort into the summaries that all reports together give, or into one state.</summary>
[Cmdlet(VerbsData.Merge, "CohortState", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(CohortSummary), typeof(CohortComparison), typeof(FileInfo))]
public sealed class MergeCohortStateCommand : PathCommand
{
    private readonly List<string> _files = [];

    [Parameter(HelpMessage = "The key that the states were made with: a file, or a SecureString.")]
    [EmptyIsNull]
    public object? StateKey { get; set; }

    [Parameter(HelpMessage = "Two groups to compare: values of the column that the states were made with.")]
    [EmptyIsNull]
    public string[]? Compare { get; set; }

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
        var groups = TypedTexts.Given(Compare);
        var state = TypedTexts.Given(AsState);
        if (state is not null)
        {
            OrThrow(() => StateRequest.CheckShown(name => SpecifiedOptions.Includes(MyInvocation, name)));
        }

        // A comparison needs all domains, to find those of the largest differences.
        var merged = OrThrow(() => Gateway.MergeStates(_files, key, groups.Count > 0 ? null : Top, minimum, Catalog));
        if (state is not null)
        {
            Write(merged, OrThrow(() => FilePath.Writable(SessionState.Path, state)));
            return;
        }

        WriteFigures(merged, groups, minimum);
    }

    private protected override void ProcessFile(string path) => _files.Add(path);

    private void WriteFigures(IMergedCohort merged, ReadOnlyList<string> groups, int minimum)
    {
        var comparer = groups.Count > 0 ? OrThrow(() => CohortComparer.OfMerged(groups, merged.By, Top, minimum)) : null;
        new CohortFigures(this, comparer, minimum).Write(OrThrow(merged.Summarize));
        if (CohortText.Contradicted(merged.Contradicted) is { } line)
        {
            WriteWarning(line);
        }
    }

    private void Write(IMergedCohort merged, string path)
    {
        if (ShouldProcess(path, "Write the merged state"))
        {
            StateFile.Write(this, path, merged.Write);
        }
    }
}
