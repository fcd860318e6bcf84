using System.Globalization;
using System.Text;
using CsCheck;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>The attempts of a person are found over all files of a command, in whatever order and split they come.</summary>
public sealed class AttemptsOverFilesTests
{
    private static readonly Attempt[] Three =
    [
        new(1, "2025-10-03", 600), new(2, "2025-11-03", 650), new(3, "2025-12-03", 700),
    ];

    private static readonly int[][] Orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]];

    private static readonly int[] ChunkLengths = [64, 200, 128 * 1024];

    private static readonly string[] Domains = ["Data Engineering", "EDA", "Modeling", "MLOps"];

    public static IEnumerable<object[]> OrdersAndForms() =>
        from order in Enumerable.Range(0, Orders.Length) from form in Enum.GetNames<Form>() select new object[] { order, form };

    [Theory]
    [MemberData(nameof(OrdersAndForms))]
    public void Three_files_with_an_attempt_each_give_what_one_file_gives(int order, string form)
    {
        var attempts = Orders[order].Select(number => Three[number]).ToArray();
        Form[] forms = [Enum.Parse<Form>(form), Form.Wide, Enum.Parse<Form>(form)];

        var one = Of(Write(Form.Wide, Three));
        var three = Import(attempts.Select((attempt, number) => Write(forms[number], [attempt])));

        Assert.Equal(Outcome(one), Outcome(three));
        Assert.Equal(attempts.Select(attempt => (int?)attempt.Number), three.Reports.Select(report => report.Attempt));
        foreach (var report in three.Reports)
        {
            Assert.Equal(report.Attempt != 3, report.Superseded);
            Assert.Equal(Enumerable.Range(1, report.Attempt!.Value - 1), report.History.Select(earlier => earlier.Attempt!.Value));
        }
    }

    [Fact]
    public void The_clock_time_of_an_earlier_attempt_is_kept_with_its_fraction_and_offset()
    {
        var run = OfRows(
            "a,MLS-C01,,2025-11-01T09:00:00.5+01:00,640,Fail,Strong,Strong,NI,NI",
            "a,MLS-C01,,2025-12-01T09:00:00.25-05:30,640,Fail,Strong,Strong,NI,NI");

        var earlier = Assert.Single(run.Reports[1].History);
        Assert.Equal(run.Reports[0].ExamTime, earlier.ExamTime);
        Assert.Equal(TimeSpan.FromHours(1), earlier.ExamTime!.Value.Offset);
        var comparison = Assert.Single(new AttemptComparer(new LabelRepeatability()).Compare(run.Reports));
        Assert.Equal(2, comparison.Attempts.Count);
    }

    [Theory]
    [InlineData("1 2 | 3")]
    [InlineData("3 1 | 2")]
    [InlineData("2 | 1 3")]
    [InlineData("3 2 1")]
    [InlineData("3 | 2 | 1")]
    public void Files_may_be_split_anywhere(string split)
    {
        var files = split.Split('|').Select(file => Write(Form.Wide, [.. file.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => Three[int.Parse(number, CultureInfo.InvariantCulture) - 1])]));

        Assert.Equal(Outcome(Of(Write(Form.Wide, Three))), Outcome(Import(files)));
    }

    [Fact]
    public void Any_order_split_and_form_of_the_files_gives_the_same_attempts()
    {
        var attempt = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 1], (number, day, score) =>
            new Attempt(number == 0 ? null : number, day == 0 ? null : $"2025-1{day - 1}-03", 600 + score));
        var input = from attempts in attempt.Array[1, 6]
                    from order in Gen.Shuffle(Enumerable.Range(0, attempts.Length).ToArray())
                    from files in Gen.Int[0, 2].Array[attempts.Length]
                    from forms in Gen.Enum<Form>().Array[3]
                    from chunk in Gen.Int[0, 2].Select(number => ChunkLengths[number])
                    select (attempts, order, files, forms, chunk);

        input.Sample(
            sample =>
            {
                // In the long layout rows without number and date belong to the report before them.
                var forms = sample.forms.Select(form => form == Form.Long && sample.attempts.Any(known => known is { Number: null, Day: null }) ? Form.Wide : form).ToArray();
                var split = sample.order.Select(place => sample.attempts[place]).Zip(sample.files).GroupBy(pair => pair.Second, pair => pair.First)
                    .OrderBy(file => file.Key).Select(file => Write(forms[file.Key], [.. file]));

                Assert.Equal(
                    Outcome(Of(Write(Form.Wide, sample.attempts))),
                    Outcome(Import(split, Options with { ChunkLength = sample.chunk })));
            },
            iter: 2000,
            threads: 1);
    }

    [Fact]
    public void A_report_that_repeats_one_of_another_file_is_omitted_and_names_it()
    {
        var run = OfFiles(("a.csv", TextOf("p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI")), ("b.csv", TextOf("q,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI", "p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI")));

        Assert.Equal(["p", "q"], run.Reports.Select(report => report.CandidateId));
        var warning = Assert.Single(run.Issues);
        Assert.Equal((ImportIssueCode.DuplicateReport, "b.csv", 3L), (warning.Code, warning.Path, warning.Line));
        Assert.Contains("line 2 of a.csv", warning.Message, StringComparison.Ordinal);
        Assert.Equal([0L, 1L], run.Summaries.Select(summary => summary.Duplicates));
    }

    [Fact]
    public void Reports_that_contradict_each_other_in_two_files_are_both_refused_and_name_each_other()
    {
        var run = OfFiles(("a.csv", TextOf("p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI")), ("b.csv", TextOf("p,MLS-C01,1,2025-10-03,650,,NI,NI,NI,NI")));

        Assert.Empty(run.Reports);
        Assert.Equal([("a.csv", 2L), ("b.csv", 2L)], run.Errors.Select(issue => (issue.Path!, issue.Line)));
        Assert.All(run.Errors, issue => Assert.Equal(ImportIssueCode.ConflictingDuplicate, issue.Code));
        Assert.Contains("line 2 of b.csv", run.Errors[0].Message, StringComparison.Ordinal);
        Assert.Contains("line 2 of a.csv", run.Errors[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contradiction_names_a_report_that_says_something_else()
    {
        var run = OfFiles(
            ("a.csv", TextOf("p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI", "p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI")),
            ("b.csv", TextOf("p,MLS-C01,1,2025-10-03,650,,NI,NI,NI,NI")));

        Assert.Equal(3, run.Errors.Count);
        Assert.All(run.Errors.Take(2), issue => Assert.Contains("line 2 of b.csv", issue.Message, StringComparison.Ordinal));
        Assert.Contains("line 2 of a.csv", run.Errors[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_of_one_domain_that_contradict_each_other_also_contradict_another_file()
    {
        var rows = "p,MLS-C01,1,2025-10-03,600,EDA,NI\np,MLS-C01,1,2025-10-03,650,EDA,Strong\n";
        var run = OfFiles(("a.csv", "CandidateId,Exam,Attempt,ExamDate,Score,Domain,Level\n" + rows.Replace("650", "600", StringComparison.Ordinal)), ("b.csv", TextOf("p,MLS-C01,1,2025-10-03,600,,,NI,,")));

        Assert.Empty(run.Reports);
        Assert.Equal(3, run.Of(ImportIssueCode.ConflictingDuplicate).Count);
    }

    [Fact]
    public void The_columns_of_a_file_and_their_order_do_not_make_a_report_another_one()
    {
        var run = OfFiles(
            ("a.csv", $"{Header},Name,Team,Site\np,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI,Zo\u00EB  Ek,Blue,\n"),
            ("b.csv", $"Team,{Header},Name\nBlue,p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI,Zoe\u0308 Ek\n"),
            ("c.csv", $"{Header},Name,Team\np,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI,Zo\u00EB Ek,Blue\n"));

        Assert.Single(run.Reports);
        Assert.Equal([0L, 1L, 1L], run.Summaries.Select(summary => summary.Duplicates));
    }

    [Fact]
    public void Dates_order_attempts_whose_numbers_say_otherwise_and_a_warning_names_both_lines()
    {
        var run = OfRows("p,MLS-C01,1,2025-12-01,600,,NI,NI,NI,NI", "p,MLS-C01,2,2025-11-01,650,,NI,NI,NI,NI");

        var warning = Assert.Single(run.Issues);
        Assert.Equal((ImportIssueCode.AttemptContradictsDate, IssueSeverity.Warning, 2L), (warning.Code, warning.Severity, warning.Line));
        Assert.Contains("line 3", warning.Message, StringComparison.Ordinal);
        Assert.Equal([false, true], run.Reports.Select(report => report.Superseded));
        Assert.Equal(2, Assert.Single(run.Reports[0].History).Attempt);
        Assert.Empty(run.Reports[1].History);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_number_with_two_days_is_two_attempts_with_a_warning(bool noHistory)
    {
        var run = OfFiles(
            Options with { NoHistory = noHistory },
            ("a.csv", TextOf("p,MLS-C01,1,2025-11-03,600,,NI,NI,NI,NI")),
            ("b.csv", TextOf("p,MLS-C01,1,2025-11-04,600,,NI,NI,NI,NI")));

        Assert.Equal(2, run.Reports.Count);
        var warning = Assert.Single(run.Issues);
        Assert.Equal((ImportIssueCode.AttemptContradictsDate, "b.csv", 2L), (warning.Code, warning.Path, warning.Line));
        Assert.Contains("line 2 of a.csv", warning.Message, StringComparison.Ordinal);
        Assert.Equal(noHistory ? [0, 0] : [0, 1], run.Reports.Select(report => report.History.Count));
    }

    [Fact]
    public void A_file_that_is_not_there_does_not_keep_the_others_from_being_read()
    {
        var path = Path.Join(Path.GetTempPath(), Path.GetRandomFileName());
        var run = OfSources([
            new("a.csv") { Stream = Bytes(TextOf("p,MLS-C01,2,2025-11-03,600,,NI,NI,NI,NI")) },
            new(path),
            new("c.csv") { Stream = Bytes(TextOf("p,MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI")) },
        ]);

        Assert.Equal((ImportIssueCode.NotFound, path), (Assert.Single(run.Issues).Code, run.Issues[0].Path));
        Assert.Equal([false, true, false], run.Summaries.Select(summary => summary.Unusable));
        Assert.Equal([false, true], run.Reports.Select(report => report.Superseded));
    }

    [Fact]
    public void A_strict_import_ends_with_the_file_of_the_first_refusal()
    {
        var run = OfFiles(
            Options with { Strict = true },
            ("a.csv", TextOf("a,MLS-C01,1,2025-11-03,600,,NI,NI,NI,NI", "b,MLS-C01,1,2025-11-03,6000,,NI,NI,NI,NI")),
            ("b.csv", TextOf("c,MLS-C01,1,2025-11-03,600,,NI,NI,NI,NI")));

        Assert.Equal("a", Assert.Single(run.Reports).CandidateId);
        Assert.Equal("a.csv", Assert.Single(run.Summaries).Path);
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static ImportRun Import(IEnumerable<byte[]> files, ImportOptions? options = null) =>
        OfFiles(options ?? Options, [.. files.Select((bytes, number) => ($"{number}.csv", bytes))]);

    /// <summary>What an import says of the attempts, in an order of its own: that of the files must not show.</summary>
    private static string Outcome(ImportRun run) => string.Join('\n', run.Reports.Select(Describe).Order(StringComparer.Ordinal)
        .Concat(run.Issues.Where(issue => issue.Code != ImportIssueCode.MissingDomain).Select(issue => $"{issue.Severity} {issue.Code}").Order(StringComparer.Ordinal)));

    private static string Describe(ScoreReport report) => string.Create(
        CultureInfo.InvariantCulture,
        $"{report.CandidateId} {report.Attempt} {report.ExamDate:yyyy-MM-dd} {report.Score} {Levels(report)} superseded {report.Superseded} notes {report.Notes} history {string.Join(", ", report.History.Select(earlier => string.Create(CultureInfo.InvariantCulture, $"{earlier.Attempt} {earlier.ExamDate:yyyy-MM-dd} {earlier.Score}")))}");

    private static byte[] Write(Form form, Attempt[] attempts) => form switch
    {
        Form.Wide => Encoding.UTF8.GetBytes(TextOf([.. attempts.Select(attempt => $"p,MLS-C01,{attempt.Number},{attempt.Day},{attempt.Score},,NI,NI,NI,NI")])),
        Form.Long => Encoding.UTF8.GetBytes("CandidateId,Exam,Attempt,ExamDate,Score,Domain,Level\n" + string.Concat(attempts.SelectMany(attempt =>
            Domains.Select(domain => $"p,MLS-C01,{attempt.Number},{attempt.Day},{attempt.Score},{domain},NI\n")))),
        Form.Json => Encoding.UTF8.GetBytes(string.Concat(attempts.Select(attempt =>
            $$"""{"candidateId":"p","exam":"MLS-C01","attempt":{{(object?)attempt.Number ?? "null"}},"examDate":{{(attempt.Day is null ? "null" : $"\"{attempt.Day}\"")}},"score":{{attempt.Score}},"Data Engineering":"NI","EDA":"NI","Modeling":"NI","MLOps":"NI"}""" + "\n"))),
        _ => WorkbookTests.Workbook(Row(1, Header.Split(',')) + string.Concat(attempts.Select((attempt, number) =>
            Row(number + 2, ["p", "MLS-C01", $"{attempt.Number}", attempt.Day ?? string.Empty, $"{attempt.Score}", string.Empty, "NI", "NI", "NI", "NI"])))),
    };

    private static string Row(int number, string[] cells) => $"<row r=\"{number}\">" + string.Concat(cells.Select((cell, column) =>
        cell.Length == 0 ? string.Empty : $"<c r=\"{(char)('A' + column)}{number}\" t=\"str\"><v>{cell}</v></c>")) + "</row>";

    private enum Form
    {
        Wide,
        Long,
        Json,
        Workbook,
    }

    private sealed record Attempt(int? Number, string? Day, int Score);
}
