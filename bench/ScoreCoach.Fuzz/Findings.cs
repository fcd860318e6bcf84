using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace ScoreCoach.Fuzz;

/// <summary>Keeps the shortest input of each kind of finding, so that one that is known does not hide the others.</summary>
internal sealed partial class Findings
{
    private readonly string _folder;
    private readonly Dictionary<string, int> _shortest = new(StringComparer.Ordinal);

    public Findings(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var path in Directory.EnumerateFiles(folder, "*.bin"))
        {
            _shortest[Path.GetFileNameWithoutExtension(path)] = (int)new FileInfo(path).Length;
        }
    }

    public void Keep(ReadOnlySpan<byte> input, Exception exception)
    {
        var kind = KindOf(exception);
        if (_shortest.TryGetValue(kind, out var known) && known <= input.Length)
        {
            return;
        }

        _shortest[kind] = input.Length;
        File.WriteAllBytes(Path.Join(_folder, kind + ".bin"), input);
        File.WriteAllText(Path.Join(_folder, kind + ".txt"), exception.ToString());
    }

    /// <summary>What was thrown and from where, or what does not hold; whatever differs from input to input omitted.</summary>
    private static string KindOf(Exception exception)
    {
        var text = exception is InvariantException
            ? Digits().Replace(exception.Message.Split(':')[0], "0")
            : exception.GetType() + string.Concat((exception.StackTrace ?? string.Empty).Split('\n').Take(3));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    [GeneratedRegex("[0-9]+|'[^']*'")]
    private static partial Regex Digits();
}
