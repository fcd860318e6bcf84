using ScoreCoach.Loading;

namespace ScoreCoach.Completion;

/// <summary>Completes time zones.</summary>
internal sealed class TimeZoneCompleter : ValueCompleter
{
    private static readonly Lazy<IReadOnlyList<Suggestion>> Zones = new(() => ModuleSession.Gateway.TimeZones());

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => Zones.Value;
}
