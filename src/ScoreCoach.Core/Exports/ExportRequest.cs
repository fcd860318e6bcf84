using ScoreCoach.People;

namespace ScoreCoach.Exports;

/// <summary>Where objects go and in which form, as the users of both hosts ask for it.</summary>
internal sealed record ExportRequest
{
    /// <summary>The option that names the encoding of what is written. A host that reads and writes with one command has another one for what is read.</summary>
    public const string EncodingOption = "OutEncoding";

    /// <summary>The option that names the delimiter of what is written.</summary>
    public const string DelimiterOption = "OutDelimiter";

    /// <summary>The full path of the file or folder; null to write to <see cref="Output"/>.</summary>
    public string? Path { get; init; }

    /// <summary>Where text goes that has no file, such as standard output.</summary>
    public TextWriter? Output { get; init; }

    /// <summary>The format; null for the one of the extension.</summary>
    public ExportFormat? Format { get; init; }

    /// <summary>Whether files that are read-only are replaced too.</summary>
    public bool Force { get; init; }

    /// <summary>Whether files that exist are kept.</summary>
    public bool NoClobber { get; init; }

    /// <summary>The full path of the user's own Liquid template; null for the one that ships.</summary>
    public string? Template { get; init; }

    /// <summary>The encoding by its name; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The delimiter of a flat file; null for a comma.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The time zone of calendar events; null for that of the plan.</summary>
    public TimeZoneInfo? TimeZone { get; init; }

    /// <summary>What JSON leaves out of plans.</summary>
    public PlanParts Without { get; init; }

    /// <summary>How reports are laid out in a table; null for a row each.</summary>
    public ReportLayout? Layout { get; init; }

    /// <summary>How the levels of reports are written; null for as reported.</summary>
    public ReportLabels? Labels { get; init; }

    /// <summary>The key by which reports get a pseudonym in place of the id and the name; null to keep both.</summary>
    public PersonKey? Pseudonym { get; init; }

    /// <summary>The attributes of reports that are written; null for all, or with a pseudonym for none.</summary>
    public IReadOnlyList<string>? Attributes { get; init; }

    /// <summary>The folder of the templates that ship.</summary>
    public string TemplateFolder { get; init; } = string.Empty;

    /// <summary>Checks that the options are for the format.</summary>
    /// <exception cref="ScoreCoachException">One of them would have no effect.</exception>
    public void CheckFor(ExportFormat format)
    {
        Require(Template is not null, nameof(Template), Template, format, ExportFormat.Html, ExportFormat.Md);
        Require(Encoding is not null, EncodingOption, Encoding, format, ExportFormat.Csv, ExportFormat.Md);
        Require(Delimiter is not null, DelimiterOption, Delimiter, format, ExportFormat.Csv);
        Require(TimeZone is not null, nameof(TimeZone), TimeZone?.Id, format, ExportFormat.Ics);
        Require(Without != PlanParts.None, nameof(Without), Without, format, ExportFormat.Json, ExportFormat.Jsonl);
        Require(Layout is not null, nameof(Layout), Layout, format, ExportFormat.Csv, ExportFormat.Xlsx, ExportFormat.Parquet);
        Require(Labels is not null, nameof(Labels), Labels, format, ExportFormat.Csv, ExportFormat.Xlsx, ExportFormat.Parquet);
    }

    private static void Require(bool isGiven, string option, object? value, ExportFormat format, params ExportFormat[] formats)
    {
        if (isGiven && !formats.Contains(format))
        {
            throw ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(option)} has no effect on {ExportFormats.NameOf(format)}. Accepted for: {ExportFormats.Names(formats)}.",
                value,
                "Omit it, or choose another format.");
        }
    }
}
