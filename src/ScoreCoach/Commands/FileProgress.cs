using System.Diagnostics;
using System.Management.Automation;
using ScoreCoach.Files;
using ScoreCoach.Text;

namespace ScoreCoach.Commands;

/// <summary>Shows the progress of an import, at most five times a second, and not at all for files that are read at once.</summary>
internal sealed class FileProgress(Cmdlet cmdlet, IReportImport import) : IDisposable
{
    private const int RowsBetweenLooks = 4096;
    private const int MillisecondsBetweenUpdates = 200;
    private const int Id = 1;
    private const string Activity = "Reading score reports";
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _rows;
    private bool _isShown;

    /// <summary>Counts reports that are not passed on.</summary>
    public void Count(long reports)
    {
        _rows += reports;
        if (_clock.ElapsedMilliseconds >= MillisecondsBetweenUpdates)
        {
            Show();
        }
    }

    /// <summary>Passes reports on, and shows from time to time how far the import is.</summary>
    public IEnumerable<ScoreReport> Follow(IEnumerable<ScoreReport> reports)
    {
        foreach (var report in reports)
        {
            if (++_rows % RowsBetweenLooks == 0 && _clock.ElapsedMilliseconds >= MillisecondsBetweenUpdates)
            {
                Show();
            }

            yield return report;
        }
    }

    public void Dispose()
    {
        if (_isShown)
        {
            cmdlet.WriteProgress(new ProgressRecord(Id, Activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private void Show()
    {
        _clock.Restart();
        _isShown = true;
        cmdlet.WriteProgress(new ProgressRecord(Id, Activity, FormattableString.Invariant($"{PlainText.OneLine(Path.GetFileName(import.CurrentPath))}: {_rows} reports"))
        {
            PercentComplete = (int)(Math.Clamp(import.Progress, 0, 1) * 100),
        });
    }
}
