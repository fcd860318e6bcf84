using System.Diagnostics;

namespace ScoreCoach.Tests.Import;

/// <summary>
/// Changes the messy files at random, always in the same way for the same seed: whatever comes out is read without an
/// exception, in time, and with counts that add up. SCORECOACH_MUTATIONS sets how many files are made.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 102;

    private static readonly byte[][] Insertions =
        [.. new[] { "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", "\0", "\uFEFF", "%", "\t", "sep=;\n", "Total", "13/04/2025", "04/13/2025", "=", "{", "[", "\u202E", "é" }.Select(System.Text.Encoding.UTF8.GetBytes), [0xFF], [0xC3], [0xED, 0xA0, 0x80]];

    [Fact]
    public void Any_file_is_read_without_an_exception_and_its_counts_add_up()
    {
        var count = int.TryParse(Environment.GetEnvironmentVariable("SCORECOACH_MUTATIONS"), out var asked) ? asked : 3000;
        var random = new Random(Seed);
        var files = MessyFileTests.Files().Order(StringComparer.Ordinal).ToArray();
        var bytes = files.Select(File.ReadAllBytes).ToArray();
        for (var number = 0; number < count; number++)
        {
            var index = random.Next(files.Length);
            var changed = Mutate(random, bytes[index], bytes[random.Next(bytes.Length)]);
            var options = MessyFileTests.OptionsOf(files[index]);
            options = number % 2 == 0 ? options : options with { ChunkLength = 100 };
            var watch = Stopwatch.StartNew();
            try
            {
                ImportRun.Of(changed, options);
            }
            catch (Exception exception)
            {
                var kept = Path.Join(Path.GetTempPath(), $"scorecoach-mutation-{number}.bin");
                File.WriteAllBytes(kept, changed);
                throw new InvalidOperationException($"Seed {Seed}, number {number}, made from {files[index]}, kept as {kept}.", exception);
            }

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Seed {Seed}, number {number}, made from {files[index]}, took {watch.Elapsed}.");
        }
    }

    [Fact]
    public void Any_workbook_is_read_without_an_exception()
    {
        var random = new Random(Seed);
        var row = "<row r=\"2\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" t=\"s\"><v>2</v></c><c r=\"C2\" s=\"1\"><v>45964</v></c><c r=\"E2\" t=\"str\"><v>NI</v></c></row>";
        for (var number = 0; number < 1000; number++)
        {
            var changed = number % 2 == 0
                ? Mutate(random, WorkbookTests.Workbook(WorkbookTests.Names + row), [])
                : WorkbookTests.Workbook(System.Text.Encoding.UTF8.GetString(Mutate(random, System.Text.Encoding.UTF8.GetBytes(WorkbookTests.Names + row), [])));
            ImportRun.Of(changed);
        }
    }

    private static byte[] Mutate(Random random, byte[] source, byte[] other)
    {
        var bytes = new List<byte>(source);
        for (var change = random.Next(1, 6); change > 0; change--)
        {
            var place = random.Next(bytes.Count + 1);
            var length = Math.Min(random.Next(1, 40), bytes.Count - place);
            switch (random.Next(6))
            {
                case 0:
                    bytes.InsertRange(place, Insertions[random.Next(Insertions.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(place, length);
                    break;
                case 2:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(place, length));
                    break;
                case 3 when place < bytes.Count:
                    bytes[place] = (byte)random.Next(256);
                    break;
                case 4 when other.Length > 0:
                    var from = random.Next(other.Length);
                    bytes.InsertRange(place, other.AsSpan(from, Math.Min(random.Next(1, 80), other.Length - from)).ToArray());
                    break;
                default:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
            }
        }

        return [.. bytes];
    }
}
