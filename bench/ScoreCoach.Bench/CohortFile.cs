using System.Globalization;
using System.Text;

namespace ScoreCoach.Bench;

/// <summary>Makes a file of reports: the same bytes for the same seed.</summary>
internal static class CohortFile
{
    private const int Seed = 20260115;

    private static readonly string[] FirstNames =
        ["Ana", "Bilal", "Chen", "Dagny", "Elif", "Femi", "Giulia", "Hiro", "Ines", "Jonas", "Kaja", "Liam", "Mina", "Noor", "Olga", "Pavel"];

    private static readonly string[] LastNames =
        ["Andersson", "Brandt", "Castillo", "Dubois", "Eriksen", "Fischer", "García", "Haddad", "Ivanova", "Jensen", "Kowalski", "Lindqvist", "Müller"];

    private static readonly string[] Teams = ["Platform", "Data Science", "Analytics", "Cloud Operations", "Research", "Customer Success", "Security"];

    private static readonly string[] Labels = ["Needs Improvement", "Competent", "Strong"];

    /// <summary>Writes a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">How many reports.</param>
    /// <param name="attempts">How many reports per person.</param>
    public static void Write(string path, int rows, int attempts)
    {
        var random = new Random(Seed);
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        writer.Write("CandidateId,CandidateName,Exam,Attempt,ExamDate,Score,Result,Data Engineering,Exploratory Data Analysis,Modeling,");
        writer.Write("Machine Learning Implementation and Operations,Team\n");
        var firstDay = new DateTime(2024, 1, 1);
        var people = Math.Max(1, rows / attempts);
        for (var row = 0; row < rows; row++)
        {
            var score = random.Next(100, 1001);
            var attempt = 1 + (row / people);
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"C{row % people:D8},{Pick(random, FirstNames)} {Pick(random, LastNames)},MLS-C01,{attempt},"));
            writer.Write(firstDay.AddDays(random.Next(attempts > 1 ? 60 : 200) + (attempt * 60)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            writer.Write(string.Create(CultureInfo.InvariantCulture, $",{score},{(score >= 750 ? "Pass" : "Fail")},"));
            writer.Write($"{Pick(random, Labels)},{Pick(random, Labels)},{Pick(random, Labels)},{Pick(random, Labels)},{Pick(random, Teams)}\n");
        }
    }

    private static string Pick(Random random, string[] values) => values[random.Next(values.Length)];
}
