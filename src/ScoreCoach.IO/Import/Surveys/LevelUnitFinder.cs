using System.Globalization;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// Finds the unit of the numbers in domain cells, from all of them: fractions read as percentages would make everybody weak. What does
/// not look like percentages, and is not plainly fractions, is refused until the user names the unit.
/// </summary>
internal sealed class LevelUnitFinder(ColumnLayout layout, ImportOptions options)
{
    /// <summary>Whole numbers that never exceed this may be marks.</summary>
    private const decimal MaxMark = 20;
    private const int MinMarks = 12;
    private const int MinPeople = 3;

    /// <summary>Nobody gets so few percent in every domain.</summary>
    private const decimal MaxFew = 5;
    private const int MinFew = 5;

    /// <summary>Published weights are rounded.</summary>
    private const double WeightTolerance = 0.51;

    /// <summary>Finds the unit; an issue says what it is taken for, or with severity Error why the file is refused.</summary>
    /// <param name="numbers">What was seen in the columns.</param>
    /// <param name="exams">The editions of the exams that occur.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="issue">What to tell; null for nothing.</param>
    /// <param name="others">What was seen elsewhere, where the unit is the same.</param>
    public LevelScale? Find(NumberSurvey numbers, IEnumerable<IReadOnlyList<ExamProfile>> exams, long rows, out ImportIssue? issue, NumberColumn others = default)
    {
        issue = null;
        var all = others;
        foreach (var column in Columns())
        {
            all.Add(numbers[column], 0);
        }

        if (!numbers.IsOn || all.Count + all.Signed == 0)
        {
            return null;
        }

        if (LevelScale.Of(options) is { } named)
        {
            return named;
        }

        if (exams.SelectMany(editions => editions).FirstOrDefault(AreWeights) is { } profile)
        {
            issue = Unlikely(
                null, 0, $"The percentages of the domains are the weights in the outline of {profile.Id}, not results.",
                Advice.With($"Choose the columns that hold results with {OptionExample.Of(nameof(ImportOptions.ColumnMap))}. If they are results, use {Insist(LevelUnit.Percent)}."));
            return null;
        }

        if (all.Count == 0 || all.Maximum == 0)
        {
            return LevelScale.Percent;
        }

        issue = FindUnlikely(all, rows);
        if (issue is not null)
        {
            return null;
        }

        if (all.Fraction is { } fraction)
        {
            issue = Of(
                ImportIssueCode.LevelUnitFound, fraction.Text, fraction.Line, IssueSeverity.Decision,
                FormattableString.Invariant($"The numbers of the domains are read as fractions, because none exceeds 1: '{fraction.Text}' in line {fraction.Line} is {Shown(fraction.Text)} %."),
                Advice.With($"If they are percentages, use {Insist(LevelUnit.Percent)}."));
            return LevelScale.Fraction;
        }

        return LevelScale.Percent;
    }

    private static ImportIssue? FindUnlikely(NumberColumn all, long rows)
    {
        var greatest = all.Greatest!.Value;
        if (all.Fraction is { } fraction && all.Maximum > 1)
        {
            return Unlikely(
                fraction.Text, fraction.Line,
                FormattableString.Invariant($"The numbers of the domains are fractions and percentages: '{fraction.Text}' in line {fraction.Line} and '{greatest.Text}' in line {greatest.Line}."),
                Advice.With($"Write all of them in one unit. If all are percentages, use {Insist(LevelUnit.Percent)}."));
        }

        if (all.Maximum <= 1 && all.Fraction is null)
        {
            return Unlikely(
                greatest.Text, greatest.Line, "The numbers of the domains are 0 and 1 only, which can be fractions or marks.",
                Advice.With($"Name the unit with {Insist(LevelUnit.Fraction)}, or with {Insist(LevelUnit.Percent)} if they are percentages."));
        }

        var areMarks = all.Maximum <= MaxMark && all.Count >= MinMarks && rows >= MinPeople && all.Broken == 0;
        var areFew = all.Maximum <= MaxFew && all.Maximum > 1 && all.Count >= MinFew;
        if (!areMarks && !areFew)
        {
            return null;
        }

        var maximum = new[] { 4m, 5m, 10m, MaxMark }.First(top => all.Maximum <= top);
        return Unlikely(
            greatest.Text, greatest.Line,
            FormattableString.Invariant($"The numbers of the domains never exceed {all.Maximum:0.##}, so they look like marks out of {maximum}, not like percentages."),
            Advice.With($"Name the unit with {Insist(LevelUnit.Points)} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), maximum.ToString(CultureInfo.InvariantCulture))}, or with {Insist(LevelUnit.Percent)} if they are percentages."));
    }

    private static OptionExample Insist(LevelUnit unit) => OptionExample.Of(nameof(ImportOptions.LevelUnit), unit.ToString());

    private string Shown(string text) =>
        LevelNumber.TryParse(text, CellNumber.Of(options.Culture), out var number) ? (number.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) : text;

    private IEnumerable<int> Columns() => layout.IsLong
        ? layout[ReportField.Level] is >= 0 and var level ? [level] : []
        : Enumerable.Range(0, layout.Headers.Count).Where(layout.IsDomain);

    private static ImportIssue Unlikely(string? value, long line, string message, Advice advice) =>
        Of(ImportIssueCode.UnlikelyScale, value, line, IssueSeverity.Error, message, advice);

    private static ImportIssue Of(ImportIssueCode code, string? value, long line, IssueSeverity severity, string message, Advice advice) =>
        FieldIssue.Of(code, nameof(ReportField.Level), value, message, advice: advice, severity: severity) with { Line = line };

    /// <summary>Whether every row of the sample gives each domain its weight in the outline.</summary>
    private bool AreWeights(ExamProfile profile)
    {
        if (profile.Domains.Count < 2)
        {
            return false;
        }

        var seen = 0;
        foreach (var row in layout.Sample.Rows)
        {
            if (layout.IsLong)
            {
                var name = CellText.ToString(CellText.Trim(row.Get(layout[ReportField.Domain])));
                if (!DomainMatcher.TryFind(profile, name, out var domain) || !IsWeight(profile, domain, row.Get(layout[ReportField.Level])))
                {
                    return false;
                }

                seen++;
                continue;
            }

            var columns = layout.ColumnsOf(profile);
            for (var domain = 0; domain < columns.Count; domain++)
            {
                if (columns[domain] < 0 || !IsWeight(profile, domain, row.Get(columns[domain])))
                {
                    return false;
                }
            }

            seen += columns.Count;
        }

        return seen >= profile.Domains.Count;
    }

    private bool IsWeight(ExamProfile profile, int domain, ReadOnlySpan<byte> cell)
    {
        var text = CellText.ToString(CellText.Trim(cell));
        if (!LevelNumber.TryParse(text, CellNumber.Of(options.Culture), out var number))
        {
            return false;
        }

        var published = profile.Domains[domain].PublishedWeight;
        var value = (double)number.Value;
        return Math.Abs(value - profile.Domains[domain].Weight) < WeightTolerance
            || (published is not null && number.Value >= published.Minimum && number.Value <= published.Maximum && published.Minimum == published.Maximum);
    }
}
