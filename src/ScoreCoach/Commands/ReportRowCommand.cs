using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that makes score reports of values or rows, with everything that a user can say about how they are to be read.</summary>
public abstract class ReportRowCommand : CatalogCommand
{
    private protected const string ByValueSet = "Parameters";
    private protected const string ByRowSet = "InputObject";
    private protected const string TemplateSet = "Template";

    /// <summary>The exam. Fills rows that have none.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByValueSet)]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TemplateSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string Exam { get; set; } = null!;

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

    /// <summary>Exact date formats beside ISO 8601, such as dd.MM.yyyy.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    public string[]? DateFormat { get; set; }

    /// <summary>The culture of dates and numbers, such as de-DE. Never the machine's.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [CultureTransformation]
    public CultureInfo? Culture { get; set; }

    /// <summary>Field or domain = property, for properties that are not found by themselves; or the path of a JSON file with maps.</summary>
    [Parameter(ParameterSetName = ByRowSet)]
    [TableTransformation(AcceptsPath = true)]
    public object? ColumnMap { get; set; }

    /// <summary>The day in question, for dates in the future.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    private protected ImportOptions Options()
    {
        var map = TypedColumnMap.Parse(ColumnMap, path => Gateway.ReadMaps(FullPath(path)));
        return new ImportRequest(PowerShellSyntax.Instance, Catalog)
        {
            Exam = TypedTexts.Given(Exam),
            ColumnMap = TypedColumns() ?? map.Entries,
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

    /// <summary>The columns of a report that was typed; null for rows.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, string>>? TypedColumns();
}
