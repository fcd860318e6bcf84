using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Chooses the worksheets that may be read.</summary>
internal static class WorksheetChoice
{
    /// <summary>No message lists more.</summary>
    private const int MaxListed = 50;

    /// <summary>
    /// The visible sheets or, where names are requested, those that a name or a pattern fits, in the order of the workbook. A hidden one is
    /// read only by its whole name.
    /// </summary>
    /// <exception cref="WorkbookException">No sheet fits.</exception>
    public static IReadOnlyList<Worksheet> Of(IReadOnlyList<Worksheet> sheets, IReadOnlyList<string> names)
    {
        var patterns = names.Select(name => new NamePattern(name)).ToArray();
        var chosen = sheets
            .Where(sheet => patterns.Length == 0 ? sheet.IsVisible : patterns.Any(pattern => pattern.IsNameOf(sheet.Name) || (sheet.IsVisible && pattern.IsMatch(sheet.Name))))
            .ToArray();
        if (chosen.Length > 0)
        {
            return chosen;
        }

        if (names.Count == 0)
        {
            throw Empty(sheets, []);
        }

        var asked = string.Join(", ", names.Select(name => $"'{name.Trim()}'"));
        throw new WorkbookException(names.Count == 1 ? $"The workbook has no sheet {asked}." : $"The workbook has none of the sheets {asked}.")
        {
            Code = ImportIssueCode.NotFound,
            Accepted = [.. sheets.Where(sheet => sheet.IsVisible).Select(sheet => sheet.Name).Take(MaxListed)],
            Advice = "Specify a sheet of the workbook, or omit the name.",
        };
    }

    /// <summary>There is nothing to read: every sheet that may be read is empty, or there is none.</summary>
    public static WorkbookException Empty(IReadOnlyList<Worksheet> sheets, IReadOnlyList<Worksheet> chosen)
    {
        var hidden = sheets.Where(sheet => !sheet.IsVisible).Except(chosen).Select(sheet => sheet.Name).Take(MaxListed).ToArray();
        return new WorkbookException(chosen.Count == 0 ? "The workbook has no visible worksheet." : "The workbook is empty: all visible worksheets are empty.")
        {
            Code = ImportIssueCode.EmptyFile,
            Advice = hidden.Length == 0
                ? "Add a header and one row per report."
                : Advice.With($"The workbook has a hidden sheet: read it with {OptionExample.Of("WorksheetName", hidden[0])}."),
        };
    }
}
