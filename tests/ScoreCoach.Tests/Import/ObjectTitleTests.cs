using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>Objects whose properties have the names of a title, or of another line that is not a header, are reported once and name each row.</summary>
public sealed class ObjectTitleTests
{
    private const string Header = "Candidate ID,Exam,Exam date,Score,Data Engineering,EDA,Modeling,MLOps";
    private const string Row = "a,MLS-C01,2025-11-03,640,Strong,Strong,NI,NI";

    [Theory]
    [InlineData("Certification results 2026", "Candidate ID|P-1|P-2", "look like a title")]
    [InlineData("Kohorte Frühjahr", "Exam|AI-103", "look like a title")]
    [InlineData("AI-103 cohort", "|E-mail|ana@x.example", "look like a title")]
    [InlineData("ListSchema={\"a\":1}", "ID|1|2", "look like a title")]
    [InlineData("sep=;", "Candidate ID;Exam|P-1;AI-103", "the line 'sep=;'")]
    [InlineData("sep=", "Candidate ID|P-1", "the line 'sep='")]
    [InlineData("Candidate ID;Exam;Score;Modeling", "P-1;MLS-C01;640;NI", "separated by ';'")]
    [InlineData("E-mail\tExam\tScore\tNLP", "a@x.example\tAI-102\t640\tNear Target", "separated by 'tab'")]
    [InlineData("Candidate ID,Exam,Score,Modeling", "P-1,MLS-C01,640,NI", "is enclosed in quotes")]
    public void One_property_is_reported_for_what_it_is(string name, string values, string expected)
    {
        var rows = new Objects(ImportRun.Options);
        foreach (var value in values.Split('|'))
        {
            rows.Add((name, value));
        }

        CheckRefused(rows.Complete(), expected, values.Split('|').Count(value => value.Length > 0));
    }

