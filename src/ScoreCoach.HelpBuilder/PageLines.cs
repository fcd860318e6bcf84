namespace ScoreCoach.HelpBuilder;

/// <summary>The lines of a page, read from top to bottom: headings, blocks of code, paragraphs.</summary>
internal sealed class PageLines
{
    private const string Fence = "```";
    private readonly string _path;
    private readonly string[] _lines;
    private int _next;

    public PageLines(string path, string text)
    {
        _path = path;
        _lines = text.ReplaceLineEndings("\n").Split('\n');
        SkipBlank();
    }

    public bool IsAtEnd => _next >= _lines.Length;

    public bool IsAtCode => !IsAtEnd && _lines[_next].StartsWith(Fence, StringComparison.Ordinal);

    public PageFormatException Error(string message) => new(_path, Math.Min(_next, _lines.Length - 1) + 1, message);

    /// <summary>Whether a heading of the level comes next, with the text if one is given.</summary>
    public bool IsAtHeading(int level, string? text = null) =>
        !IsAtEnd && _lines[_next].StartsWith(Mark(level), StringComparison.Ordinal) && (text is null || _lines[_next][(level + 1)..] == text);

    /// <summary>Reads a heading of a level, with the text if one is given.</summary>
    public string Heading(int level, string? text = null)
    {
        if (!IsAtHeading(level, text))
        {
            throw Error($"Expected the heading '{Mark(level)}{text ?? "…"}'.");
        }

        var heading = _lines[_next++][(level + 1)..];
        SkipBlank();
        return heading;
    }

    /// <summary>Reads a block of code of a language.</summary>
    public string Code(string language)
    {
        if (IsAtEnd || _lines[_next] != Fence + language)
        {
            throw Error($"Expected a block that begins with '{Fence}{language}'.");
        }

        var first = ++_next;
        while (!IsAtEnd && _lines[_next] != Fence)
        {
            _next++;
        }

        if (IsAtEnd)
        {
            throw Error("A block of code has no end.");
        }

        var code = string.Join('\n', _lines[first.._next++]);
        SkipBlank();
        return code;
    }

    /// <summary>Reads the paragraphs up to the next heading or block of code. An item of a list is a paragraph; its lines are joined.</summary>
    public string[] Paragraphs()
    {
        var paragraphs = new List<string>();
        var isOpen = false;
        for (; !IsAtEnd && !IsAtCode && _lines[_next] is not ['#', ..]; _next++)
        {
            var line = _lines[_next].Trim();
            if (line is ['|', ..])
            {
                throw Error("Help has no tables. Write a list.");
            }

            if (line.Length > 0 && isOpen && !IsItem(line))
            {
                paragraphs[^1] += " " + line;
            }
            else if (line.Length > 0)
            {
                paragraphs.Add(line);
            }

            isOpen = line.Length > 0;
        }

        return [.. paragraphs];
    }

    public static bool IsItem(string paragraph) => paragraph.StartsWith("- ", StringComparison.Ordinal);

    private static string Mark(int level) => new string('#', level) + " ";

    private void SkipBlank()
    {
        while (!IsAtEnd && string.IsNullOrWhiteSpace(_lines[_next]))
        {
            _next++;
        }
    }
}
