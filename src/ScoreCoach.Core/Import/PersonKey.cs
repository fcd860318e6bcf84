using System.Text;

namespace ScoreCoach;

/// <summary>Hashes who sat which exam. Ids are equal after trimming and in Unicode's composed form.</summary>
internal static class PersonKey
{
    public static ulong Of(ReadOnlySpan<byte> id, int exam)
    {
        if (Ascii.IsValid(id))
        {
            return Utf8Hash.Of(exam, Utf8Hash.Of(id));
        }

        var text = Encoding.UTF8.GetString(id);
        try
        {
            text = text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // A text that has no composed form is compared as it is.
        }

        return Utf8Hash.Of(exam, Utf8Hash.Of(Encoding.UTF8.GetBytes(text)));
    }
}
