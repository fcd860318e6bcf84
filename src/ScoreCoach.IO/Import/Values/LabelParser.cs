using ScoreCoach.Exams;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses the text of a domain's cell as one of the labels that an exam's reports print.</summary>
internal sealed class LabelParser(ExamProfile profile, ImportOptions options, FieldParsers fields)
{
    /// <summary>Stands between the text of a report and the level that it was read as, where input gives both.</summary>
    internal const char LevelMark = ReportedLabel.LevelMark;

    private readonly CellNumber _numbers = CellNumber.Of(options.Culture);
    private readonly LevelRule? _rule = LevelRule.Of(profile, options.LevelThreshold);
    private readonly VocabularyKind _kind = profile.Vocabulary.Kind;
    private readonly Dictionary<string, PerformanceLevel> _levelMap = KeysOf(options.LevelMap);

    private (string Word, int Meaning)[]? _candidates;

    /// <summary>The user's own map by the keys of its texts; of texts alike the last one counts.</summary>
    internal static Dictionary<string, PerformanceLevel> KeysOf(ReadOnlyMap<string, PerformanceLevel> map) => map
        .GroupBy(pair => CellText.KeyOf(pair.Key), pair => pair.Value)
        .ToDictionary(levels => levels.Key, levels => levels.Last(), StringComparer.Ordinal);

    /// <summary>Whether an unknown label comes with the nearest known one, which takes longer than reading a thousand known ones.</summary>
    internal bool Suggests { get; set; } = true;

    /// <summary>Parses a label: none where nothing was reported, and no text where the cell is empty.</summary>
    public bool TryParse(ReadOnlySpan<char> text, out ReportedLabel label, out ImportIssue? issue)
    {
        label = default;
        issue = null;
        text = text.Trim();
        if (text.IsEmpty)
        {
            return true;
        }

        var mark = text.IndexOf(LevelMark);
        if (mark >= 0)
        {
            return TryParseBoth(text[..mark], text[(mark + 1)..], out label, out issue);
        }

        issue = fields.Errors.Find(text, null);
        if (issue is not null)
        {
            return false;
        }

        text = CellText.Unwrap(text);
        var written = CellText.Quote(text);
        if (text.Length is > 0 and <= 128)
        {
            if (_levelMap.Count > 0 && CellText.KeyOf(text) is var key && _levelMap.TryGetValue(key, out var level))
            {
                fields.Used?.Add(nameof(ImportOptions.LevelMap), key);
                label = new ReportedLabel(level == PerformanceLevel.Unknown ? null : new LabelDefinition(written, level), written);
                return true;
            }

            if (profile.Vocabulary.TryFind(text, out var definition))
            {
                label = new ReportedLabel(definition, written);
                return true;
            }

            if (fields.NotReported.Contains(text) || text.Equals(nameof(PerformanceLevel.Unknown), StringComparison.OrdinalIgnoreCase))
            {
                label = new ReportedLabel(null, written);
                return true;
            }

            if (_rule is { } rule && FigureOf(text, rule) is { } figure)
            {
                label = new ReportedLabel(new LabelDefinition(written, rule.GetLevel(figure)) { Note = rule.Note }, written);
                return true;
            }
        }

        issue = Unknown(written);
        return false;
    }

    /// <summary>A text that this vocabulary does not know stands for the level that comes with it.</summary>
    private bool TryParseBoth(ReadOnlySpan<char> text, ReadOnlySpan<char> level, out ReportedLabel label, out ImportIssue? issue)
    {
        if (TryParse(text, out label, out issue) && (label.Label is not null || level.IsEmpty))
        {
            return true;
        }

        if (!TryParse(level, out label, out issue))
        {
            return false;
        }

        label = label with { Text = CellText.Quote(text.Trim()) };
        return true;
    }

    /// <summary>Whether a text is the number 0 on the scale of the file: what a person who was not there gets in every domain.</summary>
    public bool IsZero(ReadOnlySpan<char> text) => _rule is { } rule && FigureOf(text, rule) == 0;

