using ScoreCoach.Errors;

namespace ScoreCoach;

/// <summary>Writes options by their names alone: no one types them here.</summary>
internal sealed class NamesAlone : IOptionSyntax
{
    public string Write(OptionExample example) => example.ToString();
}
