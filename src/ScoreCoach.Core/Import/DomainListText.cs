namespace ScoreCoach.Import;

/// <summary>Domains with their levels in one text, the way a list of them is shown: "Modeling: Weak; Data Engineering: Strong".</summary>
internal static class DomainListText
{
    private const string ItemSeparator = "; ";
    private const string LevelSeparator = ": ";

    /// <summary>The pairs of domain and level; null when the text is something else.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>>? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var item in text.Split(ItemSeparator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var end = item.LastIndexOf(LevelSeparator, StringComparison.Ordinal);
            if (end <= 0)
            {
                return null;
            }

            pairs.Add(KeyValuePair.Create(item[..end].Trim(), item[(end + LevelSeparator.Length)..].Trim()));
        }

        return pairs;
    }
}
