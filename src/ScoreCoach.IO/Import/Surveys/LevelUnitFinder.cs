using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Surveys;

/// <summary>
/// Finds the unit of the numbers in domain cells, from all of them: fractions read as percentages would make everyone weak. What does
/// not look like percentages, and is not plainly fractions, is refused until the user names the unit.
/// </summary>
internal sealed class LevelUnitFinder(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, Func<SummaryRowCheck> summaries)
{
    /// <summary>Numbers that never exceed this may be marks.</summary>
    private const decimal MaxMark = 20;

    /// <summary>Marks up to so many may have any decimals; of greater ones only halves and quarters are usual.</summary>
    private const decimal MaxFineMark = 10;
    private const int MinMarks = 12;
    private const int MinPeople = 3;

    /// <summary>No one gets something, but so few percent, in every domain.</summary>
    private const decimal MaxFew = 5;
    private const int MinFew = 5;

    /// <summary>Who has so many percent less in one domain than in the others has marks there, if these are about as good as the others.</summary>
    private const decimal MinGap = 40;
    private const decimal MaxDifference = 25;

    /// <summary>Published weights are rounded.</summary>
    private const double WeightTolerance = 0.51;

    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);
    private readonly HeaderMaximum _headers = HeaderMaximum.Of(catalog.Recognition.Columns);
    private readonly NotReportedWords _notReported = NotReportedWords.Of(catalog.Recognition);

    /// <summary>What a text above the header says of the greatest number that there can be; null for nothing.</summary>
    public (string Text, decimal Maximum, long Line)? Stated { get; init; }

    /// <summary>Finds the unit; an issue says what it is taken for, or with severity Error why the file is refused.</summary>
    /// <param name="numbers">What was seen in the columns.</param>
    /// <param name="exams">The editions of the exams that occur.</param>
    /// <param name="rows">How many rows there are.</param>
    /// <param name="issue">What to report; null for nothing.</param>
    /// <param name="others">What was seen elsewhere, where the unit is the same.</param>
    public LevelScale? Find(NumberSurvey numbers, IEnumerable<IReadOnlyList<ExamProfile>> exams, long rows, out ImportIssue? issue, NumberColumn others = default)
    {
        issue = null;
        if (options.LevelThreshold is not null && LevelScale.Of(options) is { } named)
        {
            issue = layout.MissingMaximum;
            return named;
        }

        var all = others;
        foreach (var column in Columns())
        {
            all.Add(numbers[column], 0);
        }

        if (!numbers.IsOn || (all.Count == 0 && !all.HasSigned))
        {
            return null;
        }

        if (exams.SelectMany(editions => editions).FirstOrDefault(AreWeights) is { } profile)
        {
            issue = Unlikely(
                null, 0, $"The percentages of the domains are the weights in the outline of {profile.Id}, not results.",
                Advice.With($"Choose the columns that contain results with {OptionExample.Of(nameof(ImportOptions.ColumnMap))}. If they are results, use {Insist(LevelUnit.Percent)}."));
            return null;
        }

        if (all.Count == 0 || all.Maximum == 0)
        {
            return LevelScale.Percent;
        }

        issue = FindStated(all) ?? FindUnlikely(all, rows, MeanScore(exams)) ?? (all.Maximum > MaxMark ? FindMarks(numbers, rows) : null);
        if (issue is not null)
        {
            return null;
        }

        if (all.Fraction is { } fraction)
        {
            issue = Of(
                ImportIssueCode.LevelUnitFound, fraction.Text, fraction.Line, IssueSeverity.Decision,
                FormattableString.Invariant($"The numbers of the domains are read as fractions, because none exceeds 1: '{fraction.Text}'{InRow(fraction.Line)} is {Shown(fraction.Text)} %."),
                Advice.With($"If they are percentages, use {Insist(LevelUnit.Percent)}."));
            return LevelScale.Fraction;
        }

        return LevelScale.Percent;
    }

    // A row that was typed has no number.
    private string InRow(long line) => line > 0 ? FormattableString.Invariant($" in {options.RowWord} {line}") : string.Empty;

    private ImportIssue? FindUnlikely(NumberColumn all, long rows, decimal? score)
    {
        var greatest = all.Greatest!.Value;
        if (all.Fraction is { } fraction && all.Maximum > 1)
        {
            return Unlikely(
                fraction.Text, fraction.Line,
                FormattableString.Invariant($"The numbers of the domains are fractions and percentages: '{fraction.Text}'{InRow(fraction.Line)} and '{greatest.Text}'{InRow(greatest.Line)}."),
                Advice.With($"Use one unit for all of them. If all are percentages, use {Insist(LevelUnit.Percent)}."));
        }

        if (all.Maximum <= 1 && all.Fraction is null)
        {
            return Unlikely(
                greatest.Text, greatest.Line, "The numbers of the domains are 0 and 1 only, which can be fractions or marks.",
                Advice.With($"Specify the unit with {Insist(LevelUnit.Fraction)}, or with {Insist(LevelUnit.Percent)} if they are percentages."));
        }

        if (Columns().All(NamesPercent))
        {
            return null;
        }

        var areMarks = MayBeMarks(all) && AreSeveralPeople(rows) && (FitMarks(MaximumOf(all), MeanOf(Columns()), score) ?? (all.Maximum <= MaxFineMark || !all.HasOddPart));
        var areFew = all.Maximum is > 1 and <= MaxFew && all.Count >= MinFew && !all.HasZero;
        if (!areMarks && !areFew)
        {
            return null;
        }

        var maximum = MaximumOf(all);
        return Unlikely(
            greatest.Text, greatest.Line,
            FormattableString.Invariant($"The numbers of the domains never exceed {all.Maximum:0.##}, so they look like marks out of {maximum}, not like percentages."),
            Advice.With($"Specify the unit with {Insist(LevelUnit.Points)} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), maximum.ToString(CultureInfo.InvariantCulture))}, or with {Insist(LevelUnit.Percent)} if they are percentages."));
    }

    /// <summary>A title indicates that the numbers are points, and none contradicts it.</summary>
    private ImportIssue? FindStated(NumberColumn all) => Stated is not { } stated || all.Maximum > stated.Maximum ? null : Unlikely(
        stated.Text, stated.Line,
        FormattableString.Invariant($"{PlaceOf(stated.Line)} '{CellText.Quote(stated.Text)}', and no number of the domains exceeds {stated.Maximum:0.##}, so they are points, not percentages."),
        Advice.With($"Use {Insist(LevelUnit.Points)} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), stated.Maximum.ToString(CultureInfo.InvariantCulture))}, or {Insist(LevelUnit.Percent)} if they are percentages."));

    /// <summary>Where a text says something: objects have lines above their header only where these became names of properties.</summary>
    private string PlaceOf(long line) => options.RowWord == "line" ? FormattableString.Invariant($"Line {line} says")
        : line > 0 ? FormattableString.Invariant($"Row {line} says")
        : "The name of a property says";

    /// <summary>A column of marks next to others of percentages. A domain that is hard for all is not one: people are weak elsewhere too, or not as good as the marks would be.</summary>
    private ImportIssue? FindMarks(NumberSurvey numbers, long rows)
    {
        foreach (var column in layout.IsLong ? [] : Columns())
        {
            if (!NamesPercent(column) && numbers[column] is var found && MayBeMarks(found) && (found.Maximum <= MaxFineMark || !found.HasOddPart) && AreSeveralPeople(rows)
                && MeanOf([column]) is { } mean && MeanOf(Columns().Where(other => other != column && !MayBeMarks(numbers[other]))) is { } others
                && others - mean >= MinGap && Math.Abs((mean * 100 / MaximumOf(found)) - others) <= MaxDifference)
            {
                var greatest = found.Greatest!.Value;
                return Unlikely(
                    greatest.Text, greatest.Line,
                    FormattableString.Invariant($"The numbers in '{CellText.Quote(layout.Headers[column])}' never exceed {found.Maximum:0.##}, and those of other domains do, so they may be marks among percentages."),
                    Advice.With($"Use one unit for all domains. If all are percentages, use {Insist(LevelUnit.Percent)}.")) with
                { Column = column + 1 };
            }
        }

        return null;
    }

    /// <summary>Whether a header names the unit of its numbers, as in "Modeling (%)".</summary>
    private bool NamesPercent(int column) => _headers.NamesPercent(layout.Headers[column]);

    /// <summary>The number of values that, all low, are unlikely as percentages: guessing every answer gives more.</summary>
    private static bool MayBeMarks(NumberColumn numbers) => numbers.Maximum is > 1 and <= MaxMark && numbers.Count >= MinMarks;

    /// <summary>The usual maximum of marks that none exceeds.</summary>
    private static decimal MaximumOf(NumberColumn marks) => new[] { 4m, 5m, 10m, MaxMark }.First(top => marks.Maximum <= top);

    /// <summary>Whether numbers agree with what people have as a whole better as marks than as percentages; null where nothing indicates what they have.</summary>
    private static bool? FitMarks(decimal maximum, decimal? mean, decimal? score) => mean is { } numbers && score is { } whole
        ? Math.Abs((numbers * 100 / maximum) - whole) < Math.Abs(numbers - whole)
        : null;

    /// <summary>The mean of the numbers of the first rows; null for none.</summary>
    private decimal? MeanOf(IEnumerable<int> columns) => MeanOf(columns, number => number is { HasSign: false, Total: null });

    private decimal? MeanOf(IEnumerable<int> columns, Func<LevelNumber, bool> counts)
    {
        decimal[] found = [.. columns.SelectMany(column => layout.Sample.Rows
            .Select(row => LevelNumber.TryParse(row.Get(column), _numbers, out var number) && counts(number) ? number.Value : (decimal?)null)
            .OfType<decimal>())];
        return found.Length == 0 ? null : found.Average();
    }

    /// <summary>The mean of the scores of the first rows, in percent of the scale; null for none.</summary>
    private decimal? MeanScore(IEnumerable<IReadOnlyList<ExamProfile>> exams)
    {
        var scale = exams.SelectMany(editions => editions).Select(profile => profile.Scale).FirstOrDefault(scale => scale is not null);
        return scale is null || layout[ReportField.Score] is not (>= 0 and var column) || options.ScoreUnit == ScoreUnit.Percent
            ? null
            : (MeanOf([column], number => scale.Contains(number.Value) && !UnlikelyScore.Is(number.Value, scale)) - scale.Minimum) * 100 / (scale.Maximum - scale.Minimum);
    }

    private static OptionExample Insist(LevelUnit unit) => OptionExample.Of(nameof(ImportOptions.LevelUnit), unit.ToString());

    private string Shown(string text) =>
        LevelNumber.TryParse(text, _numbers, out var number) ? (number.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) : text;

    private IEnumerable<int> Columns() => layout.IsLong
        ? layout[ReportField.Level] is >= 0 and var level ? [level] : []
        : Enumerable.Range(0, layout.Headers.Count).Where(layout.IsDomain);

    private static ImportIssue Unlikely(string? value, long line, string message, Advice advice) =>
        Of(ImportIssueCode.UnlikelyScale, value, line, IssueSeverity.Error, message, advice);

    private static ImportIssue Of(ImportIssueCode code, string? value, long line, IssueSeverity severity, string message, Advice advice) =>
        FieldIssue.Of(code, nameof(ReportField.Level), value, message, advice: advice, severity: severity) with { Line = line };

    /// <summary>Whether at least three people have reports: several rows, or several attempts, can be one person's.</summary>
    private bool AreSeveralPeople(long rows)
    {
        if (layout.Identity == IdentityKind.None)
        {
            return !layout.IsLong && rows >= MinPeople;
        }

        var mapper = new PersonMapper(layout, catalog, options);
        var people = new HashSet<UInt128>();
        return layout.Sample.Rows.Any(row => mapper.TryMap(row, out var person) && people.Add(person) && people.Count >= MinPeople);
    }

    /// <summary>Whether every row of the sample that reports something gives each domain its weight in the outline.</summary>
    private bool AreWeights(ExamProfile profile)
    {
        var values = new decimal?[profile.Domains.Count];
        if (values.Length < 2)
        {
            return false;
        }

        var columns = layout.ColumnsOf(profile);
        foreach (var row in layout.Sample.Rows)
        {
            if (!(layout.IsLong ? TakeDomain(profile, row, values) : TakeReport(columns, row, values)) && summaries().Find(row, CellText.Of(row, layout[ReportField.CandidateId]), hasDate: true, out _) is null)
            {
                return false;
            }
        }

        return AreWeights(profile, values);
    }

    /// <summary>Takes the value of a row's domain; false where the row before it said otherwise: weights are the same for all.</summary>
    private bool TakeDomain(ExamProfile profile, StoredRow row, decimal?[] values)
    {
        var cell = row.Get(layout[ReportField.Level]);
        var name = CellText.ToString(CellText.Trim(row.Get(layout[ReportField.Domain])));
        return IsNothing(cell) || !DomainMatcher.TryFind(profile.Outline, name, out var domain) || TakeValue(cell, ref values[domain]);
    }

    /// <summary>Takes the values of a row's domains; false where it lacks some, or has others than the rows before it.</summary>
    private bool TakeReport(IReadOnlyList<int> columns, StoredRow row, decimal?[] values)
    {
        if (columns.All(column => column < 0 || IsNothing(row.Get(column))))
        {
            return true;
        }

        for (var domain = 0; domain < columns.Count; domain++)
        {
            if (columns[domain] < 0 || !TakeValue(row.Get(columns[domain]), ref values[domain]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TakeValue(ReadOnlySpan<byte> cell, ref decimal? value)
    {
        if (!LevelNumber.TryParse(cell, _numbers, out var number) || (value is { } known && known != number.Value))
        {
            return false;
        }

        value = number.Value;
        return true;
    }

    private bool IsNothing(ReadOnlySpan<byte> cell) => CellText.Trim(cell) is var text && (text.IsEmpty || _notReported.Contains(text));

    /// <summary>Whether values are the weights of all domains, in percent or as fractions, and add up to the whole.</summary>
    private static bool AreWeights(ExamProfile profile, decimal?[] values)
    {
        if (Array.Exists(values, value => value is null))
        {
            return false;
        }

        var sum = values.Sum()!.Value;
        var percent = Math.Abs(sum - 100) <= 1 ? 1 : Math.Abs((sum * 100) - 100) <= 1 ? 100 : 0;
        return percent > 0 && profile.Domains.Select((domain, index) => IsWeight(domain, values[index]!.Value * percent)).All(isWeight => isWeight);
    }

    private static bool IsWeight(ExamDomain domain, decimal value) =>
        Math.Abs((double)value - domain.Weight) < WeightTolerance
        || (domain.PublishedWeight is { } published && published.Minimum == published.Maximum && value == published.Minimum);
}
