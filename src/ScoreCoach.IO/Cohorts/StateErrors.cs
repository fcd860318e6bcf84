using ScoreCoach.Cohorts;
using ScoreCoach.Errors;

namespace ScoreCoach.IO.Cohorts;

/// <summary>What is stated about files that should be states of a cohort.</summary>
internal static class StateErrors
{
    private static readonly Advice s_again = "Make it again from the reports.";

    public static ScoreCoachException Broken(string path) => new(
        ErrorId.UnusableState, $"'{path}' is not a state of a cohort, or it was cut off or changed. Accepted: state files of a cohort, as they were written.", path, s_again);

    public static ScoreCoachException NotFound(string path) => new(ErrorId.NotFound, $"The state '{path}' was not found.", path, "Check the path.");

    public static ScoreCoachException NotAFile(string path) => new(
        ErrorId.UnusableState, $"'{path}' is empty, or is a pipe or a device. Accepted: state files of a cohort, as they were written.", path, "Specify the file to which the state was written.");

    public static ScoreCoachException UnknownEdition(string path, string exam, string edition) => new(
        ErrorId.UnusableState, $"'{path}' counts reports of {exam}, edition '{edition}', which the catalog does not contain.", path,
        "Load the same exam profiles as for the measurement.");

    public static ScoreCoachException OtherCatalog(string path, string catalog, string loaded) => new(
        ErrorId.UnusableState, $"'{path}' was made with the catalog {catalog}; loaded is {loaded}. Levels, patterns and verdicts could differ.", path,
        "Use the same version of ScoreCoach and the same exam profiles, or make the state again.");

    public static ScoreCoachException NeedsKey(string path) => new(
        ErrorId.UnusableState, $"'{path}' holds records that only the key it was made with can put together.", path, Advice.With($"Specify the key with {KeyOption}."));

    public static ScoreCoachException NeedsNoKey(string path) => new(
        ErrorId.UnusableState, $"'{path}' was made without a key.", path, Advice.With($"Omit {KeyOption}, or make the state with a key."));

    public static ScoreCoachException OtherKey(string path) => new(
        ErrorId.UnusableState, $"'{path}' was made with another key.", path, Advice.With($"Specify the key it was made with as {KeyOption}, or make all states with one key."));

    public static ScoreCoachException IsInput(string path) => new(
        ErrorId.UnusableTarget, $"'{path}' is an input file; the state would replace it.", path, "Specify another file for the state.");

    public static ScoreCoachException IsKey(string path) => new(
        ErrorId.UnusableTarget, $"'{path}' holds the key; the state would replace it.", path, "Specify another file for the state.");

    public static ScoreCoachException Different(string path, string first, (string What, string Mine, string Other) difference) => new(
        ErrorId.UnusableState, $"'{path}' and '{first}' differ in the {difference.What}: {difference.Mine} and {difference.Other}. Only states that were made the same way can be merged.",
        path, "Make the states again with the same options.");

    public static ScoreCoachException Same(string path, string other) => new(
        ErrorId.UnusableState, $"'{path}' {(path == other ? "was specified twice" : $"is the same state as '{other}'")}, so that its people would count twice.", path, "Specify each part of the cohort once.");

    public static ScoreCoachException TooManyLanguages() => ScoreCoachException.UnusableOptions(
        $"The column of languages has more than {ushort.MaxValue} different values.", null, "Check which column was read as the language; it is probably another.");

    private static OptionExample KeyOption => OptionExample.Of(StateRequest.StateKey);
}
