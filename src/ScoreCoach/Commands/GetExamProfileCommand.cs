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

    /// <summary>Exam codes or titles. Wildcards are allowed.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Exam")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ExamNameTransformation]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string[] Id { get; set; } = [ExamSelection.Everything];

    /// <summary>Vendors, by id or name. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string[] Vendor { get; set; } = [];

    /// <summary>Statuses as the vendor announced them. For what holds on a day use -AvailableOn or -RetiringWithin.</summary>
    [Parameter]
    public ExamStatus[] Status { get; set; } = [];

    /// <summary>Editions. Wildcards are allowed. Names editions even without -IncludeEditions.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(EditionCompleter))]
    public string? Edition { get; set; }

    /// <summary>Lists every edition instead of one per exam.</summary>
    [Parameter]
    public SwitchParameter IncludeEditions { get; set; }

    /// <summary>Only exams whose last day comes within this number of days from -AsOf, such as 90.</summary>
    [Parameter]
    public int? RetiringWithin { get; set; }

    /// <summary>Only exams that can be taken on a day, betas included.</summary>
    [Parameter]
    [IsoDateTransformation]
    public DateTime? AvailableOn { get; set; }

    /// <summary>The day from which -RetiringWithin counts.</summary>
    [Parameter]
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
