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

    /// <summary>The exam.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string Exam { get; set; } = null!;

    /// <summary>Percentages of full practice exams, the oldest first.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ScoreSet)]
    [PracticeScoreTransformation]
    public string[] PracticeScore { get; set; } = [];

    /// <summary>Practice results: objects with Percent (or Score), and Date, Exam and Domain where known.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = RecordSet)]
    public PSObject? InputObject { get; set; }

    /// <summary>What the results are: Percent or Fraction.</summary>
    [Parameter]
    [EmptyIsNull]
    public PracticeUnit? PracticeUnit { get; set; }

    /// <summary>The edition of the outline.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    /// <summary>The guide that says when someone is ready.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    /// <summary>The percentage to reach.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    [ValidateRange(1, 100)]
    public int? TargetPercent { get; set; }

    /// <summary>How many of the latest full practice exams must reach it.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    [ValidateRange(1, 100)]
    public int? InARow { get; set; }

    /// <summary>Emits true or false instead of a result.</summary>
    [Parameter]
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
        var profile = Catalog.Find(Exam, TypedTexts.Given(Edition)) ?? throw Catalog.UnknownExam(Exam);
        var rule = Catalog.GuideOf(profile, TypedTexts.Given(Guide)).Readiness;
        rule = rule.With(TargetPercent, InARow);
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
