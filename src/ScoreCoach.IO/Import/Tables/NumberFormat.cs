using System.Globalization;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Writes numbers as a sheet shows them, as far as that changes what they mean.</summary>
internal sealed class NumberFormat
{
    /// <summary>A sheet keeps fifteen digits of a number; one with more is shown as a power of ten.</summary>
    private const double FirstRounded = 1e15;
    private const int MaxCode = 1024;

    private readonly NumberSection[] _sections;

    private NumberFormat(NumberSection[] sections) => _sections = sections;

    /// <summary>The format of cells that have none.</summary>
    public static NumberFormat General { get; } = Parse("General");

    /// <summary>Parses a format code: up to four sections, for positive and negative numbers, zero, and text.</summary>
    public static NumberFormat Parse(string code)
    {
        var sections = new List<NumberSection>();
        var rest = code.AsSpan(0, Math.Min(code.Length, MaxCode));
        while (sections.Count < 4)
        {
            var end = EndOfSection(rest);
            sections.Add(NumberSection.Parse(rest[..end]));
            if (end == rest.Length)
            {
                break;
            }

            rest = rest[(end + 1)..];
        }

        return new NumberFormat([.. sections]);
    }

    /// <summary>A format that every program knows by its number.</summary>
    public static NumberFormat BuiltIn(int number) => Parse(number switch
    {
        1 => "0",
        2 or 4 => "0.00",
        9 or 10 => "0%",
        (>= 14 and <= 17) or (>= 27 and <= 31) or (>= 34 and <= 36) or (>= 50 and <= 58) => "yyyy-mm-dd",
        22 => "yyyy-mm-dd hh:mm",
        (>= 18 and <= 21) or 32 or 33 or (>= 45 and <= 47) => "hh:mm:ss",
        _ => "General",
    });

    /// <summary>The text of a number. In the column of dates a plain number that can be a day is one.</summary>
    public string Show(double number, bool startsIn1904, bool isDate)
    {
        var section = SectionOf(number);
        var kind = section.Kind;
        if ((kind is NumberKind.Date or NumberKind.DateTime || (isDate && number is > 20_000 and < 80_000))
            && DayText(number, startsIn1904, kind == NumberKind.DateTime) is { } day)
        {
            return day;
        }

        return kind switch
        {
            NumberKind.Percent when Math.Abs(number) < FirstRounded => Math.Round(number * 100, 6).ToString("0.######", CultureInfo.InvariantCulture) + "%",
            NumberKind.Time when number is >= 0 and < 110_000 => TimeText(number),
            NumberKind.Pattern when Math.Abs(number) < FirstRounded => (number < 0 && _sections.Length == 1 ? "-" : string.Empty) + section.Show(Math.Abs(number)),
            _ => section.WithZeros(Plain(number)),
        };
    }

    /// <summary>Programs write 0.1 + 0.2 as they compute it; fifteen digits are what a sheet shows.</summary>
    private static string Plain(double number) =>
        number.ToString(Math.Abs(number) < FirstRounded ? "0.###############" : "0.##############E+0", CultureInfo.InvariantCulture);

    private NumberSection SectionOf(double number)
    {
        if (_sections.Length == 1 || _sections[0].IsConditional || _sections[1].IsConditional)
        {
            return _sections[0].IsConditional ? General._sections[0] : _sections[0];
        }

        return number < 0 ? _sections[1] : number == 0 && _sections.Length > 2 ? _sections[2] : _sections[0];
    }

    private static string? DayText(double serial, bool startsIn1904, bool hasClock)
    {
        var seconds = hasClock ? Math.Round(serial * 86_400) : Math.Floor(serial) * 86_400;

        // Day 60 of the older count is a 29 February 1900 that never was.
        var days = Math.Floor(seconds / 86_400) + (startsIn1904 ? 1462 : 0);
        if (days is < 61 or > 110_000)
        {
            return null;
        }

        var clock = seconds % 86_400;
        var moment = new DateTime(1899, 12, 30).AddDays(days).AddSeconds(clock);
        return moment.ToString(clock == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
    }

    private static string TimeText(double days)
    {
        var seconds = (long)Math.Round(days * 86_400);
        return string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
    }

    private static int EndOfSection(ReadOnlySpan<char> code)
    {
        var quoted = false;
        var bracketed = false;
        for (var index = 0; index < code.Length; index++)
        {
            var letter = code[index];
            if (!quoted && letter is '\\' or '_' or '*')
            {
                index++;
                continue;
            }

            quoted ^= !bracketed && letter == '"';
            bracketed = !quoted && (letter == '[' || (bracketed && letter != ']'));
            if (letter == ';' && !quoted && !bracketed)
            {
                return index;
            }
        }

        return code.Length;
    }
}
