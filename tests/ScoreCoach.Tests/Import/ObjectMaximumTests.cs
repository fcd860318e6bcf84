using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>An object that shows how many points are all of them makes the numbers of the others points, whatever properties it has.</summary>
public sealed class ObjectMaximumTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80) };

    [Theory]
    [InlineData("MLS-C01", "Points Possible", "Student", true)]
    [InlineData("AI-103", "Max points", "Candidate ID", false)]
    [InlineData("MLA-C01", "Maximum", "Name", true)]
    [InlineData("AIP-C01", "Erreichbare Punkte", "Candidate ID", false)]
    [InlineData("AI-102", "Barème", "Label", true)]
    public void Points_are_refused_until_they_are_read_with_their_maximum(string exam, string label, string property, bool isFirst)
    {
        string[] domains = [.. Shipped.Exam(exam).Domains.Select(domain => domain.Name.Replace(",", string.Empty, StringComparison.Ordinal))];
        GivenRows Read(ImportOptions options)
        {
            var rows = new GivenRows(options);
            var maxima = (string[])[$"{property},{string.Join(',', domains)}", $"{label},{string.Join(',', domains.Select(_ => "50"))}"];
            if (isFirst)
            {
                rows.AddCsv(maxima);
            }

            rows.AddCsv($"Candidate ID,Exam,Exam date,{string.Join(',', domains)}", $"a,{exam},2025-11-03,{string.Join(',', domains.Select(_ => "35"))}");
            rows.AddCsv($"Candidate ID,Exam,Exam date,Team,{string.Join(',', domains)}", $"b,{exam},2025-11-03,x,{string.Join(',', domains.Select(_ => "20"))}");
            if (!isFirst)
            {
                rows.AddCsv(maxima);
            }

            rows.Complete();
            return rows;
        }

        var refused = Read(Percentages);
        Assert.Empty(refused.Reports);
        var errors = refused.Errors.Where(issue => issue.Code == ImportIssueCode.UnlikelyScale).ToArray();
        Assert.Equal(isFirst ? [2L, 3L] : [1L, 2L], errors.Select(issue => issue.Row));
        Assert.StartsWith($"'{label}' in row {(isFirst ? 1 : 3)} gives the points that equal 100 %", errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("LevelUnit Points", errors[0].Suggestion, StringComparison.Ordinal);

        // 35 of 50 are 70 %, and 20 of 50 are 40 %.
        Assert.Equal(["A", "W"], Read(Percentages with { LevelUnit = LevelUnit.Points }).Reports.Select(report => ImportRun.Levels(report)[..1]));
        Assert.Equal(["W", "W"], Read(Percentages with { LevelUnit = LevelUnit.Percent }).Reports.Select(report => ImportRun.Levels(report)[..1]));
    }

    [Theory]
    [InlineData("Points Possible,100,100,100,100")]
    [InlineData("Max,35,36,37,38")]
    [InlineData("Points Possible,10,10,10,10")]
    public void A_hundred_the_best_results_and_what_others_exceed_are_not_maxima(string row)
    {
        var rows = new GivenRows(Percentages);
        rows.AddCsv("Student,Data Engineering,EDA,Modeling,MLOps", row);
        rows.AddCsv("Student,Exam,Date,Data Engineering,EDA,Modeling,MLOps", "a,MLS-C01,2025-11-03,35,36,37,38");
        rows.Complete();

        Assert.Equal("a", Assert.Single(rows.Reports).CandidateId);
    }

    [Fact]
    public void Domains_may_have_other_names_there()
    {
        var rows = new GivenRows(Percentages);
        rows.AddCsv("Data Engineering,Exploratory Data Analysis,Modeling,Machine Learning Implementation and Operations,Student", "50,50,50,50,Points possible");
        rows.AddCsv("Student,Exam,Date,Data Engineering,EDA,Modeling,MLOps", "a,MLS-C01,2025-11-03,35,36,37,38");
        rows.Complete();

        Assert.Equal(["UnlikelyScale 2"], rows.Order);
    }

    [Fact]
    public void A_row_after_those_that_are_held_is_heard_by_the_ones_after_it()
    {
        string[] lines =
        [
            "Student,Exam,Date,Data Engineering,EDA,Modeling,MLOps", .. Enumerable.Range(1, 1100).Select(number => $"p{number},MLS-C01,2025-11-03,{10 + (number % 60)},30,40,45"),
            "Points Possible,,,50,50,50,50", "y,MLS-C01,2025-11-03,35,36,37,38", "z,MLS-C01,2025-11-03,35,36,37,38",
        ];

        Assert.Equal(["p1100", "UnlikelyScale 1102", "UnlikelyScale 1103"], GivenRows.Of(Percentages, lines).Order[^3..]);
    }

    [Theory]
    [InlineData("MLS-C01", "Total,,,700,690", "Points possible")]
    [InlineData("MLA-C01", "Average,,,35.5,34.2", "Maximum")]
    [InlineData("AI-103", "Summe,,,700,690", "Maximalpunktzahl")]
    [InlineData("AIP-C01", "Average,,,99,99", "Max points")]
    public void Rows_of_summaries_do_not_hide_it(string exam, string summary, string label)
    {
        string[] domains = [.. Shipped.Exam(exam).Domains.Take(2).Select(domain => domain.Name.Replace(",", string.Empty, StringComparison.Ordinal))];
        string[] lines =
        [
            $"Candidate ID,Exam,Exam date,{string.Join(',', domains)}", .. Enumerable.Range(1, 20).Select(number => $"C-{number},{exam},2025-11-03,{25 + number},{24 + number}"),
            summary, $"{label},,,50,50",
        ];

        var rows = GivenRows.Of(Percentages, lines);

        Assert.Empty(rows.Reports);
        Assert.Equal(20, rows.Errors.Count(issue => issue.Code == ImportIssueCode.UnlikelyScale));
        Assert.Equal(ImportIssueCode.UnlikelyScale, Assert.Single(ImportRun.Of(string.Join('\n', lines), Percentages).Errors).Code);
    }

    [Theory]
    [InlineData("Data Engineering max")]
    [InlineData("Points possible: Data Engineering")]
    [InlineData("Data Engineering - Maximum")]
    public void Objects_that_lack_the_column_of_maxima_hold_points_too(string name)
    {
        var rows = new GivenRows(Percentages);
        rows.AddCsv($"Student,Exam,Date,Data Engineering,EDA,Modeling,MLOps,{name}", "a,MLS-C01,2025-11-03,35,36,37,38,50");
        rows.AddCsv("Student,Exam,Date,Data Engineering,EDA,Modeling,MLOps", "b,MLS-C01,2025-11-03,35,36,37,38");
        rows.Complete();

        Assert.Equal(["UnlikelyScale 1", "UnlikelyScale 2"], rows.Order);
    }

    [Theory]
    [InlineData("Average,60,60,60,60", "Average")]
    [InlineData("Cohort mean,60,60,60,60", "Cohort mean")]
    [InlineData("Total,,,,", "Total")]
    public void Summaries_with_other_properties_are_set_aside(string row, string text)
    {
        var rows = new GivenRows(Percentages);
        rows.AddCsv("Candidate ID,Exam,Date,Data Engineering,EDA,Modeling,MLOps", "a-1,MLS-C01,2025-11-03,65,66,67,68");
        rows.AddCsv("Candidate ID,Data Engineering,EDA,Modeling,MLOps", row);
        rows.Complete();

        Assert.Equal(["a-1"], rows.Order);
        Assert.Equal((ImportIssueCode.SummaryRow, text), Assert.Single(rows.Issues.Where(issue => issue.Severity == IssueSeverity.SetAside).Select(issue => (issue.Code, issue.Value))));
    }

    [Theory]
    [InlineData("maxPoints", "20", true)]
    [InlineData("Points possible", "20", true)]
    [InlineData("Maximum", "20", true)]
    [InlineData("Maximum", "15", false)]
    [InlineData("Points possible", "15", true)]
    [InlineData("Points possible", "100", false)]
    [InlineData("Points possible", "14", false)]
    [InlineData("Max attendance", "20", false)]
    public void One_column_may_hold_the_maximum_of_all_domains(string header, string maximum, bool arePoints)
    {
        string[] lines = [$"Candidate ID,Exam,Date,{header},Data Engineering,EDA,Modeling,MLOps", $"a,MLS-C01,2025-11-03,{maximum},12,13,14,15", $"b,MLS-C01,2025-11-03,{maximum},11,9,14,10"];

        Assert.Equal(arePoints ? ["UnlikelyScale 1", "UnlikelyScale 2"] : ["a", "b"], GivenRows.Of(Percentages, lines).Order);
        Assert.Equal(arePoints ? 0 : 2, ImportRun.Of(string.Join('\n', lines), Percentages).Reports.Count);
        if (arePoints && maximum == "20")
        {
            // 12, 13, 14 and 15 of 20.
            Assert.Equal("AAAA", ImportRun.Levels(GivenRows.Of(Percentages with { LevelUnit = LevelUnit.Points }, lines).Reports[0]));
            Assert.Equal("AAAA", ImportRun.Levels(ImportRun.Of(string.Join('\n', lines), Percentages with { LevelUnit = LevelUnit.Points }).Reports[0]));
        }
    }
}
