using System.Globalization;
using ScoreCoach.IO.Import.Samples;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What a number in a domain's cell is, is one question with one answer: for the survey, for the weights and for the row.</summary>
public sealed class NumberInCellTests
{
    private static readonly ImportOptions Options = ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80) };

    [Theory]
    [InlineData("MLS-C01", "float;#0.91 float;#0.55 float;#0.72 float;#0.3")]
    [InlineData("MLS-C01", "'0.91 '0.55 '0.72 '0.3")]
    [InlineData("MLS-C01", "\u20090.91 \u20090.55 \u20090.72 \u20090.3")]
    [InlineData("MLS-C01", "+0.91 +0.55 +0.72 +0.3")]
    [InlineData("MLS-C01", "=\"0.91\" =\"0.55\" =\"0.72\" =\"0.3\"")]
    [InlineData("MLS-C01", "'+0.91 1;#0.55 \u00A00.72 .3")]
    public void Fractions_are_fractions_whatever_stands_around_them(string exam, string numbers)
    {
        var run = ImportRun.Of(new GivenCohort(exam).WithNumbers("P-1", numbers.Split(' ')).ToString(), Options);

        Assert.Equal("SAAW", ImportRun.Levels(Assert.Single(run.Reports)));
        Assert.Equal("Fraction", run.Summary.LevelUnit);
    }

    [Fact]
    public void Domains_behind_many_other_columns_are_looked_at()
    {
        var others = string.Concat(Enumerable.Range(0, 600).Select(number => $",Q{number}"));
        var domains = string.Join(',', Shipped.Exam("MLS-C01").Domains.Select(domain => domain.Name));
        var text = $"Candidate ID,Exam{others},{domains}\nP-1,MLS-C01{new string(',', 600)},0.91,0.55,0.72,0.3\n";

        Assert.Equal("SAAW", ImportRun.Levels(Assert.Single(ImportRun.Of(text, Options).Reports)));
    }

    [Fact]
    public void Columns_that_the_user_maps_are_looked_at()
    {
        var options = Options with { ColumnMap = new(new Dictionary<string, string> { ["Modeling"] = "Third part" }) };
        var text = "Candidate ID,Exam,Data Engineering,EDA,Third part,MLOps\nP-1,MLS-C01,100,0,0.72,60\n";

        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(text, options).Errors).Code);
    }

    [Fact]
    public void A_fraction_after_the_columns_were_judged_is_not_read_as_a_percentage()
    {
        string[] lines = ["Id,Exam,Data Engineering,EDA,Modeling,MLOps", .. Enumerable.Range(0, 1000).Select(row => $"P-{row},MLS-C01,90,80,70,60"), "P-last,MLS-C01,0.9,80,70,60"];

        var rows = GivenRows.Of(Options, lines);

        var issue = Assert.Single(rows.Errors);
        Assert.Equal((ImportIssueCode.UnknownLevel, "0.9"), (issue.Code, issue.Value));
        Assert.Contains("LevelUnit", issue.Suggestion, StringComparison.Ordinal);
        Assert.Equal(1000, rows.Reports.Count);
    }

    [Fact]
    public void A_fraction_is_a_percentage_where_the_user_reports_it() =>
        Assert.Equal("WSAA", ImportRun.Levels(Assert.Single(ImportRun.Of(new GivenCohort("MLS-C01").WithNumbers("P-1", "0.9", "80", "70", "60").ToString(), Options with { LevelUnit = LevelUnit.Percent }).Reports)));

    [Theory]
    [InlineData("20 24 36 20", 3)]
    [InlineData("20% 24% 36% 20%", 1)]
    [InlineData("0.20 0.24 0.36 0.20", 2)]
    public void Weights_are_weights_though_some_people_have_no_values(string weights, int empty)
    {
        var cohort = new GivenCohort("MLS-C01").WithNumbers("P-1", weights.Split(' ')).WithNumbers("P-2", weights.Split(' '));
        for (var person = 0; person < empty; person++)
        {
            cohort.WithNumbers($"P-E{person}", "", "n/a", "", "");
        }

        Assert.Contains("weights", Assert.Single(ImportRun.Of(cohort.ToString(), Options).Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_weights_though_an_average_stands_below_them()
    {
        var text = new GivenCohort("MLS-C01").WithNumbers("P-1", "20", "24", "36", "20").WithNumbers("P-2", "20", "24", "36", "20").With("Average", "", "", "", "25", "25", "25", "25").ToString();

        Assert.Contains("weights", Assert.Single(ImportRun.Of(text, Options).Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("20 24 36 20", "20 24 36 45")]
    [InlineData("20 24 36 20", "60 70 80 90")]
    public void Someone_with_other_numbers_makes_them_results(params string[] people)
    {
        var cohort = new GivenCohort("MLS-C01");
        for (var person = 0; person < people.Length; person++)
        {
            cohort.WithNumbers($"P-{person}", people[person].Split(' '));
        }

        Assert.Equal(2, ImportRun.Of(cohort.ToString(), Options).Reports.Count);
    }

    [Theory]
    [InlineData("AI-102", "0 85 72 64")]
    [InlineData("AI-103", "85 0 72")]
    [InlineData("MLS-C01", "74 0")]
    [InlineData("AIP-C01", "5000 74 88")]
    public void A_score_off_the_scale_does_not_make_percentages_scores(string exam, string scores)
    {
        var cohort = new GivenCohort(exam);
        foreach (var score in scores.Split(' '))
        {
            cohort.With($"P-{score}", HeaderTests.Pad("WASW", exam), score);
        }

        var run = ImportRun.Of(cohort.ToString());

        Assert.Empty(run.Reports);
        Assert.Contains(run.Errors, issue => issue.Code == ImportIssueCode.UnlikelyScale && issue.Field == "Score");
    }

    [Theory]
    [InlineData(1, 3, "Percent")]
    [InlineData(2, 2, "Percent")]
    [InlineData(3, 1, null)]
    public void Marks_are_suspected_from_three_people_on_not_from_three_rows(int people, int reports, string? unit)
    {
        foreach (var isLong in new[] { true, false })
        {
            var run = ImportRun.Of(Marks(people, reports, isLong), Options);

            Assert.Equal(unit is null, run.Errors.Any(issue => issue.Code == ImportIssueCode.UnlikelyScale));
            Assert.Equal(unit, run.Summary.LevelUnit);
        }
    }

    [Theory]
    [InlineData("0 0 5 0", "5 0 5 0", 2)]
    [InlineData("4 3 1 2", "3 2 3 4", 0)]
    [InlineData("4.0 3.0 1.0 1.5", "3.0 2.0 3.0 ", 0)]
    public void Very_few_percent_are_believed_only_next_to_nothing(string first, string second, int reports) =>
        Assert.Equal(reports, ImportRun.Of(new GivenCohort("MLS-C01").WithNumbers("P-1", first.Split(' ')).WithNumbers("P-2", second.Split(' ')).ToString(), Options).Reports.Count);

    [Theory]
    [InlineData("Fail", 1)]
    [InlineData("", 1)]
    [InlineData("Pass", 0)]
    public void Zero_everywhere_and_no_score_is_no_one_though_a_result_says_fail(string result, int setAside)
    {
        var text = $"Candidate ID,Exam,Score,Result,Data Engineering,EDA,Modeling,MLOps\nP-1,MLS-C01,,{result},0,0,0,0\nP-2,MLS-C01,,Fail,60,70,80,90\n";

        Assert.Equal(setAside, ImportRun.Of(text, Options).Of(ImportIssueCode.NothingReported).Sum(issue => issue.Count));
    }

    [Theory]
    [InlineData("1.000", 1000)]
    [InlineData("71,5", 71.5)]
    [InlineData("0.91", 0.91)]
    [InlineData("+5", 5)]
    public void Columns_are_chosen_by_the_numbers_that_are_read(string text, double expected)
    {
        var classifier = new ValueClassifier(Shipped.Catalog, Options with { Culture = CultureInfo.GetCultureInfo("de-DE") });

        classifier.Classify(text, out var number);

        Assert.Equal((decimal)expected, number);
    }

    private static string Marks(int people, int reports, bool isLong)
    {
        int[] marks = [18, 17, 12, 11];
        var domains = Shipped.Exam("MLS-C01").Domains;
        var rows = from person in Enumerable.Range(1, people)
                   from report in Enumerable.Range(1, reports)
                   select $"P-{person},MLS-C01,2025-11-0{report}";
        return isLong
            ? "Candidate ID,Exam,Exam date,Domain,Level\n" + string.Concat(rows.SelectMany(row => domains.Select((domain, index) => $"{row},{domain.Name},{marks[index]}\n")))
            : $"Candidate ID,Exam,Exam date,{string.Join(',', domains.Select(domain => domain.Name))}\n" + string.Concat(rows.Select(row => $"{row},{string.Join(',', marks)}\n"));
    }
}
