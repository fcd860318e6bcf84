namespace ScoreCoach.Tests.Given;

/// <summary>Profiles for tests: the smallest outline that a rule needs.</summary>
internal static class GivenExam
{
    public static readonly Source Official = new(SourceKind.Official, "https://example.org/policy");

    public static ExamProfile Of(
        string id,
        RetakePolicy[] policies,
        string? lastExamDate = null,
        string[]? successor = null,
        ExamStatus status = ExamStatus.Active,
        (string Id, decimal Weight, int? Items)[]? domains = null,
        string edition = "1",
        string? firstExamDate = null,
        Transfer[]? transfers = null,
        params ExamLanguage[] languages) =>
        new((domains ?? [("first", 60, 30), ("second", 40, 20)]).Select(domain => new ExamDomain
        {
            Id = domain.Id,
            Name = domain.Id.ToUpperInvariant(),
            ShortName = domain.Id,
            PublishedWeight = new WeightRange(domain.Weight, domain.Weight),
            ScoredItems = domain.Items,
        }))
        {
            Id = id,
            Edition = edition,
            Title = $"Title of {id}",
            Vendor = new Vendor { Id = "vendor", Name = "Vendor" },
            Vocabulary = new ReportVocabulary(VocabularyKind.Labels, []),
            Guide = "generic",
            Policies = [.. policies],
            LastExamDate = lastExamDate is null ? null : Day(lastExamDate),
            FirstExamDate = firstExamDate is null ? null : Day(firstExamDate),
            OtherLanguages = [.. languages],
            Successor = [.. successor ?? []],
            Transfers = [.. transfers ?? []],
            Status = status,
        };

    public static RetakePolicy Policy(string name, RetakeWait[] waits, AttemptLimit? limit = null, string? from = null) => new()
    {
        Name = name,
        Waits = [.. waits],
        Limit = limit,
        EffectiveFrom = from is null ? null : Day(from),
        Source = Official,
    };

    /// <summary>A transfer from another exam; each pair is written as "old&gt;new".</summary>
    public static Transfer From(string exam, params string[] pairs) => new()
    {
        From = exam,
        Domains = [.. pairs.Select(pair => pair.Split('>')).Select(pair => new DomainTransfer
        {
            From = pair[0],
            To = pair[1],
            Basis = TransferBasis.Assumption,
            Note = $"Because {pair[0]} is like {pair[1]}.",
            Source = Source.Assumption("Because of the test."),
        })],
    };

    public static ExamCatalog Catalog(params ExamProfile[] profiles) => new(profiles, [], "test");

    public static DateTime Day(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
