using ScoreCoach.Cohorts;
using ScoreCoach.Exports;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

/// <summary>Exports of plans and cohorts into a folder of their own.</summary>
internal sealed class GivenExport : IExportObserver, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-export");

    public string Folder => _folder.FullName;

    public List<string> Written { get; } = [];

    public List<ScoreCoachException> Failures { get; } = [];

    public Func<string, bool> MayWrite { get; init; } = _ => true;

    /// <summary>The names of the files, in ordinal order.</summary>
    public string[] Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>The plan of a report.</summary>
    public static RetakePlan Plan(
        string? id = "C-1", string? name = null, string exam = "MLS-C01", string levels = "SAWW", int? attempt = 1, string? date = "2026-01-10", PlanOptions? options = null) =>
        new Coach(Shipped.Catalog, options ?? new PlanOptions { AsOf = GivenExam.Day("2026-01-15") })
            .CreatePlan(GivenReport.Of(Shipped.Exam(exam), levels, date, attempt, person: id, name: name, score: 698));

    public string PathOf(string name) => Path.Join(Folder, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>Exports plans to a path below the folder.</summary>
    public void Run(string path, ExportRequest? request, params IEnumerable<RetakePlan> plans)
    {
        using var export = GivenFiles.Gateway.ExportPlans(
            (request ?? new()) with { Path = PathOf(path), TemplateFolder = Repository.PathOf("module/data/templates") }, this);
        foreach (var plan in plans)
        {
            export.Add(plan);
        }

        export.Complete();
    }

    /// <summary>The text that goes to standard output.</summary>
    public static string Print(ExportRequest request, params IEnumerable<RetakePlan> plans)
    {
        using var output = new StringWriter();
        using var given = new GivenExport();
        using var export = GivenFiles.Gateway.ExportPlans(request with { Output = output, TemplateFolder = Repository.PathOf("module/data/templates") }, given);
        foreach (var plan in plans)
        {
            export.Add(plan);
        }

        export.Complete();
        return output.ToString();
    }

    /// <summary>Exports cohorts to a path below the folder.</summary>
    public void RunCohorts(string path, ExportRequest? request, params IEnumerable<CohortSummary> summaries)
    {
        using var export = GivenFiles.Gateway.ExportCohorts(
            (request ?? new()) with { Path = PathOf(path), TemplateFolder = Repository.PathOf("module/data/templates") }, this);
        foreach (var cohort in ExamCohort.Of(summaries))
        {
            export.Add(cohort);
        }

        export.Complete();
    }

    /// <summary>The file of cohorts.</summary>
    public string WrittenCohorts(string name, params IEnumerable<CohortSummary> summaries)
    {
        RunCohorts(name, null, summaries);
        return Read(name);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    bool IExportObserver.MayWrite(string path) => MayWrite(path);

    void IExportObserver.OnWritten(string path) => Written.Add(Path.GetFileName(path));

    void IExportObserver.OnFailed(ScoreCoachException failure) => Failures.Add(failure);
}
