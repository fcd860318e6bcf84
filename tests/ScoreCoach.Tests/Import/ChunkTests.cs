using System.Globalization;
using System.Text;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A delimited file is read in chunks, wherever these begin and end: the outcome is the same.</summary>
public sealed class ChunkTests : IDisposable
{
    private static readonly int[] Lengths = [7, 40, 64, 100, 171, 333, 1000, 4096];

    private readonly string _folder = Directory.CreateTempSubdirectory("scorecoach-tests").FullName;

    public static TheoryData<string> Names() => MessyFileTests.Names();

    [Theory]
    [MemberData(nameof(Names))]
    public void Chunks_of_any_length_give_what_the_whole_gives(string name)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf(Path.Join("tests/ScoreCoach.Tests/Import/Files", name)));
        var options = MessyFileTests.OptionsOf(Repository.PathOf(Path.Join("tests/ScoreCoach.Tests/Import/Files", name)));
        var whole = Read(bytes, options, int.MaxValue);

        foreach (var length in Lengths.Where(length => bytes.Length / length < 2000))
        {
            Assert.Equal(whole, Read(bytes, options, length));
        }
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\n\n")]
    [InlineData("\r\r\n")]
    public void Lines_and_rows_are_counted_on_over_the_ends_of_chunks(string lineEnd)
    {
        var lines = Enumerable.Range(0, 300).Select(number => number % 17 == 0
            ? $"p{number},MLS-C01,1,03/{1 + (number % 12)}/2025,1200,,NI,NI,NI,NI,\"one{lineEnd}two, \"\"three\"\"\""
            : $"p{number % 90},MLS-C01,{1 + (number / 90)},{1 + (number % 28)}/3/2025,640,,NI,{(number % 31 == 0 ? "Stong" : "NI")},NI,NI,{(number % 7 == 0 ? string.Empty : "é")}");
        var bytes = Encoding.UTF8.GetBytes(Header + ",Team" + lineEnd + string.Join(lineEnd, lines));
        var whole = Read(bytes, Options, int.MaxValue);

        foreach (var length in Enumerable.Range(50, 60))
        {
            Assert.Equal(whole, Read(bytes, Options, length));
        }
    }

    [Theory]
    [InlineData("\"never closed")]
    [InlineData("a\"b,MLS-C01")]
    [InlineData("\"a\" b,MLS-C01")]
    [InlineData("\uFEFFp1,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI")]
    [InlineData("\0")]
    [InlineData("sep=,")]
    public void A_line_that_breaks_a_rule_costs_itself_wherever_it_stands(string line)
    {
        var rows = Enumerable.Range(0, 60).Select(number => $"p{number},MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI").ToArray();
        for (var place = 0; place <= rows.Length; place++)
        {
            var bytes = Encoding.UTF8.GetBytes(Header + "\n" + string.Join('\n', [.. rows[..place], line, .. rows[place..]]) + "\n");
            Assert.Equal(Read(bytes, Options, int.MaxValue), Read(bytes, Options, 120));
        }
    }

    [Fact]
    public void An_exam_that_stands_in_a_quoted_text_first_is_found_where_it_is_a_row()
    {
        // Chunks begin inside the quoted text, whose lines look like rows; what was seen there does not count.
        var text = new StringBuilder("CandidateId,Exam,Edition,Data Engineering,EDA,Modeling,MLOps,Plan and manage an Azure AI solution,Note\n");
        for (var row = 0; row < 40; row++)
        {
            text.Append(CultureInfo.InvariantCulture, $"p{row},MLS-C01,,NI,NI,NI,NI,,");
            text.Append(row % 5 == 0 ? "\"" + string.Concat(Enumerable.Repeat("q,AI-102,,,,,,Weak,x\n", 12)) + "\"\n" : "x\n");
        }

        text.Append("z,AI-102,,,,,,Needs improvement,x\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        var whole = Read(bytes, Options, int.MaxValue);

        Assert.Contains("'z'", whole, StringComparison.Ordinal);
        foreach (var length in Enumerable.Range(60, 120))
        {
            Assert.Equal(whole, Read(bytes, Options, length));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Rows_behind_an_open_quote_that_are_no_table_end_the_reading_wherever_chunks_end(int goodEvery)
    {
        var text = new StringBuilder(Header).Append("\n\"open,MLS-C01\n");
        for (var row = 0; row < 30_000; row++)
        {
            text.Append(goodEvery > 1 && row % 9_000 == 8_999 ? "p,MLS-C01,1,2025-11-03,640,,NI,NI,NI,NI\n" : "a line of a long text that is not a table at all and has no commas\n");
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());

        Assert.Equal(Read(bytes, Options, int.MaxValue), Read(bytes, Options, 128 * 1024));
        Assert.Equal(Read(bytes, Options, int.MaxValue), Read(bytes, Options, 5000));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Read(byte[] bytes, ImportOptions options, int chunkLength)
    {
        var rejects = Path.Join(_folder, "rejects.csv");
        var run = Of(bytes, options with { ChunkLength = chunkLength }, rejectPath: rejects);
        var text = MessyFileTests.Describe(run) + string.Join('\n', run.Issues.Select(issue => $"{issue} {issue.Message} {issue.Suggestion}"));
        if (File.Exists(rejects))
        {
            text += "\n" + File.ReadAllText(rejects);
            File.Delete(rejects);
        }

        return text;
    }
}
