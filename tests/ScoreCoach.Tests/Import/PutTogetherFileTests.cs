using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Files and workbooks of several tables: no row of any of them is lost, read under the wrong header, or counted twice.</summary>
public sealed class PutTogetherFileTests : IDisposable
{
    private const string Long = "Candidate ID,Exam,Exam date,Domain,Level\n";
    private readonly string _folder = Directory.CreateTempSubdirectory("scorecoach-tests").FullName;

    private static ImportOptions Percentages => ImportRun.Options with { WorksheetNames = ["*"], LevelThreshold = new LevelThreshold(50, 80) };

    private string RejectPath => Path.Join(_folder, "rejected.csv");

    [Theory]
    [InlineData("AI-103")]
    [InlineData("MLS-C01")]
    [InlineData("AIP-C01")]
    public void Rows_of_several_long_tables_are_counted_once(string exam)
    {
        var profile = Shipped.Exam(exam);
        var label = profile.Vocabulary.Labels[0].Label;
        var first = Long + string.Concat(profile.Domains.Select(domain => $"A1,{exam},2025-11-03,\"{domain.Name}\",{label}\n"));
        var second = "Exam,Candidate ID,Domain,Level,Exam date\n" + string.Concat(profile.Domains.Select(domain => $"{exam},B1,\"{domain.Name}\",{label},2025-11-04\n"));

        var run = ImportRun.Of(first + second);

        Assert.Equal((2L * profile.Domains.Count, 2L, 0L), (run.Summary.Rows, run.Summary.Reports, run.Summary.Refused));
        Assert.Empty(run.Errors);
        Assert.False(run.Summary.Unusable);
    }

    [Fact]
    public void Rows_of_several_long_sheets_are_counted_once()
    {
        var run = OfSheets(LongSheet("May", "A1"), LongSheet("June", "B1"), LongSheet("July", "C1"));

        Assert.Equal((12L, 3L), (run.Summary.Rows, run.Summary.Reports));
        Assert.Empty(run.Errors);
    }

    [Theory]
    [InlineData("Team", true)]
    [InlineData("Team,Site,Region", true)]
    [InlineData("Team", false)]
    public void Refused_rows_of_tables_of_different_widths_are_written_and_read_again(string added, bool isFirstRefused)
    {
        var cohort = new GivenCohort("AI-103").With("P-1", "WASWA", score: isFirstRefused ? "many" : "610");
        var second = new GivenCohort("AI-103");
        string[] teams = added.Split(',');
        var text = cohort + second.Line(["Exam", "Candidate ID", .. second.Header.Skip(2), .. teams])
            + second.Line(["AI-103", "P-2", "2025-11-04", "few", .. "SSSWW".Select(second.LabelOf), .. teams.Select(_ => "T")]);

        var run = ImportRun.Of(text, rejectPath: RejectPath);

        Assert.Equal(isFirstRefused ? 2 : 1, run.Summary.Refused);
        var again = ImportRun.Of(File.ReadAllText(RejectPath).Replace("many", "610", StringComparison.Ordinal).Replace("few", "620", StringComparison.Ordinal));
        Assert.Equal(isFirstRefused ? ["P-1 WASWA", "P-2 SSSWW"] : ["P-2 SSSWW"], again.Reports.Select(report => $"{report.CandidateId} {ImportRun.Levels(report)}"));
        Assert.Empty(again.Errors);
    }

    [Fact]
    public void Refused_rows_of_sheets_of_different_widths_are_written()
    {
        var run = OfSheets(RejectPath, [Sheet("May", ["Candidate ID", "Exam", "Modeling", "EDA"], ["A1", "MLS-C01", "Strange", "NI"]),
            Sheet("June", ["Exam", "Candidate ID", "Modeling", "EDA", "Team"], ["MLS-C01", "B1", "Strange", "NI", "Blue"])]);

        Assert.Equal(2, run.Summary.Refused);
        Assert.Contains(File.ReadAllLines(RejectPath), line => line.StartsWith("MLS-C01,B1,Strange,NI,Blue,2,UnknownLevel", StringComparison.Ordinal));
    }

