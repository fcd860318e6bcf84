using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;

namespace ScoreCoach.Cli.Commands;

/// <summary>A command of the tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">One line.</param>
/// <param name="Example">One example.</param>
/// <param name="Options">Its options beside those of every command.</param>
/// <param name="Run">What it does; failures are exceptions, the exit status comes from the session.</param>
internal sealed record ToolCommand(string Name, string Summary, string Example, IReadOnlyList<Option> Options, Action<Session> Run);
