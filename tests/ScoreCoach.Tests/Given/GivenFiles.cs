using ScoreCoach.IO;

namespace ScoreCoach.Tests.Given;

/// <summary>The file gateway for a host whose options are written by their names alone.</summary>
internal static class GivenFiles
{
    public static IOptionSyntax Syntax { get; } = new NamesAlone();

    public static FileGateway Gateway { get; } = new(Syntax);

    private sealed class NamesAlone : IOptionSyntax
    {
        public string Write(OptionExample example) => example.ToString();
    }
}
