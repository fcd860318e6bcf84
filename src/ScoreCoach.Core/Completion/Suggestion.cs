using ScoreCoach.Text;

namespace ScoreCoach.Completion;

/// <summary>Something that can be typed, and what it means. The meaning is looked up when it is shown, because that may read a file.</summary>
/// <param name="text">What is typed, without quotes.</param>
/// <param name="meaning">Gives what it means, never empty.</param>
internal sealed class Suggestion(string text, Func<string> meaning)
{
    private readonly string? _label;

    /// <summary>A suggestion whose meaning is known.</summary>
    public Suggestion(string text, string meaning)
        : this(text, () => meaning)
    {
    }

    /// <summary>What is typed, without quotes.</summary>
    public string Text => text;

    /// <summary>What it means, safe to show on a terminal: it may name values of a file.</summary>
    public string Meaning => PlainText.OneLine(meaning());

    /// <summary>What a list of suggestions shows, safe as well; the text itself unless that is long.</summary>
    public string Label
    {
        get => PlainText.OneLine(_label ?? text);
        init => _label = value;
    }

    /// <summary>Another name that finds it; null for none.</summary>
    public string? OtherName { get; init; }

    public override string ToString() => text;
}
