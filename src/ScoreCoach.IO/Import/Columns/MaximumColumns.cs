using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds columns that hold how many points are all of them, such as "Modeling max" next to "Modeling", and scores whose maximum is not
/// the exam's. The numbers next to them are points then, which no one may read as percentages or as scores on the exam's scale.
/// </summary>
internal sealed class MaximumColumns(
    ColumnLayout layout, ColumnProfiles profiles, DomainMentions mentions, ColumnWords words, ImportOptions options, RowsOfMaxima? rows)
{
    private readonly HeaderMaximum _maxima = HeaderMaximum.Of(words);
    private readonly HashSet<string> _points = words.Points.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> _percentages = words.Percentages.SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>Words such as "Grade", under which percentages stand as well.</summary>
    private readonly HashSet<string> _results = words.ByValues.GetValueOrDefault(nameof(ReportField.Result), []).SelectMany(group => group).SelectMany(HeaderWords.ListOf).ToHashSet(StringComparer.Ordinal);

    /// <summary>The row of the table that may hold maxima; looked for where numbers can be points only.</summary>
    private readonly Lazy<MaximumRow> _row = new(() => new MaximumRow(layout, HeaderMaximum.Of(words), options, rows));

    /// <summary>What is wrong with the numbers; none where no column holds maxima.</summary>
    /// <param name="exams">The editions of the exams that occur.</param>
    public IEnumerable<ImportIssue> Find(ExamProfile[] exams)
    {
        var columns = profiles.HasRows ? layout.AttributeColumns.Where(column => _maxima.IsOfMaxima(layout.Headers[column]) && HoldsMaxima(column)).ToArray() : [];
        if (options is { LevelUnit: null, LevelThreshold: not null })
        {
            if (_row.Value.Issue is { } ofRow)
            {
                yield return ofRow;
                yield break;
            }

            if ((FindAdjacent(columns, exams) ?? FindHeader()) is { } ofLevels)
            {
                yield return ofLevels;
            }
        }

        if (options.ScoreUnit is null && layout[ReportField.Score] is >= 0 and var score && MaximumOf(score, columns) is { } maximum
            && exams.Length > 0 && exams.All(profile => profile.Scale is { } scale && scale.Maximum != maximum))
        {
            yield return OfScores(score, maximum, exams[0]);
        }
    }

    /// <summary>What a column of maxima says of the numbers next to it; null where no column does.</summary>
    private ImportIssue? FindAdjacent(int[] columns, ExamProfile[] exams) =>
        columns.Select(column => AdjacentTo(column, exams) is >= 0 and var numbers ? OfLevels(column, numbers) : null).FirstOrDefault(issue => issue is not null);

    /// <summary>What the header of the levels says where a row holds one domain; null where it says nothing of points.</summary>
    private ImportIssue? FindHeader()
    {
        if (!layout.IsLong || layout[ReportField.Level] is not (>= 0 and var level) || !profiles[level].AreMostly(ValueKinds.Number))
        {
            return null;
        }

        var parts = HeaderWords.ListOf(layout.Headers[level]);
        return Array.Exists(parts, part => _points.Contains(part) && !_results.Contains(part)) && !Array.Exists(parts, _percentages.Contains) ? OfHeader(level) : null;
    }

    /// <summary>The maximum that a row of the table gives for a column; null for none.</summary>
    public decimal? OfRow(int column) => _row.Value.MaximumOf(column);

    /// <summary>Whether each number is read with the maximum next to it: the user said that numbers are points, and not out of how many.</summary>
    public bool ReadsPairs => profiles.HasRows && options is { LevelUnit: LevelUnit.Points, LevelMaximum: null, LevelThreshold: not null };

    /// <summary>The columns of points that have a column of maxima next to them.</summary>
    /// <param name="exams">The editions of the exams that occur.</param>
    public IReadOnlyDictionary<int, int> FindPairs(ExamProfile[] exams)
    {
        var pairs = new Dictionary<int, int>();
        foreach (var column in layout.AttributeColumns
            .Where(column => _maxima.IsOfMaxima(layout.Headers[column]) && profiles[column].AreMostly(ValueKinds.Number) && !IsOfScore(column))
            .OrderBy(IsOfAll))
        {
            foreach (var points in layout.IsLong ? mentions[column] is null ? PointsOf(exams) : [] : IsOfAll(column) ? PointsOf(exams) : AdjacentPoints(column, exams))
            {
                pairs.TryAdd(points, column);
            }
        }

        return pairs;
    }

    /// <summary>What is wrong with points whose maximum stands nowhere in the table; null where some have one, or none are numbers.</summary>
    /// <param name="exams">The editions of the exams that occur.</param>
    public ImportIssue? FindMissing(ExamProfile[] exams)
    {
        int[] places = [.. PointsOf(exams).Where(place => profiles[place].AreMostly(ValueKinds.Number))];
        if (places.Length == 0 || FindPairs(exams).Count > 0 || _row.Value.IsFound || Array.Exists(places, place => mentions.MaximumOf(place) is not null))
        {
            return null;
        }

        var numbers = CellNumber.Of(options.Culture);
        var (greatest, text, line, column) = (-1m, string.Empty, 0L, places[0]);
        foreach (var place in places)
        {
            foreach (var row in profiles.Sample.Rows)
            {
                if (LevelNumber.TryParse(row.Get(place), numbers, out var number) && !number.HasSign && number.Value > greatest)
                {
                    (greatest, text, line, column) = (number.Value, LevelNumber.TextOf(row.Get(place)), row.Line, place);
                }
            }
        }

        var points = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        var maximum = OptionExample.Of(nameof(ImportOptions.LevelMaximum));
        return FieldIssue.Of(
            ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), text,
            $"The maximum for '{text}' in '{Quote(column)}' is not known: no column and no header contains it.",
            advice: Advice.With($"Add {maximum}, the number of points that equals 100 percent, to {points}; for example {OptionExample.Of(nameof(ImportOptions.LevelMaximum), Suggested(greatest))}.")) with
        { Line = line, Column = column + 1 };
    }

    /// <summary>A usual maximum that no number exceeds.</summary>
    private static string Suggested(decimal greatest) => new[] { 20m, 50, 100, 1000 }.FirstOrDefault(top => greatest <= top, decimal.Ceiling(greatest)).ToString(CultureInfo.InvariantCulture);

    /// <summary>The columns of the domain that a header of maxima mentions, or those with the same name except for the words for maxima and points.</summary>
    private IEnumerable<int> AdjacentPoints(int column, ExamProfile[] exams) => mentions[column] is { } mention
        ? exams.Where(mention.IsOf).Select(profile => layout.ColumnsOf(profile)[mention.Domains[profile.Outline]]).Where(place => place >= 0)
        : NameOf(column) is { Length: > 0 } name ? PointsOf(exams).Where(place => NameOf(place).SequenceEqual(name, StringComparer.Ordinal)) : [];

    private string[] NameOf(int column) => [.. HeaderWords.ListOf(layout.Headers[column]).Where(word => !_points.Contains(word) && !_maxima.IsOfMaxima(word))];

    private IEnumerable<int> PointsOf(ExamProfile[] exams) => layout.IsLong
        ? layout[ReportField.Level] is >= 0 and var level ? [level] : []
        : exams.SelectMany(layout.ColumnsOf).Where(place => place >= 0).Distinct();

    /// <summary>The numbers of which a column holds the maxima: those of the same domain, or the levels of the long layout.</summary>
    private int AdjacentTo(int column, ExamProfile[] exams)
    {
        var numbers = layout.IsLong
            ? mentions[column] is null && !IsOfScore(column) ? layout[ReportField.Level] : -1
            : mentions[column] is { } mention
                ? exams.Where(mention.IsOf).Select(profile => layout.ColumnsOf(profile)[mention.Domains[profile.Outline]]).FirstOrDefault(place => place >= 0, -1)
                : IsOfAll(column) && AreBelow(column, exams) ? PointsOf(exams).FirstOrDefault(-1)
                : -1;
        return numbers >= 0 && profiles[numbers].AreMostly(ValueKinds.Number) ? numbers : -1;
    }

    /// <summary>Whether a column of a wide table gives one maximum for all domains: its header says nothing else.</summary>
    private bool IsOfAll(int column) => !layout.IsLong && mentions[column] is null && _maxima.AreOfMaxima(layout.Headers[column]);

    /// <summary>Whether a column holds one number, and no domain exceeds it. A single word may stand for the best result of a row, which someone has.</summary>
    private bool AreBelow(int column, ExamProfile[] exams)
    {
        if (profiles[column] is not { Maximum: { } maximum } values || values.Minimum != maximum)
        {
            return false;
        }

        decimal[] greatest = [.. PointsOf(exams).Select(place => profiles[place]).Where(points => points.AreMostly(ValueKinds.Number)).Select(points => points.Maximum ?? 0)];
        return greatest.Length > 0 && (_maxima.AreSurelyOfMaxima(layout.Headers[column]) ? greatest.Max() <= maximum : greatest.Max() < maximum);
    }

    private decimal? MaximumOf(int score, int[] columns) => _maxima.Find(layout.Headers[score])
        ?? columns.Where(IsOfScore).Select(column => profiles[column].Maximum).FirstOrDefault(maximum => maximum is not null);

    /// <summary>Numbers, and not all of them 100, which would be percentages.</summary>
    private bool HoldsMaxima(int column) =>
        profiles[column] is { Filled: > 0 } values && values.AreAll(ValueKinds.Number) && !(values.Minimum == 100 && values.Maximum == 100);

    /// <summary>Whether the header is that of the score, with a word for a maximum: "Max score" next to "Scaled score".</summary>
    private bool IsOfScore(int column)
    {
        var score = layout[ReportField.Score] is >= 0 and var place ? HeaderWords.ListOf(layout.Headers[place]) : [];
        var rest = HeaderWords.ListOf(layout.Headers[column]).Where(word => !_maxima.IsOfMaxima(word)).ToArray();
        return rest.Length > 0 && rest.All(score.Contains);
    }

    private ImportIssue OfLevels(int column, int numbers)
    {
        var points = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        var percent = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent));
        return FieldIssue.Of(
            ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), layout.Headers[column],
            $"'{Quote(column)}' contains the points that equal 100 %, so '{Quote(numbers)}' contains points, not percentages.",
            advice: Advice.With($"To read each number with its maximum, use {points}. If they are percentages already, use {percent}.")) with
        { Line = 1, Column = numbers + 1 };
    }

    private ImportIssue OfHeader(int column) => FieldIssue.Of(
        ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), layout.Headers[column],
        $"'{Quote(column)}' contains points, not percentages or labels.",
        advice: Advice.With($"If all of them have the same maximum, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points))} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), "20")}, with the actual maximum instead of 20. If they are percentages, use {OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent))}.")) with
    { Line = 1, Column = column + 1 };

    private ImportIssue OfScores(int score, decimal maximum, ExamProfile exam) => FieldIssue.Of(
        ImportIssueCode.UnlikelyScale, nameof(ReportField.Score), layout.Headers[score],
        FormattableString.Invariant($"The scores in '{Quote(score)}' have a maximum of {maximum:0.##}, but the scale of {exam.Id} is {exam.Scale}."),
        advice: Advice.With($"If no column contains the scaled score, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Score), string.Empty)}. If the scores are on the scale of the exam, use {OptionExample.Of(nameof(ImportOptions.ScoreUnit), nameof(ScoreUnit.Scaled))}.")) with
    { Line = 1, Column = score + 1 };

    private string Quote(int column) => CellText.Quote(layout.Headers[column]);
}
