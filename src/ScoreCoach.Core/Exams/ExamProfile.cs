using ScoreCoach.Exams;

namespace ScoreCoach;

/// <summary>
/// One edition of an exam: its outline with weights, its scale, its labels, its retake rules and its dates. Everything in
/// it is data from a profile file; the engine knows no exam.
/// </summary>
public sealed class ExamProfile
{
    private ExamOutline? _outline;

    /// <summary>Builds a profile of an outline whose weights are normalized here.</summary>
    internal ExamProfile(IEnumerable<ExamDomain> domains) => Domains = Normalize([.. domains]);

    /// <summary>The exam code.</summary>
    public string Id { get; internal init; } = null!;

    /// <summary>Which outline this is: its date, its guide's version, or the name of the text it comes from.</summary>
    public string Edition { get; internal init; } = null!;

    /// <summary>From which day this outline applies; null when not published.</summary>
    public DateTime? EditionDate { get; internal init; }

    /// <summary>From which day a later outline applies; null when none does.</summary>
    public DateTime? SupersededOn { get; internal init; }

    /// <summary>The exam's full title.</summary>
    public string Title { get; internal init; } = null!;

    /// <summary>Other codes and titles by which input may call the exam.</summary>
    public ReadOnlyList<string> Aliases { get; internal init; } = [];

    /// <summary>Names by which other exams can be called, too, such as the one without a version.</summary>
    internal ReadOnlyList<string> SharedNames { get; init; } = [];

    /// <summary>Every name by which input may call the exam, the code first.</summary>
    internal IEnumerable<string> Names => [Id, Title, .. Aliases, .. SharedNames];

    /// <summary>Who offers the exam.</summary>
    public Vendor Vendor { get; internal init; } = null!;

    /// <summary>Whether the exam can be booked, as announced.</summary>
    public ExamStatus Status { get; internal init; }

    /// <summary>The first day on which the exam can be taken; null when it is not recorded, as for most exams that are long open.</summary>
    public DateTime? FirstExamDate { get; internal init; }

    /// <summary>The last day on which the exam can be taken; null when none is announced.</summary>
    public DateTime? LastExamDate { get; internal init; }

    /// <summary>The languages in which it ends on another day, or goes on.</summary>
    public ReadOnlyList<ExamLanguage> OtherLanguages { get; internal init; } = [];

    /// <summary>Exams that replace it, as the vendor names them.</summary>
    public ReadOnlyList<string> Successor { get; internal init; } = [];

    /// <summary>What reports of older exams say about the domains of this one.</summary>
    public ReadOnlyList<Transfer> Transfers { get; internal init; } = [];

    /// <summary>The scale of the score; null when the vendor publishes none.</summary>
    public ScoreScale? Scale { get; internal init; }

    /// <summary>The score from which the exam is passed; null when the vendor publishes none.</summary>
    public decimal? PassingScore { get; internal init; }

    /// <summary>How many questions it has.</summary>
    public ExamItems Items { get; internal init; } = new();

    /// <summary>The outline, in the vendor's order.</summary>
    public ReadOnlyList<ExamDomain> Domains { get; }

    /// <summary>The names of the domains.</summary>
    internal ExamOutline Outline => _outline ??=
        new(Id, Edition, [.. Domains.Select(domain => new OutlineDomain(domain.Id, domain.Name, domain.ShortName, domain.Aliases))]);

    /// <summary>How the vendor publishes the weights.</summary>
    public WeightKind WeightKind { get; internal init; }

    /// <summary>What its reports print for a domain, and how a level comes out of it.</summary>
    public ReportVocabulary Vocabulary { get; internal init; } = null!;

    /// <summary>The retake rules by name, the default first.</summary>
    public ReadOnlyList<RetakePolicy> Policies { get; internal init; } = [];

    /// <summary>The guide that its plans follow unless another is requested.</summary>
    public string Guide { get; internal init; } = null!;

    /// <summary>The guide that the exam names itself; null where its vendor's applies, or the one for any exam.</summary>
    internal string? OwnGuide { get; init; }

    /// <summary>What candidates of the vendor should know: how to read the report, the retake rule, practice material.</summary>
    public VendorGuidance Guidance => GuidanceSource.Value;

    /// <summary>The same, read when it is requested: it is in another file than the profile.</summary>
    internal Lazy<VendorGuidance> GuidanceSource { private get; init; } = new(new VendorGuidance());

    /// <summary>How well each fact is known: grade, sources and the day of reading.</summary>
    public ReadOnlyList<ExamFact> Facts { get; internal init; } = [];

    /// <summary>Every source of the profile, those of the outline first.</summary>
    public ReadOnlyList<Source> Sources { get; internal init; } = [];

    /// <summary>The source for the outline and its weights.</summary>
    public Source OutlineSource => Sources.Count > 0 ? Sources[0] : Source.Assumption("the profile names no source");

    /// <summary>What a reader should know about these facts.</summary>
    public ReadOnlyList<string> Notes { get; internal init; } = [];

    /// <summary>Where the profile comes from: what ships, or a file of the user's own.</summary>
    public ProfileOrigin Origin { get; internal init; }

    /// <summary>The file that the profile was read from. Not written to JSON: it depends on the machine.</summary>
    [System.ComponentModel.Browsable(false)]
    public string? Path { get; internal init; }

    /// <summary>Whether the exam can still be taken on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>False after <see cref="LastExamDate"/>, and for a retired exam without one.</returns>
    public bool IsOpenOn(DateTime day) => LastExamDate is { } last ? day.Date <= last : Status != ExamStatus.Retired;

    /// <summary>Whether the outline applies on a day. One without a date applies until a later one does.</summary>
    internal bool IsInForceOn(DateTime day) => !(EditionDate > day.Date) && !(SupersededOn <= day.Date);

    /// <summary>Finds a domain by id, name, short name or alias. Case, spaces and punctuation do not matter.</summary>
    /// <param name="name">The name as it came.</param>
    /// <param name="index">The position in <see cref="Domains"/>.</param>
    /// <returns>Whether the exam has such a domain.</returns>
    public bool TryFindDomain(ReadOnlySpan<char> name, out int index) => Outline.TryFind(name, out index);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Edition})";

    private static ReadOnlyList<ExamDomain> Normalize(ExamDomain[] outline)
    {
        // A vendor that publishes no weights: all domains weigh the same.
        var even = outline.Length == 0 ? 0 : 100m / outline.Length;
        var weighed = Array.ConvertAll(outline, domain => domain with { Midpoint = domain.PublishedWeight?.Midpoint ?? even });
        var total = weighed.Sum(domain => domain.Midpoint);
        return [.. weighed.Select(domain => domain with { Weight = total == 0 ? 0 : (double)(domain.Midpoint * 100 / total) })];
    }
}
