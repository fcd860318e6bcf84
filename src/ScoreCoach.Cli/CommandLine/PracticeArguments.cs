using ScoreCoach.Readiness;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>Practice results as they are typed.</summary>
internal static class PracticeArguments
{
    /// <summary>Results of single domains, such as "Modeling=82,85", the oldest first; numbered from the one after those before.</summary>
    public static IEnumerable<PracticeEntry> OfDomains(Arguments arguments, int before) => arguments.Pairs(Options.DomainScore)
        .SelectMany(pair => pair.Value.Split(',').Select(percent => (Domain: pair.Key, Percent: percent)))
        .Select((result, index) => new PracticeEntry(before + index + 1, result.Percent) { Domain = result.Domain });
}
