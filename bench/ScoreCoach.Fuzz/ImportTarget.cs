using System.Diagnostics;
using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.IO;

namespace ScoreCoach.Fuzz;

/// <summary>Imports an input and checks what must hold for every file, whatever is in it.</summary>
internal sealed class ImportTarget
{
    private readonly ExamCatalog _catalog = ReadCatalog();
    private readonly string _rejectPath = Path.Join(Path.GetTempPath(), $"scorecoach-fuzz-{Environment.ProcessId}.csv");
    private readonly TextWriter _log;
    private readonly Findings? _findings;
    private long _executions;
    private long _reportedAt;

    public ImportTarget(TextWriter log, Findings? findings = null)
    {
        _log = log;
        _findings = findings;
    }

    /// <summary>Checks inputs without a fuzzer.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="large">Whether to check files that repeat the inputs until they are read on several threads.</param>
    /// <returns>0 when everything holds.</returns>
    public static int RunFiles(IEnumerable<string> paths, bool large)
    {
        var target = new ImportTarget(Console.Error);
        var failed = 0;
        var compared = 0;
        foreach (var path in paths.SelectMany(FilesOf))
        {
            var watch = Stopwatch.StartNew();
            try
            {
                if (large)
                {
                    compared += target.CheckLarge(FuzzInput.Parse(File.ReadAllBytes(path))) ? 1 : 0;
                }
                else
                {
                    target.Run(File.ReadAllBytes(path));
                }
            }
            catch (Exception exception)
            {
                failed++;
                Console.WriteLine($"{path}: {exception}");
            }

            if (watch.Elapsed > TimeSpan.FromSeconds(1))
            {
                Console.WriteLine($"{path}: {watch.Elapsed}");
            }
        }

        var count = large ? compared : target._executions;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs, {failed} failed"));
        return failed == 0 ? 0 : 1;
    }

    public void Run(ReadOnlySpan<byte> bytes)
    {
        _executions++;
        try
        {
            Check(FuzzInput.Parse(bytes));
        }
        catch (Exception exception) when (_findings is not null)
        {
            _findings.Keep(bytes, exception);
        }

        if (_executions >= _reportedAt * 2 || _executions - _reportedAt >= 20_000)
        {
            Report();
        }
    }

    /// <summary>Says how far it is: the time of the processor, since the clock goes on when the process is stopped.</summary>
    public void Report()
    {
        _reportedAt = _executions;
        using var process = Process.GetCurrentProcess();
        _log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"target {process.Id}: {_executions} executions, processor {process.TotalProcessorTime.TotalSeconds:F0} s, peak {process.PeakWorkingSet64 >> 20} MB"));
    }

    /// <summary>Says what reading an input gives.</summary>
    public void Describe(FuzzInput input)
    {
        _log.WriteLine(input);
        var reading = Read(new MemoryStream(input.File), input.Options);
        foreach (var issue in reading?.Issues ?? [])
        {
            _log.WriteLine(issue);
        }

        _log.WriteLine(reading?.Summary);
    }

    private static IEnumerable<string> FilesOf(string path) =>
        Directory.Exists(path) ? Directory.EnumerateFiles(path).Order(StringComparer.Ordinal) : [path];

    private void Check(FuzzInput input)
    {
        var options = input.Options;
        File.Delete(_rejectPath);
        var first = Read(new MemoryStream(input.File), options, input.Rejects ? _rejectPath : null);
        if (first is null)
        {
            return;
        }

        first.Check(input.File, options);
        var rejected = !first.Summary.Unusable && File.Exists(_rejectPath) ? File.ReadAllBytes(_rejectPath) : null;
        var second = Read(input.ByPipe ? new OnceStream(input.File) : new MemoryStream(input.File), options);
        Reading.Require(second is not null, "The second reading failed, the first did not.");
        first.CheckSameAs(second!);
        if (rejected is not null)
        {
            CheckRejected(first, rejected, input.Options);
        }
    }

    private bool CheckLarge(FuzzInput input)
    {
        var file = LargeFile.Of(input.File);
        try
        {
            return file.Length > 0 && LargeFile.Check(file, input.Options, _catalog);
        }
        catch (ScoreCoachException)
        {
            return false;
        }
    }

    private Reading? Read(Stream stream, ImportOptions options, string? rejectPath = null)
    {
        using (stream)
        {
            try
            {
                return Reading.Of(stream, options, _catalog, rejectPath);
            }
            catch (ScoreCoachException)
            {
                // Options that can't be used, which is stated before the file is opened.
                return null;
            }
        }
    }

    /// <summary>Refused rows must be there to be corrected: in columns that mean what they meant.</summary>
    private void CheckRejected(Reading first, byte[] rejected, ImportOptions options)
    {
        var again = Read(new MemoryStream(rejected), options);
        Reading.Require(again is not null, "The reject file can't be read with the options of the file.");
        again!.Check(rejected, options);
        if (again.Summary.Unusable && MayBeUnusable(first, again))
        {
            return;
        }

        var reason = again.Issues.FirstOrDefault(issue => issue.Severity == IssueSeverity.Error);
        Reading.Require(!again.Summary.Unusable, $"The reject file is unusable, {reason?.Code} {reason?.Field}: {reason}");
        Reading.Require(
            again.Summary.Layout == first.Summary.Layout,
            $"The reject file has the layout {again.Summary.Layout}, the file {first.Summary.Layout}.");
        if (options.Strict)
        {
            return;
        }

        Reading.Require(
            first.Summary.Layout == "Long" || again.Summary.Rows == first.Summary.Refused,
            $"The reject file has {again.Summary.Rows} rows of {first.Summary.Refused}.");

        // A row of the wrong width, or with a quote out of place, is written with its width and its quotes corrected; what was
        // too much may have been what is not a text, or too long. Without the other exam's rows its domain is any column, and the
        // date of a row that was corrected may determine the others.
        var mended = first.Issues.Count(issue => issue.Code is ImportIssueCode.FieldCountMismatch or ImportIssueCode.MalformedRow
            or ImportIssueCode.InvalidEncoding or ImportIssueCode.FieldTooLong or ImportIssueCode.UnexpectedDomain or ImportIssueCode.AmbiguousDate);
        Reading.Require(
            again.Summary.Reports <= mended || first.Summary.Layout == "Long",
            $"{again.Summary.Reports} refused rows are accepted when they are read again; {mended} were mended.");
    }

    /// <summary>
    /// Without the rows that were accepted, no column may be left that is a domain; with a row that was corrected, two columns may
    /// be one. And in a delimited file nothing indicates that a column is an attribute, as it does in JSON.
    /// </summary>
    private static bool MayBeUnusable(Reading first, Reading again) => again.Issues.Where(issue => issue.Severity == IssueSeverity.Error).All(issue =>
        (issue.Code == ImportIssueCode.MissingColumn && issue.Message.StartsWith("No column is a domain", StringComparison.Ordinal))
        || (issue.Code == ImportIssueCode.AmbiguousColumn
            && (first.Summary.Delimiter is null || issue.Message.Contains("matches for the domain", StringComparison.Ordinal))));

    private static ExamCatalog ReadCatalog()
    {
        var reading = new FileGateway(new NamesAlone()).ReadCatalog([Path.Join(Root(), "module", "data")]);
        return new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition);
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "ScoreCoach.psd1")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Build and run this in a checkout: it reads module/data.");
    }
}
