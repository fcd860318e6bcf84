namespace ScoreCoach.Tests.Given;

/// <summary>A host whose options begin with two dashes.</summary>
internal sealed class Dashes : IOptionSyntax
{
    public string Write(OptionExample example) => "--" + example;
}
