using System.Text;
using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Finds an encoding by the name that a user typed: the registered names, those of PowerShell, and numbers of code pages.</summary>
internal static class NamedEncoding
{
    /// <summary>Names that PowerShell and others use, without dashes. "ansi" and "oem" depend on the machine; PowerShell gives their number instead.</summary>
    private static readonly Dictionary<string, string> ShellNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8",
        ["utf8bom"] = "utf-8",
        ["utf8nobom"] = "utf-8",
        ["default"] = "utf-8",
        ["utf16"] = "utf-16",
        ["utf16le"] = "utf-16",
        ["utf16be"] = "utf-16BE",
        ["bigendianunicode"] = "utf-16BE",
        ["utf32"] = "utf-32",
        ["utf32le"] = "utf-32",
        ["utf32be"] = "utf-32BE",
        ["bigendianutf32"] = "utf-32BE",
        ["cp1252"] = "windows-1252",
    };

    /// <summary>Finds an encoding, the code pages of Windows among them; null where no name was given.</summary>
    /// <exception cref="ScoreCoachException">There is none of that name.</exception>
    public static Encoding? Find(string? name)
    {
        if (name is null)
        {
            return null;
        }

        var typed = name.Trim();
        try
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return InvariantNumber.TryParseWhole(typed, out var number) && number > 0
                ? Encoding.GetEncoding(number)
                : Encoding.GetEncoding(ShellNames.GetValueOrDefault(typed.Replace("-", string.Empty, StringComparison.Ordinal), typed));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            throw new ScoreCoachException(
                ErrorId.UnknownEncoding, $"There is no encoding '{name}'. Accepted: names such as utf8, unicode, windows-1252, iso-8859-1, shift_jis, or the number of a code page such as 1252.", name);
        }
    }
}
