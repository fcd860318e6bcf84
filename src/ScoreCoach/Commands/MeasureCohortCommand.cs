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
[OutputType(typeof(FileInfo))]
[OutputType(typeof(CohortSummary), typeof(CohortComparison))]
public sealed class MeasureCohortCommand : ReportImportCommand
{
    private const string InputSet = "InputObject";
    private readonly ReportInput _input;
    private CohortMeasure? _measure;
    private ICohortRecord? _record;
    private CohortFigures? _figures;
    private bool _hasReports;
    private bool _isIncomplete;

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

    [Parameter(HelpMessage = "The minimum number of people in a group whose figures are shown; 1 shows everything, even one person's results.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? MinimumGroupSize { get; set; }

    [Parameter(HelpMessage = "A file for the state of this part of a cohort, which Merge-CohortState puts together with others. Emits the file instead of summaries.")]
    public string? AsState { get; set; }

    [Parameter(HelpMessage = "The key by which people are recognized in several states: a file with at least 16 random bytes, or a SecureString.")]
    [EmptyIsNull]
    public object? StateKey { get; set; }

    [Parameter(HelpMessage = "Makes a state without a key, which is exact if no person is in two parts of the cohort.")]
    public SwitchParameter PeopleAreDisjoint { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        base.BeginProcessing();
        OrThrow(() => StateRequest.Check(name => SpecifiedOptions.Includes(MyInvocation, name)));
        var options = new CohortOptions
        {
            By = TypedTexts.Given(By),
            Top = Top,
            AllAttempts = AllAttempts,
            MinimumGroupSize = MinimumGroupSize ?? CohortOptions.DefaultMinimumGroupSize,
            AsOf = AsOf,
        };
        if (TypedTexts.Given(AsState) is not null)
        {
            _record = OrThrow(() => Gateway.RecordCohort(new StateRequest(options, TypedKey.Parse(StateKey, path => Gateway.ReadKey(FullPath(path)))), Catalog));
            return;
        }

        var comparer = TypedTexts.Given(Compare) is { Count: > 0 } groups ? OrThrow(() => new CohortComparer(groups, options)) : null;
        _measure = OrThrow(() => new CohortMeasure(Catalog, comparer is null ? options : CohortComparer.Measured(options)));
        _figures = new CohortFigures(this, comparer, options.MinimumGroupSize);
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName != InputSet)
        {
            base.ProcessRecord();
        }
        else
        {
            foreach (var input in CohortInput.Each(InputObject))
            {
                TakeInput(input);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        base.EndProcessing();
        if (_record is { } record)
        {
            WriteState(record);
        }
        else
        {
            _figures!.Write(OrThrow(_measure!.Complete));
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _record?.Dispose();
        }

        base.Dispose(disposing);
    }

    private protected override void ReadAll(IReportImport import, FileProgress progress) => OrThrow(() =>
    {
        var observer = new CohortObserver(Issues, _record, progress.Count);
        Action<ScoreReport> add = _record is null ? _measure!.Add : _record.Add;
        foreach (var report in progress.Follow(import.Read(observer, Stopped, _measure)))
        {
            add(report);
        }

        _isIncomplete = observer.HasUnusableFile || (Strict && observer.HasRefused);
    });

    private void TakeInput(object? input)
    {
        if (CohortInput.FileOf(input) is { } file)
        {
            ProcessPath(file.Path, file.IsLiteral);
        }
        else
        {
            _input.Take(input);
        }
    }

    private void WriteState(ICohortRecord record)
    {
        var path = OrThrow(() => FilePath.Writable(SessionState.Path, AsState!));
        if (_isIncomplete || HasUnusablePath)
        {
            // Merged, it would give figures from which people are missing, and no one would know.
            WriteError(CommandErrors.From(new ScoreCoachException(
                ErrorId.NotWritten, $"'{path}' was not written, because not all files were read.", path, "Correct the errors above, and run the command again.")));
            return;
        }

        if (ShouldProcess(path, "Write the state of the cohort"))
        {
            StateFile.Write(this, path, record.Write);
        }
    }

    private void Take(ScoreReport report)
    {
        // The parameters are the same for all reports of a pipeline.
        if (!_hasReports && CohortInput.RefuseReports(MyInvocation.BoundParameters) is { } refusal)
        {
            ThrowTerminatingError(CommandErrors.From(refusal));
        }

        _hasReports = true;
        _measure!.Add(report);
    }
}
