using ScoreCoach.Errors;

namespace ScoreCoach.People;

/// <summary>A secret with which people are recognized without their ids: who does not have it can't find out whom a hash stands for.</summary>
internal sealed class PersonKey
{
    /// <summary>The fewest bytes of a key: shorter ones can be guessed.</summary>
    public const int MinLength = 16;

    private static readonly byte[] s_mark = [0xEF, 0xBB, 0xBF];

    private PersonKey(byte[] secret, string name) => (Secret, Name) = (secret, name);

    /// <summary>The file or the parameter that holds the key.</summary>
    public string Name { get; }

    /// <summary>The bytes of the key.</summary>
    public ReadOnlyMemory<byte> Secret { get; }

    /// <summary>
    /// Takes a key as a file or a user gives it. A byte order mark at the start and line breaks at the end, which editors add, do not belong to it.
    /// </summary>
    /// <param name="text">The key.</param>
    /// <param name="name">The file or the parameter that holds it.</param>
    /// <exception cref="ScoreCoachException">It is too short.</exception>
    public static PersonKey Of(ReadOnlySpan<byte> text, string name)
    {
        var secret = text.StartsWith(s_mark) ? text[s_mark.Length..] : text;
        secret = secret.TrimEnd("\r\n"u8);
        return secret.Length >= MinLength
            ? new PersonKey(secret.ToArray(), name)
            : throw new ScoreCoachException(
                ErrorId.UnusableKey,
                FormattableString.Invariant($"The key of '{name}' has {secret.Length} bytes. Accepted: {MinLength} or more, all of them random."),
                name,
                "Create one with 'openssl rand -hex 32', and store it where only authorized people can read it.");
    }
}
