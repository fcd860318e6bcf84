namespace ScoreCoach;

/// <summary>
/// One edition of an exam: its outline with weights, its scale, its labels, its retake rules and its dates. Everything in
/// it is data from a profile file; the engine knows no exam.
/// </summary>
public sealed class ExamProfile
{
    private readonly Dictionary<string, int> _domainIndex = new(StringComparer.Ordinal);

    /// <summary>Builds a profile.</summary>
    /// <param name="domains">The outline, in the vendor's order. Weights are normalised here.</param>
    public ExamProfile(IEnumerable<ExamDomain> domains)
    {
        Domains = Normalise(domains);
        for (var index = 0; index < Domains.Count; index++)
        {
            var domain = Domains[index];
            foreach (var name in domain.Aliases.Prepend(domain.ShortName).Prepend(domain.Name).Prepend(domain.Id))
            {
                _domainIndex.TryAdd(TextKey.Of(name), index);
            }
        }
    }

    /// <summary>The exam code.</summary>
    public required string Id { get; init; }

    /// <summary>Which outline this is: its date, its guide's version, or the name of the text it comes from.</summary>
    public required string Edition { get; init; }

    /// <summary>From which day this outline applies; null when not published.</summary>
    public DateTime? EditionDate { get; init; }

    /// <summary>From which day a later outline applies; null when none does.</summary>
    public DateTime? SupersededOn { get; init; }

    /// <summary>The exam's full title.</summary>
    public required string Title { get; init; }

    /// <summary>Other codes and titles by which input may call the exam.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Who offers the exam.</summary>
    public required Vendor Vendor { get; init; }

    /// <summary>Whether the exam can be booked, as announced.</summary>
    public ExamStatus Status { get; init; }

    /// <summary>The last day on which the exam can be sat; null when none is announced.</summary>
    public DateTime? LastExamDate { get; init; }

    /// <summary>Exams that take its place, as the vendor names them.</summary>
    public IReadOnlyList<string> Successor { get; init; } = [];

    /// <summary>The scale of the score; null when the vendor publishes none.</summary>
    public ScoreScale? Scale { get; init; }

    /// <summary>The score from which the exam is passed; null when the vendor publishes none.</summary>
    public decimal? PassingScore { get; init; }

    /// <summary>How many questions it has.</summary>
    public ExamItems Items { get; init; } = new(null, null);

    /// <summary>The outline, in the vendor's order.</summary>
    public IReadOnlyList<ExamDomain> Domains { get; }

    /// <summary>The words that its reports print, and what they stand for.</summary>
    public required LabelVocabulary Vocabulary { get; init; }

    /// <summary>The retake rules by name, the default first.</summary>
    public IReadOnlyList<RetakePolicy> Policies { get; init; } = [];

    /// <summary>The guide that its plans follow unless another is asked for.</summary>
    public required string Guide { get; init; }

    /// <summary>Who says what, per fact.</summary>
    public IReadOnlyList<Source> Sources { get; init; } = [];

    /// <summary>Who says what the outline and its weights are.</summary>
    public Source OutlineSource => Sources.Count > 0 ? Sources[0] : Source.Assumption("the profile names no source");

    /// <summary>What a reader should know about these facts.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The file that the profile was read from. Not written to JSON: it is of one machine.</summary>
    [System.ComponentModel.Browsable(false)]
    public string? Path { get; init; }

    /// <summary>Whether the exam can still be sat on a day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>False after <see cref="LastExamDate"/>, and for a retired exam without one.</returns>
    public bool IsOpenOn(DateTime day) => LastExamDate is { } last ? day.Date <= last : Status != ExamStatus.Retired;

    /// <summary>Finds a domain by id, name, short name or alias. Case, spaces and punctuation do not matter.</summary>
    /// <param name="name">The name as it came.</param>
    /// <param name="index">The position in <see cref="Domains"/>.</param>
    /// <returns>Whether the exam has such a domain.</returns>
    public bool TryFindDomain(ReadOnlySpan<char> name, out int index) => _domainIndex.TryGetValue(TextKey.Of(name), out index);

    /// <inheritdoc/>
    public override string ToString() => $"{Id} ({Edition})";

    private static ExamDomain[] Normalise(IEnumerable<ExamDomain> domains)
    {
        ArgumentNullException.ThrowIfNull(domains);
        var outline = domains.ToArray();

        // A vendor that publishes no weights: all domains weigh the same.
        var even = outline.Length == 0 ? 0 : 100m / outline.Length;
        var total = outline.Sum(domain => domain.PublishedWeight?.Midpoint ?? even);
        for (var index = 0; index < outline.Length; index++)
        {
            var midpoint = outline[index].PublishedWeight?.Midpoint ?? even;
            outline[index] = outline[index] with { Midpoint = midpoint, Weight = total == 0 ? 0 : (double)(midpoint * 100 / total) };
        }

        return outline;
    }
}
