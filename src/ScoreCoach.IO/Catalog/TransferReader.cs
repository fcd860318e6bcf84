using Newtonsoft.Json.Linq;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads which domains of older exams correspond to the domains of an exam, and checks that both exams have them.</summary>
internal sealed class TransferReader
{
    private static readonly Source SameName = new(SourceKind.Computed, Note: "The two names agree.");
    private readonly List<(JsonObjectReader Json, Transfer Transfer, IReadOnlyList<(JsonObjectReader Json, DomainTransfer Pair)> Pairs)> _read = [];

    public TransferReader(JsonObjectReader json, string name)
    {
        json.Objects(name, Read);
        Distinct.Report(json, name, "from");
        Transfers = [.. _read.Select(entry => entry.Transfer)];
    }

    public ReadOnlyList<Transfer> Transfers { get; }

    /// <summary>Checks the new ids against the exam's own editions.</summary>
    public void CheckTo(string exam, IReadOnlyList<ExamProfile> editions)
    {
        foreach (var (json, transfer, pairs) in _read)
        {
            if (TextKey.AreSame(transfer.From, exam))
            {
                json.Report("from", $"The transfer is from {exam} to itself.", "the code of an older exam");
            }

            foreach (var (pair, _) in pairs)
            {
                CheckDomain(pair, "to", exam, editions);
            }
        }
    }

    /// <summary>Checks the old ids against the editions of the old exams, as far as those are known.</summary>
    public void CheckFrom(Func<string, IReadOnlyList<ExamProfile>> find)
    {
        foreach (var (_, transfer, pairs) in _read)
        {
            if (find(transfer.From) is { Count: > 0 } editions)
            {
                foreach (var (pair, _) in pairs)
                {
                    CheckDomain(pair, "from", transfer.From, editions);
                }
            }
        }
    }

    private static void CheckDomain(JsonObjectReader json, string property, string exam, IReadOnlyList<ExamProfile> editions)
    {
        var ids = editions.SelectMany(edition => edition.Domains).Select(domain => domain.Id).Distinct(StringComparer.Ordinal).ToArray();
        if (json.Token[property] is { Type: JTokenType.String } token && (string)token! is { Length: > 0 } id && !ids.Contains(id, StringComparer.Ordinal))
        {
            json.Report(property, $"{exam} has no domain '{id}'.{NearestName.Hint(id, ids)}", ids.Length == 0 ? "a domain of an exam that has an outline" : string.Join(", ", ids));
        }
    }

    private Transfer Read(JsonObjectReader json)
    {
        var pairs = new List<(JsonObjectReader Json, DomainTransfer Pair)>();
        var transfer = new Transfer
        {
            From = json.Text("from"),
            Domains = [.. json.Objects("domains", item => ReadPair(item, pairs), atLeast: 1)],
        };
        _read.Add((json, transfer, pairs));
        return transfer;
    }

    private static DomainTransfer ReadPair(JsonObjectReader json, List<(JsonObjectReader Json, DomainTransfer Pair)> pairs)
    {
        var basis = json.Choice<TransferBasis>("basis");
        var note = json.OptionalText("note");
        var source = json.OptionalSource("source");
        var pair = new DomainTransfer
        {
            From = json.Text("from"),
            To = json.Text("to"),
            Basis = basis,
            Note = note ?? "The two domains have the same name.",
            Source = source ?? (basis == TransferBasis.Name ? SameName : Source.Assumption(note ?? string.Empty)),
        };
        if (note is null && basis != TransferBasis.Name)
        {
            json.Report("note", $"A pair whose basis is {basis} must explain why the two domains correspond.", "one sentence");
        }

        if (basis == TransferBasis.Outline && source?.Url is null)
        {
            json.Report("source", "A pair whose basis is Outline must name the source and the place in it.", "a source with the address of the outline");
        }

        if (pairs.Any(other => other.Pair.From == pair.From && other.Pair.To == pair.To))
        {
            json.Report("to", $"The pair of '{pair.From}' and '{pair.To}' is given twice.", "each pair once");
        }

        pairs.Add((json, pair));
        return pair;
    }
}
