using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.Completion;
using ScoreCoach.Drafts;
using ScoreCoach.Exports;
using ScoreCoach.Import;
using ScoreCoach.Outlines;
using ScoreCoach.People;

namespace ScoreCoach.Files;

/// <summary>
/// Everything that needs a package: implemented in ScoreCoach.IO, which the module loads into a context of its own.
/// </summary>
internal interface IFileGateway
{
    /// <summary>Opens the catalog that ships, of which profiles, guides and words are read when someone asks for them.</summary>
    /// <exception cref="ScoreCoachException">The data is broken.</exception>
    ExamCatalog OpenCatalog(string folder);

    /// <summary>The files of a catalog among files and folders, in the order in which they are read. A path that does not exist stands for itself.</summary>
    IReadOnlyList<string> FindCatalogFiles(IReadOnlyList<string> paths);

    /// <summary>Reads profiles, vendors, guides and recognition rules from files, and from folders with everything below them.</summary>
    CatalogReading ReadCatalog(IReadOnlyList<string> paths, ExamCatalog? known = null, ProfileOrigin origin = ProfileOrigin.Shipped);

    /// <summary>Reads the domains and weights of a table, or of a text file.</summary>
    /// <exception cref="ScoreCoachException">It can't be read.</exception>
    OutlineReading ReadOutline(string path, RecognitionRules rules);

    /// <summary>Writes the draft of a profile as the text of a file, and reads it as that file would be read.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="path">What the file is or would be called.</param>
    /// <param name="known">What the profile may refer to.</param>
    WrittenDraft WriteDraft(ExamDraft draft, string path, ExamCatalog known);

    /// <summary>Writes a text file, which appears whole or not at all.</summary>
    /// <exception cref="IOException">It can't be written.</exception>
    void WriteFile(string path, string text);

    /// <summary>Reads a file with maps.</summary>
    /// <exception cref="ScoreCoachException">It can't be read.</exception>
    MapFile ReadMaps(string path);

    /// <summary>Opens files of score reports. A file that can't be opened gives an issue when it is read, not an exception.</summary>
    /// <exception cref="ScoreCoachException">An option can't be used.</exception>
    IReportImport OpenReports(IReadOnlyList<ImportSource> sources, ImportOptions options, ExamCatalog catalog);

    /// <summary>Names the file for the refused rows of each file: the path itself for the first, then name-2.csv, name-3.csv.</summary>
    /// <exception cref="ScoreCoachException">One of them is a file that is read.</exception>
    IReadOnlyList<string> RejectTargets(string path, IReadOnlyList<string> files);

    /// <summary>Starts making reports of in-memory rows.</summary>
    /// <exception cref="ScoreCoachException">An option can't be used.</exception>
    IRowParser CreateRowParser(ImportOptions options, ExamCatalog catalog, IRowObserver observer);

    /// <summary>Finds a time zone by its name, such as Europe/Berlin.</summary>
    /// <exception cref="ScoreCoachException">There is none of that name.</exception>
    TimeZoneInfo FindTimeZone(string id);

    /// <summary>The time zones that can be named.</summary>
    IReadOnlyList<Suggestion> TimeZones();

    /// <summary>Looks at the start of a file of score reports. Never waits and never fails: what can't be looked at has no columns.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="catalog">The exams by which the header is found.</param>
    FilePreview Preview(string path, ImportOptions options, ExamCatalog catalog);

    /// <summary>Writes objects as JSON, reading them one at a time. Plans omit the parts that are named.</summary>
    void WriteJson(TextWriter writer, IEnumerable<object> values, JsonLayout layout, PlanParts without = PlanParts.None);

    /// <summary>Writes rows, read one at a time, as CSV that is safe to open in a spreadsheet. Numbers and dates have the invariant form.</summary>
    void WriteCsv(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows);

    /// <summary>Starts to record a part of a cohort, to be put together with other parts later.</summary>
    /// <exception cref="ScoreCoachException">A column is named twice.</exception>
    ICohortRecord RecordCohort(StateRequest request, ExamCatalog catalog);

    /// <summary>Reads states of a cohort and puts them together.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="key">The key that they were made with; null for none.</param>
    /// <param name="top">How many domains to list; null for all.</param>
    /// <param name="minimumGroupSize">The fewest people of whom figures are shown.</param>
    /// <param name="catalog">The exams.</param>
    /// <exception cref="ScoreCoachException">One can't be read, or was not made as the others were.</exception>
    IMergedCohort MergeStates(IReadOnlyList<string> paths, PersonKey? key, int? top, int minimumGroupSize, ExamCatalog catalog);

    /// <summary>Reads a file with a key.</summary>
    /// <exception cref="ScoreCoachException">It can't be read, or the key is too short.</exception>
    PersonKey ReadKey(string path);

    /// <summary>Starts to write plans to a file, or to a folder with a file for each.</summary>
    /// <exception cref="ScoreCoachException">It can't be done as requested.</exception>
    IExport<RetakePlan> ExportPlans(ExportRequest request, IExportObserver observer);

    /// <summary>Starts to write cohorts to a file, or to a folder with a file for each exam and edition.</summary>
    /// <exception cref="ScoreCoachException">It can't be done as requested.</exception>
    IExport<ExamCohort> ExportCohorts(ExportRequest request, IExportObserver observer);

    /// <summary>Starts to write reports to a file, or to a folder with a file for each exam.</summary>
    /// <param name="request">Where, and in which form.</param>
    /// <param name="catalog">The words by which the file will be read again.</param>
    /// <param name="observer">Learns which files were written.</param>
    /// <exception cref="ScoreCoachException">It can't be done as requested.</exception>
    IExport<ScoreReport> ExportReports(ExportRequest request, ExamCatalog catalog, IExportObserver observer);

    /// <summary>Starts to write an empty file of reports of an exam, or a folder with one for each exam.</summary>
    /// <exception cref="ScoreCoachException">It can't be done as requested.</exception>
    IExport<ExamProfile> ExportTemplates(ExportRequest request, IExportObserver observer);
}
