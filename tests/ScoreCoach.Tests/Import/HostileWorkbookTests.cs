using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using ScoreCoach.IO.Import.Sources;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Given.GivenWorkbook;

namespace ScoreCoach.Tests.Import;

/// <summary>Workbooks made to do harm end in words, within bounded time and memory.</summary>
public sealed class HostileWorkbookTests
{
    private static readonly string Cells = Row("Id", "Exam", "Note");

    [Theory]
    [InlineData("_rels/.rels", "", "ZIP archive")]
    [InlineData("book/main.xml", null, "lacks the part 'book/main.xml'")]
    [InlineData("data/part0.xml", null, "lacks the part 'data/part0.xml'")]
    [InlineData("book/texts.xml", null, "lacks the part 'book/texts.xml'")]
    [InlineData("book/_rels/main.xml.rels", null, "the location of its sheet 'S' is missing")]
    [InlineData("book/main.xml", "<workbook><sheets/></workbook>", "no visible worksheet")]
    [InlineData("book/main.xml", "<!DOCTYPE x [<!ENTITY e \"e\"><!ENTITY f \"&e;&e;\">]><workbook>&f;</workbook>", "damaged")]
    [InlineData("book/texts.xml", "<sst><si><t>", "damaged")]
    public void A_part_that_is_missing_or_wrong_is_named(string part, string? text, string words)
    {
        var parts = Parts([], new GivenSheet("S", Cells));
        _ = text is null ? parts.Remove(part) : true;
        if (text is not null)
        {
            parts[part] = part == "_rels/.rels" ? "<Relationships/>" : text;
        }

        Assert.Contains(words, TableRun.Refused(Zip(parts)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/passwd", "outside of itself")]
    [InlineData("main.xml", "")]
    [InlineData("_rels/main.xml.rels", "")]
    [InlineData("nowhere.xml", "lacks the part 'book/nowhere.xml'")]
    public void A_sheet_in_a_strange_place_is_refused(string target, string words)
    {
        var parts = Parts([], new GivenSheet("S", Cells));
        parts["book/_rels/main.xml.rels"] = Relations(("s0", "worksheet", target));

        Assert.Contains(words, TableRun.Refused(Zip(parts)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_there_twice_is_refused()
    {
        var parts = Parts([], new GivenSheet("S", Cells)).ToList();
        parts.Add(new("DATA/part0.xml", "<worksheet/>"));

        Assert.Contains("twice", TableRun.Refused(Zip(parts)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<c t=\"s\"><v>3</v></c>")]
    [InlineData("<c t=\"s\"><v>-1</v></c>")]
    [InlineData("<c t=\"s\"><v>99999999999</v></c>")]
    public void A_shared_text_that_is_not_there_is_damage(string cell) =>
        Assert.Equal(["1: Id | Exam | Note", "2: Damaged"], Assert.Single(TableRun.Of(Of(new GivenSheet("S", Cells + Row("1", cell))))).Rows);

    [Fact]
    public void Merged_cells_in_masses_or_of_any_size_cost_little()
    {
        var rows = string.Concat(Enumerable.Range(0, 10_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"<row><c><v>{row}</v></c><c/><c><v>1</v></c></row>")));
        var pairs = string.Concat(Enumerable.Range(1, 10_000).Select(row => string.Create(CultureInfo.InvariantCulture, $"<mergeCell ref=\"A{row}:B{row}\"/>")));
        string[] merged = [pairs, "<mergeCell ref=\"A1:XFD1048576\"/>", string.Concat(Enumerable.Repeat("<mergeCell ref=\"A1:XFD1048576\"/>", 10_000)), "<mergeCell ref=\"A0:ZZZZ99999999\"/><mergeCell ref=\"\"/>"];
        var watch = Stopwatch.StartNew();

        var last = merged.Select(ranges => TableRun.Of(Of(new GivenSheet("S", rows) { After = $"<mergeCells>{ranges}</mergeCells>" }))[0].Rows[^1]).ToArray();

        Assert.Equal(["10000: 9999 | 9999 | 1", "10000: 0 | 0 | 0", "10000: 0 | 0 | 0", "10000: 9999 |  | 1"], last);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void A_long_text_is_not_repeated_without_end()
    {
        var wide = string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 4000));
        var rows = $"<row><c t=\"str\"><v>{new string('x', 30_000)}</v></c>{wide}</row>" + string.Concat(Enumerable.Repeat("<row><c/><c><v>1</v></c></row>", 100));

        var table = Assert.Single(TableRun.Of(Of(new GivenSheet("S", rows) { After = "<mergeCells><mergeCell ref=\"A1:EWU200\"/></mergeCells>" })));

        Assert.EndsWith("Damaged", table.Rows[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_behind_the_rows_is_damage()
    {
        var run = TableRun.Of(Of(new GivenSheet("S", Cells) { After = new string(' ', 100_000_000) }));

        Assert.Equal(["1: Id | Exam | Note", "2: Damaged"], Assert.Single(run).Rows);
    }

    [Theory]
    [InlineData(0x00BD, 2, 0xFFFF)]
    [InlineData(0x0203, 2, 0xFFFF)]
    [InlineData(0x0200, 4, 0x7FFFFFFF)]
    [InlineData(0x0200, 4, 0x10001)]
    [InlineData(0x0085, 0, 0x7FFFFFFF)]
    [InlineData(0x0085, 0, 0)]
    public void Records_that_lead_nowhere_are_damage(int kind, int place, int value)
    {
        var records = Records();
        var at = Find(records, kind);
        if (kind is 0x0200 or 0x0085)
        {
            BinaryPrimitives.WriteInt32LittleEndian(records.AsSpan(at + 4 + place), value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(records.AsSpan(at + 4 + place), (ushort)value);
        }

        Assert.Contains("damaged", TableRun.Refused(GivenCompoundFile.Of("Workbook", records)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_binary_workbook_with_a_password_is_named()
    {
        var records = Records();
        var first = 4 + BinaryPrimitives.ReadUInt16LittleEndian(records.AsSpan(2));
        byte[] changed = [.. records[..first], 0x2F, 0, 6, 0, 0, 0, 1, 2, 3, 4, .. records[first..]];

        Assert.Equal("The workbook has a password.", TableRun.Refused(GivenCompoundFile.Of("Workbook", changed)).Message);
    }

    [Fact]
    public void Any_binary_workbook_is_read_without_an_exception()
    {
        var random = new Random(20_261_125);
        var source = WorkbookFixtureTests.BytesOf("libreoffice.xls");
        for (var number = 0; number < 250; number++)
        {
            var changed = (byte[])source.Clone();
            for (var change = random.Next(1, 8); change > 0; change--)
            {
                changed[random.Next(8, changed.Length)] = random.Next(3) switch { 0 => 0, 1 => 0xFF, _ => (byte)random.Next(256) };
            }

            var watch = Stopwatch.StartNew();
            ImportRun.Of(changed);
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"Number {number} took {watch.Elapsed}.");
        }
    }

    private static byte[] Records() =>
        new CompoundFile(ReportSource.Open(new MemoryStream(WorkbookFixtureTests.BytesOf("sheetjs.xls")), null)).ReadStream("Workbook")!;

    /// <summary>Where the first record of a kind is; a row of numbers becomes one where there is none.</summary>
    private static int Find(byte[] records, int kind)
    {
        for (var place = 0; place + 4 <= records.Length; place += 4 + BinaryPrimitives.ReadUInt16LittleEndian(records.AsSpan(place + 2)))
        {
            var found = BinaryPrimitives.ReadUInt16LittleEndian(records.AsSpan(place));
            if (found == kind || (kind == 0x00BD && found == 0x0203))
            {
                BinaryPrimitives.WriteUInt16LittleEndian(records.AsSpan(place), (ushort)kind);
                return place;
            }
        }

        throw new InvalidOperationException("There is no such record.");
    }
}
