using System.Globalization;

namespace ScoreCoach;

/// <summary>Reads the text of a domain's cell as one of the labels that an exam's reports print.</summary>
public sealed class LabelReader
{
    /// <summary>Stands between the text of a report and the level that it was read as, where input gives both.</summary>
    internal const char LevelMark = '\u001F';

    private readonly ExamProfile _profile;
    private readonly FieldReader _fields;
    private readonly LevelThreshold? _threshold;
    private readonly CultureInfo _culture;
    private readonly Dictionary<string, PerformanceLevel> _levelMap = new(StringComparer.Ordinal);

    /// <summary>Builds a reader for one edition of an exam.</summary>
    /// <param name="profile">The edition.</param>
    /// <param name="options">How to read.</param>
    /// <param name="fields">What knows the words for "not reported".</param>
    public LabelReader(ExamProfile profile, ImportOptions options, FieldReader fields)
    {
        ArgumentNullException.ThrowIfNull(profile);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(fields);
        _profile = profile;
        _fields = fields;
        _threshold = options.LevelThreshold;
        _culture = options.Culture ?? CultureInfo.InvariantCulture;
        foreach (var (text, level) in options.LevelMap)
        {
            _levelMap[CellText.KeyOf(text)] = level;
        }
    }

    /// <summary>Whether an unknown label comes with the nearest known one, which takes longer than reading a thousand known ones.</summary>
    internal bool Suggests { get; set; } = true;

    /// <summary>Reads a label.</summary>
    /// <param name="text">The text of a cell.</param>
    /// <param name="label">The label and the text; no label where nothing was reported, and no text where the cell is empty.</param>
    /// <param name="issue">What is wrong; null when nothing is.</param>
    /// <returns>Whether the text is a label or reports none.</returns>
    public bool TryRead(ReadOnlySpan<char> text, out ReportedLabel label, out ImportIssue? issue)
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
            return TryReadBoth(text[..mark], text[(mark + 1)..], out label, out issue);
        }

        var written = CellText.Quote(text);
        if (text.Length <= 128)
        {
            if (_levelMap.TryGetValue(CellText.KeyOf(text), out var level))
            {
                label = new ReportedLabel(level == PerformanceLevel.Unknown ? null : new LabelDefinition(written, level), written);
                return true;
            }

            if (_profile.Vocabulary.TryFind(text, out var definition))
            {
                label = new ReportedLabel(definition, written);
                return true;
            }

            if (_fields.IsNotReported(text) || text.Equals(nameof(PerformanceLevel.Unknown), StringComparison.OrdinalIgnoreCase))
            {
                label = new ReportedLabel(null, written);
                return true;
            }

            if (_threshold is not null && TryReadPercent(text, out var percent))
            {
                label = new ReportedLabel(new LabelDefinition(written, _threshold.LevelOf(percent)), written);
                return true;
            }
        }

        issue = Unknown(written);
        return false;
    }

    /// <summary>A text that this vocabulary does not know stands for the level that comes with it.</summary>
    private bool TryReadBoth(ReadOnlySpan<char> text, ReadOnlySpan<char> level, out ReportedLabel label, out ImportIssue? issue)
    {
        if (TryRead(text, out label, out issue) && (label.Label is not null || level.IsEmpty))
        {
            return true;
        }

        if (!TryRead(level, out label, out issue))
        {
            return false;
        }

        label = label with { Text = CellText.Quote(text.Trim()) };
        return true;
    }

    private bool TryReadPercent(ReadOnlySpan<char> text, out decimal percent)
    {
        if (text[^1] == '%')
        {
            text = text[..^1].TrimEnd();
        }

        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, _culture, out percent) && percent is >= 0 and <= 100;
    }

    private ImportIssue Unknown(string written)
    {
        var accepted = _profile.Vocabulary.Labels.Select(label => label.Label).ToArray();
        var nearest = Suggests && written.Length <= 64 ? NearestName.Among(written, accepted) : null;
        var suggestion = nearest is not null ? $"Did you mean '{nearest}'?"
            : char.IsAsciiDigit(written[0]) && (written.EndsWith('%') || written.Length is 2 or 3)
                ? "Say from which percentage a level counts with -LevelThreshold."
                : "Say what the word means with -LevelMap.";
        return new ImportIssue
        {
            Code = ImportIssueCode.UnknownLevel,
            Value = written,
            Message = $"'{written}' is no label that reports of {_profile.Id} print.",
            Accepted = accepted,
            Suggestion = suggestion,
        };
    }
}
