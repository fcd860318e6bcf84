using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ScoreCoach.Errors;

namespace ScoreCoach;

/// <summary>
/// What to do next, as data: a sentence with options in it. Each host writes the options as its users type them, so that
/// the sentence can be followed where it is read.
/// </summary>
public sealed class Advice
{
    private readonly FormattableString _text;

    private Advice(FormattableString text) => _text = text;

    /// <summary>The options that the advice names, in the order of the sentence.</summary>
    public ReadOnlyList<OptionExample> Options => [.. _text.GetArguments().OfType<OptionExample>()];

    /// <summary>Advice that names no option.</summary>
    /// <param name="text">The sentence; null for no advice.</param>
    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Advice?(string? text) => text is null ? null : new($"{text}");

    /// <summary>Advice that names options.</summary>
    /// <param name="text">The sentence, with an <see cref="OptionExample"/> at each place where an option stands.</param>
    internal static Advice With(FormattableString text) => new(text);

    /// <summary>The sentence, with the options as a host's users type them.</summary>
    internal string Render(IOptionSyntax syntax) => string.Format(
        CultureInfo.InvariantCulture,
        _text.Format,
        Array.ConvertAll(_text.GetArguments(), argument => argument is OptionExample option ? syntax.Write(option) : argument));

    /// <inheritdoc/>
    public override string ToString() => _text.ToString(CultureInfo.InvariantCulture);
}
