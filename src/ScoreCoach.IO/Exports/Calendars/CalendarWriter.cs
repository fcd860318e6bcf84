using System.Buffers;
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

    private static readonly SearchValues<char> s_special = SearchValues.Create("\\;,\n\r");

    public void Begin(string component) => Line("BEGIN", component);

    public void End(string component) => Line("END", component);

    /// <summary>A property with a value that needs no escaping.</summary>
    public void Line(string name, string value)
    {
        var line = $"{name}:{value}".AsSpan();
        for (var max = MaxOctets; ;)
        {
            var length = Fitting(line, max);
            writer.Write(line[..length]);
            line = line[length..];
            if (line.IsEmpty)
            {
                writer.Write("\r\n");
                return;
            }

            // The space that begins the next line counts.
            writer.Write("\r\n ");
            max = MaxOctets - 1;
        }
    }

    /// <summary>A property with text, in lines.</summary>
    public void Text(string name, params IEnumerable<string> lines) => Line(name, string.Join("\\n", lines.Select(Escaped)));

    /// <summary>A property with a day.</summary>
    public void Day(string name, DateTime day) => Line(name + ";VALUE=DATE", day.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    /// <summary>A clock time as calendars write it.</summary>
    public static string TimeOf(DateTime time) => time.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    /// <summary>How many characters of a text have a number of octets at most.</summary>
    private static int Fitting(ReadOnlySpan<char> text, int max)
    {
        var start = text[..Math.Min(text.Length, max)];
        if (Ascii.IsValid(start))
        {
            return start.Length;
        }

        var (length, octets) = (0, 0);
        foreach (var rune in text.EnumerateRunes())
        {
            octets += rune.Utf8SequenceLength;
            if (octets > max)
            {
                break;
            }

            length += rune.Utf16SequenceLength;
        }

        return length;
    }

    private static string Escaped(string text)
    {
        if (!text.AsSpan().ContainsAny(s_special) && !text.Any(char.IsControl))
        {
            return text;
        }

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
