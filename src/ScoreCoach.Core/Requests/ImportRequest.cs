using System.Globalization;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Import;

namespace ScoreCoach.Requests;

/// <summary>What a user typed about how input must be read, in either host, where it takes more than a conversion of one value.</summary>
/// <param name="Syntax">How the host's users type options.</param>
/// <param name="Catalog">The exams that may be named.</param>
internal sealed record ImportRequest(IOptionSyntax Syntax, ExamCatalog Catalog)
{
    /// <summary>The exam of a file that has no exam column.</summary>
    public string? Exam { get; init; }

    public IEnumerable<KeyValuePair<string, string>> ColumnMap { get; init; } = [];

    public IEnumerable<KeyValuePair<string, string>> LevelMap { get; init; } = [];

    public IEnumerable<KeyValuePair<string, string>> ResultMap { get; init; } = [];

    public IEnumerable<KeyValuePair<string, string>> ExamMap { get; init; } = [];

    /// <summary>Files with maps. What is typed counts before what is in a file, and an earlier file before a later one.</summary>
    public IReadOnlyList<MapFile> MapFiles { get; init; } = [];

    /// <summary>Completes options with the exam and the maps, and checks what depends on more than one option.</summary>
    /// <exception cref="ScoreCoachException">Something can't be used.</exception>
    public ImportOptions Complete(ImportOptions options)
    {
        Check(options);
        return options with
        {
            Exam = Catalog.Known(Exam),
            LevelThreshold = options.LevelThreshold ?? MapFiles.Select(ThresholdOf).FirstOrDefault(threshold => threshold is not null),
            ColumnMap = Join(nameof(ColumnMap), ColumnMap, file => file.ColumnMap, TypedMap.OfTexts),
            LevelMap = Join(nameof(LevelMap), LevelMap, file => file.LevelMap, TypedMap.OfNames<PerformanceLevel>),
            TypedWords =
            [
                .. LevelMap.Select(entry => new TypedWord(nameof(LevelMap), entry.Key)),
                .. ResultMap.Select(entry => new TypedWord(nameof(ResultMap), entry.Key)),
                .. ExamMap.Select(entry => new TypedWord(nameof(ExamMap), entry.Key)),
            ],
            ResultMap = Join(nameof(ResultMap), ResultMap, file => file.ResultMap, TypedMap.OfNames<ExamResult>),
            ExamMap = Join(nameof(ExamMap), ExamMap, file => file.ExamMap, OfExams),
        };
    }

    private static void Check(ImportOptions options)
    {
        var unit = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        var maximum = OptionExample.Of(nameof(ImportOptions.LevelMaximum));
        if (options.LevelMaximum is not null && options.LevelUnit != LevelUnit.Points)
        {
            throw ScoreCoachException.UnusableOptions(
                $"{maximum} applies only to points.", options.LevelMaximum, Advice.With($"Add {unit}, or omit the maximum."));
        }

        if (options.LevelMaximum <= 0)
        {
            throw ScoreCoachException.UnusableOptions(
                $"{maximum} is {options.LevelMaximum?.ToString(CultureInfo.InvariantCulture)}. Accepted: a number above 0.", options.LevelMaximum, "Specify the number of points that equals 100 percent.");
        }

        if (options.HeaderLine < 1)
        {
            throw ScoreCoachException.UnusableOptions(
                $"{OptionExample.Of(nameof(ImportOptions.HeaderLine))} is {options.HeaderLine}. Accepted: a whole number from 1.",
                options.HeaderLine,
                "Specify the line that contains the column headers.");
        }
    }

    private ReadOnlyMap<string, T> Join<T>(
        string option,
        IEnumerable<KeyValuePair<string, string>> typed,
        Func<MapFile, IEnumerable<KeyValuePair<string, string>>> inFile,
        Func<IOptionSyntax, string, IEnumerable<KeyValuePair<string, string>>, ReadOnlyMap<string, T>> parse)
    {
        var map = parse(Syntax, option, typed);
        if (MapFiles.Count == 0)
        {
            return map;
        }

        var joined = new Dictionary<string, T>(map, StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in MapFiles.SelectMany(file => parse(Syntax, option, inFile(file))))
        {
            joined.TryAdd(key, value);
        }

        return new(joined);
    }

    private ReadOnlyMap<string, string> OfExams(IOptionSyntax syntax, string option, IEnumerable<KeyValuePair<string, string>> entries)
    {
        var map = TypedMap.OfTexts(syntax, option, entries);
        return new(map.ToDictionary(entry => entry.Key, entry => Catalog.Known(entry.Value)!, StringComparer.OrdinalIgnoreCase));
    }

    private LevelThreshold? ThresholdOf(MapFile file) => file.LevelThreshold switch
    {
        [] => null,
        [var name] when TypedValue.FindThreshold(name) is { } threshold => threshold,
        [var adequate, var strong] when TypedValue.ParseThreshold(adequate, strong) is { } threshold => threshold,
        var other => throw new ScoreCoachException(
            ErrorId.UnusableThreshold,
            $"The level threshold '{string.Join(", ", other)}' of the map file can't be used. Accepted: \"Article\", or {{ \"adequate\": 60, \"strong\": 80 }}.",
            string.Join(", ", other)),
    };
}
