using System.Management.Automation;
using ScoreCoach.Catalog;
using ScoreCoach.Completion;
using ScoreCoach.Errors;

namespace ScoreCoach.Commands;

/// <summary>Lists the exams that are known: outline, weights, pass mark, status, retake rules.</summary>
[Cmdlet(VerbsCommon.Get, "ExamProfile")]
[OutputType(typeof(ExamProfile))]
public sealed class GetExamProfileCommand : CatalogCommand
{
    private WildcardPattern _vendor = null!;
    private WildcardPattern _edition = null!;

    /// <summary>Exam codes or titles. Wildcards are allowed. Default: all.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Exam")]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ExamIdCompleter))]
    public string[] Id { get; set; } = ["*"];

    /// <summary>Vendors, by id or name. Wildcards are allowed.</summary>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(VendorCompleter))]
    public string Vendor { get; set; } = "*";

    /// <summary>Statuses as announced.</summary>
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

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _vendor = Pattern(Vendor);
        _edition = Pattern(Edition ?? "*");
    }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var catalog = OrThrow(() => Catalog);
        foreach (var name in Id)
        {
            try
            {
                var found = Select(catalog, name).ToArray();
                if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
                {
                    WriteError(CommandErrors.From(catalog.UnknownExam(name)));
                }

                WriteObject(found.Where(Matches).ToArray(), enumerateCollection: true);
            }
            catch (WildcardPatternException exception)
            {
                WriteError(CommandErrors.NotAPattern(name, exception));
            }
        }
    }

    private IEnumerable<ExamProfile> Select(ExamCatalog catalog, string name)
    {
        var all = IncludeEditions || Edition is not null;
        if (!WildcardPattern.ContainsWildcardCharacters(name))
        {
            var editions = catalog.FindExam(name);
            return all || editions.Count == 0 ? editions : [catalog.Preferred(editions)];
        }

        var pattern = Pattern(name);
        return (all ? catalog.Profiles : catalog.Exams).Where(profile => pattern.IsMatch(profile.Id) || pattern.IsMatch(profile.Title));
    }

    private bool Matches(ExamProfile profile) =>
        (_vendor.IsMatch(profile.Vendor.Id) || _vendor.IsMatch(profile.Vendor.Name))
        && (Status.Length == 0 || Status.Contains(profile.Status))
        && _edition.IsMatch(profile.Edition);

    private static WildcardPattern Pattern(string text) => WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
}
