using System.Globalization;
using System.Text;

namespace ScoreCoach.Exports;

/// <summary>
/// Names of files that every system accepts and no program mistakes for something else: letters, digits and a few signs. Whatever an id
/// contains, the name stays in its folder.
/// </summary>
/// <param name="Text">The name, without an extension.</param>
/// <param name="IsExact">Whether another input can't have given it: otherwise the name needs a hash of what it stands for.</param>
internal readonly record struct SafeFileName(string Text, bool IsExact)
{
    private const string Separator = "_";
    private const char Substitute = '-';
    private const string Signs = "-._@+";

    // Of each part: with the separators, a hash and an extension, the name stays below 255 bytes, the limit of most file systems.
    private const int MaxBytes = 64;

    // Names of devices on Windows, also with an extension.
    private static readonly string[] s_devices =
    [
        "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$",
        .. from port in new[] { "COM", "LPT" } from number in "0123456789¹²³" select port + number,
    ];

    /// <summary>The name of a file about something, such as a person, an exam and an attempt. Parts that are not known are omitted.</summary>
    /// <param name="subject">Who or what it is about; a word of its own stands for what is not known.</param>
    /// <param name="more">What distinguishes it from others about the same.</param>
    public static SafeFileName Of(string? subject, params IEnumerable<string?> more)
    {
        var first = Part(subject ?? string.Empty);
        SafeFileName[] parts = [first.Text.Length == 0 ? first with { Text = "no-name" } : first, .. more.OfType<string>().Select(Part).Where(part => part.Text.Length > 0)];
        var name = string.Join(Separator, parts.Select(part => part.Text));
        var isDevice = s_devices.Contains(name.Split('.')[0], StringComparer.OrdinalIgnoreCase);
        return new(isDevice ? Separator + name : name, !isDevice && Array.TrueForAll(parts, part => part.IsExact));
    }

    /// <summary>The name with what distinguishes it from others that look alike.</summary>
    public string With(string suffix) => Text + Substitute + suffix;

    private static SafeFileName Part(string text)
    {
        var name = new StringBuilder();
        var isExact = text.Length <= MaxBytes;

        // What is longer is cut anyway, and need not be looked at.
        foreach (var rune in text.AsSpan(0, Math.Min(text.Length, 2 * MaxBytes)).Trim().EnumerateRunes())
        {
            var isKept = IsKept(rune);
            isExact &= isKept || rune.Value == ' ';
            if (isKept || (name.Length > 0 && name[^1] != Substitute))
            {
                name.Append(isKept ? rune.ToString() : Substitute);
            }
        }

        var composed = Composed(name.ToString());

        // A name that starts with a dot is hidden on some systems, one with a dash is taken for an option, and one that ends with a dot loses it.
        var trimmed = Shortened(composed).TrimStart('.', Substitute).TrimEnd('.', Substitute);
        return new(trimmed, isExact && trimmed.Length == composed.Length);
    }

    private static string Shortened(string name)
    {
        var (length, bytes) = (0, 0);
        foreach (var rune in name.EnumerateRunes())
        {
            bytes += rune.Utf8SequenceLength;
            if (bytes > MaxBytes)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return name[..length];
    }

    private static bool IsKept(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || Signs.Contains((char)rune.Value, StringComparison.Ordinal)
        : Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber;

    // One letter has one spelling, whichever the file system prefers.
    private static string Composed(string text) => text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
}
