using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ScoreCoach.Catalog;

namespace ScoreCoach.Outlines;

/// <summary>Takes the lines of an outline apart: indentation, bullet or number, name, weight.</summary>
internal sealed partial class OutlineLineReader
{
    private const int TabWidth = 4;

    private readonly WeightText _weights;
    private readonly Regex _domain;
    private readonly Regex _objective;
    private readonly Regex _approximately;
    private readonly Regex _besideEnd;
    private readonly Regex _besideStart;
    private readonly Regex _nextDomain;

    public OutlineLineReader(OutlineWords words)
    {
        const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
        const string Separator = @"(?:\s*[:.)\u2010-\u2015-]+(?=\s|\z)|\s+|\z)";
        _weights = new WeightText(words);
        _domain = new Regex($@"^(?:{WeightText.Alternatives(words.Domains)})\s*(?<number>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*|[IVX]{{1,5}}|[A-Z])(?![\p{{L}}\p{{N}}%]){Separator}", Options);
        _objective = new Regex($@"^(?:{WeightText.Alternatives(words.Objectives)})\s*(?<number>[0-9]{{1,2}}(?:\.[0-9]{{1,2}})*|[IVX]{{1,5}}|[A-Z])(?![\p{{L}}\p{{N}}%]){Separator}", Options);
        _approximately = new Regex($@"(?<!\p{{L}})(?:{WeightText.Alternatives(words.Approximately)})\s*\z", Options);
        _besideEnd = new Regex($@"(?<!\p{{L}})(?:{WeightText.Alternatives(words.Beside)})\s*\z", Options);
        _besideStart = new Regex($@"^\s*(?:{WeightText.Alternatives(words.Beside)})(?!\p{{L}})", Options);
        _nextDomain = new Regex($@"(?<=\S)[ \t]+(?=(?:{WeightText.Alternatives(words.Domains)})\s*[0-9]{{1,2}}\s*:)", Options);
    }

    /// <summary>The lines that hold something. Several domains in one line, as copied from a document, count as lines.</summary>
    public IEnumerable<OutlineLine> Read(IEnumerable<string> texts)
    {
        var number = 0;
        foreach (var line in texts.SelectMany(text => text.ReplaceLineEndings("\n").Split('\n')))
        {
            number++;
            foreach (var part in SplitDomains(Clean(line)))
            {
                if (part.Any(char.IsLetterOrDigit))
                {
                    yield return Read(number, part);
                }
            }
        }
    }

    private string[] SplitDomains(string line) => _nextDomain.Count(line) > 0 ? _nextDomain.Split(line) : [line];

    private OutlineLine Read(int number, string line)
    {
        var indent = Indent(line);
        var text = line.Trim();
        var cells = text.Split('\t', StringSplitOptions.TrimEntries).Where(cell => cell.Length > 0).ToArray();
        text = Spaces().Replace(text, " ");
        var rest = _weights.Signed(text);
        var (marker, depth) = TakeMarker(ref rest);
        var found = WeightText.In(rest);
        var result = new OutlineLine { Number = number, Text = text, Indent = indent, Marker = marker, Depth = depth, Name = NameOf(rest), Cells = cells };
        result = found switch
        {
            [] => result,
            [{ Weight: not null } one] => WithWeight(result, rest, one),
            [var first, ..] => WithWeight(result, rest, first) with { Weight = null, Rest = string.Empty, Doubt = found.Count == 1 ? OutlineDoubt.ImpossibleWeight : OutlineDoubt.SeveralWeights },
        };

        // A domain that has no name but its number.
        return result is { Marker: OutlineMarker.Domain, Name.Length: 0 } ? result with { Name = NameOf(Peeled(text[..text.IndexOf(rest, StringComparison.Ordinal)], atEnd: true, out _)) } : result;
    }

    /// <summary>The line if its weight is read otherwise.</summary>
    public OutlineLine Otherwise(OutlineLine line)
    {
        var rest = _weights.Signed(line.Text);
        TakeMarker(ref rest);
        return line.Weight?.Otherwise is { } other ? WithWeight(line, rest, other) : line;
    }

    private OutlineLine WithWeight(OutlineLine line, string rest, WeightText.Found weight)
    {
        var before = Peeled(rest[..weight.Start], atEnd: true, out var isAbout);
        var after = Peeled(rest[weight.End..], atEnd: false, out _);
        var (name, other) = before.Length > 0 ? (before, after) : (after, string.Empty);
        if (before.Length == 0 && line.Marker == OutlineMarker.None)
        {
            // The number of a domain may stand behind its weight.
            var (marker, depth) = TakeMarker(ref name);
            line = line with { Marker = marker, Depth = depth };
        }

        return line with
        {
            Name = NameOf(name),
            Rest = other.Any(char.IsLetterOrDigit) ? other : string.Empty,
            Weight = isAbout ? weight with { IsApproximate = true } : weight,
        };
    }

