using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Lists the exams that are known: outline, weights, pass mark, status, retake rules, and how well each fact is known.</summary>
[Cmdlet(VerbsCommon.Get, "ExamProfile")]
[OutputType(typeof(ExamProfile))]
public sealed class GetExamProfileCommand : CatalogCommand
{
    private ExamSelection _selection = null!;

    [Parameter(
        Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true,
        HelpMessage = "Exam codes or titles. Wildcards are allowed.")]
    [Alias("Exam")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string[] Id { get; set; } = [ExamSelection.Everything];

    [Parameter(HelpMessage = "Vendors, by id or name. Wildcards are allowed.")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string[] Vendor { get; set; } = [];

    [Parameter(HelpMessage = "Statuses as the vendor announced them. For what holds on a day use -AvailableOn or -RetiringWithin.")]
    [EmptyIsNull]
    public ExamStatus[] Status { get; set; } = [];

    [Parameter(HelpMessage = "Editions. Wildcards are allowed. Names editions even without -IncludeEditions.")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    [Parameter(HelpMessage = "Lists every edition instead of one per exam.")]
    public SwitchParameter IncludeEditions { get; set; }

    [Parameter(HelpMessage = "Only exams whose last day comes within this number of days from -AsOf, such as 90.")]
    [WholeNumberTransformation]
    public int? RetiringWithin { get; set; }

    [Parameter(HelpMessage = "Only exams that can be taken on a day, betas included.")]
    [IsoDateTransformation]
    public DateTime? AvailableOn { get; set; }

    [Parameter(HelpMessage = "The day from which -RetiringWithin counts.")]
    [IsoDateTransformation(EmptyIsToday = true)]
    public DateTime AsOf { get; set; } = DateTime.Today;

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _selection = OrThrow(() => new ExamSelection
        {
            Vendors = Vendor ?? [],
            Statuses = Status ?? [],
            Edition = Edition,
            IncludeEditions = IncludeEditions,
            RetiringWithin = RetiringWithin,
            AvailableOn = AvailableOn,
            AsOf = AsOf,
        });
        _ = OrThrow(() => _selection.Validate(Catalog));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var name in Id)
        {
            try
            {
                WriteObject(_selection.Find(Catalog, name).ToArray(), enumerateCollection: true);
            }
            catch (ScoreCoachException exception)
            {
                WriteError(CommandErrors.From(exception));
            }
        }
    }
}
