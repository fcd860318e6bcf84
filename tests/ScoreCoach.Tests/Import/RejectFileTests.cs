using CsvHelper;
using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Refused rows in a file of their own, which can be corrected and read again as it is.</summary>
public sealed class RejectFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("scorecoach-tests").FullName;

    private string RejectPath => Path.Join(_folder, "rejected.csv");

    [Fact]
    public void Refused_rows_keep_the_files_layout_and_say_what_is_wrong()
    {
        RejectRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI", "\"b, \"\"x\"\"\",MLS-C01,1,2025-11-03,1200,,NI,NI,NI,NI");

        var lines = File.ReadAllLines(RejectPath);
        Assert.Equal(Header + ",ScoreCoach.Line,ScoreCoach.Code,ScoreCoach.Message", lines[0]);
        Assert.StartsWith("\"b, \"\"x\"\"\",MLS-C01,1,2025-11-03,1200,,NI,NI,NI,NI,3,ScoreOutOfRange,", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void What_was_corrected_is_read_as_it_is()
    {
        var text = $"{Header},Team\n".Replace(',', ';') + "a;MLS-C01;1;13/04/2025;640;;NI;NI;NI;NI;Blue\nb;MLS-C01;1;04/05/2025;1200;;NI;NI;NI;NI;Zoë\n";
        Reject(text);
        File.WriteAllText(RejectPath, File.ReadAllText(RejectPath).Replace("1200", "700", StringComparison.Ordinal));

        var again = Of(File.ReadAllBytes(RejectPath));

        // The date that determined the order is not in this file; the determined date was written so that it needs none.
        var report = Assert.Single(again.Reports);
        Assert.Equal(("b", new DateTime(2025, 5, 4), 700m), (report.CandidateId, report.ExamDate!.Value, report.Score!.Value));
        Assert.Equal("Team", Assert.Single(report.Attributes.Keys));
        Assert.Empty(again.Issues);
    }

    [Fact]
    public void What_was_not_corrected_is_refused_again_and_the_columns_are_not_doubled()
    {
        RejectRows("a,MLS-C9,1,2025-11-03,640,,NI,NI,NI,NI", "b,MLS-C01,1,2025-11-03,640,,NI,NI,NI");
        var first = File.ReadAllText(RejectPath);
        var second = Path.Join(_folder, "again.csv");

        var again = Of(Encoding.UTF8.GetBytes(first), rejectPath: second);

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(again.Errors).Code);
        Assert.Equal(File.ReadAllLines(RejectPath)[0], File.ReadAllLines(second)[0]);
    }

    [Fact]
    public void Rows_that_are_too_wide_say_what_was_too_much()
    {
        RejectRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI,this,,that");

        Assert.Contains("this | that", File.ReadAllLines(RejectPath)[1], StringComparison.Ordinal);
        Assert.Single(Of(File.ReadAllBytes(RejectPath)).Reports);
    }

    [Fact]
    public void All_rows_of_a_refused_report_are_there()
    {
        Reject("Candidate,Exam,Domain,Level\na,MLS-C01,EDA,NI\na,MLS-C01,Modeling,Stong\nb,MLS-C01,EDA,NI\na,MLS-C01,MLOps,NI\n");
        var text = File.ReadAllText(RejectPath);
        Assert.Equal(4, File.ReadAllLines(RejectPath).Length);

        var again = Of(Encoding.UTF8.GetBytes(text.Replace("Stong", "Strong", StringComparison.Ordinal)));

        Assert.Equal("?WSW", Levels(Assert.Single(again.Reports)));
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Header},Name\na,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI,Zoë\n");
        Reject(bytes);

        Assert.Equal(ImportIssueCode.InvalidEncoding, Assert.Single(Of(File.ReadAllBytes(RejectPath)).Errors).Code);
    }

    [Fact]
    public void A_file_in_another_encoding_is_rejected_in_one_that_needs_no_name()
    {
        var options = Options with { Encoding = "iso-8859-1" };
        Of(Encoding.Latin1.GetBytes($"{Header},Name\na,MLS-C01,1,2025-11-03,6400,,NI,NI,NI,NI,Zoë\n"), options, rejectPath: RejectPath);
        File.WriteAllText(RejectPath, File.ReadAllText(RejectPath).Replace("6400", "640", StringComparison.Ordinal), new UTF8Encoding(true));

        Assert.Equal("Zoë", Assert.Single(Of(File.ReadAllBytes(RejectPath), options).Reports).CandidateName);
    }

    [Fact]
    public void A_mark_that_overrules_the_encoding_that_was_named_stands_in_the_reject_file_too()
    {
        var options = Options with { Encoding = "utf-16BE" };
        Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Header}\na,MLS-C01,1,2025-11-03,6400,,NI,NI,NI,NI\n")], options, rejectPath: RejectPath);

        Assert.Single(Of(File.ReadAllBytes(RejectPath), options).Of(ImportIssueCode.ScoreOutOfRange));
    }

    [Fact]
    public void Nothing_refused_leaves_a_header()
    {
        RejectRows("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI");

        Assert.Single(File.ReadAllLines(RejectPath));
    }

    [Theory]
    [InlineData('.')]
    [InlineData('e')]
    [InlineData(' ')]
    [InlineData('\'')]
    public void A_delimiter_that_is_not_detected_is_reported_again(char delimiter)
    {
        var hint = $"sep={delimiter}\n";
        Reject(hint + "Id,Exam,Modeling\na,MLS-C9,NI\n".Replace(',', delimiter));

        // The columns that are added bear such characters themselves.
        var again = Of(File.ReadAllBytes(RejectPath));

        Assert.Equal(["Ignored", "Ignored", "Ignored"], again.Summary.Columns.Where(column => column.Key.StartsWith("ScoreCoach.", StringComparison.Ordinal)).Select(column => column.Value));
        Assert.Equal((ImportIssueCode.UnknownExam, 3L), (Assert.Single(again.Errors).Code, again.Errors[0].Line));
    }

    [Fact]
    public void A_name_that_holds_other_delimiters_does_not_hide_the_files_own()
    {
        Reject("sep=;\nCandidateId;Exam;Modeling;Attempt,Score,Result,EDA,Name,Date\na;MLS-C9;NI;\n");

        var again = Of(File.ReadAllBytes(RejectPath));

        Assert.Equal(";", again.Summary.Delimiter);
        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(again.Errors).Code);
    }

    [Fact]
    public void The_columns_that_are_added_keep_no_limit_of_the_files_own()
    {
        var options = Options with { MaxColumn = 10, MaxFieldLength = 16 };
        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(Reject(TextOf("a,MLS-C9,1,2025-11-03,640,,NI,NI,NI,NI"), options).Errors).Code);

        var again = Of(File.ReadAllBytes(RejectPath), options);

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(again.Errors).Code);
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(OfRows(options with { MaxColumn = 9 }, "a").Errors).Code);
    }

    [Fact]
    public void A_zero_byte_in_a_name_leaves_a_file_that_is_text()
    {
        Reject("[{\"id\":\"a\",\"ex\\u0000am\":\"MLS-C9\",\"Modeling\":\"NI\"}]");

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(Of(File.ReadAllBytes(RejectPath)).Errors).Code);
    }

    [Fact]
    public void The_file_that_is_read_is_never_written_to()
    {
        var path = Path.Join(_folder, "cohort.csv");
        File.WriteAllText(path, $"{Header}\nx\n");

        Assert.Equal(ImportIssueCode.Locked, Assert.Single(OfPath(path, rejectPath: path).Errors).Code);
        Assert.Equal($"{Header}\nx\n", File.ReadAllText(path));
    }

    [Fact]
    public void An_import_that_is_given_up_leaves_no_half_file()
    {
        var text = Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(row => $"p{row},MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI\nq,bad\n"));
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(text)))
        using (var import = Open([new ImportSource("cohort.csv") { Stream = stream, RejectPath = RejectPath }]))
        {
            Assert.NotEmpty(import.Read(new ImportObserver(), CancellationToken.None).Take(3).ToList());
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@x")]
    [InlineData("+1")]
    [InlineData("-x")]
    [InlineData("\t=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    public void What_a_spreadsheet_would_run_is_text_in_the_reject_file_and_is_read_as_it_was(string formula)
    {
        var cell = '"' + formula.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

        // A formula without its result is never an id.
        var id = formula.Trim()[0] == '=' ? "a" : cell;
        var text = $"{Header},Name,Language,ExamForm,Team,{cell}\n{id},MLS-C01,1,2025-11-03,640,,Stong,NI,NI,NI,{cell},{cell},{cell},{cell},{cell}\n";
        Reject(text);

        Assert.DoesNotContain(FieldsOf(File.ReadAllText(RejectPath)), field => field.TrimStart() is ['=' or '+' or '-' or '@', ..]);

        File.WriteAllText(RejectPath, File.ReadAllText(RejectPath).Replace("Stong", "Strong", StringComparison.Ordinal));
        var expected = Of(text.Replace("Stong", "Strong", StringComparison.Ordinal));
        var again = Of(File.ReadAllBytes(RejectPath));

        var (before, after) = (Assert.Single(expected.Reports), Assert.Single(again.Reports));
        Assert.Equal(formula.Trim(), after.CandidateName);
        Assert.Equal(
            (before.CandidateId, before.CandidateName, before.Language, before.ExamForm, Levels(before), before.Score),
            (after.CandidateId, after.CandidateName, after.Language, after.ExamForm, Levels(after), after.Score));
        Assert.Equal(before.Attributes, after.Attributes);
        Assert.Equal(expected.Summary.Columns, again.Summary.Columns.Where(column => !column.Key.StartsWith("ScoreCoach.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "=1+1,1,2025-11-03,640,,NI", ImportIssueCode.InvalidCell)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,-1,2025-11-03,640,,NI", ImportIssueCode.InvalidAttempt)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,+1,2025-11-03,640,,NI", ImportIssueCode.InvalidAttempt)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,1,@now,640,,NI", ImportIssueCode.InvalidDate)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,1,2025-11-03,-700,,NI", ImportIssueCode.ScoreOutOfRange)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,1,2025-11-03,=A1,,NI", ImportIssueCode.InvalidCell)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,1,2025-11-03,640,@x,NI", ImportIssueCode.InvalidResult)]
    [InlineData("Exam,Attempt,ExamDate,Score,Result,Modeling", "MLS-C01,1,2025-11-03,640,,-x", ImportIssueCode.UnknownLevel)]
    [InlineData("Exam,Edition,Modeling", "MLS-C01,=2,NI", ImportIssueCode.UnknownEdition)]
    [InlineData("Exam,Domain,Level", "MLS-C01,@x,NI", ImportIssueCode.UnknownDomain)]
    [InlineData("Exam,Domain,Level", "MLS-C01,Modeling,+x", ImportIssueCode.UnknownLevel)]
    public void A_value_of_any_kind_that_looks_like_a_formula_is_refused_again_for_the_same_reason(string header, string row, ImportIssueCode code)
    {
        var first = Assert.Single(Reject($"Id,{header}\na,{row}\n").Errors);
        Assert.Contains("\"'", File.ReadAllText(RejectPath), StringComparison.Ordinal);

        var again = Assert.Single(Of(File.ReadAllBytes(RejectPath)).Errors);

        Assert.Equal(code, first.Code);
        Assert.Equal((first.Code, first.Field, first.Value, first.Column, first.Message), (again.Code, again.Field, again.Value, again.Column, again.Message));
    }

    [Fact]
    public void A_level_that_is_a_dash_is_still_none_after_it_was_refused()
    {
        Reject(TextOf("a,MLS-C01,1,2025-11-03,6400,,-,NI,NI,NI"));
        File.WriteAllText(RejectPath, File.ReadAllText(RejectPath).Replace("6400", "640", StringComparison.Ordinal));

        Assert.Equal("?WWW", Levels(Assert.Single(Of(File.ReadAllBytes(RejectPath)).Reports)));
    }

    [Fact]
    public void Each_file_of_a_command_has_a_reject_file_of_its_own()
    {
        var second = Path.Join(_folder, "second.csv");
        var run = OfSources([
            new("a.csv") { Stream = new MemoryStream(Encoding.UTF8.GetBytes(TextOf("a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI"))), RejectPath = RejectPath },
            new("b.csv") { Stream = new MemoryStream(Encoding.UTF8.GetBytes(TextOf("a,MLS-C01,1,2025-11-03,650,,NI,NI,NI,NI"))), RejectPath = second },
        ]);

        Assert.Equal([1L, 1L], run.Summaries.Select(summary => summary.Refused));
        Assert.Contains("line 2 of b.csv", File.ReadAllLines(RejectPath)[1], StringComparison.Ordinal);
        Assert.Contains("line 2 of a.csv", File.ReadAllLines(second)[1], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<string> FieldsOf(string text)
    {
        using var csv = CsvReader.Create(Encoding.UTF8.GetBytes(text), CsvReaderOptions.Default with { Separator = ',', HasHeader = false });
        while (csv.Read())
        {
            for (var field = 0; field < csv.FieldCount; field++)
            {
                yield return Encoding.UTF8.GetString(csv.GetSpan(field));
            }
        }
    }

    private ImportRun Reject(string text, ImportOptions? options = null) => Of(text, options, rejectPath: RejectPath);

    private ImportRun Reject(byte[] bytes) => Of(bytes, rejectPath: RejectPath);

    private ImportRun RejectRows(params string[] rows) => Reject(TextOf(rows));
}
