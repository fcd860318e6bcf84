using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach;

/// <summary>How reports are laid out in a table.</summary>
public enum ReportLayout
{
    /// <summary>A row for each report, and a column for each domain.</summary>
    Wide,

    /// <summary>A row for each domain of a report.</summary>
    [SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Long is the usual word for this layout of a table.")]
    Long,
}
