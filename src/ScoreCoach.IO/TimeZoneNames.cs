using System.Globalization;
using ScoreCoach.Completion;

namespace ScoreCoach.IO;

/// <summary>The time zones of the machine, by the names that are the same on every machine.</summary>
internal static class TimeZoneNames
{
    /// <summary>Names such as Europe/Berlin, with the offset.</summary>
    public static IReadOnlyList<Suggestion> All() =>
    [
        .. TimeZoneInfo.GetSystemTimeZones(skipSorting: true)
            .Select(zone => (Name: zone.HasIanaId || !TimeZoneInfo.TryConvertWindowsIdToIanaId(zone.Id, out var name) ? zone.Id : name, Zone: zone))
            .DistinctBy(known => known.Name)
            .OrderBy(known => known.Name, StringComparer.OrdinalIgnoreCase)
            .Select(known => new Suggestion(known.Name, Offset(known.Zone))),
    ];

    private static string Offset(TimeZoneInfo zone)
    {
        var offset = zone.BaseUtcOffset;
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(CultureInfo.InvariantCulture, $"UTC{sign}{offset:hh\\:mm}{(zone.SupportsDaylightSavingTime ? ", with daylight saving time" : string.Empty)}");
    }
}
