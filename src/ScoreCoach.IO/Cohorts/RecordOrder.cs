using System.Runtime.InteropServices;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Orders records by their bytes: those of a person stand together, and equal ones side by side. Otherwise the order means nothing.</summary>
internal static class RecordOrder
{
    public static int Compare(StateRecord left, StateRecord right)
    {
        var order = left.Person.CompareTo(right.Person);
        return order != 0 ? order : BytesOf(ref left).SequenceCompareTo(BytesOf(ref right));
    }

    private static ReadOnlySpan<byte> BytesOf(ref StateRecord record) => MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(ref record, 1));
}
