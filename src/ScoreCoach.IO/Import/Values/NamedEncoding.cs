using System.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Finds an encoding by the name that a user typed.</summary>
internal static class NamedEncoding
{
    /// <summary>Finds an encoding, the code pages of Windows among them; null where no name was given.</summary>
    /// <exception cref="ScoreCoachException">There is none of that name.</exception>
    public static Encoding? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding(name);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ScoreCoachException("UnknownEncoding", $"There is no encoding '{name}'. Accepted: names such as utf-8, utf-16, windows-1252, iso-8859-1, shift_jis.", name);
        }
    }
}
