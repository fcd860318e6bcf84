using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.Completion;
using ScoreCoach.Drafts;
using ScoreCoach.Errors;
using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.Import;
using ScoreCoach.IO.Catalog;
using ScoreCoach.IO.Cohorts;
using ScoreCoach.IO.Drafts;
using ScoreCoach.IO.Exports;
using ScoreCoach.IO.Files;
using ScoreCoach.IO.Import;
using ScoreCoach.IO.Import.Objects;
using ScoreCoach.IO.Output;
using ScoreCoach.Outlines;
using ScoreCoach.People;

namespace ScoreCoach.IO;

/// <summary>Everything that needs a package, behind the one interface that the module and the tool know.</summary>
/// <param name="syntax">How the host's users type options.</param>
internal sealed class FileGateway(IOptionSyntax syntax) : IFileGateway
{
    public ExamCatalog OpenCatalog(string folder) => CatalogReader.Open(folder);

    public IReadOnlyList<string> FindCatalogFiles(IReadOnlyList<string> paths) => [.. CatalogFolder.Files(paths)];

    public CatalogReading ReadCatalog(IReadOnlyList<string> paths, ExamCatalog? known = null, ProfileOrigin origin = ProfileOrigin.Shipped) =>
        CatalogReader.Read(CatalogFolder.Files(paths).Select(path => new CatalogFile(path) { Origin = origin }), known);

    public OutlineReading ReadOutline(string path, RecognitionRules rules) => OutlineFile.Read(path, rules);

    public WrittenDraft WriteDraft(ExamDraft draft, string path, ExamCatalog known)
    {
        var text = DraftWriter.Write(draft);
        return new WrittenDraft(text, CatalogReader.Read([new CatalogFile(path, Encoding.UTF8.GetBytes(text)) { Origin = ProfileOrigin.ProfilePath }], known));
    }

    public void WriteFile(string path, string text)
    {
        using var file = new ReplacingFile(path);
        file.Stream.Write(Encoding.UTF8.GetBytes(text));
        file.Complete();
    }

    public MapFile ReadMaps(string path) => MapFileReader.Read(path);

    public IReportImport OpenReports(IReadOnlyList<ImportSource> sources, ImportOptions options, ExamCatalog catalog)
    {
        TableOpener.Check(options);
        if (sources.Count > ReportImport.MaxFiles)
        {
            throw new ScoreCoachException(
                ErrorId.TooManyFiles, FormattableString.Invariant($"{sources.Count} files exceed the limit of one command. Accepted: up to {ReportImport.MaxFiles}."), sources.Count, "Import them in several commands.");
        }

        return new ReportImport(sources, options, catalog, syntax);
    }

    public IReadOnlyList<string> RejectTargets(string path, IReadOnlyList<string> files) => RejectFile.TargetsOf(path, files);

    public IRowParser CreateRowParser(ImportOptions options, ExamCatalog catalog, IRowObserver observer) =>
        new ObjectRowParser(options, catalog, syntax, observer);

    public TimeZoneInfo FindTimeZone(string id)
    {
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(id);
        }
        catch (Exception exception) when (exception is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new ScoreCoachException(ErrorId.UnknownTimeZone, $"There is no time zone '{id}'. Accepted: names such as Europe/Berlin or America/New_York, and UTC.", id);
        }
    }

    public IReadOnlyList<Suggestion> TimeZones() => TimeZoneNames.All();

    public FilePreview Preview(string path, ImportOptions options, ExamCatalog catalog) => FilePreviewReader.Read(path, options, catalog);

    public void WriteJson(TextWriter writer, IEnumerable<object> values, JsonLayout layout, PlanParts without = PlanParts.None) =>
        JsonOutput.Write(writer, values, layout, without);

    public void WriteCsv(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows) =>
        CsvOutput.Write(writer, header, rows);

    public ICohortRecord RecordCohort(StateRequest request, ExamCatalog catalog) => new CohortRecord(request, catalog);

    public IMergedCohort MergeStates(IReadOnlyList<string> paths, PersonKey? key, int? top, int minimumGroupSize, ExamCatalog catalog) =>
        MergedCohort.Of(paths, key, top, minimumGroupSize, catalog);

    public PersonKey ReadKey(string path) => KeyFile.Read(path);

    public IExport<RetakePlan> ExportPlans(ExportRequest request, IExportObserver observer) => PlanExports.Kind.Open(request, observer);

    public IExport<ExamCohort> ExportCohorts(ExportRequest request, IExportObserver observer) => CohortExports.Kind.Open(request, observer);

    public IExport<ScoreReport> ExportReports(ExportRequest request, ExamCatalog catalog, IExportObserver observer) =>
        ChosenIdentities.Of(ReportExports.Of(catalog).Open(request, observer), request);

    public IExport<ExamProfile> ExportTemplates(ExportRequest request, IExportObserver observer) => TemplateExports.Kind.Open(request, observer);
}
