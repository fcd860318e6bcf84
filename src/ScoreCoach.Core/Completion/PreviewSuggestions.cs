using ScoreCoach.Catalog;
using ScoreCoach.Import;

namespace ScoreCoach.Completion;

/// <summary>What the start of a file holds: headers, people, labels, results, exams.</summary>
internal static class PreviewSuggestions
{
    /// <summary>How many values a meaning shows.</summary>
    private const int MaxShown = 3;

    /// <summary>The headers, with the first values below each.</summary>
    public static IEnumerable<Suggestion> Headers(FilePreview preview) => preview.Columns.Select(column => new Suggestion(
        column.Header, column.Values.Count == 0 ? "A column without values in the first rows" : $"Such as {string.Join(", ", column.Values.Take(MaxShown).Select(value => $"'{value}'"))}"));

    /// <summary>The columns that can make groups: those that are neither a field nor a domain, and fields that many people share.</summary>
    public static IEnumerable<Suggestion> Groups(FilePreview preview) => Headers(preview with
    {
        Columns = [.. preview.Columns.Where(column => column.Name is null || column.Is(ReportField.Language) || column.Is(ReportField.ExamForm))],
    });

    /// <summary>The values of a column that makes groups.</summary>
    public static IEnumerable<Suggestion> GroupsOf(FilePreview preview, string column) => preview.Columns
        .Where(one => string.Equals(one.Header, column, StringComparison.OrdinalIgnoreCase))
        .SelectMany(one => one.Values.DistinctBy(value => value.Trim(), StringComparer.OrdinalIgnoreCase).Select(value => new Suggestion(value.Trim(), $"In the column '{one.Header}'")));

    /// <summary>The people, by id.</summary>
    public static IEnumerable<Suggestion> People(FilePreview preview) => Values(preview, ReportField.CandidateId);

    public static IEnumerable<Suggestion> Results(FilePreview preview) => Values(preview, ReportField.Result);

    public static IEnumerable<Suggestion> Exams(FilePreview preview) => Values(preview, ReportField.Exam);

    /// <summary>What stands for levels in the file and no vocabulary knows.</summary>
    public static IEnumerable<Suggestion> UnknownLabels(FilePreview preview, ExamCatalog catalog)
    {
        var vocabularies = catalog.Vocabularies.ToArray();
        return preview.Columns
            .Where(column => column.Name is { } name && (column.Is(ReportField.Level) || !Enum.TryParse<ReportField>(name, out _)))
            .SelectMany(column => column.Values.Select(value => (column.Header, Value: value)))
            .Where(cell => cell.Value.Any(char.IsLetter) && !Array.Exists(vocabularies, vocabulary => vocabulary.TryFind(cell.Value, out _)))
            .DistinctBy(cell => cell.Value, StringComparer.OrdinalIgnoreCase)
            .Select(cell => new Suggestion(cell.Value, $"In the column '{cell.Header}'"));
    }

    private static IEnumerable<Suggestion> Values(FilePreview preview, ReportField field) => preview.Columns
        .Where(column => column.Is(field))
        .SelectMany(column => column.Values.Select(value => new Suggestion(value, $"In the column '{column.Header}'")));
}
