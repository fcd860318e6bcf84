using System.IO.Hashing;
using System.Text;

namespace ScoreCoach.IO.Exports;

/// <summary>
/// Gives each file of a folder a name of its own, also where a file system does not distinguish upper and lower case. A name that is taken, or that
/// does not show all of what it stands for, gets a hash, which is the same on every machine.
/// </summary>
/// <param name="reserved">Names that are taken from the start.</param>
internal sealed class ExportNames(params IEnumerable<string> reserved)
{
    // 32 bits distinguish what looks alike; what has the same hash gets a number.
    private const int HashDigits = 8;

    // Hashes of the names instead of the names: a cohort of a million takes little memory.
    private readonly HashSet<UInt128> _taken = [.. reserved.Select(KeyOf)];

    /// <summary>The next name, without an extension.</summary>
    public string Take(ExportName name)
    {
        if (name.File.IsExact && _taken.Add(KeyOf(name.File.Text)))
        {
            return name.File.Text;
        }

        var hash = Convert.ToHexString(XxHash128.Hash(Encoding.UTF8.GetBytes(name.Identity)))[..HashDigits].ToLowerInvariant();
        for (var number = 1; ; number++)
        {
            var text = name.File.With(number == 1 ? hash : FormattableString.Invariant($"{hash}-{number}"));
            if (_taken.Add(KeyOf(text)))
            {
                return text;
            }
        }
    }

    private static UInt128 KeyOf(string name) => XxHash128.HashToUInt128(Encoding.UTF8.GetBytes(name.ToUpperInvariant()));
}
