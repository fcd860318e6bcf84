using System.Collections;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Loading;
using ScoreCoach.Outlines;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Drafts the profile of an exam that is not in the catalog: from parameters, from a table of domains and weights, or from a pasted outline.</summary>
[Cmdlet(VerbsCommon.New, "ExamProfile", DefaultParameterSetName = ByValueSet, SupportsShouldProcess = true)]
[OutputType(typeof(ExamProfile))]
public sealed class NewExamProfileCommand : CatalogCommand
{
    private const string ByValueSet = "Parameters";
    private const string PathSet = "Path";
    private const string OutlineSet = "Outline";

    private readonly List<string> _lines = [];
    private readonly List<PSObject> _rows = [];
    private string? _pipedFile;

    /// <summary>The exam code.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Exam")]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = null!;

    /// <summary>Domain = weight, such as [ordered]@{ Storage = 40; Compute = '55-60' }; an empty weight is not known. A table that is not ordered is sorted by name.</summary>
    [Parameter(ParameterSetName = ByValueSet)]
    public IDictionary? Domain { get; set; }

    /// <summary>A table with the columns Domain and Weight (CSV or XLSX), or a text file with an outline.</summary>
    [Parameter(Mandatory = true, ParameterSetName = PathSet)]
    public string Path { get; set; } = null!;

    /// <summary>The outline as pasted: lines such as 'Domain 1: Storage (40%)', or objects with the properties Domain and Weight.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = OutlineSet)]
    [AllowEmptyString]
    [AllowNull]
    public PSObject?[] Outline { get; set; } = null!;

    /// <summary>The title.</summary>
    [Parameter]
    public string? Title { get; set; }

    /// <summary>The vendor, by id or name. One that is not known is described in the profile itself.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string? Vendor { get; set; }

    /// <summary>Other names by which files may call the exam.</summary>
    [Parameter]
    public string[]? ExamAlias { get; set; }

    /// <summary>Whether it can be booked: Active, Beta, RetiringSoon, Retired.</summary>
    [Parameter]
    [EmptyIsNull]
    public ExamStatus? Status { get; set; }

    /// <summary>The last day on which it can be taken.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? LastExamDate { get; set; }

    /// <summary>The exams that take its place.</summary>
    [Parameter]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string[]? Successor { get; set; }

    /// <summary>The guide that its plans follow.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    /// <summary>The lowest and the highest score, such as '100-1000'.</summary>
    [Parameter]
    public string? Scale { get; set; }

    /// <summary>The score from which the exam is passed.</summary>
    [Parameter]
    [InvariantNumberTransformation]
    public decimal? PassingScore { get; set; }

    /// <summary>How many questions it has.</summary>
    [Parameter]
    [WholeNumberTransformation]
    public int? TotalItem { get; set; }

    /// <summary>How many of them count.</summary>
    [Parameter]
    [WholeNumberTransformation]
    public int? ScoredItem { get; set; }

    /// <summary>How many minutes it takes.</summary>
    [Parameter]
    [WholeNumberTransformation]
    public int? ExamMinutes { get; set; }

    /// <summary>Label = level, for the words that its score reports print: [ordered]@{ 'Below' = 'Weak'; 'Met' = 'Adequate' }.</summary>
    [Parameter]
    public IDictionary? Label { get; set; }

    /// <summary>Which outline it is: its version or date.</summary>
    [Parameter]
    public string? Edition { get; set; }

    /// <summary>From which day the outline applies.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? EditionDate { get; set; }

    /// <summary>The page with these facts.</summary>
    [Parameter]
    public string? SourceUrl { get; set; }

    /// <summary>Whose page it is: Official, or Secondary for someone else's.</summary>
    [Parameter]
    [ValidateSet(nameof(ScoreCoach.SourceKind.Official), nameof(ScoreCoach.SourceKind.Secondary))]
    public SourceKind? SourceKind { get; set; }

