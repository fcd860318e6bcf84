using System.CommandLine;

namespace ScoreCoach.Cli.Commands;

/// <summary>What a command line asks for.</summary>
/// <param name="Command">The command; null where none was named.</param>
/// <param name="Result">What the parser made of it.</param>
/// <param name="AsksForHelp">Whether help is all that is requested.</param>
/// <param name="AsksForSuggestions">Whether a shell asks for suggestions.</param>
/// <param name="Error">What is wrong with it; null for nothing.</param>
internal sealed record ParsedCommand(ToolCommand? Command, ParseResult Result, bool AsksForHelp, bool AsksForSuggestions, string? Error);
