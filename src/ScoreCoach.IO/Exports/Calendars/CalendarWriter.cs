using System.Globalization;
using System.Text;

namespace ScoreCoach.IO.Exports.Calendars;

/// <summary>
/// Writes the lines of a calendar (RFC 5545): escaped, and folded after 75 octets, never inside a character. Line ends are those of the
/// standard on every machine.
/// </summary>
internal sealed class CalendarWriter(TextWriter writer)
{
    private const int MaxOctets = 75;

    public void Begin(string component) => Line("BEGIN", component);

    public void End(string component) => Line("END", component);

    /// <summary>A property with a value that needs no escaping.</summary>
    public void Line(string name, string value)
    {
        var octets = 0;
        Span<char> text = stackalloc char[2];
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                // The space that begins the next line counts.
                writer.Write("\r\n ");
                octets = 1;
            }

            octets += rune.Utf8SequenceLength;
            writer.Write(text[..rune.EncodeToUtf16(text)]);
        }

        writer.Write("\r\n");
    }

    /// <summary>A property with text, in lines.</summary>
    public void Text(string name, params IEnumerable<string> lines) => Line(name, string.Join("\\n", lines.Select(Escaped)));

    /// <summary>A property with a day.</summary>
    public void Day(string name, DateTime day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>A clock time as calendars write it.</summary>
    public static string TimeOf(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\n' => escaped.Append("\\n"),
                '\r' => escaped,
                _ => escaped.Append(char.IsControl(character) ? ' ' : character),
            };
        }

        return escaped.ToString();
    }
}
