namespace ScoreCoach.Import;

/// <summary>Attributes in one text, the way a report shows them: "Team=Blue, City=Cairo".</summary>
internal static class AttributeListText
{
    private const string Separator = ", ";

    /// <summary>The names and values. What has no equals sign belongs to the value before it.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string? text)
    {
        var pairs = new List<KeyValuePair<string, string>>();
        foreach (var part in (text ?? string.Empty).Split(Separator))
        {
            var end = part.IndexOf('=', StringComparison.Ordinal);
            if (end > 0)
            {
                pairs.Add(KeyValuePair.Create(part[..end].Trim(), part[(end + 1)..]));
            }
            else if (pairs.Count > 0)
            {
                pairs[^1] = KeyValuePair.Create(pairs[^1].Key, pairs[^1].Value + Separator + part);
            }
        }

        return pairs;
    }
}
