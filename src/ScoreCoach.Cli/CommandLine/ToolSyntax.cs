using System.Globalization;
using System.Text;
using ScoreCoach.Errors;

namespace ScoreCoach.Cli.CommandLine;

/// <summary>Options as the tool's users type them in a POSIX shell, on one line: --column-map "Level=Ergebnis".</summary>
internal sealed class ToolSyntax : IOptionSyntax
{
    // Needed for messages only. Where commands have options of one name, they are typed alike.
    private static readonly Lazy<Dictionary<string, ToolOption>> Known =
        new(() => Options.All.DistinctBy(option => option.Parameter).ToDictionary(option => option.Parameter, StringComparer.Ordinal));

    public static ToolSyntax Instance { get; } = new();

    /// <inheritdoc/>
    public string Write(OptionExample example)
    {
        // A plan takes results of practice by domain, which the tool gives an option of their own.
        var name = example.Option == Options.PracticeScore.Parameter ? Options.DomainScore.Parameter : example.Option;
        if (!Known.Value.TryGetValue(name, out var option))
        {
            // The tool has no such option: it is named in words, so that no one tries to type it.
            return Words(example.Option);
        }

        return example.Key is { } key ? $"{option.Name} {Quote($"{key}={example.Value}")}"
            : example.Value is { } value && option.HelpName is not null ? $"{option.Name} {(IsBare(value) ? value : Quote(value))}"
            : option.Command is { } command ? $"scorecoach {command} {option.Name}"
            : option.Name;
    }

    private static bool IsBare(string text) =>
        text.Length > 0 && text[0] != '-' && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.' or ',' or '/' or ':');

    private static string Quote(string text)
    {
        if (text.Any(IsHidden))
        {
            return Printed(text);
        }

        return text.AsSpan().ContainsAny("\"$`\\!")
            ? $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'"
            : $"\"{text}\"";
    }

    // What doesn't show would not survive copying, so that the shell makes it.
    private static string Printed(string text)
    {
        var format = new StringBuilder();
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            _ = char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)' ' or (byte)'=' or (byte)'_' or (byte)'.' or (byte)','
                ? format.Append((char)octet)
                : format.Append(CultureInfo.InvariantCulture, $"\\{Convert.ToString(octet, 8).PadLeft(3, '0')}");
        }

        return $"\"$(printf '{format}')\"";
    }

    private static bool IsHidden(char character) => char.IsControl(character) || char.GetUnicodeCategory(character)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static string Words(string parameter) =>
        string.Concat(parameter.Select((letter, index) => char.IsUpper(letter) ? (index == 0 ? string.Empty : " ") + char.ToLowerInvariant(letter) : letter.ToString()));
}
