using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Import;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Makes score reports from parameters, or from rows such as Import-Csv gives.</summary>
[Cmdlet(VerbsCommon.New, "ScoreReport", DefaultParameterSetName = ByValueSet)]
[OutputType(typeof(ScoreReport), ParameterSetName = [ByValueSet, ByRowSet])]
[OutputType(typeof(PSObject), ParameterSetName = [TemplateSet])]
public sealed class NewScoreReportCommand : CatalogCommand
{
    private const string ByValueSet = "Parameters";
    private const string ByRowSet = "InputObject";
    private const string TemplateSet = "Template";
    private readonly List<KeyValuePair<string, string?>> _row = [];
    private IRowParser _parser = null!;

    /// <summary>Rows: objects whose properties are the columns of a cohort file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByRowSet)]
    public PSObject? InputObject { get; set; }

    /// <summary>The exam. Fills rows that have none.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByValueSet)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TemplateSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string Exam { get; set; } = null!;

    /// <summary>Domain = label, for each domain of the exam.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = ByValueSet)]
    [ArgumentCompleter(typeof(DomainTableCompleter))]
    public IDictionary Domain { get; set; } = null!;

    /// <summary>The score on the exam's scale.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [InvariantNumberTransformation]
    public decimal? Score { get; set; }

    /// <summary>The outcome. Default: what the score says.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    public ExamResult? Result { get; set; }

    /// <summary>The day of the exam; text as ISO 8601, with a time and an offset if known.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    public object? ExamDate { get; set; }

    /// <summary>Which attempt it was, from 1.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [InvariantNumberTransformation]
    public int? Attempt { get; set; }

    /// <summary>The person's id.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    public string? CandidateId { get; set; }

    /// <summary>The person's name.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    public string? CandidateName { get; set; }

    /// <summary>The edition to take, whatever fits best otherwise.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    /// <summary>Text = level (Weak, Adequate, Strong, Unknown), for labels that no vocabulary knows.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    public Hashtable? LevelMap { get; set; }

    /// <summary>"Article", or @{ Adequate = 60; Strong = 80 }: from which percentages a level counts.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    public object? LevelThreshold { get; set; }

    /// <summary>Text = result (Pass, Fail, Unknown), for words that are not the usual ones.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    public Hashtable? ResultMap { get; set; }

    /// <summary>Exact date formats beside ISO 8601, such as dd.MM.yyyy.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    public string[] DateFormat { get; set; } = [];

    /// <summary>The culture of dates and numbers, such as de-DE. Never the machine's.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [CultureTransformation]
    public CultureInfo? Culture { get; set; }

    /// <summary>Emits an empty row with the columns of a cohort file for the exam, for Export-Csv.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TemplateSet)]
    public SwitchParameter Template { get; set; }

    /// <summary>Field or domain = property, for properties that are not found by themselves.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    public Hashtable? ColumnMap { get; set; }

    /// <summary>The day in question, for dates in the future. Default: today.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [IsoDateTransformation]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <inheritdoc/>
    protected override void BeginProcessing() => _parser = OrThrow(() => Gateway.CreateRowParser(Options(), Catalog));

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == TemplateSet)
        {
            WriteObject(OrThrow(EmptyRow));
            return;
        }

        _row.Clear();
        if (ParameterSetName == ByValueSet)
        {
            AddParameters();
        }
        else
        {
            try
            {
                RowObject.AddTo(_row, InputObject);
            }
            catch (ExtendedTypeSystemException exception)
            {
                WriteError(CommandErrors.UnreadableRow(InputObject, exception));
                return;
            }
        }

        if (OrThrow(() => _parser.Parse(_row, issue => IssueReporter.Write(this, issue))) is { } report)
        {
            WriteObject(report);
        }
    }

    private PSObject EmptyRow()
    {
        var profile = Catalog.Find(Exam, Edition) ?? throw Catalog.UnknownExam(Exam);
        var row = new PSObject();
        foreach (var column in CohortTemplate.Header(profile))
        {
            row.Properties.Add(new PSNoteProperty(column, string.Empty));
        }

        return row;
    }

    private void AddParameters()
    {
        Add(nameof(CandidateId), CandidateId);
        Add(nameof(CandidateName), CandidateName);
        Add(nameof(Attempt), Attempt);
        Add(nameof(ExamDate), ExamDate);
        Add(nameof(Score), Score);
        Add(nameof(Result), Result);
        RowObject.AddEntries(_row, Domain);
    }

    private void Add(string field, object? value)
    {
        if (value is not null)
        {
            _row.Add(new(field, RowObject.TextOf(value)));
        }
    }

    private ImportOptions Options() => new()
    {
        AsOf = AsOf,
        NumberRows = false,
        Edition = Edition,
        LevelThreshold = TypedThreshold.Parse(LevelThreshold),
        DateFormats = [.. DateFormat],
        Culture = Culture,
        Exam = Catalog.Known(Exam),
        ColumnMap = TypedMap.OfTexts(PowerShellSyntax.Instance, nameof(ColumnMap), TypedTable.Entries(ColumnMap)),
        LevelMap = TypedMap.OfNames<PerformanceLevel>(PowerShellSyntax.Instance, nameof(LevelMap), TypedTable.Entries(LevelMap)),
        ResultMap = TypedMap.OfNames<ExamResult>(PowerShellSyntax.Instance, nameof(ResultMap), TypedTable.Entries(ResultMap)),
    };
}
