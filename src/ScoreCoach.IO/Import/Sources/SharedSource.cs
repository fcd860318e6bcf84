namespace ScoreCoach.IO.Import.Sources;

/// <summary>A source that several tables read; it is closed with the last of them.</summary>
internal sealed class SharedSource(ReportSource source)
{
    private int _uses;

    public ReportSource Source => source;

    /// <summary>Counts one more table.</summary>
    public SharedSource Use()
    {
        _uses++;
        return this;
    }

    /// <summary>Counts one table less.</summary>
    public void Release()
    {
        if (--_uses == 0)
        {
            source.Dispose();
        }
    }
}
