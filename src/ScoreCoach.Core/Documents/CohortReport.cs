using System.Globalization;
using ScoreCoach.Cohorts;
using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>What the report of a cohort says to its reader: a part for each exam, edition and measurement. Renderers lay it out.</summary>
/// <param name="Exams">The parts, in the order in which they were measured.</param>
internal sealed record CohortReport(IReadOnlyList<CohortDocument> Exams)
{
    /// <summary>What the report is about.</summary>
    public string Title => Exams.Count switch
    {
        0 => "Cohort report",
        1 => $"Cohort: {Exams[0].Title}",
        _ => $"Cohort report: {Listed.First([.. Exams.Select(exam => exam.Profile.Id).Distinct()])}",
    };

    /// <summary>The days on which the cohorts were measured, most often one; empty without a cohort.</summary>
    public string Days => string.Join(", ", Exams.Select(exam => exam.AsOf).Distinct().Order().Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    /// <summary>The states of the exam facts, most often one.</summary>
    public string CatalogVersions => string.Join(", ", Exams.Select(exam => exam.CatalogVersion).Distinct());

    /// <summary>How many groups are not listed, so that the report stays short.</summary>
    public long More => Exams.Sum(exam => (long)exam.More);

    /// <summary>Builds the report.</summary>
    /// <param name="cohorts">The cohorts.</param>
    /// <param name="maxGroups">The number of groups of each that are listed, the largest first.</param>
    public static CohortReport Of(IEnumerable<ExamCohort> cohorts, int maxGroups) => new([.. cohorts.Select(cohort => CohortDocument.Of(cohort, maxGroups))]);
}
