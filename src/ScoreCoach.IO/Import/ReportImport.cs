using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.People;

namespace ScoreCoach.IO.Import;

/// <summary>
/// Reads the files of one command. The first pass over all of them finds which exams occur, how dates are written and who may
/// have several reports; the last one makes the reports. Only where someone has several is there a pass between, which
/// compares them.
/// </summary>
internal sealed class ReportImport(IReadOnlyList<ImportSource> sources, ImportOptions options, ExamCatalog catalog, IOptionSyntax syntax) : IReportImport
{
    /// <summary>Each may have many tables, and all of them are looked at before the first is read.</summary>
    public const int MaxFiles = 65_535;

    /// <summary>More files are closed between the passes: systems allow a process about a thousand.</summary>
    private const int MaxOpenFiles = 256;

    private FileImport[] _files = [];
    private int _current;
    private int _passesDone;
    private int _passes = 2;

    public double Progress
    {
        get
        {
            var total = _files.Sum(file => file.Length);
            var ofThisPass = total == 0 ? 1 : (double)_files.Sum(file => file.Position) / total;
            return Math.Min(1, (_passesDone + Math.Min(1, ofThisPass)) / _passes);
        }
    }

    public string CurrentPath => _current < sources.Count ? sources[_current].Path : string.Empty;

    public IEnumerable<ScoreReport> Read(IImportObserver observer, CancellationToken cancellation, CohortMeasure? measure = null)
    {
        // A strict import ends at a row, and without history each report says who it is about.
        var isCounted = measure is not null && !options.Strict && !options.NoHistory;
        var reading = options with { IsCounted = isCounted };
        var known = new KnownHeaders(catalog, reading);
        _files = [.. sources.Select(source => new FileImport(source, reading, catalog, known, syntax))];
        var attempts = Survey(cancellation);
        var isComplete = true;
        string[] names = [.. _files.SelectMany(file => file.Tables, (file, table) => file.NameOf(table))];
        for (_current = 0; _current < _files.Length; _current++)
        {
            // What a file holds is given up when it has been read.
            using var file = _files[_current];
            var used = _current == _files.Length - 1 && isComplete ? known.UsedWords : null;
            foreach (var report in file.Read(attempts, names, observer, isCounted ? measure : null, used, cancellation))
            {
                yield return report;
            }

            var summary = file.Summary;
            observer.OnFileRead(summary);
            isComplete &= summary.Refused == 0 && !summary.Unusable;
            if (options.Strict && !isComplete)
            {
                yield break;
            }
        }
    }

    public void Dispose()
    {
        foreach (var file in _files)
        {
            file.Dispose();
        }
    }

    /// <summary>The passes before the last. They give the reports of people who have several; null when no one has.</summary>
    private AttemptIndex? Survey(CancellationToken cancellation)
    {
        ForEach(file => file.Open(cancellation));
        var repeated = new RepeatedPeople(_files.Sum(file => file.ExpectedRows));
        ForEach(file => file.Survey(repeated, cancellation));
        repeated.Complete();
        var number = 0;
        foreach (var table in _files.SelectMany(file => file.Tables))
        {
            table.Number = number++;
        }

        _passesDone = 1;
        if (repeated.Found.Count == 0)
        {
            return null;
        }

        _passes = 3;
        var attempts = new AttemptIndex(repeated.Found.Count);
        ForEach(file => file.Collect(attempts, cancellation));
        attempts.Complete();
        _passesDone = 2;
        return attempts;
    }

    private void ForEach(Action<FileImport> act)
    {
        for (_current = 0; _current < _files.Length; _current++)
        {
            act(_files[_current]);
            if (_files.Length > MaxOpenFiles)
            {
                _files[_current].Close();
            }
        }

        _current = 0;
    }
}
