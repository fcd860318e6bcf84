using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>The headers that name fields, by their keys. Built once for the words of a catalog.</summary>
internal sealed class FieldNames
{
    /// <summary>Longer headers name nothing.</summary>
    private const int MaxLength = 300;

    private static readonly ConditionalWeakTable<RecognitionRules, FieldNames> Known = [];
    private readonly ComposedName[] _composed;
    private readonly Dictionary<ReportField, Dictionary<string, Name>> _byKey = [];

    private FieldNames(RecognitionRules recognition)
    {
        RowNumbers = TextKey.SetOf(recognition.Columns.RowNumbers);
        Anonymous = TextKey.SetOf(recognition.Columns.Anonymous);
        _composed = [.. recognition.Columns.Composed.Select(header => new ComposedName(header))];
        OtherDates = TextKey.SetOf(recognition.Columns.OtherDates);
        foreach (var field in Enum.GetValues<ReportField>())
        {
            // The field's own name always comes first: what the product writes, it reads.
            IReadOnlyList<IReadOnlyList<string>> certain = [[field.ToString()], .. GroupsOf(recognition.Fields, field)];
            var byValues = GroupsOf(recognition.Columns.ByValues, field);
            Groups.Add(field, certain);
            var uncertain = TextKey.SetOf(byValues.SelectMany(group => group));
            var names = new Dictionary<string, Name>(StringComparer.Ordinal);
            _byKey.Add(field, names);
            var rank = 0;
            foreach (var group in certain.Concat(byValues))
            {
                foreach (var key in group.Select(name => TextKey.Of(name)))
                {
                    names.TryAdd(key, new Name(rank, uncertain.Contains(key), rank >= certain.Count));
                }

                rank++;
            }
        }
    }

    /// <summary>Field → headers in groups, the best group first.</summary>
    public Dictionary<ReportField, IReadOnlyList<IReadOnlyList<string>>> Groups { get; } = [];

    /// <summary>The keys of headers of columns that may do no more than number the rows.</summary>
    public HashSet<string> RowNumbers { get; }

    /// <summary>The keys of words that are instead of a person that is not named.</summary>
    public HashSet<string> Anonymous { get; }

    /// <summary>The keys of headers of dates that are not exam dates.</summary>
    public HashSet<string> OtherDates { get; }

    public static FieldNames Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new FieldNames(rules));

    /// <summary>What a header is to a field; null when it does not name it.</summary>
    public FieldCandidate? Find(ReportField field, string key, string header, int column)
    {
        var names = _byKey[field];
        if (names.TryGetValue(key, out var name) || TryFindBoth(names, header, out name))
        {
            return new FieldCandidate(column, name.Rank, name.IsUncertain, name.NeedsValues);
        }

        return field == ReportField.CandidateId && Array.Find(_composed, composed => composed.IsMatch(header)) is { } like && names.TryGetValue(like.RankedLike, out name)
            ? new FieldCandidate(column, name.Rank, name.IsUncertain, name.NeedsValues, IsComposed: true)
            : null;
    }

    /// <summary>A header in two languages, "Employee ID / Matricule", of which each part names the field.</summary>
    private static bool TryFindBoth(Dictionary<string, Name> names, string header, [NotNullWhen(true)] out Name? found)
    {
        found = null;
        foreach (var part in header.Length > MaxLength || !header.Contains(" / ", StringComparison.Ordinal) ? [] : header.Split(" / "))
        {
            if (!names.TryGetValue(TextKey.Of(part), out var name))
            {
                return false;
            }

            found = found is null || name.Rank < found.Rank ? name : found;
        }

        return found is not null;
    }

    private static IReadOnlyList<IReadOnlyList<string>> GroupsOf(IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> fields, ReportField field) =>
        fields.LastOrDefault(names => TextKey.Of(names.Key) == TextKey.Of(field.ToString())).Value ?? [];

    /// <summary>What a header indicates that names a field.</summary>
    private sealed record Name(int Rank, bool IsUncertain, bool NeedsValues);
}
