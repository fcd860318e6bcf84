using System.Runtime.InteropServices;

namespace ScoreCoach;

/// <summary>Hashes what a report says, so that two rows can be told to say the same whatever their spelling.</summary>
internal static class ReportContent
{
    public static ulong HashOf(ScoreReport report)
    {
        var hash = Add(report.CandidateName, Utf8Hash.Of(report.Attempt ?? 0, 1));
        hash = Utf8Hash.Of(report.ExamDate?.Ticks ?? -1, hash);
        hash = Utf8Hash.Of(report.ExamTime?.UtcTicks ?? -1, hash);

        // 700 and 700.0 are one score.
        hash = Utf8Hash.Of(report.Score is { } score ? BitConverter.DoubleToInt64Bits((double)score) : -1, hash);
        hash = Utf8Hash.Of((long)report.Result, hash);
        hash = Add(report.Edition, hash);
        hash = Add(report.Language, hash);
        hash = Add(report.ExamForm, hash);
        for (var domain = 0; domain < report.Results.Count; domain++)
        {
            var result = report.Results[domain];
            hash = Utf8Hash.Of(((long)result.Level << 32) | (uint)result.Severity, hash);
        }

        foreach (var value in report.Attributes.Values)
        {
            hash = Add(value, hash);
        }

        return hash;
    }

    private static ulong Add(string? text, ulong hash) =>
        text is null ? Utf8Hash.Of(-2, hash) : Utf8Hash.Of(MemoryMarshal.AsBytes(text.AsSpan()), hash);
}
