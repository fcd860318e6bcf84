using System.Globalization;
using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>
/// Tries to compute what a comparison does not show: from its sums by integer bounds, and by looking for a figure that no other cohort with
/// the same output has.
/// </summary>
internal sealed class ComparisonAttack
{
    private const string First = "T0";
    private const string Second = "T1";
    private readonly ScoreReport[] _reports;
    private readonly CohortOptions _options;
    private readonly IReadOnlyList<CohortSummary> _shown;
    private readonly CohortComparison? _comparison;

    /// <summary>Compares the first two teams and attacks what comes out.</summary>
    /// <param name="reports">The cohort.</param>
    /// <param name="minimum">The fewest people of whom figures are shown.</param>
    /// <param name="onlyListed">Whether hidden exams are removed from the list alone and stay in the sums: for a test of the attack.</param>
    public ComparisonAttack(ScoreReport[] reports, int minimum, bool onlyListed = false)
    {
        _reports = reports;
        _options = new CohortOptions { By = ["Team"], AsOf = GivenExam.Day("2026-01-15"), MinimumGroupSize = minimum };
        _shown = Measure(reports, _options);
        _comparison = onlyListed ? Stripped() : Compare(_shown);
        if (_comparison is null)
        {
            return;
        }

        Hidden = Cells(summary => summary.Suppressed).Count();
        Banded = Cells(summary => summary.PassRate is { Rate: null }).Count();
        Finds = FindListed() ?? FindSums() ?? FindBands() ?? (onlyListed ? null : FindHidden());
    }

    /// <summary>Whether the groups could be compared.</summary>
    public bool IsCompared => _comparison is not null;

    /// <summary>How many figures of the two groups at an exam are hidden.</summary>
    public int Hidden { get; }

    /// <summary>How many results of the two groups at an exam are ranges.</summary>
    public int Banded { get; }

    /// <summary>A figure that can be computed, in words; null when there is none.</summary>
    public string? Finds { get; }

    private static IReadOnlyList<CohortSummary> Measure(IEnumerable<ScoreReport> reports, CohortOptions options)
    {
        var measure = new CohortMeasure(Shipped.Catalog, options);
        foreach (var report in reports)
        {
            measure.Add(report);
        }

        return measure.Complete();
    }

