using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Editions;

/// <summary>
/// The reports of a file whose exam was taken on a day on which the outline that they are read with did not apply: one notice for each
/// edition and side, however many rows there are.
/// </summary>
/// <param name="path">The file.</param>
internal sealed class OutsideOutlines(string path)
{
    private readonly List<Outside> _found = [];
    private ExamProfile? _profile;
    private DateTime _from;
    private DateTime _until;

    /// <summary>One notice per edition and side, with the first line.</summary>
    public IEnumerable<ImportIssue> Notices => _found.Select(Notice);

    /// <summary>Takes a report. Nearly all are inside.</summary>
    public void Add(ScoreReport report)
    {
        if (report.ExamDate is not { } day)
        {
            return;
        }

        // A file may have a million rows of one exam: its days are looked up once.
        if (!ReferenceEquals(report.Profile, _profile))
        {
            (_profile, _from, _until) = (report.Profile, report.Profile.EditionDate ?? DateTime.MinValue, report.Profile.SupersededOn ?? DateTime.MaxValue);
        }

        if (day >= _from && day < _until)
        {
            return;
        }

        var isEarly = report.Profile.EditionDate > day;
        var outside = _found.Find(known => ReferenceEquals(known.Profile, report.Profile) && known.IsEarly == isEarly);
        if (outside is null)
        {
            _found.Add(outside = new Outside(report.Profile, isEarly, report.Line));
        }

        outside.Reports++;
    }

    private ImportIssue Notice(Outside outside)
    {
        var (profile, one) = (outside.Profile, outside.Reports == 1);
        var day = (outside.IsEarly ? profile.EditionDate : profile.SupersededOn)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new ImportIssue
        {
            Path = path,
            Line = outside.Line,
            Code = ImportIssueCode.OutlineNotInForce,
            Field = nameof(ReportField.Edition),
            Value = profile.Edition,
            Severity = IssueSeverity.Warning,
            Count = outside.Reports,
            Message = string.Create(CultureInfo.InvariantCulture, $"{outside.Reports} {(one ? "report" : "reports")} of {profile.Id} {(one ? "is" : "are")} read with the outline '{profile.Edition}', ")
                + (outside.IsEarly ? $"which applies from {day}, although the exam was taken before that day." : $"which was replaced on {day}, although the exam was taken on that day or later.")
                + " Its domains and weights may have been different.",
            Advice = Advice.With($"If they were, add that outline in your own profile, and load it with {OptionExample.Of(ExamCatalog.ProfileOption)}."),
        };
    }

    private sealed class Outside(ExamProfile profile, bool isEarly, long line)
    {
        public ExamProfile Profile => profile;
        public bool IsEarly => isEarly;
        public long Line => line;
        public long Reports { get; set; }
    }
}
