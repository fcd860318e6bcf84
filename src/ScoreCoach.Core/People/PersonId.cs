using System.Globalization;
using System.Text;

namespace ScoreCoach.People;

/// <summary>
/// Who a report is about. The one rule of identity: import, duplicates, history, last attempt and comparison use it and
/// nothing else. Equal for the same person on every machine, whatever the spelling that Unicode allows.
/// </summary>
/// <param name="IsName">Whether a name is in for an id that is not there.</param>
/// <param name="Text">The canonical text.</param>
internal readonly record struct PersonId(bool IsName, string Text) : IComparable<PersonId>
{
    /// <summary>The person of a report: its id, or its name where it has no id; null where it has neither, or only invisible characters.</summary>
    public static PersonId? Of(ScoreReport report) =>
        report.CandidateId is { } id && Canonical(id) is { Length: > 0 } known ? new PersonId(false, known)
        : report.CandidateName is { } name && CanonicalName(name) is { Length: > 0 } named ? new PersonId(true, named)
        : null;

    /// <summary>
    /// The canonical form of an id: trimmed, without invisible characters (category Cf), in Unicode's composed form, and
    /// in lower case if it is an e-mail address.
    /// </summary>
    public static string Canonical(string id)
    {
        var text = System.Text.Ascii.IsValid(id) ? id : WithoutInvisible(id);
        text = Composed(Trim(text).ToString());

        // Upper case first: a letter can have two lower-case forms (σ, ς). The lower-case form may compose where the upper did not.
        return IsMailAddress(text) ? Composed(text.ToUpperInvariant().ToLowerInvariant()) : text;
    }

    /// <summary>The canonical form of a name that serves as an id: white space runs count as one space.</summary>
    public static string CanonicalName(string name)
    {
        var text = Canonical(name);
        return HasOnlySingleSpaces(text) ? text : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether an id is an e-mail address, whose case does not matter.</summary>
    public static bool IsMailAddress(ReadOnlySpan<char> id)
    {
        var at = id.IndexOf('@');
        return at > 0 && at < id.Length - 1 && id[(at + 1)..].IndexOf('@') < 0 && id.IndexOfAny(' ', '\t') < 0;
    }

    public int CompareTo(PersonId other) => IsName == other.IsName ? string.CompareOrdinal(Text, other.Text) : IsName.CompareTo(other.IsName);

    private static bool HasOnlySingleSpaces(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]) && (text[index] != ' ' || text[index - 1] == ' '))
            {
                return false;
            }
        }

        return true;
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && IsBlank(text[0]))
        {
            text = text[1..];
        }

        while (!text.IsEmpty && IsBlank(text[^1]))
        {
            text = text[..^1];
        }

        return text;
    }

    private static bool IsBlank(char character) => character <= ' ' || char.IsWhiteSpace(character);

    private static string WithoutInvisible(string text)
    {
        var builder = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var isPair = char.IsSurrogatePair(text, index);
            if (CharUnicodeInfo.GetUnicodeCategory(text, index) != UnicodeCategory.Format)
            {
                builder.Append(text, index, isPair ? 2 : 1);
            }

            index += isPair ? 1 : 0;
        }

        return builder.ToString();
    }

    private static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character has no composed form; such a text is compared as it is.
            return text;
        }
    }
}
