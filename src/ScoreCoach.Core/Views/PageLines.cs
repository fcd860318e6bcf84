using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>Collects the lines of a page of a given width.</summary>
internal sealed class PageLines(int width, ViewStyle style)
{
    private readonly StringBuilder _text = new();

    public int Width => width;

    public ViewStyle Style => style;

    public void Add(string line) => _text.Append(line.TrimEnd()).Append('\n');

    public void Blank() => Add(string.Empty);

    /// <summary>What heads the page or a section, in lines.</summary>
    public void Heading(string text)
    {
        foreach (var line in TextWrap.Lines(text, width))
        {
            Add(style.Heading(line));
        }
    }

    /// <summary>A text in lines that all begin with the same indent.</summary>
    public void Wrapped(string indent, string text) => Wrapped(indent, indent, text);

    /// <summary>A text in lines, the first of which begins with a lead of its own.</summary>
    public void Wrapped(string lead, string indent, string text)
    {
        foreach (var line in TextWrap.Lines(text, width - DisplayWidth.Of(indent)))
        {
            Add(lead + line);
            lead = indent;
        }
    }

    public override string ToString() => _text.ToString();
}
