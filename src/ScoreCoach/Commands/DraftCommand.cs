using System.Collections;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Loading;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that drafts a profile, with everything that a user may know of an exam beside its outline.</summary>
public abstract class DraftCommand : CatalogCommand
{
    /// <summary>The exam code.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [Alias("Exam")]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = null!;

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

    /// <summary>Whose page it is: Official, or Secondary for somebody else's.</summary>
    [Parameter]
    [ValidateSet(nameof(ScoreCoach.SourceKind.Official), nameof(ScoreCoach.SourceKind.Secondary))]
    public SourceKind? SourceKind { get; set; }

    /// <summary>The day on which this was read.</summary>
    [Parameter]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    private protected DraftRequest Request() => new(Catalog)
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
        Label = [.. OrderedTable.Entries(Label)],
        Edition = TypedTexts.Given(Edition),
        EditionDate = EditionDate,
        SourceUrl = TypedTexts.Given(SourceUrl),
        SourceKind = SourceKind,
        AsOf = AsOf,
        Schema = ModuleSession.SchemaOf("exam"),
    };
}
