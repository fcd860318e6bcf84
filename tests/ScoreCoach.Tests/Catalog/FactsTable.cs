using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>The facts as they were collected, before they became profiles: a copy that is not made from the profiles.</summary>
internal static class FactsTable
{
    /// <summary>The rows of a table by the names of its columns.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(string name)
    {
        var lines = File.ReadAllLines(Repository.PathOf($"tests/ScoreCoach.Tests/Catalog/Facts/{name}.csv"));
        var header = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => header.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    /// <summary>A profile in the form of the table of exams.</summary>
    public static IReadOnlyDictionary<string, string> RowOf(ExamProfile profile) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Exam"] = profile.Id,
        ["Edition"] = profile.Edition,
        ["EditionDate"] = Day(profile.EditionDate),
        ["SupersededOn"] = Day(profile.SupersededOn),
        ["WeightKind"] = profile.WeightKind.ToString(),
        ["Weights"] = string.Join(' ', profile.Domains.Select(domain => domain.PublishedWeight is { } weight ? Weight(weight) : "-")),
        ["PassingScore"] = Number(profile.PassingScore),
        ["Total"] = Number(profile.Items.Total),
        ["Scored"] = Number(profile.Items.Scored),
        ["MinimumTotal"] = Number(profile.Items.MinimumTotal),
        ["MaximumTotal"] = Number(profile.Items.MaximumTotal),
        ["Minutes"] = Number(profile.Items.Minutes),
        ["Status"] = profile.Status.ToString(),
        ["LastExamDate"] = Day(profile.LastExamDate),
        ["Successor"] = string.Join(' ', profile.Successor),
        ["EditionGrade"] = Grade(profile.Facts, ExamFactKind.Edition),
        ["DomainsGrade"] = Grade(profile.Facts, ExamFactKind.Domains),
        ["PassingScoreGrade"] = Grade(profile.Facts, ExamFactKind.PassingScore),
        ["ItemsGrade"] = Grade(profile.Facts, ExamFactKind.Items),
        ["DurationGrade"] = Grade(profile.Facts, ExamFactKind.Duration),
        ["StatusGrade"] = Grade(profile.Facts, ExamFactKind.Status),
    };

    public static string Grade(IEnumerable<ExamFact> facts, ExamFactKind kind) => facts.SingleOrDefault(fact => fact.Fact == kind)?.Grade.ToString() ?? "none";

    private static string Weight(WeightRange weight) =>
        weight.Minimum == weight.Maximum ? Number(weight.Minimum) : $"{Number(weight.Minimum)}-{Number(weight.Maximum)}";

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;
}
