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

    /// <summary>How deep a list of rows may lie in objects.</summary>
    private const int MaxDepth = 4;
    private IRowParser _parser = null!;
    private RowObject _rows = null!;

    /// <summary>Rows: objects whose properties are the columns of a cohort file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByRowSet)]
    public PSObject? InputObject { get; set; }

    /// <summary>The exam. Fills rows that have none.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByValueSet)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TemplateSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string Exam { get; set; } = null!;

    /// <summary>Domain = label, for each domain of the exam. Not needed where the reports of the vendor do not cover domains.</summary>
    [Parameter(Position = 1, ParameterSetName = ByValueSet)]
    [ArgumentCompleter(typeof(DomainTableCompleter))]
    public IDictionary? Domain { get; set; }

    /// <summary>The numbers of the objectives that the report lists as missed, such as 2.4.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [ObjectiveTransformation]
    public string[]? MissedObjective { get; set; }

    /// <summary>The score on the exam's scale.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [InvariantNumberTransformation]
    public decimal? Score { get; set; }

    /// <summary>The outcome.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [EmptyIsNull]
    public ExamResult? Result { get; set; }

    /// <summary>The day of the exam; text as ISO 8601, with a time and an offset if known.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    public object? ExamDate { get; set; }

    /// <summary>Which attempt it was, from 1.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [WholeNumberTransformation]
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
    [TableTransformation]
    public Hashtable? LevelMap { get; set; }

    /// <summary>"Article", or @{ Adequate = 60; Strong = 80 }: from which percentages a level counts.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    public object? LevelThreshold { get; set; }

    /// <summary>Text = result (Pass, Fail, Unknown), for words that are not the usual ones.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [TableTransformation]
    public Hashtable? ResultMap { get; set; }

    /// <summary>The unit of the numbers of domains: Percent, Fraction or Points.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [EmptyIsNull]
    public LevelUnit? LevelUnit { get; set; }

    /// <summary>The points that are 100 percent, with -LevelUnit Points.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [InvariantNumberTransformation]
    public decimal? LevelMaximum { get; set; }

    /// <summary>What the scores are: Scaled or Percent.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [EmptyIsNull]
    public ScoreUnit? ScoreUnit { get; set; }

    /// <summary>Text = exam, for names that the catalog does not know.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [TableTransformation]
    public Hashtable? ExamMap { get; set; }

    /// <summary>Reads rows that look like totals or averages as reports.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    public SwitchParameter KeepSummaryRow { get; set; }

    /// <summary>Exact date formats next to ISO 8601, such as dd.MM.yyyy.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    public string[]? DateFormat { get; set; }

    /// <summary>The culture of dates and numbers, such as de-DE. Never the machine's.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [CultureTransformation]
    public CultureInfo? Culture { get; set; }

    /// <summary>Emits an empty row with the columns of a cohort file for the exam, for Export-Csv.</summary>
    [Parameter(Mandatory = true, ParameterSetName = TemplateSet)]
    public SwitchParameter Template { get; set; }

    /// <summary>Field or domain = property, for properties that are not found by themselves; or the path of a JSON file with maps.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [TableTransformation(AcceptsPath = true)]
    public object? ColumnMap { get; set; }

    /// <summary>The day in question, for dates in the future.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _rows = new RowObject(Catalog);
        _parser = OrThrow(() => Gateway.CreateRowParser(Options(), Catalog, new RowReporter(this, Issues())));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        switch (ParameterSetName)
        {
            case TemplateSet:
                WriteObject(OrThrow(EmptyRow));
                break;
            case ByValueSet:
                Add(Typed().Row, null);
                break;
            default:
                foreach (var row in PipedRows.In(InputObject))
                {
                    AddObject(row);
                }

                break;
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing() => OrThrow(() =>
    {
        _parser.Complete();
        return true;
    });

    private void AddObject(PSObject? input, int depth = MaxDepth)
    {
        if (input?.BaseObject is ScoreReport report)
        {
            _parser.AddOther(report);
            return;
        }

        if (input?.BaseObject is IConvertible or FileSystemInfo)
        {
            _parser.AddOther(CommandErrors.NotARow(input.BaseObject));
            return;
        }

        IReadOnlyList<KeyValuePair<string, string?>> cells;
        try
        {
            cells = _rows.Read(input, out var rows);
            if (rows is not null && depth > 0)
            {
                foreach (var row in rows)
                {
                    AddObject(row is null ? null : PSObject.AsPSObject(row), depth - 1);
                }

                return;
            }
        }
        catch (ExtendedTypeSystemException exception)
        {
            _parser.AddOther(CommandErrors.UnreadableRow(input, exception));
            return;
        }

        Add(cells, input ?? new PSObject());
    }

    private void Add(IReadOnlyList<KeyValuePair<string, string?>> row, object? source) => OrThrow(() =>
    {
        _parser.Add(row, source);
        return true;
    });

    private TypedReportIssues? Issues() => ParameterSetName == ByValueSet
        ? new(Catalog, Exam, [.. (Domain?.Keys.Cast<object>() ?? []).Select(key => RowObject.TextOf(key) ?? string.Empty)])
        : null;

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

    private TypedReport Typed()
    {
        var domains = new List<KeyValuePair<string, string?>>();
        if (Domain is not null)
        {
            _rows.AddEntries(domains, Domain);
        }

        return new()
        {
            CandidateId = CandidateId,
            CandidateName = CandidateName,
            Attempt = RowObject.TextOf(Attempt),
            ExamDate = RowObject.TextOf(ExamDate),
            Score = RowObject.TextOf(Score),
            Result = RowObject.TextOf(Result),
            MissedObjectives = MissedObjective ?? [],
            Domains = domains,
        };
    }

    private ImportOptions Options() => Request(TypedColumnMap.Parse(ColumnMap, path => Gateway.ReadMaps(SessionState.Path.GetUnresolvedProviderPathFromPSPath(path))));

    private ImportOptions Request(TypedColumnMap map) => new ImportRequest(PowerShellSyntax.Instance, Catalog)
    {
        Exam = TypedTexts.Given(Exam),
        ColumnMap = ParameterSetName == ByValueSet ? Typed().ColumnMap : map.Entries,
        MapFiles = map.Files,
        LevelMap = TypedTable.Entries(LevelMap),
        ResultMap = TypedTable.Entries(ResultMap),
        ExamMap = TypedTable.Entries(ExamMap),
    }.Complete(new ImportOptions
    {
        AsOf = AsOf,
        NumberRows = false,
        Edition = TypedTexts.Given(Edition),
        LevelThreshold = TypedThreshold.Parse(LevelThreshold),
        LevelUnit = LevelUnit,
        LevelMaximum = LevelMaximum,
        ScoreUnit = ScoreUnit,
        KeepSummaryRow = KeepSummaryRow,
        DateFormats = TypedTexts.Given(DateFormat),
        Culture = Culture,
    });
}
