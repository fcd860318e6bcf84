using System.Diagnostics;
using System.Globalization;
using CsvHelper;
using ScoreCoach;
using ScoreCoach.Bench;
using ScoreCoach.Catalog;
using ScoreCoach.Files;
using ScoreCoach.IO;

// make FILE ROWS [ATTEMPTS]   writes a file of reports
// spans FILE                  what CsvHelper alone takes to touch every field
// import FILE [DATA [REPEATS]]  what the whole import takes
if (args.Length < 2)
{
    Console.Error.WriteLine("make FILE ROWS [ATTEMPTS] | spans FILE | import FILE [DATA [REPEATS]]");
    return 2;
}

var path = args[1];
switch (args[0])
{
    case "make":
        CohortFile.Write(path, int.Parse(args[2], CultureInfo.InvariantCulture), args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1);
        return 0;
    case "spans":
        Measure("spans", () =>
        {
            using var stream = File.OpenRead(path);
            using var reader = CsvReader.Create(stream, CsvReaderOptions.Default with { Separator = ',' });
            var rows = 0L;
            var bytes = 0L;
            while (reader.Read())
            {
                rows++;
                for (var field = 0; field < reader.FieldCount; field++)
                {
                    bytes += reader.GetSpan(field).Length;
                }
            }

            return (rows, $"{bytes} bytes");
        });
        return 0;
    case "import":
        var data = args.Length > 2 ? args[2] : Path.Join(FindRoot(), "module", "data");
        var gateway = new FileGateway(new NamesAlone());
        var reading = gateway.ReadCatalog([data]);
        var catalog = new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition);
        for (var repeat = args.Length > 3 ? int.Parse(args[3], CultureInfo.InvariantCulture) : 1; repeat > 0; repeat--)
        {
            Import(path, gateway, catalog);
        }

        return 0;
    default:
        return 2;
}

static void Import(string path, FileGateway gateway, ExamCatalog catalog) => Measure("import", () =>
        {
            using var import = gateway.OpenReports([new ImportSource(path)], new ImportOptions { AsOf = new DateTime(2026, 1, 15) }, catalog);
            var observer = new LastSummary();
            var rows = 0L;
            var watch = Stopwatch.StartNew();
            var first = TimeSpan.Zero;
            foreach (var report in import.Read(observer, CancellationToken.None))
            {
                first = rows++ == 0 ? watch.Elapsed : first;
            }

            return (rows, FormattableString.Invariant($"first report after {first.TotalSeconds:F3} s; {observer.Summary}"));
        });

static void Measure(string name, Func<(long Rows, string Note)> run)
{
    var allocated = GC.GetTotalAllocatedBytes(precise: true);
    var collections = GC.CollectionCount(0);
    var watch = Stopwatch.StartNew();
    var (rows, note) = run();
    watch.Stop();
    collections = GC.CollectionCount(0) - collections;
    allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
    using var process = Process.GetCurrentProcess();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name}: {watch.Elapsed.TotalSeconds:F3} s, {rows / watch.Elapsed.TotalSeconds / 1e6:F2} M rows/s, {(double)allocated / Math.Max(1, rows):F0} bytes/row, {collections} collections, peak {process.PeakWorkingSet64 >> 20} MB, processor {process.TotalProcessorTime.TotalSeconds:F2} s ({note})"));
}

static string FindRoot()
{
    var folder = new DirectoryInfo(AppContext.BaseDirectory);
    while (folder is not null && !Directory.Exists(Path.Join(folder.FullName, "module")))
    {
        folder = folder.Parent;
    }

    return folder?.FullName ?? throw new DirectoryNotFoundException("The data folder was not found; name it.");
}
