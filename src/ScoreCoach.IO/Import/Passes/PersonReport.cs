namespace ScoreCoach.IO.Import.Passes;

/// <summary>A report of someone who may have several.</summary>
/// <param name="Person">The number of the person.</param>
/// <param name="Id">The hash of the id as it identifies the person.</param>
/// <param name="Report">The report.</param>
internal readonly record struct PersonReport(int Person, UInt128 Id, ScoreReport Report);
