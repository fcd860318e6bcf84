using System.Diagnostics;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Shows how far reading a file has come, at most five times a second, and not at all for a file that is read at once.</summary>
internal sealed class FileProgress : IDisposable
{
    private const int RowsBetweenLooks = 4096;
    private const int MillisecondsBetweenUpdates = 200;
    private const int Id = 1;
    private readonly Cmdlet _cmdlet;
    private readonly IReportReader _reader;
    private readonly string _file;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _rows;
    private bool _shown;

    public FileProgress(Cmdlet cmdlet, string path, IReportReader reader)
    {
        _cmdlet = cmdlet;
        _reader = reader;
        _file = Path.GetFileName(path);
    }

    /// <summary>Hands reports on, and shows from time to time how far it is.</summary>
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
        if (_shown)
        {
            _cmdlet.WriteProgress(new ProgressRecord(Id, $"Reading {_file}", "done") { RecordType = ProgressRecordType.Completed });
        }
    }

    private void Show()
    {
        _clock.Restart();
        _shown = true;
        _cmdlet.WriteProgress(new ProgressRecord(Id, $"Reading {_file}", FormattableString.Invariant($"{_rows} reports"))
        {
            PercentComplete = (int)(Math.Clamp(_reader.Progress, 0, 1) * 100),
        });
    }
}
