using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Drafts;
using ScoreCoach.Errors;
using ScoreCoach.Outlines;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>From what a user typed, pasted or keeps in a table to the draft of a profile, with what the user should check.</summary>
/// <param name="catalog">The exams and vendors that are known.</param>
internal sealed class DraftRequest(ExamCatalog catalog)
{
    private const int MaxRemarks = 3;
    private const string UndatedEdition = "undated";
    private const string UnnamedVendor = "Vendor not named";

    private readonly List<string> _warnings = [];

    public required string Id { get; init; }
    public string? Title { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Vendor { get; init; }
    public ExamStatus? Status { get; init; }
    public DateTime? LastExamDate { get; init; }
    public IReadOnlyList<string> Successor { get; init; } = [];
    public string? Guide { get; init; }

    /// <summary>The scale as typed: 100-1000.</summary>
    public string? Scale { get; init; }
    public decimal? PassingScore { get; init; }
    public int? TotalItem { get; init; }
    public int? ScoredItem { get; init; }
    public int? ExamMinutes { get; init; }

    /// <summary>Words of score reports, each with its level as typed.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Label { get; init; } = [];
    public string? Edition { get; init; }
    public DateTime? EditionDate { get; init; }
    public string? SourceUrl { get; init; }

    /// <summary>Whether the page is the vendor's own or someone else's; null for the vendor's.</summary>
    public SourceKind? SourceKind { get; init; }
    public required DateTime AsOf { get; init; }
    public string? Schema { get; init; }

    /// <summary>What the user should check, once the draft is made.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>The failure of a draft that is not a valid profile.</summary>
    public static ScoreCoachException Invalid(CatalogFinding finding) =>
        new(ErrorId.UnusableProfile, $"The profile would not be valid: {finding.Statement}.", finding, "Correct the value; nothing was written.");

    /// <summary>The failure of a draft whose file exists.</summary>
    public static ScoreCoachException TargetExists(string path) => new(
        ErrorId.FileExists, $"The file '{path}' exists; it was kept.", path, Advice.With($"Specify another file, or replace this one with {OptionExample.Of("Force")}."));

    /// <summary>Domains as typed: name and weight, the weight empty where it is not known.</summary>
    /// <exception cref="ScoreCoachException">A weight is none.</exception>
    public OutlineReading Typed(IEnumerable<KeyValuePair<string, string>> domains)
    {
        var weights = new WeightText(catalog.Recognition.Outline);
        return new OutlineReading([.. domains.Select(domain => new DraftDomain(domain.Key.Trim(), Weight(weights, domain.Key, domain.Value), 0))], []);
    }

    /// <summary>Domains as pasted.</summary>
    public OutlineReading Pasted(IEnumerable<string> lines) => new OutlineParser(catalog.Recognition.Outline).Read(lines);

    /// <summary>Domains as rows of cells, the header first.</summary>
    public OutlineReading Tabled(IReadOnlyList<IReadOnlyList<string>> rows) => new OutlineTable(catalog.Recognition.Outline).Read(rows);

    /// <summary>The draft with the domains of an outline; null where none was given.</summary>
    /// <exception cref="ScoreCoachException">A value can't be used, or the outline names no domain.</exception>
    public ExamDraft Create(OutlineReading? outline)
    {
        if (outline is { Domains.Count: 0 })
        {
            throw new ScoreCoachException(
                ErrorId.NoDomain,
                $"No domain was found. {(outline.Remarks.Count == 0 ? "The outline is empty." : Describe(outline.Remarks[0]))}",
                Id,
                "Write one line per domain with its weight, such as 'Domain 1: Name (20%)'; or a table with the columns Domain and Weight.");
        }

        var domains = Domains(outline);
        var gaps = Gaps(domains);
        var vendor = FindVendor();
        if (catalog.FindEntry(Id) is { } known)
        {
            _warnings.Add(TextKey.Of(known.Id) == TextKey.Of(Id) ? $"{known.Id} is in the catalog already. Where this profile is loaded, it takes precedence." : $"'{Id}' is a name of {known.Id} in the catalog. Choose another code.");
        }

        if (gaps.Count > 0)
        {
            _warnings.Add($"Not known yet: {string.Join(", ", gaps)}. The profile lists these gaps in its notes. Fill in what the vendor publishes.");
        }

        return new ExamDraft
        {
            Id = Id,
            Title = Title ?? Id,
            Aliases = Aliases,
            VendorId = vendor.Id,
            NewVendor = vendor.NewName,
            Status = Status ?? ExamStatus.Active,
            LastExamDate = LastExamDate,
            Successor = Successor,
            Guide = Guide,
            Scale = ParseScale(),
            PassingScore = PassingScore,
            TotalItems = TotalItem,
            ScoredItems = ScoredItem,
            ExamMinutes = ExamMinutes,
            Labels = [.. Label.Select(ParseLabel)],
            Edition = Edition ?? EditionDate?.ToString("yyyy-MM", CultureInfo.InvariantCulture) ?? UndatedEdition,
            EditionDate = EditionDate,
            Domains = domains,
            WeightTolerance = Tolerance(domains),
            Source = SourceUrl is { } url ? new Source(SourceKind ?? ScoreCoach.SourceKind.Official, url, AsOf, null) : new Source(ScoreCoach.SourceKind.Assumption, null, AsOf, "Entered as parameters; no source page was specified."),
            AsOf = AsOf,
            KnownFacts = KnownFacts(domains),
            Notes = gaps.Count == 0 ? [] : [$"Not known yet: {string.Join(", ", gaps)}."],
            Schema = Schema,
        };
    }

    private DraftDomain[] Domains(OutlineReading? outline)
    {
        if (outline is null)
        {
            return [];
        }

        foreach (var remark in outline.Remarks.Take(MaxRemarks))
        {
            _warnings.Add(Describe(remark));
        }

        if (outline.Remarks.Count > MaxRemarks)
        {
            _warnings.Add(FormattableString.Invariant($"{Counted.Of(outline.Remarks.Count - MaxRemarks, "more line was", "more lines were")} not understood or left out."));
        }

        if (outline.ObjectiveCount > 0)
        {
            _warnings.Add($"{Counted.Of(outline.ObjectiveCount, "objective", "objectives")} below the domains {(outline.ObjectiveCount == 1 ? "was" : "were")} left out: a profile contains domains only. A guide can list objectives as topics.");
        }

        var ids = DomainIds.Of(outline.Domains);
        var domains = outline.Domains.Select((domain, index) => domain with { Id = ids[index] }).ToArray();
        var without = domains.Where(domain => domain.Weight is null).Select(domain => $"'{domain.Name}'").ToArray();
        if (without.Length > 0 && without.Length < domains.Length)
        {
            _warnings.Add($"No weight is given for {string.Join(", ", without)}. A profile has a weight for every domain or for none, so all weights were omitted.");
            return [.. domains.Select(domain => domain with { Weight = null })];
        }

        if (outline.Sum is { } sum && Tolerance(domains) > 0)
        {
            _warnings.Add(FormattableString.Invariant($"The weights sum to {sum.ToString().TrimEnd('%')}, not to 100. They were kept as given; compare them with the vendor's outline."));
        }

        return domains;
    }

    private static decimal Tolerance(DraftDomain[] domains)
    {
        var weights = domains.Select(domain => domain.Weight).OfType<WeightRange>().ToArray();
        return weights.Length == 0 ? 0 : Math.Max(0, Math.Max(weights.Sum(weight => weight.Minimum) - 100, 100 - weights.Sum(weight => weight.Maximum)));
    }

    private static string Describe(OutlineRemark remark) => remark.Line == 0 ? remark.Message : FormattableString.Invariant($"Line {remark.Line} of the outline, '{Shortened(remark.Text)}': {remark.Message}");

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");

    private static WeightRange? Weight(WeightText weights, string name, string text) =>
        string.IsNullOrWhiteSpace(text) ? null : WeightText.Whole(weights.Signed(text.Trim())) ?? throw new ScoreCoachException(
            ErrorId.UnusableWeight, $"'{text}' is not a weight of '{name}'. Accepted: a percentage such as 20 or 20-25, or nothing where it is not known.", text, "Correct the weight.");

    private ScoreScale? ParseScale()
    {
        if (Scale is null)
        {
            return null;
        }

        var ends = Scale.Split(['-', '\u2013', ',', ' ', '.'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return ends is [var first, var last] && InvariantNumber.TryParse(first, out var minimum) && InvariantNumber.TryParse(last, out var maximum) && minimum < maximum
            ? new ScoreScale(minimum, maximum)
            : throw new ScoreCoachException(ErrorId.UnusableScale, $"'{Scale}' is not a scale. Accepted: the lowest and the highest score, such as 100-1000.", Scale, "Correct the scale, or leave it out.");
    }

    private static KeyValuePair<string, PerformanceLevel> ParseLabel(KeyValuePair<string, string> label) =>
        EnumName.TryParse<PerformanceLevel>(label.Value, out var level) && level != PerformanceLevel.Unknown
            ? KeyValuePair.Create(label.Key, level)
            : throw new ScoreCoachException(ErrorId.UnusableLevel, $"'{label.Value}' is not a level of the label '{label.Key}'. Accepted: Weak, Adequate, Strong.", label.Value, "Name one of the three levels.");

    private (string Id, string? NewName) FindVendor()
    {
        if (Vendor is null)
        {
            return ("unnamed", UnnamedVendor);
        }

        var known = catalog.Entries.FirstOrDefault(entry => entry.VendorNames.Any(name => TextKey.AreSame(name, Vendor)));
        return known is not null ? (known.VendorId, null) : (DomainIds.Of(Vendor) is { Length: > 0 } id ? id : "own", Vendor);
    }

    // Without an address no one can check a fact, whoever typed it.
    private List<string> KnownFacts(DraftDomain[] domains) =>
    [
        .. Facts(domains).Where(fact => fact.IsKnown).Select(fact => fact.Name),
    ];

    private List<string> Gaps(DraftDomain[] domains)
    {
        var isNewVendor = FindVendor().NewName is not null;
        return
        [
            .. new (bool IsGap, string Name)[]
            {
                (Title is null, "the title (the code is used)"),
                (Vendor is null, "the vendor"),
                (Status is null, "the status (Active is used)"),
                (domains.Length == 0, "the domains"),
                (domains.Length > 0 && domains.All(domain => domain.Weight is null), "the weights"),
                (PassingScore is null, "the passing score"),
                (Scale is null && isNewVendor, "the scale"),
                (TotalItem is null && ScoredItem is null, "the number of questions"),
                (ExamMinutes is null, "the length of the exam"),
                (Label.Count == 0 && isNewVendor, "the words of score reports (Weak, Adequate and Strong are used)"),
                (isNewVendor, "the retake rules"),
                (EditionDate is null, "the date of the outline"),
                (SourceUrl is null, "the page with these facts"),
            }.Where(gap => gap.IsGap).Select(gap => gap.Name),
        ];
    }

    private (string Name, bool IsKnown)[] Facts(DraftDomain[] domains) =>
    [
        ("status", Status is not null),
        ("passingScore", PassingScore is not null),
        ("items", TotalItem is not null || ScoredItem is not null),
        ("duration", ExamMinutes is not null),
        ("scale", Scale is not null),
        ("reportVocabulary", Label.Count > 0),
        ("edition", EditionDate is not null),
        ("domains", domains.Length > 0),
    ];
}
