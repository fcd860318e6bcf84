using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>Names of groups as a report shows them: on one line, and not longer than a line or two.</summary>
internal static class CohortName
{
    private const int MaxLength = 200;

    public static string Of(CohortSummary summary) => summary.Group.Count > 0 ? Of(summary.GroupName) : summary.IsTotal ? "All groups" : "All people";

    public static string Of(string text)
    {
        var name = PlainText.OneLine(text).Trim();
        if (name.Length <= MaxLength)
        {
            return name;
        }

        var length = char.IsHighSurrogate(name[MaxLength - 2]) ? MaxLength - 2 : MaxLength - 1;
        return name[..length].TrimEnd() + "…";
    }
}
