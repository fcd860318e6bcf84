using System.Globalization;

namespace ScoreCoach.Views;

/// <summary>What the reports of an exam print, in words.</summary>
internal static class VocabularyText
{
    /// <summary>For example "A word per domain: Low (Weak), High (Strong)".</summary>
    public static string Of(ReportVocabulary vocabulary) => vocabulary.Kind switch
    {
        VocabularyKind.Labels => $"A word per domain: {string.Join(", ", Printed(vocabulary).Select(label => $"{label.Label} ({label.Level})"))}",
        VocabularyKind.Bars => "A bar per domain, without words" + Thresholds(vocabulary),
        VocabularyKind.Percent => (vocabulary.ReportsDomains ? "A percentage per domain" : "One percentage, nothing per domain") + Thresholds(vocabulary),
        VocabularyKind.ScaledDomainScores => "A scaled score per domain" + Thresholds(vocabulary),
        VocabularyKind.MissedObjectives => "The objectives with missed questions",
        _ => "Pass or fail only",
    };

    /// <summary>The labels of the vendor, without the level names, which every exam accepts.</summary>
    public static IEnumerable<LabelDefinition> Printed(ReportVocabulary vocabulary)
    {
        // The level names stand at the end in their order; a vendor may have one of them for itself.
        var labels = vocabulary.Labels;
        var end = labels.Count;
        while (end > 0 && labels[end - 1].Label == labels[end - 1].Level.ToString() && (end == labels.Count || labels[end - 1].Level < labels[end].Level))
        {
            end--;
        }

        return labels.Take(end);
    }

    private static string Thresholds(ReportVocabulary vocabulary) =>
        vocabulary.Thresholds is { } thresholds ? string.Create(CultureInfo.InvariantCulture, $" ({thresholds})") : string.Empty;
}