    /// <summary>The day on which this was read.</summary>
    [Parameter]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <summary>Writes the profile to a file. A file that exists is kept unless -Force is given.</summary>
    [Parameter]
    [Alias("OutFile")]
    public string? OutputPath { get; set; }

    /// <summary>Replaces the file of -OutputPath.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in ParameterSetName == OutlineSet ? Outline ?? [] : [])
        {
            switch (input?.BaseObject)
            {
                case FileInfo file:
                    _pipedFile = file.FullName;
                    break;
                case null or string or ValueType:
                    _lines.Add(input?.ToString() ?? string.Empty);
                    break;
                default:
                    _rows.Add(input);
                    break;
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var request = OrThrow(Request);
        var draft = OrThrow(() => request.Create(Read(request)));
        var target = OutputPath is null ? null : SessionState.Path.GetUnresolvedProviderPathFromPSPath(OutputPath);
        var written = Gateway.WriteDraft(draft, target ?? Id, Catalog);
        if (written.Reading.Findings is [var finding, ..])
        {
            ThrowTerminatingError(CommandErrors.UnusableDraft(finding));
        }

        if (target is not null && File.Exists(target) && !Force)
        {
            ThrowTerminatingError(CommandErrors.FileExists(target));
        }

        foreach (var warning in request.Warnings)
        {
            WriteWarning(warning);
        }

        if (target is null || ShouldProcess(target, "Write the profile of " + Id))
        {
            if (target is not null)
            {
                Save(target, written.Text);
            }

            WriteObject(written.Reading.Profiles, enumerateCollection: true);
        }
    }

    private void Save(string target, string text)
    {
        try
        {
            Gateway.WriteFile(target, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(CommandErrors.NotWritten(target, exception));
        }
    }

    private OutlineReading? Read(DraftRequest request) => ParameterSetName switch
    {
        PathSet => Gateway.ReadOutline(SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path), Catalog.Recognition),
        OutlineSet when _pipedFile is not null => Gateway.ReadOutline(_pipedFile, Catalog.Recognition),
        OutlineSet when _rows.Count > 0 => request.Tabled(Table()),
        OutlineSet => request.Pasted(_lines),
        _ => Domain is null ? null : request.Typed(Entries(Domain)),
    };

    private List<IReadOnlyList<string>> Table()
    {
        var header = _rows[0].Properties.Select(property => property.Name).ToArray();
        return [header, .. _rows.Select(row => header.Select(name => RowObject.TextOf(row.Properties[name]?.Value) ?? string.Empty).ToArray())];
    }

    private static IEnumerable<KeyValuePair<string, string>> Entries(IDictionary? table)
    {
        var entries = (table ?? new Hashtable()).Cast<DictionaryEntry>().Select(entry => KeyValuePair.Create(RowObject.TextOf(entry.Key) ?? string.Empty, RowObject.TextOf(entry.Value) ?? string.Empty));

        // The order of a plain hashtable is chance.
        return table is Hashtable ? entries.OrderBy(entry => entry.Key, StringComparer.Ordinal) : entries;
    }

    private DraftRequest Request() => new(Catalog)
    {
        Id = Id.Trim(),
        Title = TypedTexts.Given(Title),
        Aliases = TypedTexts.Given(ExamAlias),
        Vendor = TypedTexts.Given(Vendor),
        Status = Status,
        LastExamDate = LastExamDate,
        Successor = TypedTexts.Given(Successor),
        Guide = TypedTexts.Given(Guide),
        Scale = TypedTexts.Given(Scale),
        PassingScore = PassingScore,
        TotalItem = TotalItem,
        ScoredItem = ScoredItem,
        ExamMinutes = ExamMinutes,
        Label = [.. Entries(Label)],
        Edition = TypedTexts.Given(Edition),
        EditionDate = EditionDate,
        SourceUrl = TypedTexts.Given(SourceUrl),
        SourceKind = SourceKind,
        AsOf = AsOf,
        Schema = ModuleSession.SchemaOf("exam"),
    };
}
