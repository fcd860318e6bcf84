using System.Globalization;
using System.Management.Automation.Language;
using System.Text;
using System.Text.RegularExpressions;

namespace ScoreCoach.Errors;

/// <summary>Options as PowerShell's users type them, on one line: -ColumnMap @{ Level = 'Ergebnis' }.</summary>
internal sealed partial class PowerShellSyntax : IOptionSyntax
{
    /// <summary>What is a command here and an option in the tool.</summary>
    private static readonly Dictionary<string, string> Commands = new(StringComparer.Ordinal) { ["ProfilePath"] = "Import-ExamProfile", ["New"] = "New-ExamProfile", ["Path"] = "Import-ScoreReport" };

    /// <summary>What has another name here, because no cmdlet both reads and writes a file.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal) { ["OutEncoding"] = "Encoding", ["OutDelimiter"] = "Delimiter" };

    public static PowerShellSyntax Instance { get; } = new();

    /// <inheritdoc/>
    public string Write(OptionExample example) =>
        Commands.TryGetValue(example.Option, out var command) ? command
        : Names.GetValueOrDefault(example.Option, example.Option) is var name && example.Key is { } key ? $"-{name} @{{ {Word(key)} = {Quote(example.Value ?? string.Empty)} }}"
        : example.Value is { } value ? $"-{name} {(Figures().IsMatch(value) && example.Option == nameof(ImportOptions.LevelThreshold) ? Table(value) : Word(value))}"
        : $"-{name}";

    /// <summary>Text as it is typed where a word stands: bare where that is safe.</summary>
    public static string Word(string text) => Bare().IsMatch(text) ? text : Quote(text);

    /// <summary>Text in quotes. A line break, or another character that doesn't show, is written as an escape, so that it survives pasting.</summary>
    public static string Quote(string text) =>
        HasHidden(text) ? Escaped(text) : $"'{CodeGeneration.EscapeSingleQuotedStringContent(text)}'";

    /// <summary>Whether a text has a character that doesn't show.</summary>
    public static bool HasHidden(string text) => text.Any(IsHidden);

    private static string Table(string figures) =>
        string.Create(CultureInfo.InvariantCulture, $"@{{ {nameof(LevelThreshold.Adequate)} = {figures.Replace(",", $"; {nameof(LevelThreshold.Strong)} = ", StringComparison.Ordinal)} }}");

    private static string Escaped(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in text)
        {
            _ = IsHidden(character) ? quoted.Append(CultureInfo.InvariantCulture, $"`u{{{(int)character:X}}}")
                : character is '`' or '$' or '"' or '\u201C' or '\u201D' or '\u201E' ? quoted.Append('`').Append(character)
                : quoted.Append(character);
        }

        return quoted.Append('"').ToString();
    }

    private static bool IsHidden(char character) => char.IsControl(character) || char.GetUnicodeCategory(character)
        is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex("^[0-9.]+,[0-9.]+$")]
    private static partial Regex Figures();

    // A word, or digits that come back as the same text.
    [GeneratedRegex("^([A-Za-z][A-Za-z0-9_]*|[1-9][0-9]{0,8})$")]
    private static partial Regex Bare();
}
