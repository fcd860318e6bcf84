using System.Management.Automation;
using System.Runtime.InteropServices;
using System.Security;
using System.Text;
using ScoreCoach.Errors;
using ScoreCoach.People;

namespace ScoreCoach.Commands;

/// <summary>Reads a key that a user specifies: a SecureString, or a file.</summary>
internal static class TypedKey
{
    /// <summary>The key; null for none.</summary>
    /// <param name="value">What was specified.</param>
    /// <param name="readFile">Reads the key of a file.</param>
    /// <exception cref="ScoreCoachException">It is no key.</exception>
    public static PersonKey? Parse(object? value, Func<string, PersonKey> readFile) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        SecureString secret => Of(secret),
        FileSystemInfo file => readFile(file.FullName),
        string path => TypedTexts.Given(path) is null ? null : readFile(path),
        var other => throw new ScoreCoachException(
            ErrorId.UnusableKey, $"{other.GetType().Name} is not a key. Accepted: the path of a file with the key, or a SecureString.", other.GetType().Name),
    };

    private static PersonKey Of(SecureString secret)
    {
        var pointer = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            // Copies that can be cleared, and no string.
            var text = new char[secret.Length];
            Marshal.Copy(pointer, text, 0, text.Length);
            var bytes = Encoding.UTF8.GetBytes(text);
            try
            {
                return PersonKey.Of(bytes, nameof(SecureString));
            }
            finally
            {
                Array.Clear(text);
                Array.Clear(bytes);
            }
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(pointer);
        }
    }
}
