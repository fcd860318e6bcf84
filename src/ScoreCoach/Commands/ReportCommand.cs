using System.Collections;
using System.Management.Automation;
using ScoreCoach.Completion;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Plans;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that takes score reports from the pipeline.</summary>
public abstract class ReportCommand : CatalogCommand
{
    private SavedReports? _saved;

    /// <summary>Score reports, from Import-ScoreReport or New-ScoreReport.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    public object? InputObject { get; set; }

    /// <summary>The guide to follow. Default: the exam's own, or "generic".</summary>
    [Parameter]
    [ArgumentCompleter(typeof(GuideCompleter))]
    public string? Guide { get; set; }

    private protected Coach Coach { get; private set; } = null!;

    /// <inheritdoc/>
    protected override void BeginProcessing() => Coach = OrThrow(() => new Coach(Catalog, Options()));

    /// <inheritdoc/>
    // An object as it is, not as PSObject: a cohort of a million would be wrapped a million times for nothing.
    protected override void ProcessRecord() => Take(InputObject);

    private protected virtual PlanOptions Options() => new() { AsOf = DateTime.Today, Guide = TypedTexts.Given(Guide) };

    private protected abstract void Process(ScoreReport report);

    /// <summary>Writes an error for a report that can't be planned for the exam that was asked for.</summary>
    private protected bool IsRefused(ScoreReport report)
    {
        if (RefusalOf(report) is not { } refusal)
        {
            return false;
        }

        WriteError(CommandErrors.From(refusal));
        return true;
    }

    private protected virtual ScoreCoachException? RefusalOf(ScoreReport report) => Coach.RefusalOf(report);

    private void Take(object? input)
    {
        switch (input is PSObject { BaseObject: not PSCustomObject } wrapped ? wrapped.BaseObject : input)
        {
            case ScoreReport report:
                Run(report);
                break;
            case RetakePlan plan:
                Run(plan.Report);
                break;
            case PSObject saved when RowObject.IsSavedReport(saved):
                (_saved ??= new SavedReports(this)).Take(saved);
                break;
            case IList many:
                foreach (var one in many)
                {
                    Take(one);
                }

                break;
            default:
                WriteError(CommandErrors.NotAScoreReport(input));
                break;
        }
    }

    private void Run(ScoreReport report)
    {
        if (report.Profile.Origin != ProfileOrigin.Shipped && Guide is null && Catalog.FindGuide(report.Profile.Guide) is null)
        {
            WarnOnce($"The guide '{report.Profile.Guide}' of {report.Exam} is not known here, so the generic guide is followed. Name its file with -ProfilePath here too, or import it.");
        }

        try
        {
            Process(report);
        }
        catch (ScoreCoachException exception)
        {
            // What one report can't be planned with, another may.
            WriteError(CommandErrors.From(exception));
        }
    }

    /// <summary>Reads reports and plans that Export-Clixml saved, or that a job or another session sent.</summary>
    private sealed class SavedReports : IRowObserver
    {
        private readonly ReportCommand _command;
        private readonly RowObject _rows;
        private readonly IRowParser _parser;

        public SavedReports(ReportCommand command)
        {
            _command = command;
            _rows = new RowObject(command.Catalog);
            _parser = command.OrThrow(() => Gateway.CreateRowParser(new ImportOptions { AsOf = DateTime.Today, NumberRows = false }, command.Catalog, this));
        }

        /// <summary>Reads one. Its values were proven when it was made, so none is held.</summary>
        public void Take(PSObject saved)
        {
            _parser.Add(_rows.Read(saved), saved);
            _parser.Complete();
        }

        /// <inheritdoc/>
        public void OnReport(ScoreReport report) => _command.Run(report);

        /// <inheritdoc/>
        public void OnIssue(ImportIssue issue, object? source)
        {
            // What was odd was said when the report was made.
            if (issue.Severity == IssueSeverity.Error)
            {
                _command.WriteError(CommandErrors.From(issue, source));
            }
        }

        /// <inheritdoc/>
        public void OnOther(object other)
        {
        }
    }
}
