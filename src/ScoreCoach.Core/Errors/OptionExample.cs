namespace ScoreCoach;

/// <summary>An option with a value that helps: data, which each host writes in its own syntax.</summary>
public sealed class OptionExample
{
    private OptionExample(string option, string? key, string? value) => (Option, Key, Value) = (option, key, value);

    /// <summary>The name of the option, in Pascal case and without dashes.</summary>
    public string Option { get; }

    /// <summary>The key of an entry, for an option that takes pairs; otherwise null.</summary>
    public string? Key { get; }

    /// <summary>The value; null where the option is only named.</summary>
    public string? Value { get; }

    /// <inheritdoc/>
    public override string ToString() => Key is not null ? $"{Option} {Key}={Value}" : Value is null ? Option : $"{Option} {Value}";

    /// <summary>An option with a value, or by its name alone.</summary>
    internal static OptionExample Of(string option, string? value = null) => new(option, null, value);

    /// <summary>An option that takes pairs, with one of them.</summary>
    internal static OptionExample Of(string option, string key, string value) => new(option, key, value);
}
