using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ical.Net;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.Tests.Exports;

/// <summary>Whatever a name holds, it shows as a name: the files around it have the same structure as with an ordinary one.</summary>
public sealed class HostileNameTests : IDisposable
{
    private const string Ordinary = "Ana";

    private readonly GivenExport _export = new();

    public static TheoryData<string> Names => new(
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "\"><svg onload=alert(1)>' onmouseover='x",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "{{ plan.title }}{% for i in (1..9999999) %}x{% endfor %}",
        "# a | b | c\n\n- x\n1. y\n---\n```",
        "[x](javascript:alert(1)) ![y](http://evil.example/z) https://evil.example @team",
        "\u202Egnp.exe\u2066\u200F مريم",
        "a\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nX:;,\\",
        "\u0000\u0001\u001B[31m\uFFFF\uFFFE",
        new string('x', 10_000),
        string.Concat(Enumerable.Repeat("森🙂", 2_500)));

    [Theory]
    [MemberData(nameof(Names))]
    public void Pages_have_no_element_more(string name)
    {
        var (page, ordinary) = (Written("html", name), Written("html", Ordinary));
        Assert.Equal(Regex.Count(ordinary, "[<>]"), Regex.Count(page, "[<>]"));
        Assert.Equal(Regex.Count(ordinary, "\""), Regex.Count(page, "\""));
        Assert.DoesNotContain('\u202E', page);
        Assert.DoesNotMatch("&#x202E;|&#x0;", page);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Markdown_has_no_line_no_cell_and_no_link_more(string name)
    {
        var (text, ordinary) = (Written("md", name), Written("md", Ordinary));
        Assert.Equal(ordinary.Split('\n').Length, text.Split('\n').Length);
        foreach (var mark in new[] { "(?<!\\\\)\\|", "(?<!\\\\)\\[", "(?<!\\\\)`", "<", "(?<!\\\\)\\*", "https://evil", "@team" })
        {
            Assert.Equal(Regex.Count(ordinary, mark), Regex.Count(text, mark));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Calendars_have_no_line_that_begins_anything(string name)
    {
        _export.Run("plans.ics", null, GivenExport.Plan(name: name), GivenExport.Plan("C-2"));
        _export.Run("ordinary.ics", null, GivenExport.Plan(name: Ordinary), GivenExport.Plan("C-2"));
        var (text, ordinary) = (_export.Read("plans.ics"), _export.Read("ordinary.ics"));
        Assert.Equal(Regex.Count(ordinary, "(?m)^(BEGIN|END):"), Regex.Count(text, "(?m)^(BEGIN|END):"));
        var summary = Calendar.Load(text)!.Events[0]!.Summary!;
        Assert.StartsWith(PlainText.OneLine(name).Trim(), summary, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_holds_the_name_as_it_is(string name)
    {
        Assert.Equal(name, (string?)JArray.Parse(Written("json", name))[0]["candidateName"]);
        Assert.Equal(name, (string?)JObject.Parse(Written("jsonl", name))["candidateName"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void CSV_is_neutral_and_has_no_row_more(string name)
    {
        var text = Written("csv", name);
        var quoted = Regex.Replace(text, "\"[^\"]*\"", string.Empty);
        Assert.Equal(Written("csv", Ordinary).Split('\n').Length, quoted.Split('\n').Length);
        Assert.DoesNotMatch("(?m)(^|,)\"?[=@+]", text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_workbook_has_no_formula_no_cell_more_and_the_name(string name)
    {
        _export.Run("plan.xlsx", null, GivenExport.Plan(name: name));
        _export.Run("ordinary.xlsx", null, GivenExport.Plan(name: Ordinary));
        var (sheet, ordinary) = (Part("plan.xlsx", "worksheets/sheet1"), Part("ordinary.xlsx", "worksheets/sheet1"));
        Assert.Equal(CellsOf(ordinary).Select(cell => (string?)cell.Attribute("r")), CellsOf(sheet).Select(cell => (string?)cell.Attribute("r")));
        Assert.DoesNotContain(sheet.Descendants(), element => element.Name.LocalName == "f");

        // A long text is in its cell, others are where all cells find them.
        var cell = CellsOf(sheet).Single(cell => (string?)cell.Attribute("r") == "B2");
        var text = (string?)cell.Attribute("t") == "inlineStr" ? cell.Value
            : Part("plan.xlsx", "sharedStrings").Root!.Elements().ElementAt(int.Parse(cell.Value, System.Globalization.CultureInfo.InvariantCulture)).Value;
        Assert.Equal(name.Replace("\0", "\uFFFD", StringComparison.Ordinal), IO.Import.Tables.SheetText.Decode(text));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Parquet_is_written_whatever_the_name(string name)
    {
        _export.Run("plan.parquet", null, GivenExport.Plan(name: name + "\uD800"));
        Assert.True(new FileInfo(_export.PathOf("plan.parquet")).Length > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    [InlineData("../../../etc/passwd")]
    [InlineData("CON")]
    [InlineData("name..")]
    [InlineData("C:\\temp\\x")]
    public void Files_stay_in_their_folder(string id)
    {
        _export.Run("plans", null, GivenExport.Plan(id));
        Assert.Equal(2, _export.Files.Length);
        Assert.All(_export.Files, file => Assert.Matches("^plans/[^/]+[.]html$", file));
        var link = Regex.Match(_export.Read("plans/index.html"), "<a href=\"([^\"]*)\"").Groups[1].Value;
        Assert.True(File.Exists(_export.PathOf("plans/" + Uri.UnescapeDataString(System.Net.WebUtility.HtmlDecode(link)))), link);
    }

    public void Dispose() => _export.Dispose();

    private static IEnumerable<XElement> CellsOf(XDocument sheet) => sheet.Descendants().Where(element => element.Name.LocalName == "c");

    private XDocument Part(string file, string name)
    {
        using var archive = ZipFile.OpenRead(_export.PathOf(file));
        using var part = archive.GetEntry($"xl/{name}.xml")!.Open();
        return XDocument.Load(part);
    }

    private string Written(string extension, string name)
    {
        var path = $"plan.{extension}";
        _export.Run(path, null, GivenExport.Plan(name: name));
        return _export.Read(path);
    }
}
