using System.Text;
using ScoreCoach.IO;
using ScoreCoach.Tests.Given;
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
        OfRows(Options with { RejectPath = RejectPath }, "a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI", "\"b, \"\"x\"\"\",MLS-C01,1,2025-11-03,1200,,NI,NI,NI,NI");

        var lines = File.ReadAllLines(RejectPath);
        Assert.Equal(Header + ",ScoreCoach.Line,ScoreCoach.Code,ScoreCoach.Message", lines[0]);
        Assert.StartsWith("\"b, \"\"x\"\"\",MLS-C01,1,2025-11-03,1200,,NI,NI,NI,NI,3,ScoreOutOfRange,", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Fact]
    public void What_was_corrected_is_read_as_it_is()
    {
        var text = $"{Header},Team\n".Replace(',', ';') + "a;MLS-C01;1;13/04/2025;640;;NI;NI;NI;NI;Blue\nb;MLS-C01;1;04/05/2025;1200;;NI;NI;NI;NI;Zoë\n";
        Of(text, Options with { RejectPath = RejectPath });
        File.WriteAllText(RejectPath, File.ReadAllText(RejectPath).Replace("1200", "700", StringComparison.Ordinal));

        var again = Of(File.ReadAllBytes(RejectPath));

        // The date that settled the order is not in this file; the settled date was written so that it needs none.
        var report = Assert.Single(again.Reports);
        Assert.Equal(("b", new DateTime(2025, 5, 4), 700m), (report.CandidateId, report.ExamDate!.Value, report.Score!.Value));
        Assert.Equal("Team", Assert.Single(report.Attributes.Keys));
        Assert.Empty(again.Issues);
    }

    [Fact]
    public void What_was_not_corrected_is_refused_again_and_the_columns_are_not_doubled()
    {
        OfRows(Options with { RejectPath = RejectPath }, "a,MLS-C9,1,2025-11-03,640,,NI,NI,NI,NI", "b,MLS-C01,1,2025-11-03,640,,NI,NI,NI");
        var first = File.ReadAllText(RejectPath);
        var second = Path.Join(_folder, "again.csv");

        var again = Of(Encoding.UTF8.GetBytes(first), Options with { RejectPath = second });

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(again.Errors).Code);
        Assert.Equal(File.ReadAllLines(RejectPath)[0], File.ReadAllLines(second)[0]);
    }

    [Fact]
    public void Rows_that_are_too_wide_say_what_was_too_much()
    {
        OfRows(Options with { RejectPath = RejectPath }, "a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI,this,,that");

        Assert.Contains("this | that", File.ReadAllLines(RejectPath)[1], StringComparison.Ordinal);
        Assert.Single(Of(File.ReadAllBytes(RejectPath)).Reports);
    }

    [Fact]
    public void All_rows_of_a_refused_report_are_there()
    {
        Of("Candidate,Exam,Domain,Level\na,MLS-C01,EDA,NI\na,MLS-C01,Modeling,Stong\nb,MLS-C01,EDA,NI\na,MLS-C01,MLOps,NI\n", Options with { RejectPath = RejectPath });
        var text = File.ReadAllText(RejectPath);
        Assert.Equal(4, File.ReadAllLines(RejectPath).Length);

        var again = Of(Encoding.UTF8.GetBytes(text.Replace("Stong", "Strong", StringComparison.Ordinal)));

        Assert.Equal("?WSW", Levels(Assert.Single(again.Reports)));
    }

    [Fact]
    public void Bytes_that_are_no_text_stay_as_they_are()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Header},Name\na,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI,Zoë\n");
        Of(bytes, Options with { RejectPath = RejectPath });

        Assert.Equal(ImportIssueCode.InvalidEncoding, Assert.Single(Of(File.ReadAllBytes(RejectPath)).Errors).Code);
    }

    [Fact]
    public void A_file_in_another_encoding_is_rejected_in_one_that_needs_no_name()
    {
        var options = Options with { Encoding = Encoding.Latin1, RejectPath = RejectPath };
        Of(Encoding.Latin1.GetBytes($"{Header},Name\na,MLS-C01,1,2025-11-03,6400,,NI,NI,NI,NI,Zoë\n"), options);
        File.WriteAllText(RejectPath, File.ReadAllText(RejectPath).Replace("6400", "640", StringComparison.Ordinal), new UTF8Encoding(true));

        Assert.Equal("Zoë", Assert.Single(Of(File.ReadAllBytes(RejectPath), options with { RejectPath = null }).Reports).CandidateName);
    }

    [Fact]
    public void A_mark_that_overrules_the_encoding_that_was_named_stands_in_the_reject_file_too()
    {
        var options = Options with { Encoding = Encoding.BigEndianUnicode, RejectPath = RejectPath };
        Of([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Header}\na,MLS-C01,1,2025-11-03,6400,,NI,NI,NI,NI\n")], options);

        Assert.Single(Of(File.ReadAllBytes(RejectPath), options with { RejectPath = null }).Of(ImportIssueCode.ScoreOutOfRange));
    }

    [Fact]
    public void Nothing_refused_leaves_a_header()
    {
        OfRows(Options with { RejectPath = RejectPath }, "a,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI");

        Assert.Single(File.ReadAllLines(RejectPath));
    }

    [Theory]
    [InlineData('.')]
    [InlineData('e')]
    [InlineData(' ')]
    [InlineData('\'')]
    public void A_delimiter_that_is_not_found_without_being_told_is_told_again(char delimiter)
    {
        var hint = $"sep={delimiter}\n";
        Of(hint + "Id,Exam,Modeling\na,MLS-C9,NI\n".Replace(',', delimiter), Options with { RejectPath = RejectPath });

        // The columns that are added bear such characters themselves.
        var again = Of(File.ReadAllBytes(RejectPath));

        Assert.Equal(["Ignored", "Ignored", "Ignored"], again.Summary.Columns.Where(column => column.Key.StartsWith("ScoreCoach.", StringComparison.Ordinal)).Select(column => column.Value));
        Assert.Equal((ImportIssueCode.UnknownExam, 3L), (Assert.Single(again.Errors).Code, again.Errors[0].Line));
    }

    [Fact]
    public void A_name_that_holds_other_delimiters_does_not_hide_the_files_own()
    {
        Of("sep=;\nCandidateId;Exam;Modeling;Attempt,Score,Result,EDA,Name,Date\na;MLS-C9;NI;\n", Options with { RejectPath = RejectPath });

        var again = Of(File.ReadAllBytes(RejectPath));

        Assert.Equal(";", again.Summary.Delimiter);
        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(again.Errors).Code);
    }

    [Fact]
    public void The_columns_that_are_added_keep_no_limit_of_the_files_own()
    {
        var options = Options with { MaxColumn = 10, MaxFieldLength = 16, RejectPath = RejectPath };
        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(OfRows(options, "a,MLS-C9,1,2025-11-03,640,,NI,NI,NI,NI").Errors).Code);

        var again = Of(File.ReadAllBytes(RejectPath), options with { RejectPath = null });

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(again.Errors).Code);
        Assert.Equal(ImportIssueCode.UnsupportedFile, Assert.Single(OfRows(options with { MaxColumn = 9 }, "a").Errors).Code);
    }

    [Fact]
    public void A_zero_byte_in_a_name_leaves_a_file_that_is_text()
    {
        Of("[{\"id\":\"a\",\"ex\\u0000am\":\"MLS-C9\",\"Modeling\":\"NI\"}]", Options with { RejectPath = RejectPath });

        Assert.Equal(ImportIssueCode.UnknownExam, Assert.Single(Of(File.ReadAllBytes(RejectPath)).Errors).Code);
    }

    [Fact]
    public void The_file_that_is_read_is_never_written_to()
    {
        var path = Path.Join(_folder, "cohort.csv");
        File.WriteAllText(path, $"{Header}\nx\n");

        using var reader = new FileGateway().OpenReports(path, Options with { RejectPath = path }, Shipped.Catalog);

        Assert.Equal(ImportIssueCode.Locked, Assert.Single(Of(reader).Errors).Code);
        Assert.Equal($"{Header}\nx\n", File.ReadAllText(path));
    }

    [Fact]
    public void An_import_that_is_given_up_leaves_no_half_file()
    {
        var text = Header + "\n" + string.Concat(Enumerable.Range(0, 100).Select(row => $"p{row},MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI\nq,bad\n"));
        using (var stream = new MemoryStream(Encoding.UTF8.GetBytes(text)))
        using (var reader = new FileGateway().OpenReports(stream, "cohort.csv", Options with { RejectPath = RejectPath }, Shipped.Catalog))
        {
            Assert.NotEmpty(reader.Read(_ => { }, CancellationToken.None).Take(3).ToList());
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
