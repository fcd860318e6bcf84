using ScoreCoach.Import;
using ScoreCoach.Tables;

namespace ScoreCoach.IO.Exports;

/// <summary>An empty file of reports as CSV: the header alone.</summary>
internal static class BlankCsv
{
    public static void Write(Stream stream, ExamProfile profile, ExportContext context)
    {
        var table = FlatTable<ExamProfile>.Of<ExamProfile>(
            profile.Id, _ => [], [.. CohortTemplate.Header(profile).Select(name => new FlatColumn<ExamProfile>(name, FlatKind.AnyText, _ => null))]);
        using var writer = new CsvFormat(context).Start(stream, [table]);
        writer.Complete();
    }
}
