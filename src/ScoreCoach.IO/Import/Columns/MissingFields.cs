using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Says which of date, score and result no column holds, and which column looks like it.</summary>
internal sealed class MissingFields(IReadOnlyList<string> headers, RecognitionRules recognition, FieldColumnFinder finder, FieldValues values)
{
    /// <summary>Shorter words for results, such as "yes", answer many other questions.</summary>
    private const int MinResultLength = 4;

    private readonly HashSet<string> _otherDates = FieldNames.Of(recognition).OtherDates;

    /// <summary>The column whose values fit a field that has no column; -1 when none does, or several.</summary>
    public int Suggest(ReportField field)
    {
        var fitting = Enumerable.Range(0, headers.Count)
            .Where(column => !finder.IsTaken(column) && headers[column].Length > 0 && LooksLike(field, column))
            .ToArray();
        var named = Array.FindAll(fitting, column => finder.HasWordOf(field, column));
        var exam = field == ReportField.ExamDate ? Array.FindAll(fitting, column => !_otherDates.Contains(TextKey.Of(headers[column]))) : fitting;
        return named.Length == 1 ? named[0] : exam.Length == 1 ? exam[0] : fitting.Length == 1 ? fitting[0] : -1;
    }

    /// <summary>
    /// The decision for a file in which fields were not found; null when all were, or the user said that there are none. In a
    /// file that can't be read for another reason, only what helps to name all columns at once is stated.
    /// </summary>
    public ImportIssue? Describe(bool onlyWithHints)
    {
        var missing = new List<ReportField>();
        if (IsMissing(ReportField.ExamDate))
        {
            missing.Add(ReportField.ExamDate);
        }

        if (IsMissing(ReportField.Score) && IsMissing(ReportField.Result))
        {
            missing.AddRange([ReportField.Score, ReportField.Result]);
        }

        if (missing.Count == 0)
        {
            return null;
        }

        var hints = missing.Select(field => (Field: field, Column: Suggest(field))).Where(hint => hint.Column >= 0).ToList();
        var passed = missing.Select(field => (Field: field, Column: finder.PassedOver(field)))
            .Where(hint => hint.Column >= 0 && !finder.IsTaken(hint.Column) && !hints.Exists(other => other.Column == hint.Column))
            .DistinctBy(hint => hint.Column)
            .ToList();
        if (onlyWithHints && hints.Count == 0)
        {
            return null;
        }

        var what = missing.Count == 1 ? "No column contains the exam date." : missing[0] == ReportField.ExamDate
            ? "No column contains the exam date, the score or the result."
            : "No column contains the score or the result.";
        var why = string.Concat(passed.Select(hint => $" '{Quote(hint.Column)}' is not read as {hint.Field}: it {values.Describe(hint.Column)}."));
        var looks = string.Concat(hints.Select(hint => $" '{Quote(hint.Column)}' looks like {hint.Field}: it {values.Describe(hint.Column)}."));
        return FieldIssue.Of(
            ImportIssueCode.FieldNotFound, missing[0].ToString(), hints.Concat(passed).Select(hint => headers[hint.Column]).FirstOrDefault(), what + why + looks,
            advice: Ask(missing, [.. hints, .. passed]), severity: IssueSeverity.Decision) with
        { Line = 1 };
    }

    private static Advice? Map(string format, List<(ReportField Field, string Header)> columns) => columns.Count == 0 ? null : Advice.With(
        System.Runtime.CompilerServices.FormattableStringFactory.Create(
            format + string.Join(", ", Enumerable.Range(0, columns.Count).Select(index => $"{{{index}}}")) + ".",
            [.. columns.Select(column => OptionExample.Of(nameof(ImportOptions.ColumnMap), column.Field.ToString(), column.Header))]));

    private Advice? Ask(List<ReportField> missing, List<(ReportField Field, int Column)> columns) =>
        Map(columns.Count == 1 ? "If that is the column, use " : "If those are the columns, use ", [.. columns.DistinctBy(column => column.Field).Select(column => (column.Field, headers[column.Column]))])
        ?? Map("If the file has none, use ", [.. missing.Where(field => field != ReportField.Result).Select(field => (field, string.Empty))]);

    private string Quote(int column) => CellText.Quote(headers[column]);

    private bool IsMissing(ReportField field) => finder.Columns[(int)field] < 0 && !finder.IsOff(field);

    private bool LooksLike(ReportField field, int column)
    {
        var profile = values.Profiles[column];
        return profile.Filled > 0 && field switch
        {
            ReportField.Exam => profile.AreAll(ValueKinds.Exam),
            ReportField.ExamDate => profile.Count(ValueKinds.Date) * 5 >= profile.Filled * 4,
            ReportField.Result => profile.AreAll(ValueKinds.Result)
                && (finder.HasWordOf(field, column) || (profile.First!.Length >= MinResultLength && !bool.TryParse(profile.First, out _)) || HasResultWord(column)),
            ReportField.Score => profile.AreAll(ValueKinds.Number) && profile.Hundreds > 0 && values.FitOf(field, column) == ValueFit.Fits,
            _ => false,
        };
    }

    private bool HasResultWord(int column)
    {
        var words = HeaderWords.Of(headers[column]);
        return recognition.Results.Keys.Where(word => word.Length >= MinResultLength).Select(HeaderWords.Of).Any(word => words.Contains(word, StringComparison.Ordinal));
    }
}
