using System.Globalization;
using ScoreCoach.Exams;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Editions;

/// <summary>
/// The reports of a file whose exam was taken after its last day, which is a wrong date or a wrong exam: one notice for each exam, however
/// many rows there are.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class AfterLastDay(string path)
{
    private readonly List<Late> _found = [];

    /// <summary>One notice per exam, with the first line.</summary>
    public IEnumerable<ImportIssue> Notices => _found.Select(Notice);

    /// <summary>Takes a report. Nearly all are in time.</summary>
    public void Add(ScoreReport report)
    {
        if (report.ExamDate is not { } day || !(report.Profile.LastExamDate < day) || CanBeTaken(report, day))
        {
            return;
        }

        var late = _found.Find(known => known.Last == ExamDays.LastDay(report.Profile, report.LanguageName) && known.Exam == report.Exam);
        if (late is null)
        {
            _found.Add(late = new Late(report.Exam, ExamDays.LastDay(report.Profile, report.LanguageName), day, report.Line));
        }

        late.Reports++;
    }

    // In the language of the report, or where that is not known, in any.
    private static bool CanBeTaken(ScoreReport report, DateTime day) => ExamDays.IsLanguageUnknown(report.Profile, report.LanguageName)
        ? ExamDays.CanBeSatOn(report.Profile, day)
        : ExamDays.IsOpen(report.Profile, day, report.LanguageName);

    private ImportIssue Notice(Late late) => new()
    {
        Path = path,
        Line = late.Line,
        Code = ImportIssueCode.AfterLastExamDay,
        Field = nameof(ReportField.ExamDate),
        Value = late.First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Severity = IssueSeverity.Warning,
        Count = late.Reports,
        Message = string.Create(CultureInfo.InvariantCulture, $"{late.Reports} {(late.Reports == 1 ? "report" : "reports")} of {late.Exam} {(late.Reports == 1 ? "has" : "have")} an exam date after {late.Last:yyyy-MM-dd}, the last day on which the exam could be taken."),
        Advice = "Correct the date or the exam.",
    };

    private sealed class Late(string exam, DateTime? last, DateTime first, long line)
    {
        public string Exam => exam;
        public DateTime? Last => last;
        public DateTime First => first;
        public long Line => line;
        public long Reports { get; set; }
    }
}
