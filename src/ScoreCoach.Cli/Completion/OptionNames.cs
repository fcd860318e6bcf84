using System.CommandLine.Completions;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Completion;

/// <summary>What fits the word at the cursor: the names that begin with it, in the form in which its option takes them.</summary>
internal static class OptionNames
{
    /// <summary>One name.</summary>
    public static IEnumerable<CompletionItem> Of(CompletionContext context, Func<ToolLine, IEnumerable<string>> names) =>
        Matching(context, ToolOption.ValueAt(context), names);

    /// <summary>Names with commas between: the last of them.</summary>
    public static IEnumerable<CompletionItem> OfList(CompletionContext context, Func<IEnumerable<string>> names)
    {
        var typed = ToolOption.ValueAt(context);
        var before = typed[..(typed.LastIndexOf(',') + 1)];
        return Matching(context, typed, _ => names().Select(name => before + name));
    }

    /// <summary>A name, an equals sign and a value: one after the other.</summary>
    public static IEnumerable<CompletionItem> OfPair(
        CompletionContext context, Func<ToolLine, IEnumerable<string>> keys, Func<ToolLine, string, IEnumerable<string>> values)
    {
        var typed = ToolOption.ValueAt(context);
        var equals = typed.LastIndexOf('=');
        return Matching(context, typed, line => equals < 0
            ? keys(line).Select(key => key + "=")
            : values(line, typed[..equals]).Select(value => $"{typed[..equals]}={value}"));
    }

    // A shell reads a suggestion per line, and shows it on the terminal.
    private static bool IsOneLine(string name) => PlainText.FirstUnsafe(name) is null;

    private static CompletionItem[] Matching(CompletionContext context, string typed, Func<ToolLine, IEnumerable<string>> names)
    {
        try
        {
            return
            [
                .. names(new ToolLine(context))
                    .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) && IsOneLine(name))
                    .Distinct(StringComparer.Ordinal)
                    .Select(name => new CompletionItem(name)),
            ];
        }
        catch (Exception exception) when (exception is ScoreCoachException or IOException or UnauthorizedAccessException)
        {
            // A prompt does not show errors; the command itself reports them.
            return [];
        }
    }
}
