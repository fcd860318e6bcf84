namespace ScoreCoach.HelpBuilder;

/// <summary>
/// The help page of a cmdlet, docs/en-US/Verb-Noun.md. Every page has this layout, with the sections in this order:
/// <code>
/// # Verb-Noun
///
/// The synopsis: one sentence.
///
/// ## Description
///
/// Paragraphs and lists. Text may have `code` and [links](page.md), and nothing else: no tables, no other marks.
///
/// ## Examples
///
/// ### A title
///
/// What the example shows.
///
/// ```powershell
/// PS> A command
/// Its output; a line … means that more follows.
/// ```
///
/// ## Parameters
///
/// ### -Name
///
/// What it is, with its unit, and "wildcards" or "pipeline" where it takes them. Types, aliases, positions and sets are not written here:
/// the build reads them from the assembly.
///
/// Default: what holds without it. (The last paragraph; optional.)
///
/// ## Inputs, ## Outputs, ## Errors
///
/// ### The name of a type, or the id of an error
///
/// Paragraphs.
///
/// ## Notes
///
/// Paragraphs.
///
/// ## Links
///
/// - [Text](page.md)
/// </code>
/// </summary>
internal sealed record HelpPage
{
    private const string DefaultMark = "Default: ";
    private const string AboutPrefix = "about_";

    public required string Path { get; init; }

    public required string Name { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<HelpExample> Examples { get; init; }

    public required IReadOnlyList<HelpParameter> Parameters { get; init; }

    public required IReadOnlyList<HelpEntry> Inputs { get; init; }

    public required IReadOnlyList<HelpEntry> Outputs { get; init; }

    public required IReadOnlyList<HelpEntry> Errors { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public required IReadOnlyList<HelpLink> Links { get; init; }

    /// <summary>Reads the pages of a folder, in the order of their names.</summary>
    /// <exception cref="PageFormatException">A page has another layout.</exception>
    public static IReadOnlyList<HelpPage> ReadAll(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.md")
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith(AboutPrefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => Parse(file, File.ReadAllText(file))),
    ];

    /// <summary>Parses a page.</summary>
    /// <exception cref="PageFormatException">The page has another layout.</exception>
    public static HelpPage Parse(string path, string text)
    {
        var lines = new PageLines(path, text);
        var page = new HelpPage
        {
            Path = path,
            Name = lines.Heading(1, System.IO.Path.GetFileNameWithoutExtension(path)),
            Synopsis = lines.Paragraphs() is [var synopsis] ? synopsis : throw lines.Error("Expected a synopsis of one paragraph."),
            Description = Texts(lines, "Description"),
            Examples = Sections(lines, "Examples", Example),
            Parameters = Sections(lines, "Parameters", Parameter),
            Inputs = Sections(lines, "Inputs", Entry),
            Outputs = Sections(lines, "Outputs", Entry),
            Errors = Sections(lines, "Errors", Entry),
            Notes = Texts(lines, "Notes"),
            Links = Linked(lines),
        };
        return lines.IsAtEnd ? page : throw lines.Error("Expected the end of the page.");
    }

    private static string[] Texts(PageLines lines, string heading)
    {
        lines.Heading(2, heading);
        return Filled(lines);
    }

    private static List<T> Sections<T>(PageLines lines, string heading, Func<PageLines, T> read)
    {
        lines.Heading(2, heading);
        var sections = new List<T>();
        while (lines.IsAtHeading(3))
        {
            sections.Add(read(lines));
        }

        return sections;
    }

    private static HelpLink[] Linked(PageLines lines)
    {
        lines.Heading(2, "Links");
        return Array.ConvertAll(
            Filled(lines),
            link => HelpLink.TryParse(link) ?? throw lines.Error($"Expected links, such as '- [Text](page.md)', not '{link}'."));
    }

    private static HelpExample Example(PageLines lines) => new(lines.Heading(3), Filled(lines), lines.Code("powershell"));

    private static HelpEntry Entry(PageLines lines) => new(lines.Heading(3), Filled(lines));

    private static HelpParameter Parameter(PageLines lines)
    {
        if (lines.Heading(3) is not ['-', .. var name])
        {
            throw lines.Error("Expected a parameter, such as '### -Name'.");
        }

        var text = Filled(lines);
        return text is [_, .., var last] && last.StartsWith(DefaultMark, StringComparison.Ordinal)
            ? new(name, text[..^1], last[DefaultMark.Length..].TrimEnd('.'))
            : new(name, text, null);
    }

    private static string[] Filled(PageLines lines) => lines.Paragraphs() is [_, ..] text ? text : throw lines.Error("Expected text.");
}
