namespace ScoreCoach.Tests.Given;

/// <summary>The catalog as it ships, and reports of its exams.</summary>
internal static class Shipped
{
    private static readonly Lazy<ExamCatalog> LazyCatalog = new(() =>
    {
        var reading = GivenFiles.Gateway.ReadCatalog([Repository.PathOf("module/data")]);
        Assert.Empty(reading.Findings);
        return new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition);
    });

    public static ExamCatalog Catalog => LazyCatalog.Value;

    public static ExamProfile Exam(string id, string? edition = null) =>
        Catalog.Find(id, edition) ?? throw new InvalidOperationException($"No {id} {edition}.");

    /// <summary>Every report that the exam can give: 3 levels to the power of its domains.</summary>
    public static IEnumerable<string> AllLevels(ExamProfile profile)
    {
        var count = (int)Math.Pow(3, profile.Domains.Count);
        for (var number = 0; number < count; number++)
        {
            var rest = number;
            yield return string.Create(profile.Domains.Count, 0, (span, _) =>
            {
                for (var index = 0; index < span.Length; index++)
                {
                    span[index] = "WAS"[rest % 3];
                    rest /= 3;
                }
            });
        }
    }
}
