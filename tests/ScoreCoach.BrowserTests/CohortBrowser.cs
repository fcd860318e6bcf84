using System.Globalization;
using System.Text;

namespace ScoreCoach.BrowserTests;

/// <summary>Chromium, and the pages of cohorts that the tool exported: of five people, of forty, of 20,000, and of several exams.</summary>
public sealed class CohortBrowser : Browser
{
    /// <summary>Names as organizations have them.</summary>
    public static readonly string[] Names =
    [
        "فريق القاهرة للتعلم الآلي", "ทีมวิศวกรรมข้อมูลกรุงเทพมหานคร", new string('W', 200), string.Concat(Enumerable.Repeat("Data platform ", 14)).Trim(), "<b>R&D</b>",
    ];

    private static readonly string[] s_domains = ["Data Engineering", "Exploratory Data Analysis", "Modeling", "Machine Learning Implementation and Operations"];

    protected override async Task ExportPages()
    {
        await Export("exams.html", "cohort", "samples/clean.csv", "--by", "Team", "--as-of", "2026-01-15");
        await Export("cohorts", "cohort", "samples/clean.csv", "--by", "Team", "--as-of", "2026-01-15");
        await Export("plain.html", "cohort", "samples/clean.csv", "--as-of", "2026-01-15");
        await Export("five.html", 5, ["Berlin"]);
        await Export("forty.html", 40, Names[..4]);
        await Export("many.html", 20_000, [.. Names, .. Enumerable.Range(1, 55).Select(number => FormattableString.Invariant($"Team {number:00}"))]);
    }

    private async Task Export(string name, int people, string[] groups)
    {
        var file = PathOf(name + ".csv");
        var text = new StringBuilder("Candidate ID,Exam,Exam date,Score,Team,").AppendJoin(',', s_domains).Append('\n');
        for (var index = 0; index < people; index++)
        {
            var group = index % groups.Length;
            text.Append(CultureInfo.InvariantCulture, $"C-{index},MLS-C01,2025-11-03,{600 + (index * 37 % 300)},{groups[group]}");
            for (var domain = 0; domain < s_domains.Length; domain++)
            {
                text.Append(',').Append(((((index / groups.Length * 13) + (index * index) + (domain * 7)) % 29) + (group % 7) - domain) switch
                {
                    < 11 => "Needs Improvement",
                    < 21 => "Competent",
                    _ => "Strong",
                });
            }

            text.Append('\n');
        }

        await File.WriteAllTextAsync(file, text.ToString());
        await Export(name, "cohort", file, "--by", "Team", "--as-of", "2026-01-15");
    }
}
