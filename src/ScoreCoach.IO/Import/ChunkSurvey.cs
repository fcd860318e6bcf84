namespace ScoreCoach.IO;

/// <summary>What a first look at a part of a table came to.</summary>
internal sealed class ChunkSurvey
{
    /// <summary>Where its lines start; they are records if one ends there.</summary>
    public long Start { get; set; }

    /// <summary>Where they end.</summary>
    public long End { get; set; }

    /// <summary>Whether all of it is text and keeps all rules.</summary>
    public bool IsGood { get; set; }

    /// <summary>How many lines it has.</summary>
    public long Lines { get; set; }

    /// <summary>How many records it has.</summary>
    public long Records { get; set; }

    /// <summary>How many of them are not blank.</summary>
    public long Rows { get; set; }

    /// <summary>How many rows are refused for their shape before the first one that is not.</summary>
    public long RefusedFirst { get; set; }

    /// <summary>What the rows tell.</summary>
    public PartSurvey Survey { get; } = new();
}
