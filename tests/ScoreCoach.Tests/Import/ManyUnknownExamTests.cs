using System.Globalization;
using System.Text;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Files of only different exams that no one knows cost what rows cost: no one reads a suggestion for each.</summary>
public sealed class ManyUnknownExamTests
{
    private const int MaxSuggestions = 500;

    [Theory]
    [InlineData("AI-10{0:D5} beta")]
    [InlineData("Prüfung für Künstliche Intelligenz Nr {0:D5} Äpfel éàè")]
    [InlineData("Certified Cloud Practitioner {0:D5} of the Association of Practitioners")]
    public void The_nearest_exam_is_looked_for_five_hundred_times_at_most(string form)
    {
        // Texts of the same length that begin and end alike.
        var table = new ExamTable(Shipped.Catalog);

        for (var number = 0; number < 3_000; number++)
        {
            table.Unknown(TextOf(form, number));
            table.Unknown(TextOf(form, number));
        }

        Assert.InRange(table.SuggestionsSought, 0, MaxSuggestions);
    }

    [Fact]
    public void The_first_five_hundred_have_their_suggestions()
    {
        var run = ImportRun.OfRows([.. Enumerable.Range(0, 600).Select(number => $"p{number},{Marked("MLS-C0l", number)},1,2025-11-03,640,,NI,NI,NI,NI")]);

        var unknown = run.Errors.Where(issue => issue.Code == ImportIssueCode.UnknownExam).ToArray();
        Assert.Equal(600, unknown.Length);
        Assert.All(unknown[..MaxSuggestions], issue => Assert.Contains("MLS-C01", issue.Suggestion, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AI-10{0:D5} beta")]
    [InlineData("Prüfung für Künstliche Intelligenz Nr {0:D5} Äpfel éàè")]
    public void A_row_that_asks_for_its_exam_several_times_has_it_read_once(string form)
    {
        const int Rows = 5_000;
        var table = new ExamTable(Shipped.Catalog);

        for (var number = 0; number < Rows; number++)
        {
            Assert.Null(table.Find(TextOf(form, number)));
            Assert.Null(table.Find(TextOf(form, number)));
            Assert.Null(table.Find(TextOf(form, number)));
        }

        Assert.Equal(Rows, table.TextsRead);
    }

    [Theory]
    [InlineData("xxmachinelearningyy", "machinelearning")]
    [InlineData("machinelearning", "machinelearning")]
    [InlineData("machinelearninh", null)]
    [InlineData("thedataengineeringlevel", "dataengineering")]
    [InlineData("thedataengineerlevel", "dataengineer")]
    [InlineData("computervisionanddataengineering", "dataengineering")]
    [InlineData("modeling", null)]
    [InlineData("short", null)]
    [InlineData("", null)]
    public void Of_names_inside_a_text_the_first_in_their_order_counts(string text, string? expected)
    {
        var names = new NamesInside(["machinelearning", "dataengineering", "dataengineer", "computervision", "mlops"]);

        Assert.Equal(expected, names.FindIn(text));
    }

    private static byte[] TextOf(string form, int number) => Encoding.UTF8.GetBytes(string.Format(CultureInfo.InvariantCulture, form, number));

    /// <summary>A code with marks behind it that change nothing, different for each number.</summary>
    private static string Marked(string code, int number) => code + new string('-', number % 25) + new string('.', 1 + (number / 25));
}
