using ScoreCoach.Catalog;
using ScoreCoach.Text;

namespace ScoreCoach.Import;

/// <summary>
/// Which member of the object of a domain shows how well it went: its level or percentage, else its number, else its result. Not safe for
/// several threads.
/// </summary>
internal sealed class LevelMembers
{
    private readonly Dictionary<string, int> _levels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _points = new(StringComparer.Ordinal);
    private readonly HashSet<string> _results;
    private readonly MeasuredNumber _measured;

    public LevelMembers(RecognitionRules recognition, MeasuredNumber measured)
    {
        _measured = measured;
        Rank(_levels, (recognition.Fields.GetValueOrDefault(nameof(ReportField.Level))?.SelectMany(group => group) ?? []).Concat(recognition.Columns.Percentages));
        Rank(_numbers, recognition.Members.Values.Concat(recognition.Members.Scores));
        Rank(_points, recognition.Members.Points);
        _results = TextKey.SetOf(recognition.Fields.GetValueOrDefault(nameof(ReportField.Result))?.SelectMany(group => group) ?? []);
    }

    /// <summary>How well a member gives the level: 0 is best; null when it does not. What was reported is next to the level that it was read as.</summary>
    public int? RankAsLevel(string name) => IsReported(name) ? 0 : _levels.TryGetValue(TextKey.Of(name), out var rank) ? rank + 1 : null;

    /// <summary>Whether a member holds the text of a report, next to the level that it was read as.</summary>
    public static bool IsReported(string name) => string.Equals(name, nameof(DomainResult.ReportedLevel), StringComparison.OrdinalIgnoreCase);

    /// <summary>The member; null where no member shows how well it went.</summary>
    /// <param name="members">The members of the object, by name and text.</param>
    public LevelMember? Find(IReadOnlyList<KeyValuePair<string, string?>> members)
    {
        var hasMaximum = members.Any(member => !string.IsNullOrWhiteSpace(member.Value) && _measured.IsMaximum(member.Key));
        var level = Best(members, name => IsReported(name) ? null : RankAsLevel(name));

        var isMeasured = hasMaximum || members.Any(member => !string.IsNullOrWhiteSpace(member.Value) && _measured.IsUnit(member.Key));

        // Points are what a maximum is of; without one, another number next to them is more likely the percentage.
        var (first, second) = hasMaximum ? (_points, _numbers) : (_numbers, _points);
        var number = Best(members, name => RankIn(first, name)) is var one && HasValue(members, one) ? one : Best(members, name => RankIn(second, name)) is var two && (two >= 0 && (one < 0 || HasValue(members, two))) ? two : one;
        var result = Best(members, name => _results.Contains(TextKey.Of(name)) ? 0 : null);
        return level >= 0 || members.Any(member => IsReported(member.Key)) ? new(level, LevelMemberKind.Level, isMeasured)
            : HasValue(members, number) ? new(number, LevelMemberKind.Number, isMeasured)
            : result >= 0 ? new(result, LevelMemberKind.Result, isMeasured)
            : number >= 0 ? new(number, LevelMemberKind.Number, isMeasured)
            : null;
    }

    private static bool HasValue(IReadOnlyList<KeyValuePair<string, string?>> members, int index) => index >= 0 && !string.IsNullOrEmpty(members[index].Value);

    private static int? RankIn(Dictionary<string, int> ranks, string name) => ranks.TryGetValue(TextKey.Of(name), out var rank) ? rank : null;

    /// <summary>The best of the members that say something; otherwise the first of those that are empty; -1 where there is none.</summary>
    private static int Best(IReadOnlyList<KeyValuePair<string, string?>> members, Func<string, int?> rankOf)
    {
        var (best, found) = (int.MaxValue, -1);
        for (var index = 0; index < members.Count; index++)
        {
            if (rankOf(members[index].Key) is { } rank && (HasValue(members, index) ? rank < best : found < 0))
            {
                (best, found) = (HasValue(members, index) ? rank : best, index);
            }
        }

        return found;
    }

    private static void Rank(Dictionary<string, int> ranks, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            ranks.TryAdd(TextKey.Of(name), ranks.Count);
        }
    }
}
