using System.Collections;
using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Reports;

namespace ScoreCoach.Rows;

/// <summary>Lists of domains as cells: a column per domain.</summary>
/// <param name="recognition">The words by which levels are recognized.</param>
/// <param name="names">What the names of members stand for.</param>
/// <param name="numbers">Finds the maximum next to a number.</param>
internal sealed class DomainCells(RecognitionRules recognition, MemberNames names, MeasuredNumber numbers)
{
    private LevelMembers? _levels;

    /// <summary>Adds a column per domain of a list of domains, or of the text that such a list shows; false for anything else.</summary>
    /// <param name="row">The row.</param>
    /// <param name="value">What may be such a list.</param>
    /// <param name="lists">Takes the value when it is a list of other objects.</param>
    public bool TryAdd(List<KeyValuePair<string, string?>> row, object? value, List<IList> lists)
    {
        var list = ValueText.Unwrap(value);
        if (list is string text)
        {
            return AddPairs(row, DomainListText.Parse(text));
        }

        if (list is not IEnumerable many || list is IDictionary)
        {
            return false;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var item in many)
        {
            if (PairOf(item) is not { } pair)
            {
                if (list is IList all && ObjectMembers.In(all[0]) is not null)
                {
                    lists.Add(all);
                }

                return false;
            }

            pairs.Add(pair);
        }

        return AddPairs(row, pairs.Count == 0 ? null : pairs);
    }

    /// <summary>The level that an object of a domain holds; null when it holds none.</summary>
    public string? LevelIn(KeyValuePair<string, object?>[] members, bool namesReport = false)
    {
        _levels ??= new LevelMembers(recognition, numbers);
        var texts = Array.ConvertAll(members, member => KeyValuePair.Create(member.Key, ValueText.Of(member.Value)));
        if (_levels.Find(texts) is not { } found || (found.Kind == LevelMemberKind.Result && namesReport))
        {
            return null;
        }

        var isOurs = Array.Exists(members, member => LevelMembers.IsReported(member.Key));
        var level = found.Index < 0 ? string.Empty : LevelOf(members[found.Index].Value, isOurs);
        var reported = Array.Find(texts, member => LevelMembers.IsReported(member.Key)).Value;
        return !string.IsNullOrEmpty(reported) ? $"{reported}{ReportedLabel.LevelMark}{level}"
            : isOurs || found.Index < 0 ? level
            : numbers.Complete(texts[found.Index].Key, level, texts.Where((_, index) => index != found.Index));
    }

    private static bool AddPairs(List<KeyValuePair<string, string?>> row, IReadOnlyList<KeyValuePair<string, string>>? pairs)
    {
        foreach (var (domain, level) in pairs ?? [])
        {
            row.Add(new(domain, level == nameof(PerformanceLevel.Unknown) ? null : level));
        }

        return pairs is not null;
    }

    private KeyValuePair<string, string>? PairOf(object? item)
    {
        if (ValueText.Unwrap(item) is string text)
        {
            return DomainListText.Parse(text) is [var pair] ? pair : null;
        }

        if (ObjectMembers.In(item) is not { } members)
        {
            return null;
        }

        var name = ValueText.Of(Array.Find(members, member => names.HoldsDomain(member.Key)).Value) ?? ValueText.Of(ObjectMembers.ValueOf(members, "Name"))
            ?? members.Select(member => ValueText.Of(member.Value)).FirstOrDefault(text => text is { Length: > 0 } && names.IsDomain(text));

        // A person's result is not that of a domain.
        var namesReport = Array.Exists(members, member => names.IsExam(member.Key) || names.IsPerson(member.Key));
        return !string.IsNullOrEmpty(name) && LevelIn(members, namesReport) is { } level ? KeyValuePair.Create(name, level) : null;
    }

    private static string LevelOf(object? level, bool isOurs) =>
        (isOurs && level is long or int ? ValueText.NameOf<PerformanceLevel>(level) : ValueText.Of(level)) ?? string.Empty;
}
