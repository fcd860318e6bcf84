using System.Collections;
using System.Management.Automation;
using ScoreCoach.Errors;
using ScoreCoach.Outlines;
using ScoreCoach.Requests;

namespace ScoreCoach.Commands;

/// <summary>Drafts the profile of an exam that is not in the catalog: from parameters, from a table of domains and weights, or from a pasted outline.</summary>
[Cmdlet(VerbsCommon.New, "ExamProfile", DefaultParameterSetName = ByValueSet, SupportsShouldProcess = true)]
[OutputType(typeof(ExamProfile))]
public sealed class NewExamProfileCommand : DraftCommand
{
    private const string ByValueSet = "Parameters";
    private const string PathSet = "Path";
    private const string OutlineSet = "Outline";
    private readonly PipedOutline _piped = new();

    [Parameter(
        ParameterSetName = ByValueSet,
        HelpMessage = "Domain = weight, such as [ordered]@{ Storage = 40; Compute = '55-60' }; an empty weight is not known. A table that is " +
            "not ordered is sorted by name.")]
    public IDictionary? Domain { get; set; }

    [Parameter(
        Mandatory = true, ParameterSetName = PathSet,
        HelpMessage = "A table with the columns Domain and Weight (CSV or XLSX), or a text file with an outline.")]
    [Alias("LiteralPath", "PSPath")]
    public string Path { get; set; } = null!;

    [Parameter(
        Mandatory = true, ValueFromPipeline = true, ParameterSetName = OutlineSet,
        HelpMessage = "The outline as pasted: lines such as 'Domain 1: Storage (40%)', or objects with the properties Domain and Weight.")]
    [AllowEmptyString]
    [AllowNull]
    public PSObject?[] Outline { get; set; } = null!;

    [Parameter(HelpMessage = "Writes the profile to a file. A file that exists is kept unless -Force is given.")]
    [Alias("OutFile")]
    public string? OutputPath { get; set; }

    [Parameter(HelpMessage = "Replaces the file of -OutputPath.")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var input in ParameterSetName == OutlineSet ? Outline ?? [] : [])
        {
            _piped.Add(input);
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        var request = OrThrow(Request);
        var draft = OrThrow(() => request.Create(Read(request)));
        var target = TypedTexts.Given(OutputPath) is { } path ? OrThrow(() => FilePath.Writable(SessionState.Path, path)) : null;
        var written = Gateway.WriteDraft(draft, target ?? Id, Catalog);
        if (written.Reading.Findings is [var finding, ..])
        {
            ThrowTerminatingError(CommandErrors.From(DraftRequest.Invalid(finding)));
        }

        if (target is not null && File.Exists(target) && !Force)
        {
            ThrowTerminatingError(CommandErrors.From(DraftRequest.TargetExists(target)));
        }

        foreach (var warning in request.Warnings)
        {
            WriteWarning(warning);
        }

        if (target is null || ShouldProcess(target, "Write the profile of " + Id))
        {
            if (target is not null)
            {
                Save(target, written.Text);
                WriteVerbose($"Wrote the profile of {Id} to '{target}'.");
            }

            WriteObject(written.Reading.Profiles, enumerateCollection: true);
        }
    }

    private void Save(string target, string text)
    {
        try
        {
            Gateway.WriteFile(target, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            ThrowTerminatingError(CommandErrors.NotWritten(target, exception));
        }
    }

    private OutlineReading? Read(DraftRequest request) => ParameterSetName switch
    {
        PathSet => ReadFile(FullPath(Path)),
        OutlineSet => _piped.Read(request, ReadFile),
        _ => Domain is null ? null : request.Typed(OrderedTable.Entries(Domain)),
    };

    private OutlineReading ReadFile(string path) => Gateway.ReadOutline(path, Catalog.Recognition);
}