    /// <summary>The percentage or the score that a text stands for in reports of this exam; null for none.</summary>
    private decimal? FigureOf(ReadOnlySpan<char> text, LevelRule rule)
    {
        if (_kind == VocabularyKind.Bars && fields.Bars.TryParse(text, _numbers, out var length))
        {
            return length;
        }

        if (!LevelNumber.TryParse(text, _numbers, out var number))
        {
            return null;
        }

        return rule.Scale is { } scale
            ? number.HasSign || !scale.Contains(number.Value) || (number.Total is { } total && total != scale.Maximum) ? null : number.Value
            : IsStray(number) ? null : fields.Levels.PercentOf(number);
    }

    /// <summary>Whether a number is a fraction where only the other numbers indicate that they are percentages.</summary>
    private bool IsStray(LevelNumber number) =>
        options.LevelUnit is null && fields.Levels.Unit == LevelUnit.Percent && number is { HasSign: false, Total: null, Value: > 0 and < 1 };

    private ImportIssue Unknown(string written)
    {
        if (Figure(written) is { } figure)
        {
            return figure;
        }

        if (options.LevelThreshold is not null && LevelNumber.TryParse(written, _numbers, out var number) && IsStray(number))
        {
            return FieldIssue.Of(
                ImportIssueCode.UnknownLevel, null, written,
                $"'{written}' is a fraction, but the numbers of the domains are read as percentages.",
                advice: Advice.With($"Use one unit for all numbers, and specify it with {Unit(LevelUnit.Fraction)} or {Unit(LevelUnit.Percent)}."));
        }

        var accepted = profile.Vocabulary.Labels.Select(label => label.Label).ToArray();
        var nearest = Suggests && written.Length <= 64 ? fields.Suggestions.Nearest(written, Candidates) : null;
        if (written.StartsWith('{'))
        {
            return Entry(written, accepted);
        }

        var advice = FieldIssue.DidYouMean(nearest) ?? PointsAdvice(written) ?? NumberAdvice(written)
            ?? Advice.With($"Map the label with {OptionExample.Of(nameof(ImportOptions.LevelMap), written, nameof(PerformanceLevel.Unknown))}, or with Weak, Adequate or Strong instead of Unknown.");
        var message = options.LevelThreshold is not null && LevelNumber.TryParse(written, _numbers, out _)
            ? $"'{written}' is out of range: numbers of domains are read as {fields.Levels}."
            : $"'{written}' is not a label used in {profile.Id} reports.";
        return FieldIssue.Of(ImportIssueCode.UnknownLevel, null, written, message, accepted, advice);
    }

    /// <summary>What is wrong with a figure in reports of a kind that prints figures; null for another text, or another kind.</summary>
    private ImportIssue? Figure(string written)
    {
        var isNumber = LevelNumber.TryParse(written, _numbers, out var number);
        if (_kind == VocabularyKind.ScaledDomainScores && isNumber)
        {
            var scale = profile.Scale is { } known ? FormattableString.Invariant($" from {known.Minimum:0.##} to {known.Maximum:0.##}") : string.Empty;
            return _rule is null
                ? OfKind(written, $"'{written}' can't be read as a level: reports of {profile.Id} print a score{scale} per domain, and no threshold is set for it.", Thresholds)
                : OfKind(written, $"'{written}' is not a domain's score: reports of {profile.Id} print a score{scale} per domain.", null);
        }

        // Numbers that are on no scale, or written in another way, are explained where numbers of all kinds are.
        if (_rule is not null || _kind is not (VocabularyKind.Bars or VocabularyKind.Percent) || fields.Levels != LevelScale.Percent)
        {
            return null;
        }

        var isShort = isNumber && number is { HasSign: false, Total: null } && number.Value is not (>= 10 and <= 100);
        return _kind == VocabularyKind.Bars && fields.Bars.TryParse(written, _numbers, out _)
                ? OfKind(written, $"'{written}' is the length of a bar, and no threshold is set: reports of {profile.Id} print a bar per domain, without words.", Thresholds)
            : !isNumber || isShort || number.Total is not null ? null
            : OfKind(
                written,
                _kind == VocabularyKind.Bars
                    ? $"'{written}' is not a level: reports of {profile.Id} print a bar per domain, without words, and no threshold is set."
                    : $"'{written}' is not a level: reports of {profile.Id} print a percentage per domain, and no threshold is set.",
                Thresholds);
    }

