using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>Decides from the values of a column whether it can be the column of a field.</summary>
internal sealed class FieldValues(ColumnProfiles profiles, ExamCatalog catalog, ImportOptions options)
{
    private ScoreScale[]? _scales;

    /// <summary>The column of exams, once it is known; -1 before. The scale of scores depends on it.</summary>
    public int ExamColumn { get; set; } = -1;

    public ColumnProfiles Profiles => profiles;

    /// <summary>Whether there are values at all.</summary>
    public bool Known => profiles.HasRows;

    /// <summary>Whether a column's values are what a field holds.</summary>
    public ValueFit FitOf(ReportField field, int column)
    {
        if (!Known)
        {
            return ValueFit.Partly;
        }

        if (profiles[column].Filled == 0)
        {
            return ValueFit.Empty;
        }

        var profile = profiles[column];
        return field switch
        {
            ReportField.Exam => By(profile, ValueKinds.Exam),
            ReportField.ExamDate => By(profile, ValueKinds.Date) is not ValueFit.Misfit and var fit ? fit : LooksLikeSerials(profile) ? ValueFit.Partly : ValueFit.Misfit,
            ReportField.Result => profile.CountLettersOnly() > 0 ? ValueFit.Misfit : By(profile, ValueKinds.Result),
            ReportField.Score => ScoreFit(profile),
            ReportField.Level => By(profile, ValueKinds.Label) is ValueFit.Fits ? ValueFit.Fits
                : By(profile, ValueKinds.Label | ValueKinds.Percent | ValueKinds.Number) is ValueFit.Misfit ? ValueFit.Misfit : ValueFit.Partly,
            ReportField.MissedObjectives => CountTexts(column, ObjectiveList.Of(catalog.Recognition).IsList) is var lists && lists * 2 >= profile.Filled ? ValueFit.Fits : lists > 0 ? ValueFit.Partly : ValueFit.Misfit,
            ReportField.Domain => CountDomains(column, 0) + CountTexts(column, text => Objective.TryParse(text, out _)) is var count && count * 2 >= profile.Filled ? ValueFit.Fits : count > 0 ? ValueFit.Partly : ValueFit.Misfit,
            _ => ValueFit.Partly,
        };
    }

    /// <summary>Whether most values of a column are the numbers of objectives.</summary>
    public bool HoldsObjectives(int column) => Known && CountTexts(column, text => Objective.TryParse(text, out _)) is > 0 and var count && count * 2 >= profiles[column].Filled;

    /// <summary>Whether the values of a field can be distinguished from others.</summary>
    public static bool CanBeRecognized(ReportField field) =>
        field is ReportField.MissedObjectives or ReportField.Exam or ReportField.ExamDate or ReportField.Result or ReportField.Score or ReportField.Level or ReportField.Domain;

    /// <summary>What the values of a column are, for a message.</summary>
    public string Describe(int column)
    {
        var profile = profiles[column];
        return profile.AreMostly(ValueKinds.Number) && profile.Minimum < profile.Maximum
            ? FormattableString.Invariant($"contains numbers from {profile.Minimum} to {profile.Maximum}")
            : profile.First is { } first ? $"contains '{CellText.Quote(first)}'" : "is empty";
    }

    private static bool LooksLikeSerials(ColumnProfile profile) =>
        profile.AreAll(ValueKinds.Number) && ValueClassifier.IsSerial(profile.Minimum!.Value) && ValueClassifier.IsSerial(profile.Maximum!.Value);

    private static ValueFit By(ColumnProfile profile, ValueKinds kinds) =>
        profile.AreMostly(kinds) ? ValueFit.Fits : profile.Count(kinds) > 0 ? ValueFit.Partly : ValueFit.Misfit;

    /// <summary>Numbers on the scale. Where it goes far beyond 100, numbers that all lie below are percentages or marks.</summary>
    private ValueFit ScoreFit(ColumnProfile profile)
    {
        var scales = _scales ??= FindScales();
        var numbers = ValueKinds.Number | ValueKinds.OutOf | (scales.Any(scale => scale.IsPercentage) ? ValueKinds.Percent : ValueKinds.None);
        if (!profile.AreMostly(numbers))
        {
            return profile.Count(numbers) > 0 ? ValueFit.Partly : ValueFit.Misfit;
        }

        if (options.ScoreUnit == ScoreUnit.Scaled || scales.Length == 0 || profile.Minimum is null)
        {
            return ValueFit.Fits;
        }

        var isLow = profile.Hundreds == 0 && scales.All(scale => scale.Maximum > 200);
        var isHigh = profile.Minimum > scales.Max(scale => scale.Maximum);
        return isLow || isHigh ? ValueFit.Misfit : ValueFit.Fits;
    }

    /// <summary>How many values of a column are names of domains of one exam, the best of all exams; of a number of different ones at least.</summary>
    public int CountDomains(int column, int distinct)
    {
        var names = profiles.Sample.Rows
            .Select(row => CellText.Quote(CellText.Trim(row.Get(column))))
            .Where(text => text.Length is > 0 and <= 300)
            .GroupBy(text => text, StringComparer.Ordinal)
            .Select(group => (Name: new DomainName(group.Key), Position: DomainMatcher.IsPosition(group.Key), Count: group.Count()))
            .ToArray();
        return catalog.Outlines
            .Select(outline => names.Where(name => name.Position || DomainMatcher.TryFind(outline, name.Name, out _)).ToArray())
            .Where(found => found.Length >= distinct)
            .Select(found => found.Sum(name => name.Count))
            .DefaultIfEmpty(0)
            .Max();
    }

    /// <summary>How many values of a column pass a test.</summary>
    private int CountTexts(int column, Predicate<string> test) =>
        profiles.Sample.Rows.Select(row => CellText.Quote(CellText.Trim(row.Get(column)))).Count(text => text.Length > 0 && test(text));

    /// <summary>Whether a text names a domain of any exam.</summary>
    public bool IsDomain(string text) => DomainMatcher.IsPosition(text) || new DomainName(text) is var name && catalog.Outlines.Any(outline => DomainMatcher.TryFind(outline, name, out _));

    /// <summary>The scales of the exams in the sample, of the one that was named, or of all.</summary>
    private ScoreScale[] FindScales()
    {
        var names = ExamColumn >= 0 ? profiles.Sample.Rows.Select(row => CellText.Quote(CellText.Trim(row.Get(ExamColumn)))).Distinct(StringComparer.Ordinal).Take(100) : [];
        var exams = names.Append(options.Exam ?? string.Empty).Select(name => catalog.FindEntry(name)).OfType<CatalogEntry>().ToArray();
        return [.. (exams.Length > 0 ? exams : catalog.Entries).Select(entry => entry.Scale).OfType<ScoreScale>().Distinct()];
    }
}
