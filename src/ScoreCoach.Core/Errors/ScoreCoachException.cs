namespace ScoreCoach;

/// <summary>A request that can't be carried out: what was wrong, what is accepted, what to do next.</summary>
public sealed class ScoreCoachException : Exception
{
    /// <summary>Describes the failure.</summary>
    /// <param name="id">A stable id in one word.</param>
    /// <param name="message">What was wrong and what is accepted.</param>
    /// <param name="target">The value that was wrong.</param>
    /// <param name="advice">What to do next.</param>
    public ScoreCoachException(string id, string message, object? target = null, string? advice = null)
        : base(message)
    {
        Id = id;
        Target = target;
        Advice = advice;
    }

    /// <summary>A stable id in one word.</summary>
    public string Id { get; }

    /// <summary>The value that was wrong.</summary>
    public object? Target { get; }

    /// <summary>What to do next; null when the message says it.</summary>
    public string? Advice { get; }

    /// <summary>There is no exam of that name.</summary>
    /// <param name="name">The name as it came.</param>
    /// <param name="catalog">The exams that are known.</param>
    /// <returns>The failure, with the nearest name.</returns>
    public static ScoreCoachException UnknownExam(string name, ExamCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var known = catalog.Exams.Select(exam => exam.Id).ToArray();
        return new(
            "UnknownExam",
            $"There is no exam '{name}'. Known: {string.Join(", ", known)}.",
            name,
            (NearestName.Among(name, known) is { } nearest ? $"Did you mean {nearest}? " : string.Empty) + "A profile of your own adds an exam.");
    }

    internal static ScoreCoachException UnknownGuide(string id, ExamCatalog catalog) =>
        new("UnknownGuide", $"There is no guide '{id}'. Accepted: {string.Join(", ", catalog.Guides)}.", id, "Name one of these, or import a guide of your own.");

    internal static ScoreCoachException UnknownPolicy(string name, ExamCatalog catalog) =>
        new("UnknownPolicy", $"No exam has a retake policy '{name}'. Accepted: {string.Join(", ", catalog.PolicyNames)}.", name, "Name one of these, or leave it out for the vendor's.");

    internal static ScoreCoachException UnusableOptions(string message, object? target) =>
        new("UnusableOptions", message, target, "Correct the value, or leave it out for what the guide says.");
}
