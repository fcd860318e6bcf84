using System.Globalization;
using System.IO.Compression;

namespace ScoreCoach.Fuzz;

/// <summary>
/// What the bytes of an input stand for: the first few choose how the file is read, the rest is the file. Bytes of zero
/// choose what a user gets who says nothing.
/// </summary>
/// <param name="File">The file.</param>
/// <param name="Options">How to read it.</param>
/// <param name="Rejects">Whether refused rows are written, and read again.</param>
/// <param name="ByPipe">Whether the second reading is from a stream that can't go back.</param>
internal sealed record FuzzInput(byte[] File, ImportOptions Options, bool Rejects, bool ByPipe)
{
    /// <summary>The bytes that choose.</summary>
    public const int HeadLength = 4;

    /// <summary>In the first byte: the rest is the parts of a workbook, with a zero byte between them.</summary>
    public const byte Workbook = 0x80;

    /// <summary>In the first byte: refused rows are written.</summary>
    public const byte WithRejects = 0x01;

    private static readonly string[] Parts =
        ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];

    private static readonly string?[] Exams = [null, "MLS-C01", "AI-102", "ai102", "No such exam", "", "AIP-C01", " "];

    private static readonly string?[] Cultures = [null, "de-DE", "en-US", "fa-IR", "ar-SA", "th-TH", "ja-JP", "tr-TR"];

    private static readonly string?[] Editions = [null, "2050", "2024", "MLS-C01 v1.0"];

    private static readonly int[] FieldLengths = [ImportOptions.DefaultMaxFieldLength, 1, 40, int.MaxValue];

    private static readonly int[] ColumnCounts = [ImportOptions.DefaultMaxColumn, 1, 9, int.MaxValue];

    private static readonly string[][] DateFormats = [[], ["dd.MM.yyyy"], ["yyyyMMdd", "M/d/yy"], ["d MMM yyyy H:mm zzz"]];

    private static readonly char?[] Delimiters = [null, ';', ' ', 'a', '\u0001', '.', '1', '\''];

    private static readonly string?[] Encodings = [null, "iso-8859-1", "utf-16", "us-ascii", "utf-32", "utf-16BE", "utf-8", "windows-1252"];

    /// <summary>Files of a fuzzer are short: only in short chunks are they read on two threads.</summary>
    private static readonly int[] ChunkLengths = [128 * 1024, 60, 150, 500];

    private static readonly Dictionary<string, PerformanceLevel> LevelWords = new() { ["1"] = PerformanceLevel.Weak, ["ok"] = PerformanceLevel.Unknown };

    private static readonly Dictionary<string, ExamResult> ResultWords = new() { ["1"] = ExamResult.Pass, ["0"] = ExamResult.Fail };

    private static readonly Dictionary<string, string> ColumnNames = new() { ["Level"] = "Ergebnis", ["Domain 1"] = "Dom 1", ["Modeling"] = "Dom 3" };

    public static FuzzInput Parse(ReadOnlySpan<byte> bytes)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        bytes[..Math.Min(HeadLength, bytes.Length)].CopyTo(head);
        var rest = bytes[Math.Min(HeadLength, bytes.Length)..];
        var options = new ImportOptions
        {
            AsOf = new DateTime(2026, 1, 15),
            Strict = (head[0] & 0x02) != 0,
            NoHistory = (head[0] & 0x04) != 0,
            NumberRows = (head[0] & 0x08) == 0,
            LevelThreshold = (head[0] & 0x10) != 0 ? LevelThreshold.Article : null,
            LevelMap = (head[0] & 0x20) != 0 ? new(LevelWords) : ReadOnlyMap<string, PerformanceLevel>.Empty,
            ResultMap = (head[0] & 0x20) != 0 ? new(ResultWords) : ReadOnlyMap<string, ExamResult>.Empty,
            Exam = Exams[head[1] & 7],
            Culture = Cultures[(head[1] >> 3) & 7] is { } culture ? CultureInfo.GetCultureInfo(culture) : null,
            Edition = Editions[head[1] >> 6],
            MaxFieldLength = FieldLengths[head[2] & 3],
            MaxColumn = ColumnCounts[(head[2] >> 2) & 3],
            DateFormats = [.. DateFormats[(head[2] >> 4) & 3]],
            ColumnMap = (head[2] & 0x40) != 0 ? new(ColumnNames) : ReadOnlyMap<string, string>.Empty,
            WorksheetNames = (head[2] & 0x80) != 0 ? ["cohort"] : [],
            Delimiter = Delimiters[head[3] & 7],
            Encoding = Encodings[(head[3] >> 3) & 7],
            ChunkLength = ChunkLengths[head[3] >> 6],
        };
        var file = (head[0] & Workbook) != 0 ? Pack(rest) : rest.ToArray();
        return new FuzzInput(file, options, Rejects: (head[0] & WithRejects) != 0, ByPipe: (head[0] & 0x40) != 0);
    }

    public override string ToString()
    {
        // The maps say nothing of themselves but their type.
        var plain = Options with { LevelMap = null!, ResultMap = null!, ColumnMap = null! };
        var maps = $"{Options.LevelMap.Count}, {Options.ResultMap.Count} and {Options.ColumnMap.Count} in maps";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{File.Length} bytes; rejects {Rejects}, by pipe {ByPipe}; {plain}; date formats {string.Join(' ', Options.DateFormats)}; {maps}");
    }

    private static ReadOnlySpan<byte> RootRelations => """
        <Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>
        """u8;

    /// <summary>The parts that a workbook can't be without, for input that leaves them empty.</summary>
    private static readonly Dictionary<string, byte[]> Described = new()
    {
        ["xl/sharedStrings.xml"] = "<sst/>"u8.ToArray(),
        ["xl/styles.xml"] = "<styleSheet/>"u8.ToArray(),
        ["xl/workbook.xml"] = """
            <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
            <sheets><sheet name="Cohort" r:id="rId1"/></sheets></workbook>
            """u8.ToArray(),
        ["xl/_rels/workbook.xml.rels"] = """
            <Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/>
            <Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>
            """u8.ToArray(),
    };

    /// <summary>
    /// Packs the parts of a workbook. A fuzzer that changes packed bytes hardly ever gets past the unpacking; what is read from
    /// the unpacked parts is ours.
    /// </summary>
    private static byte[] Pack(ReadOnlySpan<byte> text)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var relations = archive.CreateEntry("_rels/.rels", CompressionLevel.NoCompression).Open())
            {
                relations.Write(RootRelations);
            }

            foreach (var name in Parts)
            {
                var end = text.IndexOf((byte)0);
                var part = end < 0 ? text : text[..end];
                text = end < 0 ? default : text[(end + 1)..];
                if (part.IsEmpty && !Described.ContainsKey(name))
                {
                    continue;
                }

                using var entry = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                entry.Write(part.IsEmpty ? Described[name] : part);
            }
        }

        return stream.ToArray();
    }
}
