using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach.HelpBuilder;

/// <summary>A page does not have the layout of help pages.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always names a place.")]
internal sealed class PageFormatException(string path, int line, string message) : Exception(message)
{
    public string Path { get; } = path;

    public int Line { get; } = line;
}
