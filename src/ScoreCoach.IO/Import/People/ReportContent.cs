using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using ScoreCoach.People;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.People;

/// <summary>
/// Hashes what a report says, so that two rows can be recognized as equal whatever their spelling, and whatever the columns
/// of their files. The same in every process.
/// </summary>
internal sealed class ReportContent
{
    private readonly XxHash3 _hash = new();
    private ReportFile? _file;
    private long[] _attributeNames = [];

    public ulong HashOf(ScoreReport report)
    {
        _hash.Reset();
        Add(report.CandidateName is { } name ? PersonId.CanonicalName(name) : null);
        Add(report.Attempt ?? 0);
        Add(report.ExamDate?.Ticks ?? -1);
        Add(report.ExamTime?.UtcTicks ?? -1);

        // 700 and 700.0 are one score.
        Add(report.Score is { } score ? BitConverter.DoubleToInt64Bits((double)score) : -1);
        Add((long)report.Result);
        Add(report.Edition);
        Add(report.Language);
        Add(report.ExamForm);
        foreach (var result in report.Results.Domains.Span)
        {
            Add(((long)result.Level << 32) | (uint)result.Severity);
            for (var index = 0; index < result.MissedObjectives.Count; index++)
            {
                Add(result.MissedObjectives[index]);
            }
        }

        Add((long)HashOfAttributes(report));
        return _hash.GetCurrentHashAsUInt64();
    }

    /// <summary>Files may have the same columns in another order, and a column without a value says nothing.</summary>
    private ulong HashOfAttributes(ScoreReport report)
    {
        if (!ReferenceEquals(report.File, _file))
        {
            _file = report.File;
            _attributeNames = [.. (_file?.AttributeNames ?? []).Select(name => (long)XxHash3.HashToUInt64(BytesOf(name.ToUpperInvariant())))];
        }

        var sum = 0ul;
        var values = report.Attributes.ValueSpan;
        for (var index = 0; index < values.Length; index++)
        {
            sum += values[index] is { } value ? XxHash3.HashToUInt64(BytesOf(value), _attributeNames[index]) : 0;
        }

        return sum;
    }

    private void Add(long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        _hash.Append(bytes);
    }

    private void Add(string? text)
    {
        Add(text?.Length ?? -1);
        _hash.Append(BytesOf(text));
    }

    private static ReadOnlySpan<byte> BytesOf(ReadOnlySpan<char> text) => MemoryMarshal.AsBytes(text);
}
