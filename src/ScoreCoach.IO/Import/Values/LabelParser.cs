using System.Globalization;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Reports;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses the text of a domain's cell as one of the labels that an exam's reports print.</summary>
internal sealed class LabelParser(ExamProfile profile, ImportOptions options, NotReportedWords notReported, LevelScale scale)
{
    /// <summary>Stands between the text of a report and the level that it was read as, where input gives both.</summary>
    internal const char LevelMark = ReportedLabel.LevelMark;

    private readonly CultureInfo _culture = options.Culture ?? CultureInfo.InvariantCulture;
    private readonly Dictionary<string, PerformanceLevel> _levelMap = options.LevelMap
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

        var written = CellText.Quote(text);
        if (text.Length <= 128)
        {
            if (_levelMap.TryGetValue(CellText.KeyOf(text), out var level))
            {
                label = new ReportedLabel(level == PerformanceLevel.Unknown ? null : new LabelDefinition(written, level), written);
                return true;
            }

            if (profile.Vocabulary.TryFind(text, out var definition))
            {
                label = new ReportedLabel(definition, written);
                return true;
            }

            if (notReported.Contains(text) || text.Equals(nameof(PerformanceLevel.Unknown), StringComparison.OrdinalIgnoreCase))
            {
                label = new ReportedLabel(null, written);
                return true;
            }

            if (options.LevelThreshold is { } threshold && LevelNumber.TryParse(text, _culture, out var number) && scale.PercentOf(number) is { } percent)
            {
                label = new ReportedLabel(new LabelDefinition(written, threshold.LevelOf(percent)), written);
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
    public bool IsZero(ReadOnlySpan<char> text) =>
        options.LevelThreshold is not null && LevelNumber.TryParse(text, _culture, out var number) && scale.PercentOf(number) == 0;

    private ImportIssue Unknown(string written)
    {
        var accepted = profile.Vocabulary.Labels.Select(label => label.Label).ToArray();
        var nearest = Suggests && written.Length <= 64 ? NearestName.Among(written, accepted) : null;
        var advice = nearest is not null ? FieldIssue.DidYouMean(nearest)
            : char.IsAsciiDigit(written[0]) && (written.EndsWith('%') || written.Length is 2 or 3)
                ? Advice.With($"Say from which percentage a level counts with {OptionExample.Of(nameof(ImportOptions.LevelThreshold))}.")
                : Advice.With($"Say what the word means with {OptionExample.Of(nameof(ImportOptions.LevelMap))}.");
        var message = $"'{written}' is no label that reports of {profile.Id} print.";
        return FieldIssue.Of(ImportIssueCode.UnknownLevel, null, written, message, accepted, advice);
    }
}
