using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Fluid;
using ScoreCoach.Errors;
using ScoreCoach.IO.Files;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>A template of a file. Every value is encoded, unknown names are errors, and values are never taken for templates.</summary>
internal sealed partial class LiquidTemplate
{
    // A page of a long plan takes some ten thousand.
    private const int MaxSteps = 10_000_000;
    private const int MaxFile = 4 << 20;

    private static readonly TemplateOptions s_shipped = Options(allowsRaw: false);
    private static readonly TemplateOptions s_own = Options(allowsRaw: true);

    private readonly string _path;
    private readonly TextEncoder _encoder;
    private readonly TemplateOptions _options;
    private readonly string _source;
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
        _source = Read();
        _template = Parse();
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
            _template.RenderAsync(new LimitedWriter(writer, TextBudget.Of(context)), _encoder, context).AsTask().GetAwaiter().GetResult();
            return _text.ToString();
        }
        catch (Exception exception)
        {
            throw Unusable(exception);
        }
    }

    private static TemplateOptions Options(bool allowsRaw)
    {
        var options = new TemplateOptions { StrictVariables = true, StrictFilters = true, CultureInfo = CultureInfo.InvariantCulture, TimeZone = TimeZoneInfo.Utc, MaxSteps = MaxSteps };
        if (!allowsRaw)
        {
            options.Filters.Remove("raw");
        }

        TextBudget.Limit(options.Filters);

        return options;
    }

    private IFluidTemplate Parse()
    {
        try
        {
            return TemplateParser.Instance.TryParse(_source, out var template, out var error)
                ? LimitedTemplate.Of(template)
                : throw Unusable(LineOf().Match(error) is { Success: true } place ? $", line {place.Groups[1].ValueSpan}" : string.Empty, PlaceOf().Replace(error.Split('\n')[0], string.Empty));
        }
        catch (Exception exception) when (exception is not ScoreCoachException)
        {
            throw Unusable(exception);
        }
    }

    private string Read()
    {
        var bytes = InputFile.Read(_path, MaxFile, () => Unusable(string.Empty, "It was not found"));
        return new StreamReader(new MemoryStream(bytes)).ReadToEnd().ReplaceLineEndings("\n");
    }

    private ScoreCoachException Unusable(Exception exception)
    {
        var message = TemplateFailure.Of(exception, MaxSteps);
        return Unusable(LineWith(message), message);
    }

    // Fluid keeps no places. Where a name that it stumbled over is on one line only, that is the line.
    private string LineWith(string message)
    {
        if (QuotedName().Match(message) is not { Success: true } quoted)
        {
            return string.Empty;
        }

        var lines = _source.Split('\n').Select((text, index) => (Text: text, Number: index + 1)).Where(line => Regex.IsMatch(line.Text, $@"(?<!\w){Regex.Escape(quoted.Groups[1].Value)}(?!\w)")).Take(2).ToArray();
        return lines is [var only] ? FormattableString.Invariant($", line {only.Number}") : string.Empty;
    }

    private ScoreCoachException Unusable(string place, string message) =>
        new(ErrorId.UnusableTemplate, $"The template '{_path}' can't be used{place}: {message.TrimEnd('.')}.", _path, "Correct the template, or omit it to use the one that ships.");

    [GeneratedRegex(@"at \((\d+):\d+\)")]
    private static partial Regex LineOf();

    [GeneratedRegex(@" at \(\d+:\d+\)$")]
    private static partial Regex PlaceOf();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex QuotedName();
}