    [Fact]
    public void A_reject_file_without_rows_has_the_first_header()
    {
        ImportRun.Of(new GivenCohort("AI-103").With("P-1", "WASWA").ToString(), rejectPath: RejectPath);

        Assert.StartsWith("Candidate ID,Exam,Exam date,Score,", Assert.Single(File.ReadAllLines(RejectPath)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    [InlineData(7, 2)]
    public void Rows_below_a_header_that_is_too_wide_are_refused_and_counted(int added, int rows)
    {
        var cohort = new GivenCohort("MLS-C01").With("P-1", "WASW");
        string[] teams = [.. Enumerable.Range(1, added).Select(number => $"Extra {number} of all")];
        var text = cohort + cohort.Line(["Exam", "Candidate ID", .. cohort.Header.Skip(2), .. teams])
            + string.Concat(Enumerable.Range(2, rows).Select(number => cohort.Line(["MLS-C01", $"P-{number}", "2025-11-03", "610", .. "WASW".Select(cohort.LabelOf), .. teams])));

        var run = ImportRun.Of(text, ImportRun.Options with { MaxColumn = 8 }, rejectPath: RejectPath);

        Assert.Equal((rows + 1L, 1L, (long)rows), (run.Summary.Rows, run.Summary.Reports, run.Summary.Refused));
        Assert.Contains(run.Errors, issue => issue.Code == ImportIssueCode.UnsupportedFile && issue.Line == 3);
        Assert.Equal($"P-{rows + 1}", Assert.IsType<ScoreReport>(ImportRun.Of(File.ReadAllBytes(RejectPath)).Reports[^1]).CandidateId);
    }

    [Theory]
    [InlineData("Candidate ID|Team|Data Engineering|EDA|Modeling|ML Ops")]
    [InlineData("Name|Exam date|Team|Site|Region|Score")]
    public void Rows_of_a_sheet_that_can_not_be_read_are_refused_and_counted_wherever_it_stands(string header)
    {
        var good = Sheet("May", ["Candidate ID", "Exam", "Data Engineering", "EDA"], ["A1", "MLS-C01", "NI", "NI"]);
        var bad = Sheet("June", header.Split('|'), ["B1", "x", "x", "x", "x", "NI"], ["B2", "x", "x", "x", "x", "NI"]);

        foreach (var run in new[] { OfSheets(good, bad), OfSheets(bad, good) })
        {
            Assert.Equal("A1", Assert.Single(run.Reports).CandidateId);
            Assert.Equal((3L, 2L), (run.Summary.Rows, run.Summary.Refused));
            Assert.Contains(run.Errors, issue => issue is { Code: ImportIssueCode.MissingColumn, Worksheet: "June" });
            Assert.DoesNotContain(run.Errors, issue => issue.Code == ImportIssueCode.FileChanged);
            Assert.False(run.Summary.Unusable);
        }
    }

    [Fact]
    public void Rows_of_a_sheet_of_marks_are_refused_and_the_file_is_not_said_to_have_changed()
    {
        string[] header = ["Candidate ID", "Exam", "Data Engineering", "EDA", "Modeling", "ML Ops"];
        var marks = Enumerable.Range(1, 9).Select(number => new[] { $"B{number}", "MLS-C01", $"{1 + (number % 4)}", "4", "2", "3" });

        var run = ImportRun.Of(GivenWorkbook.Of(Sheet("May", header, ["A1", "MLS-C01", "90", "80", "70", "60"]), Sheet("June", header, [.. marks])), Percentages);

        Assert.Equal((10L, 9L), (run.Summary.Rows, run.Summary.Refused));
        Assert.All(run.Errors, issue => Assert.Equal(ImportIssueCode.UnlikelyScale, issue.Code));
    }

    [Fact]
    public void Rows_of_a_table_without_the_exams_domains_are_counted_once()
    {
        var run = ImportRun.Of(
            "Candidate ID,Score,Plan and manage an Azure AI solution,Implement computer vision solutions\na,640,Weak,Strong\n"
            + "Candidate ID,Score,Data Engineering,Modeling\nb,640,Weak,Strong\n",
            ImportRun.Options with { Exam = "AI-103" });

        Assert.Single(run.Reports);
        Assert.Equal(1, run.Summary.Refused);
        Assert.DoesNotContain(run.Issues, issue => issue.Code == ImportIssueCode.FileChanged);
    }

    [Fact]
    public void A_sheet_whose_header_can_not_be_read_is_refused_and_counted()
    {
        var good = Sheet("May", ["Candidate ID", "Exam", "Data Engineering", "EDA"], ["A1", "MLS-C01", "NI", "NI"]);
        var wide = Sheet("June", ["Candidate ID", "Exam", "Data Engineering", "EDA", "Modeling"], ["B1", "MLS-C01", "NI", "NI", "NI"]);

        var run = ImportRun.Of(GivenWorkbook.Of(good, wide), ImportRun.Options with { WorksheetNames = ["*"], MaxColumn = 4 });

        Assert.Equal((2L, 1L), (run.Summary.Rows, run.Summary.Refused));
        Assert.Contains(run.Errors, issue => issue is { Code: ImportIssueCode.UnsupportedFile, Worksheet: "June" });
    }

    [Theory]
    [InlineData("MLS-C01", "Result [{0}]")]
    [InlineData("AI-103", "Rate each area [{0}]")]
    [InlineData("AIP-C01", "{0}(36%)")]
    [InlineData("MLA-C01", "{0} (901101)")]
    public void A_header_that_holds_the_names_of_domains_is_never_passed_over(string exam, string form)
    {
        var levels = HeaderTests.Pad("WASS", exam);
        var first = new GivenCohort(exam).With("P-1", levels);
        string[] turned = [.. first.Profile.Domains.Reverse().Select(domain => string.Format(System.Globalization.CultureInfo.InvariantCulture, form, domain.Name))];
        var text = first + first.Line([.. first.Header.Take(4), .. turned])
            + first.Line(["P-2", exam, "2025-11-03", "610", .. levels.Reverse().Select(first.LabelOf)]);

        Assert.Equal([levels, levels], ImportRun.Of(text).Reports.Select(ImportRun.Levels));
    }

    [Theory]
    [InlineData("Team")]
    [InlineData("Q1,Q2")]
    [InlineData("Team,Site,Region")]
    public void A_header_with_columns_added_at_its_end_is_a_new_one(string added)
    {
        var first = new GivenCohort("AI-102").With("P-1", HeaderTests.Pad("WASW", "AI-102"));
        string[] names = added.Split(',');
        var text = first + first.Line([.. first.Header, .. names])
            + first.Line(["P-2", "AI-102", "2025-11-03", "610", .. HeaderTests.Pad("WASW", "AI-102").Select(first.LabelOf), .. names.Select(_ => "T")]);

        var run = ImportRun.Of(text);

        Assert.Equal(["P-1", "P-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal("T", run.Reports[1].Attributes[names[^1]]);
        Assert.Empty(run.Of(ImportIssueCode.HeaderRepeated));
        Assert.Equal("Line 3 is a new header. The rows below it use its columns.", Assert.Single(run.Of(ImportIssueCode.HeaderFound)).Message);
    }

    [Fact]
    public void Columns_are_identified_by_the_rows_of_their_own_table()
    {
        static string Rows(int count, string prefix, string status, string grade) =>
            string.Concat(Enumerable.Range(0, count).Select(number => $"{prefix}{number},MLS-C01,2025-11-03,{status},{grade},NI,NI,NI,NI\n"));
        const string Domains = "Data Engineering,Exploratory Data Analysis,Modeling,ML Implementation and Operations\n";
        var text = $"Candidate ID,Exam,Exam date,Status,Grade,{Domains}" + Rows(3, "A", "Delivered", "Fail")
            + $"Candidate ID,Exam,Exam date,Grade,Status,{Domains}" + Rows(20, "B", "Fail", "Delivered");

        var run = ImportRun.Of(text);

        Assert.Equal((23L, 0L), (run.Summary.Reports, run.Summary.Refused));
        Assert.All(run.Reports, report => Assert.Equal("Delivered", report.Attributes["Status"]));
    }

    [Fact]
    public void Decisions_of_each_table_are_reported_once()
    {
        var first = new GivenCohort("MLS-C01").With("P-1", "WASW");
        const string Near = "Candidate ID,Name,Exam,Exam date,Score,Data Enginering,Exploratory Data Analysis,Modeling,Team\n";
        const string Turned = "Name,Candidate ID,Exam,Exam date,Score,Data Enginering,Exploratory Data Analysis,Modeling,Team\n";

        var run = ImportRun.Of(first + Near + "P-2,Bo,MLS-C01,2025-11-03,610,NI,NI,NI,x\n" + Turned + "Cy,P-3,MLS-C01,2025-11-03,610,NI,NI,NI,x\n");

        Assert.Equal(3, run.Reports.Count);
        Assert.Single(run.Of(ImportIssueCode.ColumnNearMatch));
    }

    [Fact]
    public void The_summary_names_the_units_of_all_tables()
    {
        string[] header = ["Candidate ID", "Exam", "Data Engineering", "EDA", "Modeling", "ML Ops"];
        var file = GivenWorkbook.Of(
            Sheet("A", header, ["A1", "MLS-C01", "0.9", "0.8", "0.7", "0.6"]),
            Sheet("B", header, ["B1", "MLS-C01", "90", "80", "70", "60"], ["B2", "MLS-C01", "91", "80", "70", "60"]));

        var run = ImportRun.Of(file, Percentages);

        Assert.Equal(3, run.Reports.Count);
        Assert.Equal("Fraction, Percent", run.Summary.LevelUnit);
    }

    [Theory]
    [InlineData("Exam,MLS-C01,Date,2025-11-25,Language,English\nTeam,Cairo\n", 3)]
    [InlineData("Exam,MLS-C01,Date,2025-11-25\nTeam,Cairo,Trainer,Bo\n", 3)]
    [InlineData("Exam,Machine Learning,Language,English\n\n", 3)]
    [InlineData("Date,2025-11-25,Score,all,Result,all\n", 2)]
    public void Pairs_of_names_and_values_above_the_table_are_not_its_header(string above, int line)
    {
        var run = ImportRun.Of(above + new GivenCohort("MLS-C01").With("P-1", "WASW").With("P-2", "SSSS"));

        Assert.Equal(["P-1 WASW", "P-2 SSSS"], run.Reports.Select(report => $"{report.CandidateId} {ImportRun.Levels(report)}"));
        Assert.Equal(line, run.Summary.HeaderLine);
    }

    [Fact]
    public void A_first_table_with_fewer_columns_keeps_its_header()
    {
        var text = "Candidate ID,Exam,Modeling\nP-1,MLS-C01,NI\n" + new GivenCohort("MLS-C01").With("P-2", "WASW");

        Assert.Equal(["P-1", "P-2"], ImportRun.Of(text).Reports.Select(report => report.CandidateId));
    }

    [Theory]
    [InlineData("nope")]
    [InlineData("Ju?y*")]
    public void A_name_that_no_worksheet_has_is_reported_next_to_one_that_fits(string name)
    {
        var sheet = Sheet("May", ["Candidate ID", "Exam", "Data Engineering", "EDA"], ["A1", "MLS-C01", "NI", "NI"]);

        var run = ImportRun.Of(GivenWorkbook.Of(sheet), ImportRun.Options with { WorksheetNames = ["May", name] });

        Assert.Single(run.Reports);
        var issue = Assert.Single(run.Of(ImportIssueCode.NotFound));
        Assert.Equal(IssueSeverity.Warning, issue.Severity);
        Assert.Contains($"'{name}'", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Cohort spring\nSome text\n", 3)]
    [InlineData("\nReport of all exams\n\n\n", 5)]
    public void A_reject_file_is_read_with_the_header_line_that_made_it(string above, int line)
    {
        var options = ImportRun.Options with { HeaderLine = line };
        Assert.Equal(1, ImportRun.Of(above + new GivenCohort("AI-103").With("P-1", "WASWA", score: "many"), options, rejectPath: RejectPath).Summary.Refused);
        var corrected = File.ReadAllText(RejectPath).Replace("many", "610", StringComparison.Ordinal);

        Assert.Equal("WASWA", ImportRun.Levels(Assert.Single(ImportRun.Of(corrected, options).Reports)));
        Assert.Single(ImportRun.Of(corrected).Reports);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static GivenSheet LongSheet(string name, string id) => Sheet(
        name, ["Candidate ID", "Exam", "Exam date", "Domain", "Level"],
        [.. Shipped.Exam("MLS-C01").Domains.Select(domain => new[] { id, "MLS-C01", "2025-11-03", domain.Name, "NI" })]);

    private static GivenSheet Sheet(string name, string[] header, params string[][] rows) =>
        new(name, GivenWorkbook.Row(header) + string.Concat(rows.Select(row => GivenWorkbook.Row(row))));

    private static ImportRun OfSheets(params GivenSheet[] sheets) => OfSheets(null, sheets);

    private static ImportRun OfSheets(string? rejectPath, GivenSheet[] sheets) =>
        ImportRun.Of(GivenWorkbook.Of(sheets), ImportRun.Options with { WorksheetNames = ["*"] }, rejectPath: rejectPath);
}
