using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that makes score reports of values or rows, with every option of reading them.</summary>
public abstract class ReportRowCommand : CatalogCommand
{
    private protected const string ByValueSet = "Parameters";
    private protected const string ByRowSet = "InputObject";
    private protected const string TemplateSet = "Template";

    [Parameter(Mandatory = true, Position = 0, ParameterSetName = ByValueSet, HelpMessage = "The exam. Fills rows that have none.")]
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = TemplateSet)]
    [Parameter(ParameterSetName = ByRowSet)]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string Exam { get; set; } = null!;

    [Parameter(HelpMessage = "The edition to take, whatever fits best otherwise.")]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    [Parameter(
        ParameterSetName = ByValueSet,
        HelpMessage = "Text = level (Weak, Adequate, Strong, Unknown), for labels that no vocabulary knows.")]
    [Parameter(ParameterSetName = ByRowSet)]
    [TableTransformation]
    [ArgumentCompleter(typeof(LevelMapCompleter))]
    public Hashtable? LevelMap { get; set; }

    [Parameter(
        ParameterSetName = ByValueSet,
        HelpMessage = "\"Article\", or @{ Adequate = 60; Strong = 80 }: from which percentages a level counts.")]
    [Parameter(ParameterSetName = ByRowSet)]
    [ArgumentCompleter(typeof(ThresholdCompleter))]
    public object? LevelThreshold { get; set; }

    [Parameter(ParameterSetName = ByRowSet, HelpMessage = "Text = result (Pass, Fail, Unknown), for words that are not the usual ones.")]
    [TableTransformation]
    [ArgumentCompleter(typeof(ResultMapCompleter))]
    public Hashtable? ResultMap { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The unit of the numbers of domains: Percent, Fraction or Points.")]
    [Parameter(ParameterSetName = ByRowSet)]
    [EmptyIsNull]
    public LevelUnit? LevelUnit { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The points that are 100 percent, with -LevelUnit Points.")]
    [Parameter(ParameterSetName = ByRowSet)]
    [InvariantNumberTransformation]
    public decimal? LevelMaximum { get; set; }

    [Parameter(ParameterSetName = ByRowSet, HelpMessage = "What the scores are: Scaled or Percent.")]
    [EmptyIsNull]
    public ScoreUnit? ScoreUnit { get; set; }

    [Parameter(ParameterSetName = ByRowSet, HelpMessage = "Text = exam, for names that the catalog does not know.")]
    [TableTransformation]
    [ArgumentCompleter(typeof(ExamMapCompleter))]
    public Hashtable? ExamMap { get; set; }

    [Parameter(ParameterSetName = ByRowSet, HelpMessage = "Reads rows that look like totals or averages as reports.")]
    public SwitchParameter KeepSummaryRow { get; set; }

    [Parameter(ParameterSetName = ByRowSet, HelpMessage = "Exact date formats next to ISO 8601, such as dd.MM.yyyy.")]
    [ArgumentCompleter(typeof(DateFormatCompleter))]
    public string[]? DateFormat { get; set; }

    [Parameter(ParameterSetName = ByRowSet, HelpMessage = "The culture of dates and numbers, such as de-DE. Never the machine's.")]
    [CultureTransformation]
    [ArgumentCompleter(typeof(CultureCompleter))]
    public CultureInfo? Culture { get; set; }

    [Parameter(
        ParameterSetName = ByRowSet,
        HelpMessage = "Field or domain = property, for properties that are not found by themselves; or the path of a JSON file with maps.")]
    [TableTransformation(AcceptsPath = true)]
    [ArgumentCompleter(typeof(ColumnMapCompleter))]
    public object? ColumnMap { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The day in question, for dates in the future.")]
    [Parameter(ParameterSetName = ByRowSet)]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    private protected ImportOptions Options()
    {
        var map = TypedColumnMap.Parse(ColumnMap, path => Gateway.ReadMaps(FullPath(path)));
        var options = new ImportOptions
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
        };
        var typed = TypedColumns();
        return new ImportRequest(PowerShellSyntax.Instance, Catalog)
        {
            Exam = TypedTexts.Given(Exam),
            ColumnMap = typed ?? map.Entries,
            MapFiles = map.Files,
            LevelMap = TypedTable.Entries(LevelMap),
            ResultMap = TypedTable.Entries(ResultMap),
            ExamMap = TypedTable.Entries(ExamMap),
        }.Complete(typed is null ? options : TypedReport.Reading(options));
    }

    /// <summary>The columns of a report that was typed; null for rows.</summary>
    private protected abstract IEnumerable<KeyValuePair<string, string>>? TypedColumns();
}
