namespace ScoreCoach.Cohorts;

/// <summary>How many groups may still take the memory of tables on one thread, 16 KB each: with a million groups no one reads them, and they need not be counted fast.</summary>
internal sealed class CaseTables
{
    private int _left = 1024;

    /// <summary>Takes the memory for a group, if there is any left.</summary>
    public bool TryTake() => _left-- > 0;
}
