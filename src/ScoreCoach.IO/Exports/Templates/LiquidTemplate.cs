using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Fluid;
using ScoreCoach.Errors;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>A template of a file. Every value is encoded, unknown names are errors, and values are never taken for templates.</summary>
internal sealed partial class LiquidTemplate
{
    // A page of a long plan takes some ten thousand.
    private const int MaxSteps = 10_000_000;

    private static readonly TemplateOptions s_shipped = Options(allowsRaw: false);
    private static readonly TemplateOptions s_own = Options(allowsRaw: true);

    private readonly string _path;
    private readonly TextEncoder _encoder;
    private readonly TemplateOptions _options;
    private readonly IFluidTemplate _template;
    private readonly StringBuilder _text = new();

    /// <summary>Reads a template that ships.</summary>
    /// <exception cref="ScoreCoachException">It can't be read, or is not a template.</exception>
    public static LiquidTemplate Shipped(string path, TextEncoder encoder) => new(path, encoder, s_shipped);

    /// <summary>Reads a template of the user's own, which is trusted as code is: it may write values without encoding them.</summary>
    /// <exception cref="ScoreCoachException">It can't be read, or is not a template.</exception>
    public static LiquidTemplate Own(string path, TextEncoder encoder) => new(path, encoder, s_own);

    private LiquidTemplate(string path, TextEncoder encoder, TemplateOptions options)
    {
        (_path, _encoder, _options) = (path, encoder, options);
        var parsed = TemplateParser.Instance.TryParse(Read(), out var template, out var error)
            ? template
            : throw Unusable(LineOf().Match(error) is { Success: true } place ? $", line {place.Groups[1].ValueSpan}" : string.Empty, error.Split('\n')[0]);
        _template = new BoundedRanges().VisitTemplate(parsed);
    }

    /// <summary>The folder of the template, in which the files are that it writes into a page.</summary>
    public string Folder => Path.GetDirectoryName(_path)!;

    /// <summary>Renders the template with values as its variables.</summary>
    /// <exception cref="ScoreCoachException">It can't be rendered.</exception>
    public string Render(TemplateValue values)
    {
        var context = new TemplateContext(_options);
        context.AmbientValues[nameof(Folder)] = Folder;
        values.CopyTo(context);
        try
        {
            using var writer = new StringWriter(_text.Clear(), CultureInfo.InvariantCulture) { NewLine = "\n" };

            // Without an encoder nothing would be encoded. Nothing here waits, so that the task is complete.
            _template.RenderAsync(writer, _encoder, context).AsTask().GetAwaiter().GetResult();
            return _text.ToString();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or StackOverflowException))
        {
            throw Unusable(string.Empty, exception.Message);
        }
    }

    private static TemplateOptions Options(bool allowsRaw)
    {
        var options = new TemplateOptions { StrictVariables = true, StrictFilters = true, CultureInfo = CultureInfo.InvariantCulture, TimeZone = TimeZoneInfo.Utc, MaxSteps = MaxSteps };
        if (!allowsRaw)
        {
            options.Filters.Remove("raw");
        }

        return options;
    }

    private string Read()
    {
        try
        {
            return File.ReadAllText(_path).ReplaceLineEndings("\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unusable(string.Empty, exception.Message);
        }
    }

    private ScoreCoachException Unusable(string place, string message) =>
        new(ErrorId.UnusableTemplate, $"The template '{_path}' can't be used{place}: {message.TrimEnd('.')}.", _path, "Correct the template, or omit it to use the one that ships.");

    [GeneratedRegex(@"at \((\d+):\d+\)")]
    private static partial Regex LineOf();
}