    /// <summary>A text next to a weight, without what belongs to the weight: brackets, dashes, "of scored content".</summary>
    private string Peeled(string text, bool atEnd, out bool isAbout)
    {
        isAbout = false;
        while (true)
        {
            var shorter = atEnd ? text.TrimEnd(Beside) : text.TrimStart(Beside);
            if (atEnd && _approximately.Match(shorter) is { Success: true } about)
            {
                isAbout = true;
                shorter = shorter[..about.Index];
            }

            var words = atEnd ? _besideEnd.Match(shorter) : _besideStart.Match(shorter);
            if (words.Success)
            {
                shorter = atEnd ? shorter[..words.Index] : shorter[words.Length..];
            }

            if (shorter.Length == text.Length)
            {
                return text.Trim();
            }

            text = shorter;
        }
    }

    private (OutlineMarker Marker, int Depth) TakeMarker(ref string text)
    {
        var marker = OutlineMarker.None;
        if (Bullet().Match(text) is { Success: true } bullet)
        {
            text = text[bullet.Length..];
            marker = OutlineMarker.Bullet;
        }

        foreach (var (kind, pattern) in new[] { (OutlineMarker.Domain, _domain), (OutlineMarker.Objective, _objective) })
        {
            if (pattern.Match(text) is { Success: true } word)
            {
                text = text[word.Length..];
                return (kind, DepthOf(word.Groups["number"].Value));
            }
        }

        if (Numbering().Match(text) is { Success: true } number)
        {
            text = text[number.Length..];
            return (OutlineMarker.Number, number.Groups["letter"].Success ? 2 : DepthOf(number.Groups["number"].Value));
        }

        return (marker, 0);
    }

    // "2.0" is the number of a whole domain.
    private static int DepthOf(string number)
    {
        var parts = number.Split('.', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && parts[1].All(digit => digit == '0') ? 1 : Math.Max(1, parts.Length);
    }

    private static readonly char[] Beside = [' ', '\t', '(', ')', '[', ']', ':', ';', ',', '|', '/', '=', '-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFF08', '\uFF09', '*', '_', '\u00B7', '\u2022', '\u2026'];

    private static string NameOf(string text) => Leaders().Replace(Spaces().Replace(text, " "), string.Empty).Trim().TrimEnd(':', ';', ',', '|', '\u2013', '\u2014', '-', ' ').TrimStart('|', ':', ' ');

    private static int Indent(string line)
    {
        var width = 0;
        foreach (var character in line)
        {
            if (character is not (' ' or '\t'))
            {
                break;
            }

            width += character == '\t' ? TabWidth : 1;
        }

        return width;
    }

    /// <summary>A line without what shows no ink, and without the marks of Markdown.</summary>
    private static string Clean(string line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var character in line.Normalize(NormalizationForm.FormC))
        {
            switch (char.GetUnicodeCategory(character))
            {
                case UnicodeCategory.Format:
                    break;
                case UnicodeCategory.SpaceSeparator:
                    clean.Append(' ');
                    break;
                case UnicodeCategory.Control when character != '\t':
                    clean.Append(' ');
                    break;
                default:
                    clean.Append(character is '\uFF05' or '\u066A' or '\uFE6A' ? '%' : character is >= '\uFF10' and <= '\uFF19' ? (char)('0' + (character - '\uFF10')) : character);
                    break;
            }
        }

        var text = Heading().Replace(Link().Replace(clean.ToString(), "$1"), "$1").Replace("**", string.Empty, StringComparison.Ordinal).Replace("__", string.Empty, StringComparison.Ordinal).Replace("`", string.Empty, StringComparison.Ordinal);
        return text.TrimStart().StartsWith('|') ? text.Trim().Trim('|').Replace('|', '\t').Trim() : text.TrimEnd();
    }

    [GeneratedRegex(@"^(\s*)#{1,6}\s+")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[([^\]]+)\]\([^)]*\)")]
    private static partial Regex Link();

    // The dots that lead from a name to its weight.
    [GeneratedRegex(@"(?:\s*[.\u2026\u00B7_]){2,}\s*\z|\s*\u2026\s*\z")]
    private static partial Regex Leaders();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // A dash alone before a number may belong to the number; before a space it is a bullet.
    [GeneratedRegex(@"^(?:[-\u2010-\u2015*\u2022\u00B7\u25AA\u25E6\u2023\u25CF\u25CB\u25A0\u25A1\u27A2\u2713\u2714\u00A7\uF0B7\u2043]|o(?=\s))\s*(?=\s|[^\s0-9])")]
    private static partial Regex Bullet();

    // "20 % Storage" and "20-25 % Storage" begin with a weight, not with a number.
    [GeneratedRegex(@"^(?:(?<number>[0-9]{1,2}\.0)(?:[.):]|\s)\s*|(?<number>[0-9]{1,2}(?:\.(?:[0-9]{1,2}|[a-z](?![\p{L}])))+)(?:[.):]\s*|\s+)(?!\s*%)|(?<number>[0-9]{1,2})(?:[.):]\s+|\s+(?![-\u2010-\u2015~]?\s*[0-9%\u2010-\u2015-]))|(?<number>[IVX]{1,5})[.)]\s+|(?<letter>(?:[0-9]{1,2}\.?)?[A-Za-z])[.):]?\)?(?<=[.):]|[0-9][a-z])\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbering();
}
