using System.Globalization;
using ScoreCoach.Documents;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>Two groups of a cohort as a page of text: the difference and its parts, then the exams and their domains.</summary>
internal static class CohortComparisonPage
{
    private const string Indent = "  ";
    private const int MinWidth = 40;
    private const int MaxWidth = 140;

    private static readonly TableColumn[] s_exams =
        [new("Exam", CellKind.Name), new("Group", CellKind.Name), new("Share of results", CellKind.Number), new("Passed", CellKind.Text), new("Difference", CellKind.Text)];

    /// <summary>The page as lines that end in line feeds, the last one too.</summary>
    public static string Of(CohortComparison comparison, int width = PlanPage.MaxWidth, ViewStyle? style = null)
    {
        var page = new PageLines(Math.Clamp(width, MinWidth, MaxWidth), style ?? ViewStyle.Plain);
        var (first, second) = (PlainText.OneLine(comparison.First.Name), PlainText.OneLine(comparison.Second.Name));
        page.Heading($"{PlainText.OneLine(comparison.Column)} · {first} and {second}");
        PageList.Render(page, Indent, new ListBlock([.. Summary(comparison, first, second)]));
        page.Blank();
        PageTable.Render(page, Indent, new TableBlock(s_exams, [.. comparison.Exams.SelectMany(exam => Rows(exam, first, second))]));
        foreach (var (exam, domains) in comparison.Exams.Select(exam => (exam, exam.Domains.Where(IsKnown).ToArray())).Where(exam => exam.Item2.Length > 0))
        {
            page.Blank();
            page.Heading($"Weak in {exam.Exam} {exam.Edition}");
            TableColumn[] columns = [new("Domain", CellKind.Name), new(first, CellKind.Name), new(second, CellKind.Name), new("Difference", CellKind.Text)];
            PageTable.Render(page, Indent, new TableBlock(columns, [.. domains.Select(domain => (string?[])[domain.Name, Weak(domain.First), Weak(domain.Second), domain.Difference?.ToString()])]));
        }

        page.Blank();
        foreach (var text in comparison.LeftOut.Select(exam => $"Left out: {exam}").Concat(comparison.Notes))
        {
            page.Wrapped(Indent, PlainText.OneLine(text));
        }

        return page.ToString();
    }

    private static IEnumerable<ListEntry> Summary(CohortComparison comparison, string first, string second)
    {
        yield return new(first, Passed(comparison.First));
        yield return new(second, Passed(comparison.Second));
        if (comparison.Difference is { } difference)
        {
            yield return new("Difference", difference.ToString());
        }

        if (comparison.RateEffect is { } rate)
        {
            yield return new("Same exams", $"{rate} due to different pass rates on the same exams");
            yield return new("Mix of exams", $"{comparison.CompositionEffect} due to a different mix of exams");
        }
    }

    private static string Passed(ComparedGroup group) => group.PassRate is { } rate
        ? string.Create(CultureInfo.InvariantCulture, $"{rate} of {rate.Of} passed")
        : "no results";

    private static IEnumerable<object?[]> Rows(ComparedExam exam, string first, string second) =>
    [
        [$"{exam.Exam} {exam.Edition}", first, Share(exam.First), Passed(exam.First), exam.Difference?.ToString()],
        [null, second, Share(exam.Second), Passed(exam.Second), null],
    ];

    private static string Share(ComparedExamGroup? group) => string.Create(CultureInfo.InvariantCulture, $"{100 * (group?.Share ?? 0):0} %");

    private static string Passed(ComparedExamGroup? group) => group switch
    {
        null => "–",
        { PassRate: { } rate } => string.Create(CultureInfo.InvariantCulture, $"{rate} of {rate.Of}"),
        _ => "no results",
    };

    private static bool IsKnown(ComparedDomain domain) => domain.First.Of + domain.Second.Of > 0;

    private static string Weak(CohortDomain domain) => string.Create(CultureInfo.InvariantCulture, $"{(object?)domain.Weak ?? domain.WeakBand} of {domain.Of}");
}
