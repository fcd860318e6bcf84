using System.Collections;
using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that reads files of score reports, with everything that a user can say about how they must be read.</summary>
public abstract class ReportFileCommand : PathCommand
{
    [Parameter(HelpMessage = "The exam of a file that has no exam column.")]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? Exam { get; set; }

    [Parameter(HelpMessage = "The edition to take, whatever fits best otherwise.")]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    [Parameter(
        HelpMessage = "Field or domain = header, for columns that are not found by themselves; an empty header means that no column holds the " +
            "field. Or the path of a JSON file with maps.")]
    [TableTransformation(AcceptsPath = true)]
    [ArgumentCompleter(typeof(ColumnMapCompleter))]
    public object? ColumnMap { get; set; }

    [Parameter(HelpMessage = "Text = level (Weak, Adequate, Strong, Unknown), for labels that no vocabulary knows.")]
    [TableTransformation]
    [ArgumentCompleter(typeof(LevelMapCompleter))]
    public Hashtable? LevelMap { get; set; }

    [Parameter(HelpMessage = "Text = result (Pass, Fail, Unknown), for words that are not the usual ones.")]
    [TableTransformation]
    [ArgumentCompleter(typeof(ResultMapCompleter))]
    public Hashtable? ResultMap { get; set; }

    [Parameter(HelpMessage = "Text = exam, for names of exams that the catalog does not know.")]
    [TableTransformation]
    [ArgumentCompleter(typeof(ExamMapCompleter))]
    public Hashtable? ExamMap { get; set; }

    [Parameter(HelpMessage = "\"Article\", or @{ Adequate = 60; Strong = 80 }: from which percentages a level counts.")]
    [ArgumentCompleter(typeof(ThresholdCompleter))]
    public object? LevelThreshold { get; set; }

    [Parameter(HelpMessage = "The unit of numbers in domain cells: Percent, Fraction or Points.")]
    [EmptyIsNull]
    public LevelUnit? LevelUnit { get; set; }

    [Parameter(HelpMessage = "The number of points that is 100 percent, with -LevelUnit Points.")]
    [InvariantNumberTransformation]
    public decimal? LevelMaximum { get; set; }

    [Parameter(HelpMessage = "What the numbers of the score column are: Scaled or Percent.")]
    [EmptyIsNull]
    public ScoreUnit? ScoreUnit { get; set; }

    [Parameter(HelpMessage = "Exact date formats next to ISO 8601, such as dd.MM.yyyy.")]
    [ArgumentCompleter(typeof(DateFormatCompleter))]
    public string[]? DateFormat { get; set; }

    [Parameter(HelpMessage = "The culture of dates and numbers, such as de-DE. Never the machine's.")]
    [CultureTransformation]
    [ArgumentCompleter(typeof(CultureCompleter))]
    public CultureInfo? Culture { get; set; }

    [Parameter(HelpMessage = "The encoding, by name, such as windows-1252.")]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public string? Encoding { get; set; }

    [Parameter(HelpMessage = "The delimiter.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(DelimiterCompleter))]
    public char? Delimiter { get; set; }

    [Parameter(HelpMessage = "The line of the header, from 1.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? HeaderLine { get; set; }

    [Parameter(HelpMessage = "Reads rows that look like totals, averages or test accounts as reports.")]
    public SwitchParameter KeepSummaryRow { get; set; }

    [Parameter(HelpMessage = "The worksheets of a workbook, by name or wildcard pattern.")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(WorksheetCompleter))]
    public string[]? WorksheetName { get; set; }

    [Parameter(HelpMessage = "The maximum length of a field, in bytes.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? MaxFieldLength { get; set; }

    [Parameter(HelpMessage = "The maximum number of columns.")]
    [WholeNumberTransformation]
    [NumberRange(1, int.MaxValue)]
    public int? MaxColumn { get; set; }

    [Parameter(HelpMessage = "The day in question, for dates in the future.")]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    private protected virtual ImportOptions Options() => Request().Complete(new ImportOptions
    {
        AsOf = AsOf,
        Edition = TypedTexts.Given(Edition),
        LevelThreshold = TypedThreshold.Parse(LevelThreshold),
        DateFormats = TypedTexts.Given(DateFormat),
        Culture = Culture,
        Encoding = TypedTexts.Given(Encoding),
        Delimiter = Delimiter,
        WorksheetNames = TypedTexts.Given(WorksheetName),
        MaxFieldLength = MaxFieldLength ?? ImportOptions.DefaultMaxFieldLength,
        MaxColumn = MaxColumn ?? ImportOptions.DefaultMaxColumn,
        LevelUnit = LevelUnit,
        LevelMaximum = LevelMaximum,
        ScoreUnit = ScoreUnit,
        HeaderLine = HeaderLine,
        KeepSummaryRow = KeepSummaryRow,
    });

    private ImportRequest Request()
    {
        var map = TypedColumnMap.Parse(ColumnMap, path => Gateway.ReadMaps(FullPath(path)));
        return new(PowerShellSyntax.Instance, Catalog)
        {
            Exam = TypedTexts.Given(Exam),
            ColumnMap = map.Entries,
            MapFiles = map.Files,
            LevelMap = TypedTable.Entries(LevelMap),
            ResultMap = TypedTable.Entries(ResultMap),
            ExamMap = TypedTable.Entries(ExamMap),
        };
    }
}
