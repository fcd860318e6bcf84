using System.Management.Automation;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Loading;
using ScoreCoach.Requests;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that knows the exams of the session.</summary>
public abstract class SessionCatalogCommand : ModuleCommand
{
    private ExamCatalog? _catalog;
    private RowObject? _savedRows;
    private IRowParser? _savedParser;

    /// <summary>Files or folders with the user's own exams and guides for this command alone; null where it has no parameter for them.</summary>
    private protected virtual string[]? OwnProfiles => null;

    private protected ExamCatalog Catalog => _catalog ??= OrThrow(LoadCatalog);

    /// <summary>Warns once in a session.</summary>
    private protected void WarnOnce(string message)
    {
        if (SessionExams.Current.IsNew(message))
        {
            WriteWarning(message);
        }
    }

    private ExamCatalog LoadCatalog()
    {
        var catalog = SessionExams.Current.Load(VariableFiles.Find(() => Gateway, FullPath), WriteBroken, WarnOnce);
        var own = TypedTexts.Given(OwnProfiles).Select(FullPath).ToArray();
        var loaded = CatalogLoader.Add(catalog, Gateway, own, finding => WriteError(CommandErrors.From(finding)), WarnOnce);
        WriteDebug(FormattableString.Invariant($"The catalog {loaded.Version} has {loaded.Entries.Count} exams and {loaded.GuideIds.Count()} guides."));
        return loaded;
    }

    private void WriteBroken(CatalogFinding finding, string message)
    {
        if (SessionExams.Current.IsNew(message))
        {
            WriteError(CommandErrors.BrokenFile(finding, message));
        }
    }

    /// <summary>Takes the reports of this command.</summary>
    private protected ReportInput InputOf(Action<ScoreReport> onReport) => new(this, onReport, ReadSaved);

    // Its values were proven when it was made, so none is held.
    private void ReadSaved(PSObject saved, IRowObserver observer)
    {
        _savedRows ??= new RowObject(Catalog);
        _savedParser ??= OrThrow(() => Gateway.CreateRowParser(new ImportOptions { AsOf = DateTime.Today, NumberRows = false }, Catalog, observer));
        _savedParser.Add(_savedRows.Read(saved), saved);
        _savedParser.Complete();
    }
}
