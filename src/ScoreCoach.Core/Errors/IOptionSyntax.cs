namespace ScoreCoach.Errors;

/// <summary>How a host's users type options.</summary>
internal interface IOptionSyntax
{
    /// <summary>Writes an option, so that it can be pasted.</summary>
    string Write(OptionExample example);
}
