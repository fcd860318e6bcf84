using System.Globalization;
using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>Rows of two exams as cohorts have them: several attempts of a person, in several teams, with and without dates, numbers, times and ids; repeated rows, and rows that contradict each other.</summary>
internal static class GeneratedParts
{
    private static readonly ExamProfile[] s_exams = [Shipped.Exam("MLS-C01"), Shipped.Exam("AI-102")];
    private static readonly string[] s_teams = ["North", "north", "South", "West", "East", ""];
    private static readonly string[] s_languages = ["", "", "", "German", "English"];

    /// <summary>The header of all rows.</summary>
    public static string Header { get; } = string.Join(',', ["Candidate ID", "Exam", "Attempt", "Exam date", "Score", "Result", "Team", "Language", .. s_exams.SelectMany(exam => exam.Domains).Select(domain => $"\"{domain.Name}\"")]);

    /// <summary>Makes rows about so many people.</summary>
    public static List<string> Rows(Random random, int people)
    {
        var rows = new List<string>();
        for (var person = 0; person < people; person++)
        {
            var id = random.Next(12) == 0 ? string.Empty : random.Next(8) == 0 ? $"p{person}@example.org" : $"P-{person}";
            var exam = s_exams[random.Next(10) < 7 ? 0 : 1];
            var kind = random.Next(4);
            var attempts = random.Next(3) == 0 ? random.Next(2, 7) : 1;
            for (var attempt = 1; attempt <= attempts; attempt++)
            {
                var day = kind == 3 ? string.Empty : GivenExam.Day("2025-01-10").AddDays((attempt * 20) + random.Next(kind == 2 ? 1 : 15)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                var time = kind == 2 && day.Length > 0 ? FormattableString.Invariant($"T{random.Next(24):00}:{random.Next(60):00}:00+0{random.Next(3)}:00") : string.Empty;
                var number = kind == 0 || random.Next(5) == 0 ? string.Empty : attempt.ToString(CultureInfo.InvariantCulture);
                var row = Row(random, random.Next(9) == 0 ? id.ToUpperInvariant() : id, exam, number, day + time);
                rows.Add(row);
                if (random.Next(15) == 0)
                {
                    rows.Add(row);
                }

                if (random.Next(15) == 0)
                {
                    rows.Add(Row(random, id, exam, number, day + time));
                }
            }
        }

        return rows;
    }

    /// <summary>A file of some rows.</summary>
    public static string FileOf(IEnumerable<string> rows) => new StringBuilder(Header).Append('\n').AppendJoin('\n', rows).Append('\n').ToString();

    private static string Row(Random random, string id, ExamProfile exam, string number, string day)
    {
        var score = random.Next(10) == 0 ? string.Empty : random.Next(300, 1000).ToString(CultureInfo.InvariantCulture);
        var result = score.Length > 0 || random.Next(3) == 0 ? string.Empty : random.Next(2) == 0 ? "Fail" : "Pass";
        var levels = s_exams.SelectMany(each => each.Domains.Select(_ => each == exam ? Label(random, exam) : string.Empty));
        string[] cells = [id, exam.Id, number, day, score, result, s_teams[random.Next(s_teams.Length)], s_languages[random.Next(s_languages.Length)], .. levels];
        return string.Join(',', cells);
    }

    private static string Label(Random random, ExamProfile exam) =>
        random.Next(12) == 0 ? string.Empty : exam.Vocabulary.Labels.Count == 0 ? random.Next(101).ToString(CultureInfo.InvariantCulture) : exam.Vocabulary.Labels[random.Next(exam.Vocabulary.Labels.Count)].Label;
}
