using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Which column is which.</summary>
public sealed class ColumnTests
{
    private const string Domains = "Data Engineering,EDA,Modeling,MLOps";
    private const string Cells = "NI,NI,NI,NI";

    [Fact]
    public void The_best_header_for_a_field_wins_and_the_others_are_attributes_with_a_notice()
    {
        var run = Of($"E-mail,Employee ID,Name,Exam,Total,Score,{Domains}\na@b.c,E1,Ana,MLS-C01,9,640,{Cells}\n");

        var report = Assert.Single(run.Reports);
        Assert.Equal(("E1", "Ana", 640m), (report.CandidateId, report.CandidateName, report.Score));
        Assert.Equal(["a@b.c", "9"], report.Attributes.Values);
        Assert.Equal(["E-mail", "Total"], run.Of(ImportIssueCode.ColumnNotUsed).Select(issue => issue.Value));
        Assert.All(run.ButForMissingFields, issue => Assert.Equal(IssueSeverity.Notice, issue.Severity));
    }

    [Fact]
    public void Two_equally_good_headers_refuse_the_file()
    {
        var run = Of($"Candidate ID,Exam,Score,Score,{Domains}\na,MLS-C01,640,650,{Cells}\n");

        Assert.True(run.Summary.Unusable);
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.AmbiguousColumn, "Score"), (issue.Code, issue.Field));
    }

    [Fact]
    public void Two_columns_for_one_domain_refuse_the_file_unless_one_is_only_initials()
    {
        Assert.Equal(ImportIssueCode.AmbiguousColumn, Assert.Single(Of($"Id,Exam,Modeling (36%),{Domains}\na,MLS-C01,NI,{Cells}\n").Errors).Code);

        var run = Of($"Id,Exam,MO,Machine Learning Implementation and Operations,Data Engineering,EDA,Modeling\na,MLS-C01,x,{Cells}\n");
        Assert.Equal("x", Assert.Single(run.Reports).Attributes["MO"]);
    }

    [Fact]
    public void First_and_last_name_make_the_name()
    {
        Assert.Equal("Ana Núñez", Assert.Single(Of($"Id,First Name,Surname,Exam,{Domains}\na,Ana,Núñez,MLS-C01,{Cells}\n").Reports).CandidateName);
    }

    [Theory]
    [InlineData("modeling")]
    [InlineData("Modeling (36%)")]
    [InlineData("Modeling 36 %")]
    [InlineData("Domain 3: Modeling")]
    [InlineData("3. Modeling")]
    [InlineData("MLS-C01 Modeling")]
    [InlineData("Modeling - Level")]
    [InlineData("Domain 3")]
    public void A_domain_is_known_by_many_names(string header)
    {
        var run = Of($"Id,Data Engineering,EDA,{header},MLOps\na,NI,NI,Strong,NI\n", Options with { Exam = "MLS-C01" });

        Assert.Equal("WWSW", Levels(Assert.Single(run.Reports)));
        Assert.Empty(run.ButForMissingFields);
    }

    [Fact]
    public void One_typing_error_is_read_with_a_warning()
    {
        var run = Of("Id,Exam,Data Enginering,EDA,Modeling,MLOps\na,MLS-C01,Strong,NI,NI,NI\n");

        Assert.Equal("SWWW", Levels(Assert.Single(run.Reports)));
        var warning = Assert.Single(run.ButForMissingFields);
        Assert.Equal((ImportIssueCode.ColumnNearMatch, IssueSeverity.Decision, 3), (warning.Code, warning.Severity, warning.Column!.Value));
    }

    [Fact]
    public void A_map_overrides_what_would_be_found()
    {
        var map = new Dictionary<string, string> { ["CandidateId"] = "Nr", ["Score"] = "Punkte gesamt", ["Modeling"] = "Dom 3" };

        var run = Of($"Nr,Id,Exam,Score,Punkte gesamt,Data Engineering,EDA,Dom 3,MLOps\n1,a,MLS-C01,1,640,NI,NI,Strong,NI\n", Options with { ColumnMap = new(map) });

        var report = Assert.Single(run.Reports);
        Assert.Equal(("1", 640m, "WWSW"), (report.CandidateId, report.Score, Levels(report)));
        Assert.Equal(["Id", "Score"], report.Attributes.Keys);
    }

    [Theory]
    [InlineData("Score", "Punkte")]
    [InlineData("Skore", "Total")]
    public void A_map_that_names_what_is_not_there_refuses_the_file(string field, string header)
    {
        var run = Of($"Id,Exam,Total,{Domains}\na,MLS-C01,1,{Cells}\n", Options with { ColumnMap = new(new Dictionary<string, string> { [field] = header }) });

        Assert.Contains(run.Errors, issue => issue.Code == ImportIssueCode.MissingColumn && issue.Field == field);
    }

    [Fact]
    public void Several_exams_share_a_file_and_each_row_uses_its_own_columns()
    {
        var run = Of($"Id,Exam,{Domains},NLP,Plan and manage an Azure AI solution\na,MLS-C01,{Cells},,\nb,AI-102,,,,,Near Target,Below Target\nc,AI-102,NI,,,,Near Target,Below Target\n");

        Assert.Equal(["MLS-C01", "AI-102"], run.Reports.Select(report => report.Exam));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.UnexpectedDomain, 4L, "Data Engineering"), (issue.Code, issue.Line, issue.Field));
        Assert.Equal(["AI-102", "MLS-C01"], run.Summary.Editions.Keys.Order());
    }

    [Fact]
    public void A_filled_domain_of_an_exam_that_the_file_is_not_about_is_noticed()
    {
        var run = Of($"Id,Exam,{Domains},Plan and manage an Azure AI solution\na,MLS-C01,{Cells},Near Target\nb,MLS-C01,{Cells},\nc,MLS-C01,{Cells},n/a\n");

        Assert.Equal((ImportIssueCode.UnexpectedDomain, 2L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
        Assert.Equal(["b", "c"], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void A_row_about_an_exam_without_any_column_is_refused()
    {
        var run = Of($"Id,Exam,{Domains}\na,MLS-C01,{Cells}\nb,AI-102,,,,\nc,AI-102,NI,NI,NI,NI\n");

        Assert.Equal([ImportIssueCode.UnknownEdition, ImportIssueCode.UnexpectedDomain], run.Errors.Select(issue => issue.Code));
        Assert.Single(run.Reports);
    }

    [Fact]
    public void The_edition_is_chosen_from_the_header_and_can_be_named()
    {
        var header = "Id,Edition," + string.Join(',', Shipped.Exam("AI-102", "article").Domains.Select(domain => domain.Name));
        var run = Of($"{header}\na,,Near,Near,Near,Near,Near,Near\nb,2023-10,Near,Near,Near,Near,Near,Near\nc,2019,Near,Near,Near,Near,Near,Near\n", Options with { Exam = "AI-102" });

        Assert.Equal(["article", "2023-10"], run.Reports.Select(report => report.Edition));
        Assert.Contains("2023-10", Assert.Single(run.Reports[0].Notes), StringComparison.Ordinal);
        Assert.Equal(ImportIssueCode.UnknownEdition, Assert.Single(run.Errors).Code);
    }

    [Fact]
    public void Words_for_levels_and_results_can_be_mapped_and_percentages_given_a_meaning()
    {
        var options = Options with
        {
            LevelMap = new(new Dictionary<string, PerformanceLevel> { ["1"] = PerformanceLevel.Weak, ["+"] = PerformanceLevel.Strong }),
            ResultMap = new(new Dictionary<string, ExamResult> { ["0"] = ExamResult.Fail }),
            LevelThreshold = LevelThreshold.Article,
        };

        var run = OfRows(options, "a,MLS-C01,1,2025-11-03,,0,1,+,60%,79.9", "b,MLS-C01,1,2025-11-03,,0,59,80 %,100,101%");

        var report = Assert.Single(run.Reports);
        Assert.Equal(("WSAA", ExamResult.Fail), (Levels(report), report.Result));
        Assert.Equal("60%", report.Domains[2].ReportedLevel);
        Assert.Equal((ImportIssueCode.UnknownLevel, "101%"), (Assert.Single(run.Errors).Code, run.Errors[0].Value));
    }

    [Theory]
    [InlineData("Total,,,,,,,,,")]
    [InlineData("Average,,,,645.5,,,,,")]
    [InlineData("Total: 2,MLS-C01,,,,,,,,")]
    [InlineData("Average")]
    public void A_footer_is_set_aside(string row)
    {
        var run = OfRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI", row);

        Assert.Empty(run.Errors);
        Assert.Equal((1, 1, 1), (run.Summary.Read, run.Summary.SetAside, Assert.Single(run.Of(ImportIssueCode.SummaryRow)).Count));
    }

    [Fact]
    public void Attributes_keep_their_order_and_names_are_made_unique()
    {
        var run = Of($"Id,Team,Exam,{Domains},team,,Site\na,Blue,MLS-C01,{Cells},Red,x,\n");

        Assert.Equal(["Team", "team (2)", "Column 9", "Site"], Assert.Single(run.Reports).Attributes.Keys);
        Assert.Equal(["Blue", "Red", "x", null], run.Reports[0].Attributes.Values);
    }

    [Fact]
    public void An_exam_whose_vendor_reports_no_domains_needs_none()
    {
        var exam = new ExamProfile(Shipped.Exam("MLS-C01").Domains)
        {
            Id = "NO-1",
            Edition = "1",
            Title = "No domains",
            Vendor = Shipped.Exam("MLS-C01").Vendor,
            Vocabulary = new ReportVocabulary(VocabularyKind.PassFailOnly, []) { ReportsDomains = false },
            Guide = "generic",
        };

        var run = Of("Id,Exam,Result\na,NO-1,Fail\n", catalog: new ExamCatalog([exam], [], "test", Shipped.Catalog.Recognition));

        Assert.Equal(0, Assert.Single(run.Reports).Results.Known);
        Assert.Empty(run.ButForMissingFields);
    }
}