    /// <summary>Two figures that stand for the user's own: percentages, or scores on the exam's scale.</summary>
    private OptionExample Thresholds => _kind == VocabularyKind.ScaledDomainScores && profile.Scale is { } scale
        ? Figures(percent => decimal.Round(scale.Minimum + ((scale.Maximum - scale.Minimum) * percent / 100)))
        : Percentages;

    private static OptionExample Percentages => Figures(percent => percent);

    private static OptionExample Figures(Func<decimal, decimal> figureOf) => OptionExample.Of(
        nameof(ImportOptions.LevelThreshold),
        FormattableString.Invariant($"{figureOf(LevelThreshold.Article.Adequate):0.##},{figureOf(LevelThreshold.Article.Strong!.Value):0.##}"));

    private ImportIssue OfKind(string written, string message, OptionExample? threshold) => FieldIssue.Of(
        ImportIssueCode.UnknownLevel, null, written, message, profile.Vocabulary.Labels.Select(label => label.Label),
        threshold is null ? "Correct it, or enter Weak, Adequate or Strong." : Advice.With($"Set the lowest value for each level, for example with {threshold}, or enter Weak, Adequate or Strong."));

    private (string Word, int Meaning)[] Candidates => _candidates ??= [.. profile.Vocabulary.Labels.Select(label => (label.Label, (int)label.Level))];

    private static OptionExample Unit(LevelUnit unit) => OptionExample.Of(nameof(ImportOptions.LevelUnit), unit.ToString());

    /// <summary>An entry of a list of domains in which nothing is a level.</summary>
    private static ImportIssue Entry(string written, string[] accepted) => FieldIssue.Of(
        ImportIssueCode.UnknownLevel, null, written, $"The entry of the domain has no level: {written}.", accepted,
        "Give each domain a level by name: { \"domain\": \"…\", \"level\": \"…\" }.");

    /// <summary>How to read points with their maximum, such as 17/20; null for any other text.</summary>
    private Advice? PointsAdvice(string written)
    {
        if (options is { LevelUnit: LevelUnit.Points, LevelMaximum: null, LevelThreshold: not null } && LevelNumber.TryParse(written, _numbers, out var points) && points is { Total: null, HasSign: false })
        {
            return Advice.With($"Write the maximum after the points, as in 17/20, or specify it with {OptionExample.Of(nameof(ImportOptions.LevelMaximum), "20")}.");
        }

        if (options.LevelUnit == LevelUnit.Points || !LevelNumber.TryParse(written, _numbers, out var number) || number.Total is not { } total || number.Value > total)
        {
            return null;
        }

        var unit = OptionExample.Of(nameof(ImportOptions.LevelUnit), nameof(LevelUnit.Points));
        var maximum = OptionExample.Of(nameof(ImportOptions.LevelMaximum), total.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return options.LevelThreshold is not null
            ? Advice.With($"Read them as points with {unit} and {maximum}.")
            : Advice.With($"Read them as points with {unit} and {maximum}, and set the lowest percentage for each level, for example with {Percentages}.");
    }

    /// <summary>How to read a number, or a percentage; null for any other text.</summary>
    private Advice? NumberAdvice(string written)
    {
        var number = written.AsSpan().TrimEnd('%').Trim();
        var isPercent = number.Length < written.Length || written.AsSpan().ContainsAny('.', ',') || written.Length is 2 or 3;
        var threshold = Percentages;
        if (_numbers.TryParse(number, out _))
        {
            return options.LevelThreshold is not null || !isPercent ? null : Advice.With($"Set the lowest percentage for each level, for example with {threshold}.");
        }

        var culture = CellNumber.CultureOf(number, value => value is >= 0 and <= 100);
        if (culture is null || string.Equals(culture, options.Culture?.Name, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var example = OptionExample.Of(nameof(ImportOptions.Culture), culture);
        return options.Culture is { Name.Length: > 0 } given ? Advice.With($"Numbers are read in the format of {given.Name}. Did you mean {example}?")
            : options.LevelThreshold is not null ? Advice.With($"Numbers are read with a decimal point. If the file uses another format, use {example}.")
            : Advice.With($"Numbers are read with a decimal point. If the file uses another format, use {example}, and set the lowest percentage for each level, for example with {threshold}.");
    }
}
