using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads one edition of an exam's outline and checks that its weights and questions add up.</summary>
internal sealed class EditionReader
{
    /// <summary>The facts that an exam or an edition can grade.</summary>
    public static readonly ExamFactKind[] ExamFacts = Enum.GetValues<ExamFactKind>();

    public EditionReader(JsonObjectReader json, ExamItems items)
    {
        Id = json.Text("id");
        Date = json.OptionalDate("date");
        SupersededOn = json.OptionalDate("supersededOn");
        var tolerance = json.OptionalNumber("weightTolerance", 0, 100) ?? 0;
        Domains = json.Objects("domains", ReadDomain);
        Facts = FactReader.ReadList(json, ExamFacts);
        Notes = json.Texts("notes");
        if (!json.Has("domains"))
        {
            json.Report("domains", "'domains' is missing.", "a list of domains, empty when the outline is not known");
        }

        if (SupersededOn <= Date)
        {
            json.Report("supersededOn", FormattableString.Invariant($"The edition is superseded on {SupersededOn:yyyy-MM-dd}, before it begins on {Date:yyyy-MM-dd}."), "a day after the edition's date");
        }

        Distinct.Report(json, "domains", "id");
        CheckNames(json);
        WeightKind = KindOf(json.OptionalChoice<WeightKind>("weightKind"), json);
        CheckWeights(json, tolerance);
        CheckItems(json, items);
    }

    public string Id { get; }
    public DateTime? Date { get; }
    public DateTime? SupersededOn { get; }
    public IReadOnlyList<ExamDomain> Domains { get; }
    public WeightKind WeightKind { get; }

    /// <summary>What this edition knows better or worse than the exam as a whole.</summary>
    public IReadOnlyList<ExamFact> Facts { get; }
    public IReadOnlyList<string> Notes { get; }

    private static ExamDomain ReadDomain(JsonObjectReader json)
    {
        var id = json.Text("id");
        if (id.Any(character => !(char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '-')))
        {
            json.Report("id", $"'{id}' is not a valid domain id.", "lowercase letters, digits and hyphens");
        }

        var name = json.Text("name");
        return new ExamDomain
        {
            Id = id,
            Name = name,
            ShortName = json.OptionalText("shortName") ?? name,
            Aliases = [.. json.Texts("aliases")],
            PublishedWeight = json.OptionalObject("weight", ReadWeight),
            OfficialWeight = json.OptionalObject("officialWeight", ReadWeight),
            ScoredItems = json.OptionalInteger("scoredItems", 0, 10_000),
        };
    }

    private static WeightRange ReadWeight(JsonObjectReader json)
    {
        if (json.Has("exact"))
        {
            if (json.OptionalNumber("minimum", 0, 100) is not null || json.OptionalNumber("maximum", 0, 100) is not null)
            {
                json.Report("exact", "The weight is both an exact value and a range.", "exact, or minimum and maximum");
            }

            var exact = json.Number("exact", 0, 100);
            return new WeightRange(exact, exact);
        }

        var range = new WeightRange(json.Number("minimum", 0, 100), json.Number("maximum", 0, 100));
        if (range.Minimum > range.Maximum)
        {
            json.Report("maximum", FormattableString.Invariant($"The maximum {range.Maximum} is below the minimum {range.Minimum}."), FormattableString.Invariant($"at least {range.Minimum}, or a smaller minimum"));
        }

        return range;
    }

    /// <summary>What the weights are, unless the file indicates that they are approximate.</summary>
    private WeightKind KindOf(WeightKind? stated, JsonObjectReader json)
    {
        var weights = Domains.Select(domain => domain.PublishedWeight).OfType<WeightRange>().ToArray();
        var found = weights.Length == 0 ? WeightKind.None
            : Array.Exists(weights, weight => weight.Minimum != weight.Maximum) ? WeightKind.Range
            : WeightKind.Exact;
        if (stated is { } kind && kind != found && (kind, found) is not (WeightKind.Approximate, WeightKind.Exact))
        {
            json.Report("weightKind", $"The weights of the domains are of the kind {found}, not {kind}.", found == WeightKind.Exact ? "Exact or Approximate" : found.ToString());
        }

        return stated ?? found;
    }

    // A name that two domains answer to would give a column to whichever comes first.
    private void CheckNames(JsonObjectReader json)
    {
        var owners = new Dictionary<string, ExamDomain>(StringComparer.Ordinal);
        foreach (var domain in Domains)
        {
            foreach (var name in domain.Names)
            {
                if (!owners.TryAdd(TextKey.Of(name), domain) && owners[TextKey.Of(name)].Id != domain.Id)
                {
                    json.Report("domains", $"'{name}' names both '{owners[TextKey.Of(name)].Id}' and '{domain.Id}'.", "each name for one domain");
                }
            }
        }
    }

    private void CheckWeights(JsonObjectReader json, decimal tolerance)
    {
        var weights = Domains.Select(domain => domain.PublishedWeight).OfType<WeightRange>().ToArray();
        if (weights.Length == 0)
        {
            return;
        }

        if (weights.Length < Domains.Count)
        {
            json.Report("domains", $"Some domains have a weight, and these have none: {string.Join(", ", Domains.Where(domain => domain.PublishedWeight is null).Select(domain => domain.Id))}.", "a weight for every domain, or for none");
            return;
        }

        var least = weights.Sum(weight => weight.Minimum);
        var most = weights.Sum(weight => weight.Maximum);
        if (least > 100 + tolerance || most < 100 - tolerance)
        {
            var sum = least == most ? FormattableString.Invariant($"to {least}") : FormattableString.Invariant($"to no less than {least} and no more than {most}");
            json.Report("domains", $"The weights sum {sum}.", tolerance == 0 ? "a sum of 100, or a weightTolerance if the vendor publishes these weights" : FormattableString.Invariant($"a sum of 100, within the weightTolerance {tolerance}"));
        }
    }

    private void CheckItems(JsonObjectReader json, ExamItems items)
    {
        if (items.Scored is { } scored && Domains.Count > 0 && Domains.All(domain => domain.ScoredItems is not null))
        {
            var sum = Domains.Sum(domain => domain.ScoredItems);
            if (sum != scored)
            {
                json.Report("domains", FormattableString.Invariant($"The scored questions of the domains sum to {sum}."), FormattableString.Invariant($"{scored}, the exam's scored questions"));
            }
        }
    }
}
