using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>
/// What a table is that follows another one in its file and names no one: a summary, such as averages per team, or one whose column of ids
/// has a name that is not known. Rows of a whole file without ids are numbered; here they would become people next to those of the file.
/// </summary>
internal static class NamelessTable
{
    /// <summary>What to say of its rows, as rows that are set aside or refused; null where they can be numbered.</summary>
    /// <param name="layout">The columns of the table.</param>
    /// <param name="line">The line of its header.</param>
    /// <param name="othersNamePeople">Whether a table before it names people.</param>
    /// <param name="words">The words by which summaries are known.</param>
    /// <param name="keepsSummaries">Whether the user wants summaries to be read.</param>
    public static ImportIssue? Find(ColumnLayout layout, long line, bool othersNamePeople, SummaryRowWords words, bool keepsSummaries)
    {
        var summary = SummaryWords.Of(words);
        if (othersNamePeople && layout.AttributeNames.FirstOrDefault(header => summary.NamesFigure(header)) is { } header)
        {
            return keepsSummaries ? null : RowIssues.Summary(CellText.Quote(header));
        }

        return !othersNamePeople ? null : FieldIssue.Of(
            ImportIssueCode.MissingColumn, nameof(ReportField.CandidateId), null,
            FormattableString.Invariant($"No column of the header in line {line} holds the id or the name of a person, although the header above it does."),
            [nameof(ReportField.CandidateId), nameof(ReportField.CandidateName)],
            Advice.With($"Use the same name for the id column in each header, or map it with {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.CandidateId), "…")} after splitting the file.")) with
        { Line = line };
    }
}
