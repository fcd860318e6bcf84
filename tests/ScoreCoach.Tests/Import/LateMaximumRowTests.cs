using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A row of maxima counts wherever it stands, also behind the rows by which columns are identified.</summary>
public sealed class LateMaximumRowTests
{
    private static ImportOptions Percentages => ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("MLS-C01", "Points Possible", 1200, 1200, ',')]
    [InlineData("AI-103", "Max points", 1500, 1100, ';')]
    [InlineData("MLA-C01", "Höchstpunktzahl", 9000, 8999, '\t')]
    [InlineData("AIP-C01", "Puntos posibles", 1300, 1001, '|')]
    [InlineData("AI-102", "Maximum score", 1200, 1150, ',')]
    [InlineData("AI-103", "Total points available", 1001, 1000, ',')]
    public void Points_are_refused_until_their_unit_is_named(string exam, string label, int people, int place, char delimiter)
    {
        var text = Cohort(exam, label, people, place, delimiter);

        var issue = Assert.Single(ImportRun.Of(text, Percentages).Errors);

        Assert.Equal((ImportIssueCode.UnlikelyScale, place + 2, label), (issue.Code, (int)issue.Line, issue.Value));
        Assert.Contains("LevelUnit Points", issue.Suggestion, StringComparison.Ordinal);

        // The advice reads each number with its maximum: 38 of 50 is 76 %, 45 of 50 is 90 %, 20 of 50 is 40 %.
        var read = ImportRun.Of(text, Percentages with { LevelUnit = LevelUnit.Points });
        Assert.Empty(read.Errors);
        Assert.Equal(people, read.Reports.Count);
        Assert.Equal(["A", "S", "W"], read.Reports.Take(3).Select(report => ImportRun.Levels(report)[..1]));
    }

    [Fact]
    public void It_counts_in_a_workbook_of_objects_too()
    {
        var rows = Enumerable.Range(1, 1100).Select(person => $$"""{"Candidate ID":"P-{{person}}","Exam":"MLS-C01","Data Engineering":{{(person % 3 == 0 ? 45 : 30)}}}""")
            .Append("""{"Candidate ID":"Points possible","Exam":"","Data Engineering":50}""");
        var run = ImportRun.Of($"[{string.Join(',', rows)}]", Percentages);

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(run.Errors).Code);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1050)]
    public void A_row_that_ends_early_counts_too(int place)
    {
        var text = Cohort("MLS-C01", "Points possible", 1100, place, ',').Replace("Points possible,,,,50,50,50,50", "Points possible,,,,50,50,50", StringComparison.Ordinal);

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(text, Percentages).Errors).Code);
    }

    [Fact]
    public void The_best_of_many_groups_do_not_hide_it()
    {
        var groups = Enumerable.Range(0, 20).SelectMany(group => Enumerable.Range(0, 20)
            .Select(person => $"C-{group}-{person},MLS-C01,600,{20 + person},{21 + person}").Append("Maximum,,,39,40"));
        var text = string.Join('\n', ["Candidate ID,Exam,Score,Data Engineering,Modeling", .. groups, "Points possible,,,50,50"]);

        var issue = Assert.Single(ImportRun.Of(text, Percentages).Errors);
        Assert.Equal((ImportIssueCode.UnlikelyScale, "Points possible"), (issue.Code, issue.Value));
    }

    [Fact]
    public void Points_beyond_the_maximum_do_not_hide_it()
    {
        var text = Cohort("MLS-C01", "Points possible", 1100, 1050, ',') + "P-9999,MLS-C01,2025-11-03,610,52,40,40,40\n";

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(text, Percentages).Errors).Code);
    }

    [Fact]
    public void A_total_next_to_it_does_not_hide_it()
    {
        var text = Cohort("MLS-C01", "Points possible", 1100, 1050, ',') + "Total,,,,44000,44000,44000,44000\n";

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(text, Percentages).Errors).Code);
    }

    [Theory]
    [InlineData("Maximum", 45, 1100)]
    [InlineData("Max", 45, 10)]
    [InlineData("Max score", 45, 1200)]
    [InlineData("Points possible", 100, 1200)]
    public void The_best_results_and_a_hundred_are_not_maxima(string label, int number, int place)
    {
        // Someone has the best results, though not one of the first thousand.
        var text = Cohort("MLS-C01", label, 1300, place, ',', number, number == 45 ? "P-9999,MLS-C01,2025-11-03,610,45,45,45,45\n" : string.Empty);

        var run = ImportRun.Of(text, Percentages);

        Assert.Empty(run.Errors);
        Assert.Equal(1, run.Summary.SetAside);
    }

    [Theory]
    [InlineData("Max Power,MLS-C01,2025-11-03,610,95,92,90,88")]
    [InlineData("Max,MLS-C01,2025-11-03,610,95,92,90,88")]
    public void The_best_student_may_be_called_Max_there_too(string row) =>
        Assert.Empty(ImportRun.Of(Cohort("MLS-C01", "Average", 1100, 1050, ',') + row + "\n", Percentages).Errors);

    private static string Cohort(string exam, string label, int people, int place, char delimiter, int maximum = 50, string best = "")
    {
        var cohort = new GivenCohort(exam, delimiter);
        var text = new StringBuilder(cohort.Line([.. cohort.Header]));
        for (var person = 0; person <= people; person++)
        {
            if (person == place)
            {
                text.Append(cohort.Line([label, string.Empty, string.Empty, string.Empty, .. cohort.Profile.Domains.Select(_ => $"{maximum}")]));
            }

            if (person < people)
            {
                var number = (person % 3) switch { 0 => "38", 1 when best.Length == 0 => "45", _ => "20" };
                text.Append(cohort.Line([$"P-{person + 1}", exam, "2025-11-03", "610", .. cohort.Profile.Domains.Select(_ => number)]));
            }
        }

        return text.Append(best).ToString();
    }
}
