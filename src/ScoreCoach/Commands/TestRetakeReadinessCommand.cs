using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Readiness;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>Says whether practice results are good enough to book the retake, and what is missing.</summary>
[Cmdlet(VerbsDiagnostic.Test, "RetakeReadiness", DefaultParameterSetName = ScoreSet)]
[OutputType(typeof(ReadinessResult), ParameterSetName = [ScoreSet, RecordSet])]
[OutputType(typeof(bool))]
public sealed class TestRetakeReadinessCommand : CatalogCommand
{
    private const string ScoreSet = "PracticeScore";
    private const string RecordSet = "InputObject";
    private readonly List<PracticeEntry> _entries = [];
    private RowObject _rows = null!;

    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The exam.")]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string Exam { get; set; } = null!;

    [Parameter(
        Mandatory = true, Position = 1, ParameterSetName = ScoreSet,
        HelpMessage = "Percentages of full practice exams, the oldest first.")]
    [PracticeScoreTransformation]
    public string[] PracticeScore { get; set; } = [];

    [Parameter(
        Mandatory = true, ValueFromPipeline = true, ParameterSetName = RecordSet,
        HelpMessage = "Practice results: objects with Percent (or Score), and Date, Exam and Domain where known.")]
    public PSObject? InputObject { get; set; }

    [Parameter(HelpMessage = "What the results are: Percent or Fraction.")]
    [EmptyIsNull]
    public PracticeUnit? PracticeUnit { get; set; }

    [Parameter(HelpMessage = "The edition of the outline.")]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    [Parameter(HelpMessage = "The guide that says when someone is ready.")]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    [Parameter(HelpMessage = "The percentage to reach.")]
    [WholeNumberTransformation]
    [NumberRange(1, 100)]
    public int? TargetPercent { get; set; }

    [Parameter(HelpMessage = "How many of the latest full practice exams must reach it.")]
    [WholeNumberTransformation]
    [NumberRange(1, 100)]
    public int? InARow { get; set; }

    [Parameter(HelpMessage = "Emits true or false instead of a result.")]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _rows = new RowObject(Catalog);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ScoreSet)
        {
            _entries.AddRange(PracticeScore.Select((percent, index) => new PracticeEntry(index + 1, percent)));
        }
        else
        {
            foreach (var row in PipedRows.In(InputObject))
            {
                Add(row);
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (OrThrow(Evaluate) is not { } result)
        {
            return;
        }

        foreach (var note in result.Notes)
        {
            WriteWarning(note);
        }

        WriteObject(Quiet ? result.IsReady : result);
    }

    private void Add(PSObject? input) => _entries.Add(input?.BaseObject is PracticeRecord record
        ? PracticeRow.Of(record, _entries.Count + 1)
        : PracticeRow.Read(_rows.Read(input), input, _entries.Count + 1));

    private ReadinessResult? Evaluate()
    {
        var profile = Catalog.Get(Exam, TypedTexts.Given(Edition));
        var rule = Catalog.GuideOf(profile, TypedTexts.Given(Guide)).Readiness.With(TargetPercent, InARow);
        WriteVerbose(GuideChoice.Describe(Catalog, profile, TypedTexts.Given(Guide)));
        WriteVerbose(FormattableString.Invariant($"Ready is who reaches {rule.TargetPercent} % in the last {rule.InARow} full practice exams."));
        var reading = new PracticeReader(profile, PracticeUnit).Read(_entries);
        foreach (var refused in reading.Refused)
        {
            WriteError(CommandErrors.From(refused));
        }

        return reading.Records.Count == 0 && reading.Refused.Count > 0 ? null : ReadinessRules.Evaluate(profile, rule, reading);
    }
}
