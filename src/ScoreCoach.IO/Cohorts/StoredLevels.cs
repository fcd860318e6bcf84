using System.Globalization;
using System.Text;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Cohorts;

/// <summary>What a state keeps of the domains of a report: levels, and the words of the vocabulary that the report prints for them. Figures, and the user's own words, are in the levels.</summary>
internal static class StoredLevels
{
    private const char Separator = '\u001F';
    private const int NoWord = -1;
    private const int MaxSeverity = 100;

    /// <summary>The levels with nothing else that the report says.</summary>
    public static DomainResultSet Of(DomainResultSet results) =>
        new(results.Profile, [.. results.Domains.Select((result, index) => ResultOf(results.Profile, index, result.Level, result.Severity, WordOf(results.Profile, result)))]);

    /// <summary>A text that is the same for equal levels, and orders them.</summary>
    public static string KeyOf(DomainResultSet results)
    {
        var key = new StringBuilder(results.Profile.Id).Append(Separator).Append(results.Profile.Edition).Append(Separator);
        foreach (var result in results.Domains.Span)
        {
            key.Append(CultureInfo.InvariantCulture, $"{(int)result.Level} {result.Severity} {WordOf(results.Profile, result)};");
        }

        return key.ToString();
    }

    public static void Write(BinaryWriter writer, DomainResultSet results)
    {
        foreach (var result in results.Domains.Span)
        {
            writer.Write((byte)result.Level);
            writer.Write((byte)result.Severity);
            writer.Write((short)WordOf(results.Profile, result));
        }
    }

    /// <exception cref="InvalidDataException">There is no such level or word.</exception>
    public static DomainResultSet Read(BinaryReader reader, ExamProfile profile)
    {
        var results = new DomainResult[profile.Domains.Count];
        for (var index = 0; index < results.Length; index++)
        {
            var (level, severity, word) = ((PerformanceLevel)reader.ReadByte(), reader.ReadByte(), reader.ReadInt16());
            results[index] = Enum.IsDefined(level) && severity <= MaxSeverity && word >= NoWord && word < profile.Vocabulary.Labels.Count
                ? ResultOf(profile, index, level, severity, word)
                : throw new InvalidDataException();
        }

        return new DomainResultSet(profile, results);
    }

    private static DomainResult ResultOf(ExamProfile profile, int index, PerformanceLevel level, int severity, int word) =>
        DomainResultSet.ResultOf(profile.Domains[index], default) with
        {
            Level = level,
            Severity = severity,
            ReportedLevel = word == NoWord ? null : profile.Vocabulary.Labels[word].Label,
        };

    private static int WordOf(ExamProfile profile, DomainResult result)
    {
        if (result.ReportedLevel is not { } text || !profile.Vocabulary.TryFind(text, out var label))
        {
            return NoWord;
        }

        var labels = profile.Vocabulary.Labels;
        var word = 0;
        while (!ReferenceEquals(labels[word], label))
        {
            word++;
        }

        return word;
    }
}
