using ScoreCoach.People;

namespace ScoreCoach.Cohorts;

/// <summary>How the state of a part of a cohort is made.</summary>
/// <param name="Options">What the cohort is measured by. All parts must have the same columns, day and attempts.</param>
/// <param name="Key">By which people are recognized in several parts; null where each person is in one part only.</param>
internal sealed record StateRequest(CohortOptions Options, PersonKey? Key)
{
    /// <summary>The option that names the file of the state.</summary>
    public const string AsState = "AsState";

    /// <summary>The option that names the key.</summary>
    public const string StateKey = "StateKey";

    /// <summary>The option that goes without one.</summary>
    public const string PeopleAreDisjoint = "PeopleAreDisjoint";

    /// <summary>The option that names two groups.</summary>
    private const string Compare = "Compare";

    /// <summary>The options that a state is not made with: they decide what is shown of all parts together.</summary>
    private static readonly string[] s_shown = [nameof(CohortOptions.Top), nameof(CohortOptions.MinimumGroupSize), Compare];

    /// <summary>Checks that no option is specified that a state is not made with.</summary>
    /// <param name="isSpecified">Whether an option is specified, by its name.</param>
    /// <exception cref="ScoreCoachException">One is.</exception>
    public static void CheckShown(Func<string, bool> isSpecified)
    {
        if (Array.Find(s_shown, name => isSpecified(name)) is { } shown)
        {
            throw ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(shown)} applies to figures, but {OptionExample.Of(AsState)} writes a state.", shown, "Specify it when the states are merged into figures.");
        }
    }

    /// <summary>Checks that options go together.</summary>
    /// <param name="isSpecified">Whether an option is specified, by its name.</param>
    /// <exception cref="ScoreCoachException">They do not.</exception>
    public static void Check(Func<string, bool> isSpecified)
    {
        if (!isSpecified(AsState))
        {
            if (Array.Find([StateKey, PeopleAreDisjoint], name => isSpecified(name)) is { } alone)
            {
                throw ScoreCoachException.UnusableOptions($"{OptionExample.Of(alone)} is about the people in a state.", alone, Advice.With($"Add {OptionExample.Of(AsState)}, or omit it."));
            }

            return;
        }

        if (isSpecified(StateKey) == isSpecified(PeopleAreDisjoint))
        {
            throw ScoreCoachException.UnusableOptions(
                $"A state needs either {OptionExample.Of(StateKey)}, by which people are recognized in other parts, or {OptionExample.Of(PeopleAreDisjoint)}, if no person is in two parts.",
                AsState,
                "Specify one of the two.");
        }

        CheckShown(isSpecified);
        if (isSpecified(StateKey) && isSpecified(nameof(ImportOptions.NoHistory)))
        {
            throw ScoreCoachException.UnusableOptions(
                $"A state with {OptionExample.Of(StateKey)} holds the attempts of each person, which {OptionExample.Of(nameof(ImportOptions.NoHistory))} omits.",
                nameof(ImportOptions.NoHistory),
                Advice.With($"Omit {OptionExample.Of(nameof(ImportOptions.NoHistory))}, or use {OptionExample.Of(PeopleAreDisjoint)}."));
        }
    }
}
