namespace ScoreCoach.Completion;

/// <summary>Completes a table with a value for each day of the week.</summary>
/// <param name="what">What the value of a day is.</param>
/// <param name="usual">Returns the default value of a day.</param>
internal abstract class DayTableCompleter(string what, Func<DayOfWeek, string> usual) : TableCompleter
{
    public override IEnumerable<Suggestion> Keys(TypedLine line) => FormatSuggestions.Days.Select(day => new Suggestion(day.ToString(), $"{what} on {day}; by default {usual(day)}"));

    public override IEnumerable<Suggestion> Values(TypedLine line, string key) =>
        Enum.TryParse<DayOfWeek>(key, ignoreCase: true, out var day) ? [new(usual(day), $"{what} on {day} by default")] : [];

    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) =>
        [new(Table(FormatSuggestions.Days.Select(day => (day.ToString(), usual(day)))), $"{what} on each day, with the defaults; change the ones that differ")];
}
