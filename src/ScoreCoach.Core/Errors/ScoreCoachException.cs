using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>A request that can't be carried out: what was wrong, what is accepted, what to do next.</summary>
public sealed class ScoreCoachException : Exception
{
    private readonly Advice? _description;

    /// <summary>Describes the failure.</summary>
    /// <param name="id">The id that scripts compare.</param>
    /// <param name="message">What was wrong and what is accepted.</param>
    /// <param name="target">The value that was wrong.</param>
    /// <param name="advice">What to do next.</param>
    internal ScoreCoachException(ErrorId id, string message, object? target = null, Advice? advice = null)
        : base(PlainText.OneLine(ShortText.Quoted(ShortText.In(message, target as string))))
    {
        ErrorId = id;
        Target = target;
        Advice = advice;
    }

    private ScoreCoachException(ErrorId id, Advice description, object? target, Advice? advice)
        : this(id, description.ToString(), target, advice) => _description = description;

    /// <summary>A stable id in one word.</summary>
    public string Id => ErrorId.ToString();

    /// <summary>The value that was wrong.</summary>
    public object? Target { get; }

    /// <summary>What to do next; null when the message says it.</summary>
    public Advice? Advice { get; }

    /// <summary>The same as <see cref="Id"/>, from the list of all ids.</summary>
    internal ErrorId ErrorId { get; }

    /// <summary>The message with the options as a host's users type them.</summary>
    internal string Describe(IOptionSyntax syntax) => _description is null ? Message : PlainText.OneLine(ShortText.Quoted(ShortText.In(_description.Render(syntax), Target as string)));

    /// <summary>The failure of options that can't be met.</summary>
    /// <param name="message">What was wrong and what is accepted, with an <see cref="OptionExample"/> at each place where an option stands.</param>
    /// <param name="target">The value that was wrong.</param>
    /// <param name="advice">What to do next, where correcting the value is not all.</param>
    internal static ScoreCoachException UnusableOptions(FormattableString message, object? target, Advice? advice = null) =>
        new(ErrorId.UnusableOptions, Advice.With(message), target, advice ?? "Correct the value, or omit it to use the guide's value.");
}
