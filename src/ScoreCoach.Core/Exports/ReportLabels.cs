namespace ScoreCoach;

/// <summary>How the levels of domains are written.</summary>
public enum ReportLabels
{
    /// <summary>As the report prints them. A text that can't be read back without an option, such as a number with a threshold, is written as its level.</summary>
    AsReported,

    /// <summary>As Weak, Adequate, Strong or Unknown, whatever the vendor prints.</summary>
    Normalized,
}
