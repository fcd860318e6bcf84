using ScoreCoach.Text;

namespace ScoreCoach.Exports;

/// <summary>The parts that JSON of plans omits, as they are typed.</summary>
internal static class PlanPartText
{
    /// <summary>The names of the parts.</summary>
    public static IEnumerable<string> Names => Enum.GetNames<PlanParts>().Where(name => name != nameof(PlanParts.None));

    /// <summary>The parts of several texts, each a name or names with commas.</summary>
    /// <exception cref="ScoreCoachException">One is not a part.</exception>
    public static PlanParts Parse(IEnumerable<string> texts) => texts
        .SelectMany(text => text.Split(',', StringSplitOptions.RemoveEmptyEntries))
        .Aggregate(PlanParts.None, (all, text) => all | (TryParse(text, out var part) ? part
            : throw ScoreCoachException.UnusableOptions($"{ErrorOf(text, name => name)}", text, Advice.With($"Correct {OptionExample.Of(nameof(ExportRequest.Without))}."))));

    /// <summary>The part of a name; false for another text.</summary>
    public static bool TryParse(string text, out PlanParts part) => EnumName.TryParse(text, out part) && part != PlanParts.None;

    /// <summary>What is wrong with a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="written">How the host writes a name.</param>
    public static string ErrorOf(string text, Func<string, string> written) =>
        $"'{text.Trim()}' is not a part of a plan that can be omitted. Accepted: {string.Join(", ", Names.Select(written))}.";
}
