using System.Collections;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Loading;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that drafts a profile, with everything that a user may know of an exam in addition to its outline.</summary>
public abstract class DraftCommand : CatalogCommand
{
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "The exam code.")]
    [Alias("Exam")]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = null!;

    [Parameter(HelpMessage = "The title.")]
    public string? Title { get; set; }

    [Parameter(HelpMessage = "The vendor, by id or name. One that is not known is described in the profile itself.")]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string? Vendor { get; set; }

    [Parameter(HelpMessage = "Other names by which files may call the exam.")]
    public string[]? ExamAlias { get; set; }

    [Parameter(HelpMessage = "Whether it can be booked: Active, Beta, RetiringSoon, Retired.")]
    [EmptyIsNull]
    public ExamStatus? Status { get; set; }

    [Parameter(HelpMessage = "The last day on which it can be taken.")]
    [IsoDateTransformation]
    public DateTime? LastExamDate { get; set; }

    [Parameter(HelpMessage = "The exams that replace it.")]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string[]? Successor { get; set; }

    [Parameter(HelpMessage = "The guide that its plans follow.")]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    [Parameter(HelpMessage = "The lowest and the highest score, such as '100-1000'.")]
    public string? Scale { get; set; }

    [Parameter(HelpMessage = "The score from which the exam is passed.")]
    [InvariantNumberTransformation]
    public decimal? PassingScore { get; set; }

    [Parameter(HelpMessage = "How many questions it has.")]
    [WholeNumberTransformation]
    public int? TotalItem { get; set; }

    [Parameter(HelpMessage = "How many of them count.")]
    [WholeNumberTransformation]
    public int? ScoredItem { get; set; }

    [Parameter(HelpMessage = "How many minutes it takes.")]
    [WholeNumberTransformation]
    public int? ExamMinutes { get; set; }

    [Parameter(HelpMessage = "Label = level, for the words that its score reports print: [ordered]@{ 'Below' = 'Weak'; 'Met' = 'Adequate' }.")]
    [EmptyIsNull]
    [ArgumentCompleter(typeof(LabelTableCompleter))]
    public IDictionary? Label { get; set; }

    [Parameter(HelpMessage = "Which outline it is: its version or date.")]
    public string? Edition { get; set; }

    [Parameter(HelpMessage = "From which day the outline applies.")]
    [IsoDateTransformation]
    public DateTime? EditionDate { get; set; }

    [Parameter(HelpMessage = "The page with these facts.")]
    public string? SourceUrl { get; set; }

    [Parameter(HelpMessage = "Whose page it is: Official, or Secondary for another publisher.")]
    [ValidateSet(nameof(ScoreCoach.SourceKind.Official), nameof(ScoreCoach.SourceKind.Secondary))]
    public SourceKind? SourceKind { get; set; }

    [Parameter(HelpMessage = "The day on which this was read.")]
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
