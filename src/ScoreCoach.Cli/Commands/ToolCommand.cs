using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Sessions;

namespace ScoreCoach.Cli.Commands;

/// <summary>A command of the tool.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">One line.</param>
/// <param name="Operand">What it takes next to options, as its usage shows it; null for nothing.</param>
/// <param name="Example">One example.</param>
/// <param name="GroupsOf">Creates the groups of its options, which the overview of commands does without.</param>
/// <param name="Run">What it does; failures are exceptions, the exit status comes from the session.</param>
internal sealed record ToolCommand(string Name, string Summary, string? Operand, string Example, Func<IReadOnlyList<OptionGroup>> GroupsOf, Action<Session> Run)
{
    private IReadOnlyList<OptionGroup>? _groups;

    public IReadOnlyList<OptionGroup> Groups => _groups ??= GroupsOf();

    public IEnumerable<ToolOption> Options => Groups.SelectMany(group => group.Options);
}
