using System.Text;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Delimiters, encodings, line ends, quotes: a file is read as it comes.</summary>
public sealed class TextFormTests
{
    private const string Row = "a,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI";

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void The_delimiter_is_found(char delimiter)
    {
        var run = Of($"{Header}\n{Row}\n".Replace(',', delimiter));

        Assert.Equal("SSWW", Levels(Assert.Single(run.Reports)));
        Assert.Equal(delimiter.ToString(), run.Summary.Delimiter);
    }

    [Fact]
    public void The_delimiter_is_found_where_any_number_of_columns_is_allowed()
    {
        var run = Of($"{Header}\n{Row}\n".Replace(',', ';'), Options with { MaxColumn = int.MaxValue, MaxFieldLength = int.MaxValue });

        Assert.Equal("SSWW", Levels(Assert.Single(run.Reports)));
    }

    [Fact]
    public void The_delimiter_is_the_one_that_makes_the_headers_known()
    {
        var run = Of("Id;Exam;Data Engineering, ingestion and more, and more, and more;EDA;Modeling;MLOps\na;MLS-C01;x;NI;NI;NI\n");

        Assert.Equal(";", run.Summary.Delimiter);
    }

    [Theory]
    [InlineData("sep=;\n")]
    [InlineData("SEP=;\r\n")]
    [InlineData("\"sep=;\"\n")]
    public void A_line_that_names_the_delimiter_is_believed_and_counted(string hint)
    {
        var run = Of($"{hint}{Header}\n{Row}\nb,MLS-C9,,,,,,,,\n".Replace(',', ';'));

        Assert.Equal(3, Assert.Single(run.Reports).Origin.Line);
        Assert.Equal(4, Assert.Single(run.Errors).Line);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Every_line_end_is_one(string end)
    {
        var run = Of(string.Join(end, Header, Row, "b" + Row[1..]));

        Assert.Equal([2L, 3L], run.Reports.Select(report => report.Origin.Line));
    }

    public static TheoryData<string, byte[]> Encodings()
    {
        var text = $"{Header},Name\n{Row},Zoë\n";
        var data = new TheoryData<string, byte[]>();
        data.Add("utf-8", Encoding.UTF8.GetBytes(text));
        data.Add("utf-8", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]);
        data.Add("utf-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)]);
        data.Add("utf-16BE", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(text)]);
        data.Add("utf-16", Encoding.Unicode.GetBytes(text));
        data.Add("utf-32", [.. Encoding.UTF32.Preamble, .. Encoding.UTF32.GetBytes(text)]);
        return data;
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Unicode_in_each_of_its_forms_is_read(string name, byte[] bytes)
    {
        var run = Of(bytes);

        Assert.Equal("Zoë", Assert.Single(run.Reports).CandidateName);
        Assert.Equal(name, run.Summary.Encoding);
    }

    [Fact]
    public void Bytes_that_are_no_text_refuse_their_row_and_never_become_question_marks()
    {
        var bytes = Encoding.Latin1.GetBytes($"{Header},Name\n{Row},Zoe\n{Row.Replace("a,", "b,")},Zoë\nc{Row[1..]},Zoe\n");

        var run = Of(bytes);

        Assert.Equal(["a", "c"], run.Reports.Select(report => report.CandidateId));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.InvalidEncoding, 3L, 11, "Name"), (issue.Code, issue.Line, issue.Column!.Value, issue.Field));
        Assert.Equal(["Zoe", "Zoë", "Zoe"], Of(bytes, Options with { Encoding = "iso-8859-1" }).Reports.Select(report => report.CandidateName));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(3)]
    public void A_header_in_another_encoding_is_named_even_under_a_title(int? line)
    {
        var bytes = Encoding.Latin1.GetBytes($"Zertifizierungen Herbst;;\n;;\n{Header.Replace(',', ';')};Prüfer\n{Row.Replace(',', ';')};x\n");

        var run = Of(bytes, Options with { HeaderLine = line });

        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.InvalidEncoding, 3L), (issue.Code, issue.Line));
        Assert.Contains("windows-1252", issue.Advice!.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Single(Of(bytes, Options with { HeaderLine = line, Encoding = "windows-1252" }).Reports);
    }

    [Fact]
    public void A_lone_surrogate_is_no_text_either()
    {
        byte[] bytes = [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Header}\n{Row}\nb"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes($"{Row[1..]}\n")];

        var run = Of(bytes);

        Assert.Equal("a", Assert.Single(run.Reports).CandidateId);
        Assert.Equal((ImportIssueCode.InvalidEncoding, 3L), (Assert.Single(run.Errors).Code, run.Errors[0].Line));
    }

    [Fact]
    public void Quotes_hold_delimiters_line_breaks_and_doubled_quotes()
    {
        var run = Of($"{Header},Name,Note\n{Row},\"Smith, \"\"JJ\"\"\",\"one\ntwo\r\nthree\"\nb{Row[1..]},x,y\n");

        Assert.Equal("Smith, \"JJ\"", run.Reports[0].CandidateName);
        Assert.Equal("one\ntwo\r\nthree", run.Reports[0].Attributes["Note"]);
        Assert.Equal([2L, 5L], run.Reports.Select(report => report.Origin.Line));
    }

    [Fact]
    public void Blank_lines_and_blank_rows_are_no_rows()
    {
        var run = Of($"\n{Header}\n,,,,,,,,,\n\n{Row}\n \n\t, ,,,,,,,,\n");

        Assert.Equal(1, run.Summary.Rows);
        Assert.Equal(5, Assert.Single(run.Reports).Origin.Line);
        Assert.Empty(run.Errors);
    }

    [Fact]
    public void Delimiters_at_the_ends_of_lines_are_no_columns()
    {
        Assert.Single(Of($"{Header},,\n{Row},,\n").Reports);
        Assert.Single(Of($"{Header}\n{Row},,\n").Reports);
        Assert.Single(Of($"{Header},,\n{Row}\n").Reports);
        Assert.Equal(ImportIssueCode.FieldCountMismatch, Assert.Single(Of($"{Header},,\n{Row},,x\n").Errors).Code);
    }

    [Fact]
    public void A_hash_before_the_header_case_and_spaces_do_not_matter()
    {
        var run = Of("# candidate  ID ,EXAM,data_engineering,eda,MODELING (36%),ML ops\na,MLS-C01,NI,NI,Strong,NI\n");

        Assert.Equal("WWSW", Levels(Assert.Single(run.Reports)));
        Assert.Equal("a", run.Reports[0].CandidateId);
    }

    [Theory]
    // A quote where none can stand refuses its line; the lines after it are rows as before.
    [InlineData("x\"y,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI")]
    [InlineData("\"x\"y,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI")]
    [InlineData("x,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,\"NI")]
    [InlineData("\"x,MLS-C01,1,2025-11-03,640,Fail,NI,NI,NI,NI")]
    public void A_quote_out_of_place_costs_its_own_line_only(string row)
    {
        var run = OfRows(Row, row, "b" + Row[1..], "\"c\"" + Row[1..]);

        Assert.Equal(["a", "b", "c"], run.Reports.Select(report => report.CandidateId));
        var issue = Assert.Single(run.Errors);
        Assert.Equal((ImportIssueCode.MalformedRow, 3L), (issue.Code, issue.Line));
        Assert.Equal([2L, 4L, 5L], run.Reports.Select(report => report.Origin.Line));
    }

    [Fact]
    public void Input_that_can_not_go_back_is_read_all_the_same()
    {
        using var stream = new ForwardStream(Encoding.UTF8.GetBytes($"{Header}\n{Row}\n"));

        Assert.Single(Of(stream).Reports);
    }

    /// <summary>A pipe: it gives a few bytes at a time and can't be asked for its length.</summary>
    private sealed class ForwardStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 7));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, 7)]);
    }
}