    // All figures, as the rows and the notes have them.
    private static string Text(CohortComparison? comparison) => comparison is null ? "none" : string.Join(
        '\n', ComparisonRows.Of(comparison).Select(row => string.Join(',', row.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))))) + comparison.Notes;

    private CohortComparison? Compare(IReadOnlyList<CohortSummary> shown)
    {
        try
        {
            return new CohortComparer([First, Second], _options).Compare(shown);
        }
        catch (ScoreCoachException error) when (error.Id is "NothingToCompare" or "UnknownGroup")
        {
            return null;
        }
    }

    private CohortComparison? Stripped()
    {
        var open = Compare(Measure(_reports, _options with { MinimumGroupSize = 1 }));
        return open is null ? null : open with { Exams = [.. open.Exams.Where(exam => !Cells(summary => summary.Suppressed).Any(cell => cell.Profile == exam.Profile))] };
    }

    private IEnumerable<CohortSummary> Cells(Func<CohortSummary, bool> choose) => _shown.Where(summary => !summary.IsTotal && summary.GroupName is First or Second && choose(summary));

    private CohortSummary? Cell(string team, ComparedExam exam) => _shown.SingleOrDefault(summary => !summary.IsTotal && summary.GroupName == team && summary.Profile == exam.Profile);

    private (string Team, ComparedExamGroup? Group, ComparedExam Exam)[] Listed() =>
        [.. _comparison!.Exams.SelectMany(exam => new[] { (First, exam.First, exam), (Second, exam.Second, exam) })];

    /// <summary>Looks for figures that the summaries do not show.</summary>
    private string? FindListed()
    {
        foreach (var (team, group, exam) in Listed())
        {
            var cell = Cell(team, exam);
            if (group is null ? cell is not null : cell is not { Suppressed: false })
            {
                return $"{team} at {exam.Exam}, which is not shown";
            }

            if (group is not null && (group.People, group.Count, group.Passed, group.Failed, group.Unknown, group.PassRate)
                != (cell!.People, cell.Count, cell.Passed, cell.Failed, cell.Unknown, cell.PassRate))
            {
                return $"other figures of {team} at {exam.Exam}";
            }

            foreach (var domain in exam.Domains)
            {
                if (team == First ? !cell!.Domains.Contains(domain.First) : !cell!.Domains.Contains(domain.Second))
                {
                    return $"other figures of {team} in {domain.Name}";
                }
            }
        }

        return null;
    }

    /// <summary>Looks for sums that hold more than the exams that are listed: the rest would be those of the others.</summary>
    private string? FindSums()
    {
        foreach (var (team, total) in new[] { (First, _comparison!.First), (Second, _comparison.Second) })
        {
            ComparedExamGroup[] groups = [.. Listed().Where(entry => entry.Team == team).Select(entry => entry.Group).OfType<ComparedExamGroup>()];
            var rest = total.Count - groups.Sum(group => group.Count);
            if (rest != 0 || total.Unknown != groups.Sum(group => group.Unknown) || (total.PassRate?.Of ?? 0) != groups.Sum(group => group.PassRate?.Of ?? 0))
            {
                return $"{rest} reports of {team} at exams that are not listed";
            }

            if (total.Passed is { } passed && passed != groups.Sum(group => group.Passed))
            {
                return $"{passed - groups.Sum(group => group.Passed)} passed of {team}";
            }
        }

        return null;
    }

    /// <summary>Looks for ranges that the difference and its parts make narrower: each must allow every count that the ranges of the exams allow.</summary>
    private string? FindBands()
    {
        if (_comparison!.Difference is not { Value: null } difference)
        {
            return null;
        }

        var (firstOf, secondOf) = (_comparison.First.PassRate!.Of, _comparison.Second.PassRate!.Of);
        var corners = Corners([.. _comparison.Exams.Select(exam => (Ends(exam.First), Ends(exam.Second)))], 0)
            .Select(exams => Split(exams, firstOf, secondOf))
            .ToArray();
        return Narrows(difference, corners.Select(corner => corner.Difference)) ? "the difference narrows a range"
            : Narrows(_comparison.RateEffect, corners.Select(corner => corner.Rate)) ? "the effect of the pass rates narrows a range"
            : Narrows(_comparison.CompositionEffect, corners.Select(corner => corner.Mix)) ? "the effect of the mix narrows a range"
            : null;

        static bool Narrows(RateDifference? shown, IEnumerable<double> possible) =>
            shown is not null && ((shown.Value ?? shown.Low) > possible.Min() + 1e-9 || (shown.Value ?? shown.High) < possible.Max() - 1e-9);
    }

    private static (long Passed, long Of)?[] Ends(ComparedExamGroup? group) => group?.PassRate switch
    {
        null => [null],
        { Rate: null } band => [((long)Math.Round(band.Low!.Value * band.Of), band.Of), ((long)Math.Round(band.High!.Value * band.Of), band.Of)],
        { } rate => [(group.Passed!.Value, rate.Of)],
    };

    private static IEnumerable<((long Passed, long Of)? First, (long Passed, long Of)? Second)[]> Corners(
        ((long Passed, long Of)?[] First, (long Passed, long Of)?[] Second)[] exams, int index) => index == exams.Length ? [[]] :
        from first in exams[index].First
        from second in exams[index].Second
        from others in Corners(exams, index + 1)
        select (((long Passed, long Of)? First, (long Passed, long Of)? Second)[])[(first, second), .. others];

    // Kitagawa's formula once more, in another form.
    private static (double Difference, double Rate, double Mix) Split(((long Passed, long Of)? First, (long Passed, long Of)? Second)[] exams, long firstOf, long secondOf)
    {
        var (difference, rate) = (0.0, 0.0);
        foreach (var (first, second) in exams)
        {
            difference += (first is { } one ? (double)one.Passed / firstOf : 0) - (second is { } other ? (double)other.Passed / secondOf : 0);
            if (first is { } a && second is { } b)
            {
                rate += (((double)a.Of / firstOf) + ((double)b.Of / secondOf)) / 2 * (((double)a.Passed / a.Of) - ((double)b.Passed / b.Of));
            }
        }

        return (difference, rate, difference - rate);
    }

    /// <summary>Looks for a hidden figure that must be what it is: no other cohort that differs in it gives the same comparison.</summary>
    private string? FindHidden()
    {
        var text = Text(_comparison);
        foreach (var cell in Cells(summary => summary.Suppressed))
        {
            var own = Enumerable.Range(0, _reports.Length).Where(index => IsOf(_reports[index], cell)).ToArray();
            var found =
                !own.Any(index => Gives(Without(index)) || Gives(_reports.Append(More(index))) || Hiding(cell).Any(other => Gives(Without(index).Append(More(other))) || Gives(Without(other).Append(More(index))))) ? "people"
                : !own.Any(index => Gives(With(index, Like(_reports[index], result: _reports[index].Result == ExamResult.Pass ? ExamResult.Fail : ExamResult.Pass)))) ? "passed"
                : !own.Any(index => "WAS".Any(level => !LevelsOf(_reports[index]).StartsWith(level) && Gives(With(index, Like(_reports[index], levels: level + LevelsOf(_reports[index])[1..]))))) ? "levels"
                : null;
            if (found is not null)
            {
                return $"{found} of {cell.GroupName} at {cell.Exam}";
            }
        }

        return null;

        bool Gives(IEnumerable<ScoreReport> reports) => Text(Compare(Measure(reports, _options))) == text;

        // People of other groups that are hidden at the same exam.
        IEnumerable<int> Hiding(CohortSummary cell) => Enumerable.Range(0, _reports.Length).Where(index =>
            _reports[index].Profile == cell.Profile && !IsOf(_reports[index], cell) && _shown.Any(summary => summary is { IsTotal: false, Suppressed: true } && IsOf(_reports[index], summary)));

        IEnumerable<ScoreReport> Without(int index) => _reports.Where((_, other) => other != index);

        ScoreReport More(int index) => Like(_reports[index], person: "another");

        IEnumerable<ScoreReport> With(int index, ScoreReport report) => _reports.Select((other, at) => at == index ? report : other);
    }

    private static bool IsOf(ScoreReport report, CohortSummary cell) => report.Profile == cell.Profile && report.Attributes["Team"] == cell.GroupName;

    private static string LevelsOf(ScoreReport report) => string.Concat(report.Domains.Select(domain => domain.Level == PerformanceLevel.Unknown ? '?' : domain.Level.ToString()[0]));

    private static ScoreReport Like(ScoreReport report, string? person = null, ExamResult? result = null, string? levels = null) => GivenReport.Of(
        report.Profile,
        levels ?? LevelsOf(report),
        "2025-11-01",
        person: person ?? report.CandidateId,
        result: result ?? report.Result,
        attributes: [("Team", report.Attributes["Team"])]);
}
