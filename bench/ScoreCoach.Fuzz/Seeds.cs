using System.Globalization;

namespace ScoreCoach.Fuzz;

/// <summary>Turns files into inputs, each as it is and with refused rows written.</summary>
internal static class Seeds
{
    public static void Write(string folder, IEnumerable<string> sources)
    {
        Directory.CreateDirectory(folder);
        var number = 0;
        foreach (var path in sources.SelectMany(FilesOf))
        {
            var file = File.ReadAllBytes(path);
            var isParts = path.EndsWith(".parts", StringComparison.OrdinalIgnoreCase);
            foreach (var first in new byte[] { 0, FuzzInput.WithRejects })
            {
                var head = new byte[FuzzInput.HeadLength];
                head[0] = (byte)(first | (isParts ? FuzzInput.Workbook : 0));
                var name = string.Create(CultureInfo.InvariantCulture, $"{++number:D4}-{Path.GetFileName(path)}");
                File.WriteAllBytes(Path.Join(folder, name), [.. head, .. file]);
            }
        }

        Console.WriteLine($"{number} inputs");
    }

    private static IEnumerable<string> FilesOf(string source) => Directory.Exists(source)
        ? Directory.EnumerateFiles(source).Where(path => !path.EndsWith(".txt", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
        : [source];
}
