namespace ScoreCoach.Cli.CommandLine;

/// <summary>An option that can be given several times, each time with a pair such as "Level=Ergebnis".</summary>
internal sealed class PairOption(string name, string valueName, string description) : ToolOption(name, valueName, description)
{
    /// <summary>
    /// Whether a pair is cut at its last equals sign, because its first part may be any text: "x=y=Weak". Otherwise at its first, because
    /// the second part may be.
    /// </summary>
    public bool CutsAtLast { get; init; }

    /// <summary>Whether the path of a file can be in place of a pair.</summary>
    public bool AcceptsFile { get; init; }

    protected override bool IsRepeatable => true;

    /// <summary>The pairs in texts that were checked.</summary>
    public IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<string> texts) =>
        texts.Where(text => !IsFile(text)).Select(text => KeyValuePair.Create(text[..Cut(text)], text[(Cut(text) + 1)..]));

    /// <summary>The files that were named in place of pairs.</summary>
    public IEnumerable<string> Files(IEnumerable<string> texts) => texts.Where(IsFile);

    protected override string? ErrorOf(string text) => IsFile(text) || Cut(text) > 0 ? null : $": '{text}' is not a pair. Accepted: {HelpName}.";

    private int Cut(string text) => CutsAtLast ? text.LastIndexOf('=') : text.IndexOf('=', StringComparison.Ordinal);

    private bool IsFile(string text) => AcceptsFile && File.Exists(text);
}
