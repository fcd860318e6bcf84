using System.Globalization;
using System.Text;
using ScoreCoach.Catalog;

namespace ScoreCoach.Fuzz;

/// <summary>
/// Makes a file of an input that is large enough to be read in chunks on several threads, and the same file with a broken row
/// at its end, for which it is read in one go. Both readings must come to the same except for that row.
/// </summary>
internal static class LargeFile
{
    private const int Length = 1_200_000;

    /// <summary>Repeats all lines but the first. A digit 7 becomes the number of the repetition, so that not all rows are alike.</summary>
    /// <returns>The file; empty when there is too little to repeat.</returns>
    public static byte[] Of(ReadOnlySpan<byte> file)
    {
        var end = file.IndexOf((byte)'\n');
        if (end < 0 || file.Length - end < 12)
        {
            return [];
        }

        using var stream = new MemoryStream(Length + file.Length);
        stream.Write(file[..(end + 1)]);
        var body = file[(end + 1)..];
        for (var number = 0; stream.Length < Length; number++)
        {
            var digits = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
            foreach (var value in body)
            {
                stream.Write(value == '7' ? digits : [value]);
            }

            stream.WriteByte((byte)'\n');
        }

        return stream.ToArray();
    }

    /// <summary>Checks that reading in chunks and reading in one go come to the same.</summary>
    /// <returns>Whether there was anything to compare.</returns>
    public static bool Check(byte[] file, ImportOptions options, ExamCatalog catalog)
    {
        var inChunks = Reading.Of(new MemoryStream(file), options, catalog);
        if (inChunks.Summary.Unusable || inChunks.Summary.Layout != "Wide" || inChunks.Summary.Delimiter is null || inChunks.Summary.Encoding != "utf-8"
            || inChunks.Issues.Any(issue => issue.Code is ImportIssueCode.MalformedRow or ImportIssueCode.FieldTooLong))
        {
            return false;
        }

        inChunks.Check(file, options);
        byte[] broken = [.. file, .. "x\"x\n"u8];
        var inOneGo = Reading.Of(new MemoryStream(broken), options, catalog);
        var extra = options.Strict && inChunks.Summary.Refused > 0 ? 0 : 1;
        Reading.Require(inOneGo.Issues.Count == inChunks.Issues.Count + extra, $"{inChunks.Summary} in chunks, {inOneGo.Summary} in one go");
        for (var index = 0; index < inChunks.Issues.Count; index++)
        {
            var (one, other) = (inChunks.Issues[index].ToString(), inOneGo.Issues[index].ToString());
            Reading.Require(one == other, $"In chunks: {one} In one go: {other}");
        }

        Reading.Require(inChunks.Reports.Count == inOneGo.Reports.Count, $"{inChunks.Summary} in chunks, {inOneGo.Summary} in one go");
        for (var index = 0; index < inChunks.Reports.Count; index++)
        {
            var (one, other) = (Describe(inChunks.Reports[index]), Describe(inOneGo.Reports[index]));
            Reading.Require(one == other, $"In chunks: {one} In one go: {other}");
        }

        return true;
    }

    private static string Describe(ScoreReport report) => string.Join(
        '|',
        [
            report.Origin.Line, report.CandidateId, report.CandidateName, report.Exam, report.Edition, report.Attempt, report.ExamDate,
            report.ExamTime, report.Score, report.Result, report.Language, report.ExamForm,
            .. report.Domains.Select(domain => domain.ReportedLevel), .. report.Attributes.Select(pair => pair.Value), .. report.Notes, .. report.History,
        ]);
}
