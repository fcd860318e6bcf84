using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// Finds cells that a spreadsheet could not compute: error values such as #N/A, and formulas without their results. They say
/// nothing about a report, and are never taken for an empty cell.
/// </summary>
internal sealed class SpreadsheetErrors
{
    /// <summary>The longest error value that any spreadsheet writes, and some to spare.</summary>
    private const int MaxLength = 32;

    private static readonly ConditionalWeakTable<RecognitionRules, SpreadsheetErrors> Known = [];
    private readonly HashSet<string> _errors;

    private SpreadsheetErrors(RecognitionRules recognition) => _errors = new(recognition.SpreadsheetErrors, StringComparer.OrdinalIgnoreCase);

    /// <summary>The error values of the data, made once: every table and thread asks for them.</summary>
    public static SpreadsheetErrors Of(RecognitionRules recognition) => Known.GetValue(recognition, static rules => new SpreadsheetErrors(rules));

    /// <summary>What is wrong with a cell of a field; null when it is neither an error value nor a formula.</summary>
    public ImportIssue? Find(ReadOnlySpan<char> text, string? field)
    {
        text = text.Trim();
        if (text.IsEmpty || text[0] is not ('#' or '='))
        {
            return null;
        }

        var value = CellText.Quote(text);
        return IsTooNarrow(text) ? Invalid($"The cell shows '{value}': its column was too narrow when the sheet was saved.", "Widen the column in the spreadsheet and export again.")
            : IsError(text) ? Invalid($"'{value}' is an error value of a spreadsheet.", "Correct the formula in the spreadsheet, or clear the cell, and export again.")
            : IsFormula(text) ? Invalid($"'{value}' is a formula without its result.", "Export the values of the sheet, not its formulas.")
            : null;

        ImportIssue Invalid(string message, Advice advice) => FieldIssue.Of(ImportIssueCode.InvalidCell, field, value, message, advice: advice);
    }

    private static bool IsTooNarrow(ReadOnlySpan<char> text) => text.Length >= 3 && text.IndexOfAnyExcept('#') < 0;

    /// <summary>An error value in a language that we list, or one that looks like them: capitals between a number sign and an exclamation mark.</summary>
    private bool IsError(ReadOnlySpan<char> text) =>
        text[0] == '#' && text.Length is > 2 and <= MaxLength && (_errors.Contains(text.ToString()) || (text[^1] is '!' or '?' && IsCapital(text[1..^1])));

    private static bool IsCapital(ReadOnlySpan<char> name)
    {
        var letters = 0;
        foreach (var character in name)
        {
            if (char.IsUpper(character))
            {
                letters++;
            }
            else if (!char.IsAsciiDigit(character) && character is not ('/' or '_' or '\u00A1' or '\u00BF'))
            {
                return false;
            }
        }

        return letters > 1;
    }

    private static bool IsFormula(ReadOnlySpan<char> text) =>
        text.Length > 1 && text[0] == '=' && (char.IsLetterOrDigit(text[1]) || text[1] is '(' or '+' or '-' or '$' or '"' or '\'' or '@' or '{' or '[' or '#' or '_' or '.');
}
