using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Finds columns that hold how many points are all of them, such as "Modeling max" beside "Modeling", and scores whose maximum is not
/// the exam's. The numbers beside them are points then, which nobody may read as percentages or as scores on the exam's scale.
/// </summary>
internal sealed class MaximumColumns(ColumnLayout layout, ColumnProfiles profiles, DomainMentions mentions, ColumnWords words, ImportOptions options)
{
    private readonly HeaderMaximum _maxima = new(words);

    /// <summary>What is wrong with the numbers; none where no column holds maxima.</summary>
    /// <param name="exams">The editions of the exams that occur.</param>
    public IEnumerable<ImportIssue> Find(ExamProfile[] exams)
    {
        var columns = profiles.HasRows ? layout.AttributeColumns.Where(column => _maxima.IsOfMaxima(layout.Headers[column]) && HoldsMaxima(column)).ToArray() : [];
        if (options is { LevelUnit: null, LevelThreshold: not null })
        {
            if (!layout.IsLong && new MaximumRow(layout, _maxima, CellNumber.Of(options.Culture)).Find() is { } ofRow)
            {
                yield return ofRow;
                yield break;
            }

            foreach (var column in columns)
            {
                if (BesideOf(column, exams) is >= 0 and var numbers)
                {
                    yield return OfLevels(column, numbers);
                    break;
                }
            }
        }

        if (options.ScoreUnit is null && layout[ReportField.Score] is >= 0 and var score && MaximumOf(score, columns) is { } maximum
            && exams.Length > 0 && exams.All(profile => profile.Scale is { } scale && scale.Maximum != maximum))
        {
            yield return OfScores(score, maximum, exams[0]);
        }
    }

    /// <summary>The numbers of which a column holds the maxima: those of the same domain, or the levels of the long layout.</summary>
    private int BesideOf(int column, ExamProfile[] exams)
    {
        var numbers = layout.IsLong
            ? mentions[column] is null && !IsOfScore(column) ? layout[ReportField.Level] : -1
            : mentions[column] is { } mention
                ? exams.Where(mention.Domains.ContainsKey).Select(profile => layout.ColumnsOf(profile)[mention.Domains[profile]]).FirstOrDefault(place => place >= 0, -1)
                : -1;
        return numbers >= 0 && profiles[numbers].AreMostly(ValueKinds.Number) ? numbers : -1;
    }

    private decimal? MaximumOf(int score, int[] columns) => _maxima.Find(layout.Headers[score])
        ?? columns.Where(IsOfScore).Select(column => profiles[column].Maximum).FirstOrDefault(maximum => maximum is not null);

    /// <summary>Numbers, and not all of them 100, which would be percentages.</summary>
    private bool HoldsMaxima(int column) =>
        profiles[column] is { Filled: > 0 } values && values.AreAll(ValueKinds.Number) && !(values.Minimum == 100 && values.Maximum == 100);

    /// <summary>Whether the header is that of the score, with a word for a maximum: "Max score" beside "Scaled score".</summary>
    private bool IsOfScore(int column)
    {
        var score = layout[ReportField.Score] is >= 0 and var place ? HeaderWords.ListOf(layout.Headers[place]) : [];
        var rest = HeaderWords.ListOf(layout.Headers[column]).Where(word => !_maxima.IsOfMaxima(word)).ToArray();
        return rest.Length > 0 && rest.All(score.Contains);
    }

    private ImportIssue OfLevels(int column, int numbers)
    {
        var maximum = profiles[column].Maximum!.Value.ToString("0.##", CultureInfo.InvariantCulture);
        var isOne = profiles[column].Minimum == profiles[column].Maximum;
        var points = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        var percent = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Percent));
        return FieldIssue.Of(
            ImportIssueCode.UnlikelyScale, nameof(ReportField.Level), layout.Headers[column],
            $"'{Quote(column)}' holds the points that are 100 %, so '{Quote(numbers)}' holds points, not percentages.",
            advice: isOne
                ? Advice.With($"If all domains have this maximum, use {points} and {OptionExample.Of(nameof(ImportOptions.LevelMaximum), maximum)}; otherwise write percentages. If they are percentages already, use {percent}.")
                : Advice.With($"Write percentages in place of the points. If they are percentages already, use {percent}.")) with
        { Line = 1, Column = numbers + 1 };
    }

    private ImportIssue OfScores(int score, decimal maximum, ExamProfile exam) => FieldIssue.Of(
        ImportIssueCode.UnlikelyScale, nameof(ReportField.Score), layout.Headers[score],
        FormattableString.Invariant($"The scores in '{Quote(score)}' have a maximum of {maximum:0.##}, but the scale of {exam.Id} is {exam.Scale}."),
        advice: Advice.With($"If no column holds the scaled score, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.Score), string.Empty)}. If the scores are on the scale of the exam, use {OptionExample.Of(nameof(ImportOptions.ScoreUnit), nameof(ScoreUnit.Scaled))}.")) with
    { Line = 1, Column = score + 1 };

    private string Quote(int column) => CellText.Quote(layout.Headers[column]);
}