    [Theory]
    [InlineData("Certification results 2026,H1,H2,H3", "Candidate ID,Exam,Modeling,EDA", false)]
    [InlineData("Report,Cohort export", "Date,2026-03-01|Candidate ID,Exam|P-1,MLS-C01", true)]
    [InlineData("Results,H1,H2", "Ana,MLS-C01,640|Bo,MLS-C01,650", true)]
    public void Names_that_a_command_made_up_are_noticed(string names, string lines, bool isRefused)
    {
        var rows = GivenRows.Of(ImportRun.Options, [names, .. lines.Split('|')]);

        if (isRefused)
        {
            CheckRefused(rows, "look like a title", lines.Split('|').Length);
        }
        else
        {
            Assert.Contains("read the file with", Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.HeaderFound).ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Email Address,Exam,Overall score,Rate each area", ",,,Data Engineering", "a@x.example,MLS-C01,640,Strong")]
    [InlineData("Respondent ID,Email Address,Exam,Overall score,How does your report rate you?", ",,Response,Open-Ended Response,Modeling", "1,a@x.example,MLS-C01,640,NI")]
    [InlineData("Name,Certification,Date,Result,Skills", ",,,,Plan and manage an Azure AI solution", "Ana,AI-103,2025-11-03,Fail,NI")]
    public void The_second_of_two_header_rows_is_reported_once(string first, string second, string row)
    {
        CheckRefused(GivenRows.Of(ImportRun.Options, first, second, row, row), "second header row", 3);
    }

    [Theory]
    [InlineData("Candidate ID,Exam,Exam date,Weakest area", "a,MLS-C01,2025-11-03,Data Engineering")]
    [InlineData("Candidate ID,Exam,Exam date,Weakest area", "a,AI-103,2025-11-03,Modeling")]
    public void A_domain_in_an_attribute_is_not_a_header(string header, string row)
    {
        var rows = GivenRows.Of(ImportRun.Options, header, row);

        Assert.StartsWith("No column is a domain", Assert.Single(rows.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_rows_refer_to_the_first()
    {
        var rows = new Objects(ImportRun.Options);
        for (var row = 0; row < 10_000; row++)
        {
            rows.Add(("Certification results", row == 0 ? "Candidate ID" : $"P-{row}"));
        }

        var given = rows.Complete();
        CheckRefused(given, "look like a title", 10_000);
        Assert.Equal("Row 10000: MissingColumn: Refused for the same reason as row 1.", given.Issues[^1].ToString());
    }

    [Theory]
    [InlineData("Candidate ID,Exam,Score", "a,MLS-C01,640|b,MLS-C01,650|c,AI-103,650", "1|1|3")]
    [InlineData("Candidate ID,Score,Modeling", "a,640,NI|b,650,NI", "1|1")]
    [InlineData("Candidate ID,Exam,Score,Data Engineering,EDA,Modeling,MLOps", "a,MLS-C01,64,NI,NI,NI,NI|b,MLS-C01,65,NI,NI,NI,NI|c,MLS-C01,66,NI,NI,NI,NI", "1|1|1")]
    public void What_is_wrong_with_all_rows_of_an_exam_is_reported_once(string header, string lines, string reasons)
    {
        var rows = GivenRows.Of(ImportRun.Options, [header, .. lines.Split('|')]);

        Assert.Equal(
            reasons.Split('|'),
            rows.Errors.Select(issue => issue.Message.StartsWith("Refused for the same reason as row ", StringComparison.Ordinal) ? issue.Message[^2..^1] : $"{issue.Row}"));
        Assert.Equal(Enumerable.Range(1, lines.Split('|').Length).Select(row => (long)row), rows.Errors.Select(issue => issue.Row));
    }

    [Theory]
    [InlineData("Certification results 2026,,,,,,,", "Certification results 2026")]
    [InlineData("Exported by Ana Reis,2026-03-01,,,,,,|,,,,,,,", "Exported by Ana Reis")]
    [InlineData("sep=,,,,,,,|Cohort,AI,,,,,,", "sep=")]
    public void Rows_above_a_header_are_omitted_where_the_properties_have_no_names(string titles, string first)
    {
        string[] above = titles.Split('|');
        var rows = GivenRows.Of(ImportRun.Options, [Names(8), .. above, Header, Row]);

        Assert.Equal(["a"], rows.Order);
        Assert.Equal("SSWW", ImportRun.Levels(rows.Reports[0]));
        Assert.Equal(
            $"Row {above.Length + 1} is a new header. The rows after it use its columns. The text above it, which starts with '{first}', was skipped.",
            Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.HeaderFound).Message);
    }

    [Fact]
    public void A_title_above_the_header_may_name_the_exam()
    {
        var rows = GivenRows.Of(ImportRun.Options, Names(6), "Exam AI-103,,,,,", "Candidate ID,Date,Score,Implement computer vision solutions,Implement text analysis solutions,Implement information extraction solutions", "a,2025-11-03,640,NI,NI,NI");

        Assert.Contains("Row 1 says AI-103.", Assert.Single(rows.Errors).Suggestion, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_in_words_that_no_one_knows_ends_the_rows_of_the_one_before()
    {
        var rows = GivenRows.Of(ImportRun.Options, Header, Row, "Kandidaatti,Koe,Päivä,Pisteet,Mallinnus,Tuotanto,Tiedot,Analyysi", "b,MLS-C01,2025-11-03,640,NI,NI,Strong,Strong");

        Assert.Equal(["a", "MissingColumn 3"], rows.Order);
    }

    [Fact]
    public void What_a_survey_program_writes_below_its_header_is_set_aside()
    {
        var rows = GivenRows.Of(ImportRun.Options, "Q1,Q2,Q3,Q4,Q5,Q6", "Candidate ID,Exam,Data Engineering,EDA,Modeling,MLOps", "{\"ImportId\":\"Q1\"},{\"ImportId\":\"Q2\"},{\"ImportId\":\"Q3\"},{\"ImportId\":\"Q4\"},{\"ImportId\":\"Q5\"},{\"ImportId\":\"Q6\"}", "a,MLS-C01,Strong,Strong,NI,NI");

        Assert.Equal(["a"], rows.Order);
        Assert.Equal(2, Assert.Single(rows.Issues, issue => issue.Code == ImportIssueCode.HeaderRepeated).Row);
    }

    [Fact]
    public void Blank_objects_are_passed_over_like_blank_lines()
    {
        var rows = GivenRows.Of(ImportRun.Options, [Header, ",,,,,,,", Row, .. Enumerable.Repeat(",,,,,,,", 1200), Row.Replace("a,", "b,", StringComparison.Ordinal), ",,,,,,,"]);

        Assert.Equal(["a", "b"], rows.Order);
        Assert.DoesNotContain(rows.Issues, issue => issue.Severity > IssueSeverity.Notice);
    }

    [Fact]
    public void Unknown_exams_are_listed_together()
    {
        string[] lines = [Header, .. "NCLEX NCLEX CCSP XK0-006".Split(' ').Select((exam, row) => $"p{row},{exam},2025-11-03,640,NI,NI,NI,NI")];

        var rows = GivenRows.Of(ImportRun.Options, lines);

        Assert.Equal(4, rows.Errors.Count());
        Assert.StartsWith("'NCLEX', 'CCSP', 'XK0-006' are not exams in the catalog.", Assert.Single(rows.Issues, issue => issue.Severity == IssueSeverity.Decision && issue.Code == ImportIssueCode.UnknownExam).Message, StringComparison.Ordinal);
    }

    private static string Names(int count) => string.Join(',', Enumerable.Range(1, count).Select(number => $"c{number}"));

    /// <summary>All rows are refused and named; what to do is stated by the first error.</summary>
    private static void CheckRefused(GivenRows rows, string expected, int count)
    {
        ImportIssue[] errors = [.. rows.Errors];
        Assert.Empty(rows.Reports);
        Assert.Equal(count, errors.Length);
        Assert.Contains(expected, errors[0].Message, StringComparison.Ordinal);
        Assert.NotNull(errors[0].Suggestion);
        Assert.Equal(errors.Select(issue => issue.Row).Order().Distinct(), errors.Select(issue => issue.Row));
        Assert.All(errors.Skip(1), issue => Assert.Equal(($"Refused for the same reason as row {errors[0].Row}.", null), (issue.Message, issue.Suggestion)));
    }

    /// <summary>Objects whose names and values may have commas in them.</summary>
    private sealed class Objects : IRowObserver
    {
        private readonly GivenRows _seen;
        private readonly IRowParser _parser;

        public Objects(ImportOptions options)
        {
            _seen = new GivenRows(options);
            _parser = GivenFiles.Gateway.CreateRowParser(options, Shipped.Catalog, this);
        }

        public void Add(params IEnumerable<(string Name, string Value)> row) => _parser.Add([.. row.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))], new object());

        public GivenRows Complete()
        {
            _parser.Complete();
            return _seen;
        }

        public void OnReport(ScoreReport report) => _seen.OnReport(report);

        public void OnIssue(ImportIssue issue, object? source) => _seen.OnIssue(issue, source);

        public void OnOther(object other) => _seen.OnOther(other);
    }
}
