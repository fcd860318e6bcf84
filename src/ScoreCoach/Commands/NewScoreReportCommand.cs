using System.Collections;
using System.Management.Automation;
using ScoreCoach.Binding;
using ScoreCoach.Completion;
using ScoreCoach.Import;
using ScoreCoach.Requests;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>Makes score reports from parameters, or from rows such as Import-Csv gives.</summary>
[Cmdlet(VerbsCommon.New, "ScoreReport", DefaultParameterSetName = ByValueSet)]
[OutputType(typeof(ScoreReport), ParameterSetName = [ByValueSet, ByRowSet])]
[OutputType(typeof(PSObject), ParameterSetName = [TemplateSet])]
public sealed class NewScoreReportCommand : ReportRowCommand
{
    private RowObject _rows = null!;
    private RowFeed _feed = null!;

    [Parameter(
        Mandatory = true, ValueFromPipeline = true, ParameterSetName = ByRowSet,
        HelpMessage = "Rows: objects whose properties are the columns of a cohort file.")]
    public PSObject? InputObject { get; set; }

    [Parameter(
        Position = 1, ParameterSetName = ByValueSet,
        HelpMessage = "Domain = label, for each domain of the exam. Not needed where the reports of the vendor do not cover domains.")]
    [ArgumentCompleter(typeof(DomainTableCompleter))]
    public IDictionary? Domain { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The numbers of the objectives that the report lists as missed, such as 2.4.")]
    [ObjectiveTransformation]
    public string[]? MissedObjective { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The score on the exam's scale.")]
    [InvariantNumberTransformation]
    public decimal? Score { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The outcome.")]
    [EmptyIsNull]
    public ExamResult? Result { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The day of the exam; text as ISO 8601, with a time and an offset if known.")]
    public object? ExamDate { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "Which attempt it was, from 1.")]
    [WholeNumberTransformation]
    public int? Attempt { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The person's id.")]
    public string? CandidateId { get; set; }

    [Parameter(ParameterSetName = ByValueSet, HelpMessage = "The person's name.")]
    public string? CandidateName { get; set; }

    [Parameter(
        Mandatory = true, ParameterSetName = TemplateSet,
        HelpMessage = "Emits an empty row with the columns of a cohort file for the exam, for Export-Csv.")]
    public SwitchParameter Template { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing()
    {
        _rows = new RowObject(Catalog);
        _feed = OrThrow(() => new RowFeed(Gateway.CreateRowParser(Options(), Catalog, new RowReporter(this, Issues())), _rows));
    }

    /// <inheritdoc/>
    protected override void ProcessRecord() => OrThrow(() =>
    {
        switch (ParameterSetName)
        {
            case TemplateSet:
                WriteObject(EmptyRow());
                break;
            case ByValueSet:
                _feed.Add(Typed().Row);
                break;
            default:
                _feed.Add(InputObject);
                break;
        }

        return true;
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => OrThrow(() =>
    {
        _feed.Complete();
        return true;
    });

    private protected override IEnumerable<KeyValuePair<string, string>>? TypedColumns() => ParameterSetName == ByValueSet ? Typed().ColumnMap : null;

    private TypedReportIssues? Issues() => ParameterSetName == ByValueSet
        ? new(Catalog, Exam, [.. (Domain?.Keys.Cast<object>() ?? []).Select(key => ValueText.Of(key) ?? string.Empty)])
        : null;

    private PSObject EmptyRow()
    {
        var profile = Catalog.Get(Exam, TypedTexts.Given(Edition));
        var row = new PSObject();
        foreach (var column in CohortTemplate.Header(profile))
        {
            row.Properties.Add(new PSNoteProperty(column, string.Empty));
        }

        return row;
    }

    private TypedReport Typed()
    {
        var domains = new List<KeyValuePair<string, string?>>();
        if (Domain is not null)
        {
            _rows.AddEntries(domains, Domain);
        }

        return new()
        {
            CandidateId = CandidateId,
            CandidateName = CandidateName,
            Attempt = ValueText.Of(Attempt),
            ExamDate = ValueText.Of(ExamDate),
            Score = ValueText.Of(Score),
            Result = ValueText.Of(Result),
            MissedObjectives = MissedObjective ?? [],
            Domains = domains,
        };
    }
}
