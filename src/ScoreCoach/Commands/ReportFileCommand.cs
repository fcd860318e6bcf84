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
    /// <summary>The exam of a file that has no exam column.</summary>
    [Parameter]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string? Exam { get; set; }

    /// <summary>The edition to take, whatever fits best otherwise.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    /// <summary>
    /// Field or domain = header, for columns that are not found by themselves; an empty header means that no column holds the field. Or
    /// the path of a JSON file with maps.
    /// </summary>
    [Parameter]
    [TableTransformation(AcceptsPath = true)]
    public object? ColumnMap { get; set; }

    /// <summary>Text = level (Weak, Adequate, Strong, Unknown), for labels that no vocabulary knows.</summary>
    [Parameter]
    [TableTransformation]
    public Hashtable? LevelMap { get; set; }

    /// <summary>Text = result (Pass, Fail, Unknown), for words that are not the usual ones.</summary>
    [Parameter]
    [TableTransformation]
    public Hashtable? ResultMap { get; set; }

    /// <summary>Text = exam, for names of exams that the catalog does not know.</summary>
    [Parameter]
    [TableTransformation]
    public Hashtable? ExamMap { get; set; }

    /// <summary>"Article", or @{ Adequate = 60; Strong = 80 }: from which percentages a level counts.</summary>
    [Parameter]
    public object? LevelThreshold { get; set; }

    /// <summary>The unit of numbers in domain cells: Percent, Fraction or Points.</summary>
    [Parameter]
    public LevelUnit? LevelUnit { get; set; }

    /// <summary>The number of points that is 100 percent, with -LevelUnit Points.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public decimal? LevelMaximum { get; set; }

    /// <summary>What the numbers of the score column are: Scaled or Percent.</summary>
    [Parameter]
    public ScoreUnit? ScoreUnit { get; set; }

    /// <summary>Exact date formats next to ISO 8601, such as dd.MM.yyyy.</summary>
    [Parameter]
    public string[]? DateFormat { get; set; }

    /// <summary>The culture of dates and numbers, such as de-DE. Never the machine's.</summary>
    [Parameter]
    [CultureTransformation]
    public CultureInfo? Culture { get; set; }

    /// <summary>The encoding, by name, such as windows-1252.</summary>
    [Parameter]
    [EncodingTransformation]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    public string? Encoding { get; set; }

    /// <summary>The delimiter.</summary>
    [Parameter]
    [EmptyIsNull]
    public char? Delimiter { get; set; }

    /// <summary>The line of the header, from 1.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int? HeaderLine { get; set; }

    /// <summary>Reads rows that look like totals, averages or test accounts as reports.</summary>
    [Parameter]
    public SwitchParameter KeepSummaryRow { get; set; }

    /// <summary>The worksheets of a workbook, by name or wildcard pattern.</summary>
    [Parameter]
    [SupportsWildcards]
    public string[]? WorksheetName { get; set; }

    /// <summary>The maximum length of a field, in bytes.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxFieldLength { get; set; } = ImportOptions.DefaultMaxFieldLength;

    /// <summary>The maximum number of columns.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxColumn { get; set; } = ImportOptions.DefaultMaxColumn;

    /// <summary>The day in question, for dates in the future.</summary>
    [Parameter]
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
        MaxFieldLength = MaxFieldLength,
        MaxColumn = MaxColumn,
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
