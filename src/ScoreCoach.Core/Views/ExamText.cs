using System.Globalization;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>The parts of an exam profile as lines to read.</summary>
internal static class ExamText
{
    /// <summary>For example "720 on a scale of 100-1000".</summary>
    public static string PassMark(ExamProfile profile) => (profile.PassingScore, profile.Scale) switch
    {
        ({ } pass, { } scale) => FormattableString.Invariant($"{pass:0.##} on a scale of {scale}"),
        ({ } pass, null) => pass.ToString("0.##", CultureInfo.InvariantCulture),
        (null, { } scale) => $"not published; scale {scale}",
        _ => "not published",
    };

    public static string Questions(ExamProfile profile) => profile.Items.ToString() is { Length: > 0 } items ? items : "not published";

    /// <summary>For example "130 minutes".</summary>
    public static string Length(ExamProfile profile) => profile.Items.Minutes is { } minutes ? Counted.Of(minutes, "minute", "minutes") : "not found";

    /// <summary>The status as announced, with the last day.</summary>
    public static string Status(ExamProfile profile) =>
        profile.LastExamDate is { } last ? $"{profile.Status}, last day {ReportLine.Day(last)}" : profile.Status.ToString();

    /// <summary>For example "2025-12 (from 2025-12-23, replaced on 2026-10-21)".</summary>
    public static string Edition(ExamProfile profile)
    {
        string?[] days =
        [
            profile.EditionDate is { } from ? $"from {ReportLine.Day(from)}" : null,
            profile.SupersededOn is { } to ? $"replaced on {ReportLine.Day(to)}" : null,
        ];
        var known = string.Join(", ", days.Where(day => day is not null));
        return known.Length == 0 ? profile.Edition : $"{profile.Edition} ({known})";
    }

    /// <summary>A line per domain: the published weight, the one that is computed with, the name.</summary>
    public static string Domains(ExamProfile profile)
    {
        if (profile.Domains.Count == 0)
        {
            return "The outline was not found. No plan can be made.";
        }

        var lines = profile.Domains.Select(domain => (Published: domain.PublishedWeight?.ToString() ?? "-", domain.Weight, domain.Name)).ToArray();
        var width = Math.Max("Published".Length, lines.Max(line => line.Published.Length));
        return string.Join('\n', lines
            .Select(line => string.Create(CultureInfo.InvariantCulture, $"{line.Published.PadLeft(width)}  {line.Weight,5:0.0}%  {line.Name}"))
            .Prepend($"{"Published".PadLeft(width)}    Used  Domain"));
    }

    /// <summary>A line per fact: its grade and the day of reading.</summary>
    public static string Facts(ExamProfile profile)
    {
        var width = profile.Facts.Select(fact => fact.Fact.ToString().Length).DefaultIfEmpty().Max();
        return string.Join('\n', profile.Facts.Select(fact =>
            $"{fact.Fact.ToString().PadRight(width)}  {fact.Grade.ToString().PadRight(nameof(EvidenceGrade.Unverified).Length)}  {ReportLine.Day(fact.ReadOn)}".TrimEnd()));
    }

    /// <summary>A line per contradiction between sources.</summary>
    public static string Conflicts(ExamProfile profile) =>
        string.Join('\n', profile.Facts.Where(fact => fact.Conflict is not null).Select(fact => $"{fact.Fact}: {fact.Conflict}"));

    /// <summary>A line per retake policy, the default first.</summary>
    public static string Policies(ExamProfile profile) => profile.Policies.Count == 0 ? "not found" : string.Join('\n', profile.Policies.Select(policy => $"{policy.Name}: {policy.Note ?? Rule(policy)}"));

    /// <summary>What its reports print, and what to know about them.</summary>
    public static string Report(ExamProfile profile) =>
        VocabularyText.Of(profile.Vocabulary) + (profile.Vocabulary.Note is { } note ? $"\n{note}" : string.Empty);

    /// <summary>The languages in which it ends on another day.</summary>
    public static string Languages(ExamProfile profile) => string.Join('\n', profile.OtherLanguages.Select(language =>
        $"{language.Name}: {(language.LastExamDate is { } last ? $"last day {ReportLine.Day(last)}" : "no last day announced")}{(language.Note is { } note ? $". {note}" : string.Empty)}"));

    /// <summary>A line per source.</summary>
    public static string Sources(ExamProfile profile) => string.Join('\n', profile.Sources.Select(source => source.Url ?? source.Note ?? source.Kind.ToString()).Distinct());

    private static string Rule(RetakePolicy policy)
    {
        var waits = policy.Waits.Count == 0 ? "no wait is known" : $"wait {string.Join(", then ", policy.Waits)}";
        return policy.Limit is { } limit ? $"{waits}; {limit}" : waits;
    }
}
