using System.Globalization;
using System.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// One section of a number format, such as <c>00000</c> or <c>dd.mm.yyyy</c>. Only what changes the meaning of a number is shown as the
/// format says: fixed digits, words, dates, percentages, and zeros behind the decimals. Decimals are never rounded.
/// </summary>
internal sealed class NumberSection
{
    /// <summary>Stands for a place of a digit in the parts of a pattern; such a character is never literal text of a format.</summary>
    private const char Optional = '\uE000';
    private const char Required = '\uE001';
    private const int MaxDecimals = 15;

    private readonly StringBuilder _whole = new();
    private readonly StringBuilder _decimals = new();
    private readonly StringBuilder _suffix = new();
    private bool _isGeneral;
    private bool _isComputed;
    private bool _hasDay;
    private bool _hasMonth;
    private bool _hasClock;
    private bool _hasPercent;
    private int _digits;

    private NumberSection()
    {
    }

    public NumberKind Kind { get; private set; }

    /// <summary>Whether the section is for numbers that meet a condition of its own.</summary>
    public bool IsConditional { get; private set; }

    public static NumberSection Parse(ReadOnlySpan<char> code)
    {
        var section = new NumberSection();
        section.Take(code);
        section.Kind = section.FindKind();
        return section;
    }

    /// <summary>A number of 0 or more in the places that the section gives its digits.</summary>
    public string Show(double number)
    {
        var places = Math.Min(CountPlaces(_decimals), MaxDecimals);
        var digits = Math.Round((decimal)number, places, MidpointRounding.AwayFromZero).ToString("F" + places.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? digits : digits[..point];
        var text = new StringBuilder();
        AppendWhole(text, whole == "0" ? string.Empty : whole);
        AppendDecimals(text, point < 0 ? string.Empty : digits[(point + 1)..]);
        return text.Append(_suffix).ToString().Trim();
    }

    /// <summary>A number with decimals, as it is stored, and the zeros at its end that the section shows: the objective 1.10 is the number 1.1.</summary>
    public string WithZeros(string number)
    {
        var point = number.IndexOf('.', StringComparison.Ordinal);
        if (point < 0 || number.Contains('E', StringComparison.Ordinal))
        {
            return number;
        }

        var required = 0;
        for (var index = 0; index < _decimals.Length; index++)
        {
            required += _decimals[index] == Required ? 1 : 0;
        }

        return number.PadRight(point + 1 + Math.Min(required, MaxDecimals), '0');
    }

    private static int CountPlaces(StringBuilder part)
    {
        var count = 0;
        for (var index = 0; index < part.Length; index++)
        {
            count += part[index] is Optional or Required ? 1 : 0;
        }

        return count;
    }

    private void AppendWhole(StringBuilder text, string digits)
    {
        var places = CountPlaces(_whole);
        var next = 0;
        var place = 0;
        for (var index = 0; index < _whole.Length; index++)
        {
            if (_whole[index] is not (Optional or Required))
            {
                text.Append(_whole[index]);
                continue;
            }

            // The first place takes all digits that have no place of their own.
            var left = places - place++;
            var end = digits.Length - left + 1;
            if (end > next)
            {
                text.Append(digits, next, end - next);
                next = end;
            }
            else if (_whole[index] == Required)
            {
                text.Append('0');
            }
        }
    }

    private void AppendDecimals(StringBuilder text, string digits)
    {
        var kept = digits.TrimEnd('0').Length;
        var place = 0;
        for (var index = 0; index < _decimals.Length; index++)
        {
            if (_decimals[index] is not (Optional or Required))
            {
                text.Append(_decimals[index]);
                continue;
            }

            if (place < digits.Length && (_decimals[index] == Required || place < kept))
            {
                text.Append(place == 0 ? "." : string.Empty).Append(digits[place]);
            }

            place++;
        }
    }

    private void Take(ReadOnlySpan<char> code)
    {
        var afterPoint = false;
        for (var index = 0; index < code.Length; index++)
        {
            switch (code[index])
            {
                case '\\' when index + 1 < code.Length:
                    Literal(code[++index]);
                    break;
                case '_' or '*':
                    // The next character is only as wide as a blank, or fills the cell.
                    index++;
                    break;
                case '"':
                    var end = code[(index + 1)..].IndexOf('"');
                    foreach (var letter in end < 0 ? code[(index + 1)..] : code.Slice(index + 1, end))
                    {
                        Literal(letter);
                    }

                    index = end < 0 ? code.Length : index + 1 + end;
                    break;
                case '[':
                    var close = code[index..].IndexOf(']');
                    TakeBracket(close < 0 ? code[(index + 1)..] : code.Slice(index + 1, close - 1));
                    index = close < 0 ? code.Length : index + close;
                    break;
                case '.' when !_hasClock:
                    afterPoint = true;
                    break;
                case '0':
                    Place(Required, afterPoint);
                    break;
                case '#' or '?':
                    Place(Optional, afterPoint);
                    break;
                case 'E' or 'e' when _digits > 0 && index + 1 < code.Length && code[index + 1] is '+' or '-':
                    _isComputed = true;
                    index++;
                    break;
                case '/' when _digits > 0 && index + 1 < code.Length && (code[index + 1] is '?' or '#' || char.IsAsciiDigit(code[index + 1])):
                    _isComputed = true;
                    break;
                case 'G' or 'g' or 'S' or 's' when LengthOfGeneral(code[index..]) is > 0 and var length:
                    _isGeneral = true;
                    index += length - 1;
                    break;
                case 'A' or 'a' when code[index..].StartsWith("AM/PM", StringComparison.OrdinalIgnoreCase):
                    _hasClock = true;
                    index += 4;
                    break;
                default:
                    TakeLetter(code[index]);
                    break;
            }
        }
    }

    private void TakeLetter(char letter)
    {
        switch (letter)
        {
            case 'y' or 'Y' or 'd' or 'D' or 'g' or 'e':
                _hasDay = true;
                break;
            case 'm' or 'M':
                _hasMonth = true;
                break;
            case 'h' or 'H' or 's' or 'S':
                _hasClock = true;
                break;
            case '%':
                _hasPercent = true;
                break;
            case '@':
                _isGeneral = true;
                break;
            case ',':
                break;
            default:
                Literal(letter);
                break;
        }
    }

    /// <summary>In brackets stand colors, conditions, hours that are not counted modulo a day, and languages.</summary>
    private void TakeBracket(ReadOnlySpan<char> text)
    {
        IsConditional |= !text.IsEmpty && text[0] is '<' or '>' or '=';
        _hasClock |= !text.IsEmpty && text[0] is 'h' or 'H' or 'm' or 'M' or 's' or 'S' && !text.ContainsAnyExcept(text[0], char.ToLowerInvariant(text[0]));
    }

    private static int LengthOfGeneral(ReadOnlySpan<char> code) =>
        code.StartsWith("General", StringComparison.OrdinalIgnoreCase) ? 7 : code.StartsWith("Standard", StringComparison.OrdinalIgnoreCase) ? 8 : 0;

    private void Place(char place, bool afterPoint)
    {
        // What stood between two places stays between them, except marks of thousands, however a country writes them.
        var part = afterPoint ? _decimals : _whole;
        if (afterPoint || !IsGrouping(_suffix))
        {
            part.Append(_suffix);
        }

        part.Append(place);
        _suffix.Clear();
        _digits++;
    }

    private void Literal(char letter) => (_digits > 0 ? _suffix : _whole).Append(letter);

    private static bool IsGrouping(StringBuilder text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] is not (' ' or '\u00A0' or '\u202F' or '\'' or '\u2019'))
            {
                return false;
            }
        }

        return true;
    }

    private NumberKind FindKind()
    {
        if (_hasDay || (_hasMonth && !_hasClock))
        {
            return _hasClock ? NumberKind.DateTime : NumberKind.Date;
        }

        if (_hasClock)
        {
            return NumberKind.Time;
        }

        if (_hasPercent)
        {
            return NumberKind.Percent;
        }

        return !_isGeneral && !_isComputed && (HasText(_whole) || HasText(_decimals) || HasText(_suffix) || CountRequired() > 1 || _digits == 0)
            ? NumberKind.Pattern
            : NumberKind.Plain;
    }

    private int CountRequired() => _whole.ToString().Count(place => place == Required);

    private static bool HasText(StringBuilder part)
    {
        for (var index = 0; index < part.Length; index++)
        {
            if (part[index] is not (Optional or Required) && !char.IsWhiteSpace(part[index]))
            {
                return true;
            }
        }

        return false;
    }
}
