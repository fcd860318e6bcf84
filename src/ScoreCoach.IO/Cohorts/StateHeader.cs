using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Newtonsoft.Json;
using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>What all states of a cohort have in common; the first lines of each, which people can read.</summary>
internal sealed record StateHeader
{
    /// <summary>The first line of a state.</summary>
    public const string Format = "ScoreCoach cohort state 1";

    /// <summary>What to know about the file.</summary>
    public const string Notice = "Holds figures of small groups, and a record for each report where it has a key.";

    private const string DayFormat = "yyyy-MM-dd";

    public string Confidential { get; init; } = Notice;

    /// <summary>The columns that make the groups.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>The day in question.</summary>
    public string AsOf { get; init; } = string.Empty;

    public bool AllAttempts { get; init; }

    /// <summary>The state of the facts.</summary>
    public string Catalog { get; init; } = string.Empty;

    /// <summary>What a key is recognized by; null where each person is in one part only.</summary>
    public string? Key { get; init; }

    /// <summary>What distinguishes parts in which the same is counted; null where records do that.</summary>
    public string? Part { get; init; }

    /// <summary>The header of a state that is made.</summary>
    public static StateHeader Of(StateRequest request, ExamCatalog catalog) => new()
    {
        By = [.. request.Options.By.Select(name => name.Trim())],
        AsOf = request.Options.AsOf.ToString(DayFormat, CultureInfo.InvariantCulture),
        AllAttempts = request.Options.AllAttempts,
        Catalog = catalog.Version,
        Key = request.Key is { } key ? Recognize(key) : null,
    };

    /// <summary>The header of a file.</summary>
    /// <exception cref="ScoreCoachException">It is none.</exception>
    public static StateHeader Parse(string text, string path)
    {
        try
        {
            if (JsonConvert.DeserializeObject<StateHeader>(text, new JsonSerializerSettings { MaxDepth = 4, DateParseHandling = DateParseHandling.None }) is
                { By: { } by, AsOf: { } day, Catalog: not null } header
                && !by.Any(string.IsNullOrWhiteSpace)
                && by.Distinct(StringComparer.OrdinalIgnoreCase).Count() == by.Count
                && DateTime.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                return header;
            }
        }
        catch (JsonException)
        {
            // Reported below.
        }

        throw StateErrors.Broken(path);
    }

    public override string ToString() => JsonConvert.SerializeObject(this, new JsonSerializerSettings
    {
        ContractResolver = new Newtonsoft.Json.Serialization.CamelCasePropertyNamesContractResolver(),
    });

    /// <summary>What a cohort of this header is measured by.</summary>
    public CohortOptions OptionsFor(int? top, int minimumGroupSize) => new()
    {
        By = By,
        AsOf = DateTime.ParseExact(AsOf, DayFormat, CultureInfo.InvariantCulture),
        AllAttempts = AllAttempts,
        Top = top,
        MinimumGroupSize = minimumGroupSize,
    };

    /// <summary>This header for a part; with a key none is named, so that the same reports give the same state however they are divided.</summary>
    public StateHeader WithPart(ulong part) => Key is null ? this with { Part = part.ToString("x16", CultureInfo.InvariantCulture) } : this;

    /// <summary>The header of two parts together. It does not depend on which comes first.</summary>
    public StateHeader With(StateHeader other) => (this with
    {
        By = [.. By.Zip(other.By).Select(names => string.CompareOrdinal(names.First, names.Second) <= 0 ? names.First : names.Second)],
    }).WithPart(PartNumber + other.PartNumber);

    /// <summary>What two states that are to be merged differ in; null for nothing.</summary>
    public (string What, string Mine, string Other)? DifferenceTo(StateHeader other) =>
        !By.SequenceEqual(other.By, StringComparer.OrdinalIgnoreCase) ? ("group-by columns", Listed(By), Listed(other.By))
        : AsOf != other.AsOf ? ("as-of date", AsOf, other.AsOf)
        : AllAttempts != other.AllAttempts ? ("attempts that count", Attempts(AllAttempts), Attempts(other.AllAttempts))
        : (Key is null) != (other.Key is null) ? ("people", Recognition(Key), Recognition(other.Key))
        : Key != other.Key ? ("key", Key!, other.Key!)
        : Catalog != other.Catalog ? ("catalog of exams", Catalog, other.Catalog)
        : null;

    private ulong PartNumber => ulong.TryParse(Part, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <summary>What a key is recognized by. A weak key can be found by trying; a random one can't.</summary>
    public static string Recognize(PersonKey key) =>
        Convert.ToHexString(HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes("ScoreCoach key")).AsSpan(0, 8)).ToLowerInvariant();

    private static string Listed(IReadOnlyList<string> columns) => columns.Count == 0 ? "none" : string.Join(", ", columns);
    private static string Attempts(bool all) => all ? "all" : "the last of each person";
    private static string Recognition(string? key) => key is null ? "each in one part only" : "recognized by a key";
}
