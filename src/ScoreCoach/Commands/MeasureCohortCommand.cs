using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Cohorts;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Files;

namespace ScoreCoach.Commands;

/// <summary>
/// Measures a cohort by exam, edition and group: from reports of the pipeline, or from files, which are read without an object for each report.
/// Groups of few people are not shown.
/// </summary>
[Cmdlet(VerbsDiagnostic.Measure, "Cohort", DefaultParameterSetName = InputSet, SupportsShouldProcess = true)]
[OutputType(typeof(CohortSummary), typeof(CohortComparison))]
public sealed class MeasureCohortCommand : ReportImportCommand
{
    private const string InputSet = "InputObject";
    private readonly ReportInput _input;
    private CohortMeasure _measure = null!;
    private CohortComparer? _comparer;
    private bool _hasReports;

    /// <summary>Makes the cmdlet.</summary>
    public MeasureCohortCommand() => _input = InputOf(Take);

    [Parameter(
        Mandatory = true, Position = 0, ValueFromPipeline = true, ParameterSetName = InputSet,
        HelpMessage = "Score reports, plans, whose reports are measured, or files.")]
    [AllowNull]
    public object? InputObject { get; set; }

    [Parameter(HelpMessage = "The columns that make the groups, such as Team or Site.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(GroupColumnCompleter))]
    public string[]? By { get; set; }

    [Parameter(HelpMessage = "Two groups to compare: values of the column that makes the groups.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(GroupCompleter))]
    public string[]? Compare { get; set; }

    [Parameter(HelpMessage = "How many domains to list, the weakest first.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? Top { get; set; }

    [Parameter(HelpMessage = "Counts attempts that are superseded by a later attempt at the same exam, too.")]
    public SwitchParameter AllAttempts { get; set; }

    [Parameter(HelpMessage = "The fewest people of whom figures are shown; 1 shows everything, also what a single person reported.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? MinimumGroupSize { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        var options = new CohortOptions
        {
            By = TypedTexts.Given(By),
            Top = Top,
            AllAttempts = AllAttempts,
            MinimumGroupSize = MinimumGroupSize ?? CohortOptions.DefaultMinimumGroupSize,
            AsOf = AsOf,
        };
        _comparer = TypedTexts.Given(Compare) is { Count: > 0 } groups ? OrThrow(() => new CohortComparer(groups, options)) : null;
        _measure = OrThrow(() => new CohortMeasure(Catalog, _comparer is null ? options : CohortComparer.Measured(options)));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != InputSet)
        {
            base.ProcessRecord();
        }
        else if (CohortInput.FileOf(InputObject) is { } file)
        {
            ProcessPath(file.Path, file.IsLiteral);
        }
        else
        {
            _input.Take(InputObject);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        var summaries = OrThrow(_measure.Complete);
        if (_comparer is { } comparer)
        {
            WriteComparison(OrThrow(() => comparer.Compare(summaries)));
            return;
        }

        WriteObject(summaries, enumerateCollection: true);
        foreach (var line in CohortText.Lines(summaries, MinimumGroupSize ?? CohortOptions.DefaultMinimumGroupSize, PowerShellSyntax.Instance))
        {
            WriteWarning(line);
        }
    }

    private protected override void ReadAll(IReportImport import, FileProgress progress) => OrThrow(() =>
    {
        foreach (var report in progress.Follow(import.Read(Issues, Stopped)))
        {
            _measure.Add(report);
        }

        return true;
    });

    private void WriteComparison(CohortComparison? comparison)
    {
        if (comparison is null)
        {
            return;
        }

        WriteObject(comparison);
        if (CohortText.OpenLine(MinimumGroupSize) is { } line)
        {
            WriteWarning(line);
        }
    }

    private void Take(ScoreReport report)
    {
        // The parameters are the same for all reports of a pipeline.
        if (!_hasReports && CohortInput.ReadingOption(MyInvocation.BoundParameters) is { } option)
        {
            ThrowTerminatingError(CommandErrors.From(ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(option)} is about reading files, and the input is a report.", option, "Omit it, or specify it for Import-ScoreReport.")));
        }

        _hasReports = true;
        _measure.Add(report);
    }
}
