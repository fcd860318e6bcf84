namespace ScoreCoach.IO.Import.Tables;

/// <summary>A JSON text whose outermost object has a member for each report, by its id: { "C-1": { … }, "C-2": { … } }.</summary>
/// <param name="First">The name of the first member.</param>
/// <param name="Id">The name under which the name of each member is added to its report; null where most reports have ids of their own, or members are only numbered.</param>
internal sealed record JsonMap(string First, string? Id);
