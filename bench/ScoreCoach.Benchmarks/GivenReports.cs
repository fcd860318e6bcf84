using ScoreCoach.Catalog;
using ScoreCoach.Files;
using ScoreCoach.IO;

namespace ScoreCoach.Benchmarks;

/// <summary>The catalog and the reports that are measured with: a sample that looks like a real cohort.</summary>
internal static class GivenReports
{
    /// <summary>The day on which everything is asked.</summary>
    public static readonly DateTime AsOf = new(2026, 11, 22);

    /// <summary>The exams and guides that ship.</summary>
    public static ExamCatalog Catalog()
    {
        var reading = new FileGateway(new NamesAlone()).ReadCatalog([Path.Join(Root(), "module", "data")]);
        return new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition);
    }

    /// <summary>The reports of samples/clean.csv: four exams, passed and failed, first and later attempts.</summary>
    public static ScoreReport[] Read(ExamCatalog catalog)
    {
        using var import = new FileGateway(new NamesAlone()).OpenReports([new ImportSource(Path.Join(Root(), "samples", "clean.csv"))], new ImportOptions { AsOf = AsOf }, catalog);
        return [.. import.Read(new NoObserver(), default)];
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "ScoreCoach.psd1")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("Run the benchmarks from a checkout: they read module/data and samples.");
    }

    private sealed class NoObserver : IImportObserver
    {
        public void OnIssue(ImportIssue issue)
        {
            // The sample has none.
        }

        public void OnFileRead(ImportSummary summary)
        {
            // Its reports are all that is wanted.
        }
    }
}
