using System.Diagnostics;
using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>Shows how many objects were exported, at most five times a second. How many will come is not known.</summary>
internal sealed class ExportProgress(Cmdlet cmdlet, string activity)
{
    private const int MillisecondsBetweenUpdates = 200;
    private const int Id = 2;
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private long _count;
    private bool _isShown;

    /// <summary>Counts one more.</summary>
    public void Advance()
    {
        _count++;
        if (_clock.ElapsedMilliseconds >= MillisecondsBetweenUpdates)
        {
            _clock.Restart();
            _isShown = true;
            cmdlet.WriteProgress(new ProgressRecord(Id, activity, FormattableString.Invariant($"{_count} so far")));
        }
    }

    public void Complete()
    {
        if (_isShown)
        {
            cmdlet.WriteProgress(new ProgressRecord(Id, activity, "done") { RecordType = ProgressRecordType.Completed });
        }
    }
}
