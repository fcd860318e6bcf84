using System.Runtime.CompilerServices;
using System.Text;

namespace ScoreCoach;

/// <summary>Hashes who sat which exam. Ids are equal after trimming and in Unicode's composed form.</summary>
internal static class PersonKey
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ulong Of(ReadOnlySpan<byte> id, ulong exam) => Ascii.IsValid(id) ? Utf8Hash.Of(id, exam) : OfText(id, exam);

    private static ulong OfText(ReadOnlySpan<byte> id, ulong exam)
    {
        var text = Encoding.UTF8.GetString(id);
        try
        {
            text = text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A text that has no composed form is compared as it is.
        }

        return Utf8Hash.Of(Encoding.UTF8.GetBytes(text), exam);
    }
}
