namespace ScoreCoach.HelpBuilder;

/// <summary>-WhatIf and -Confirm, which PowerShell itself adds to a cmdlet that changes something. No page describes them.</summary>
internal static class ConfirmationParameters
{
    private static readonly Dictionary<string, string> s_texts = new()
    {
        ["WhatIf"] = "Shows what the command would write, and writes nothing.",
        ["Confirm"] = "Asks before the command writes something.",
    };

    public static IEnumerable<ParameterMetadata> All => [Named("WhatIf", "wi"), Named("Confirm", "cf")];

    /// <summary>The text of a parameter; null for one that pages describe.</summary>
    public static HelpParameter? Find(string name) => s_texts.TryGetValue(name, out var text) ? new(name, [text], "False") : null;

    private static ParameterMetadata Named(string name, string alias) => new()
    {
        Name = name,
        Type = typeof(Switch),
        Aliases = [alias],
        TakesWildcards = false,
        Values = [],
        Bindings = new Dictionary<string, ParameterBinding> { [string.Empty] = new(false, null, false, false) },
    };

    /// <summary>Stands for the type of switches, which belongs to PowerShell.</summary>
    private readonly struct Switch;
}
