namespace ScoreCoach.Cli;

/// <summary>An option of the command line.</summary>
/// <param name="Name">Its name with the dashes.</param>
/// <param name="Value">What its value is called; null for a switch.</param>
/// <param name="Help">One line.</param>
internal sealed record Option(string Name, string? Value, string Help);
