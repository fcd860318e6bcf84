using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

public sealed class CohortExportTests : IDisposable
{
    private const string Ordinary = "Ana";

    private readonly GivenExport _export = new();

    public static TheoryData<string> Names => HostileNameTests.Names;

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
    public void CSV_is_neutral_and_has_no_row_more(string name)
    {
        var text = Written("csv", name);
        var quoted = Regex.Replace(text, "\"[^\"]*\"", string.Empty);
        Assert.Equal(Written("csv", Ordinary).Split('\n').Length, quoted.Split('\n').Length);
        Assert.DoesNotMatch("(?m)(^|,)\"?[=@+]", text);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void JSON_holds_the_name_as_it_is(string name)
    {
        Assert.Contains(name.Trim(), JArray.Parse(Written("json", name)).Select(summary => (string?)summary["group"]!["Team"]));
        Assert.Contains(name.Trim(), Written("jsonl", name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string?)JObject.Parse(line)["group"]!["Team"]));
    }

    [Theory]
    [InlineData("cohort.csv")]
    [InlineData("cohort.json")]
    [InlineData("cohort.jsonl")]
    [InlineData("cohort.md")]
    [InlineData("cohort.html")]
    public void Repeats_are_equal_byte_by_byte_in_every_culture(string path)
    {
        var first = Bytes("first-" + path);
        var culture = CultureInfo.CurrentCulture;
        foreach (var other in new[] { "de-DE", "tr-TR", "ar-SA", "th-TH" })
        {
            try
            {
                CultureInfo.CurrentCulture = new CultureInfo(other);
                Assert.Equal(first, Bytes(other + path));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }
    }

    [Fact]
    public void A_folder_gets_a_file_for_each_exam_named_after_exam_edition_and_columns()
    {
        _export.RunCohorts("pages", null, [.. GivenSummaries.Groups(["A", "B"]), .. GivenSummaries.Groups(["A", "B"], exam: "AI-102"), .. GivenSummaries.Groups(["A", "B"], by: null)]);
        Assert.Equal(["pages/AI-102_article_Team.html", "pages/MLS-C01_article.html", "pages/MLS-C01_article_Team.html", "pages/index.html"], _export.Files);
    }

    [Fact]
    public void A_folder_of_pages_has_a_list_with_a_link_to_each()
    {
        _export.RunCohorts("pages", null, [.. GivenSummaries.Groups(["A", "B"], 30), .. GivenSummaries.Groups(["A", "B"], exam: "AI-102", by: null)]);
        var rows = Rows("pages");
        Assert.Equal(["MLS-C01_article_Team.html", "AI-102_article.html"], rows.Select(row => Regex.Match(row, "href=\"([^\"]+)\"").Groups[1].Value));
        Assert.Equal("article", Cells(rows[0])[1]);
        Assert.Equal("2", Cells(rows[0])[2]);
        Assert.Equal("60", Cells(rows[0])[3]);
        Assert.Matches("^[0-9]+ of 60 [0-9]+ %, [0-9]+–[0-9]+ %$", Cells(rows[0])[4]);
        Assert.Equal(string.Empty, Cells(rows[1])[2]);
    }

    [Fact]
    public void A_list_shows_nothing_that_its_pages_hide()
    {
        var (hidden, shown) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            string[] by = seed % 4 == 0 ? [] : ["Team"];
            ScoreReport[] reports = [.. Enumerable.Range(0, random.Next(1, 6)).SelectMany(team => GivenSummaries.Reports($"Team {team}", team + seed, random.Next(1, 9)))];
            var folder = $"pages-{seed}";
            _export.RunCohorts(
                folder,
                null,
                [
                    .. GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf, By = [.. by] }, reports),
                    .. GivenSummaries.Groups(["A", "B"], 2 + (seed % 5), exam: "AI-102"),
                ]);
            var rows = Rows(folder);
            Assert.Equal(2, rows.Length);
            foreach (var row in rows)
            {
                var page = _export.Read($"{folder}/{Regex.Match(row, "href=\"([^\"]+)\"").Groups[1].Value}");
                var cells = Cells(row);
                var facts = Facts(page);
                var total = Regex.Matches(page, "<tbody class=\"total\">\\s*(<tr>.*?</tr>)", RegexOptions.Singleline).Select(match => match.Groups[1].Value).ToArray();
                Assert.NotEmpty(total);
                Assert.Equal(facts.GetValueOrDefault("Groups", string.Empty), cells[2]);
                if (Cells(total[^1])[1] == "Not shown")
                {
                    hidden++;
                    Assert.Equal(["not shown", "not shown", string.Empty], cells[3..]);
                    Assert.All(Values(row), value => Assert.Empty(value));
                    Assert.DoesNotContain(facts.Keys, fact => fact is "People" or "Passed" or "Start with");
                    continue;
                }

                shown++;
                Assert.Equal([facts["People"], Cells(total[^1])[1], facts.GetValueOrDefault("Start with", string.Empty)], cells[3..]);
                Assert.Equal(facts["Passed"], Regex.Replace(cells[4], "^(.* of [0-9,]+) (.*)$", "$1 ($2)"));
                Assert.Equal([facts["People"], .. Values(total[^1])], Values(row));
            }
        }

        Assert.True(hidden > 10 && shown > 10, $"{hidden} hidden and {shown} shown");
    }

    [Fact]
    public void A_list_shows_no_figure_of_a_cohort_of_few_people()
    {
        _export.RunCohorts("pages", null, GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf, By = ["Team"] }, GivenSummaries.Reports("Red", 1, 3)));
        Assert.Equal(["1, 1 not shown", "not shown", "not shown", ""], Cells(Assert.Single(Rows("pages"))).Skip(2));
    }

    [Fact]
    public void A_list_has_the_ranges_of_its_pages()
    {
        var reports = Enumerable.Range(0, 10).Select(index => GivenReport.Of(Shipped.Exam("MLS-C01"), "WAAA", "2025-11-03", result: ExamResult.Fail, person: $"p{index}"));
        _export.RunCohorts("pages", null, GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf }, reports));
        Assert.Equal("0–2 of 10 0–20 %", Cells(Assert.Single(Rows("pages")))[4]);
    }

    [Fact]
    public void A_folder_of_pages_of_the_user_has_the_list_that_ships()
    {
        File.WriteAllText(_export.PathOf("own.liquid"), "<p>{{ report.title }}</p>");
        var summaries = GivenSummaries.Groups(["A", "B"]);
        _export.RunCohorts("shipped", null, summaries);
        _export.RunCohorts("own", new() { Template = _export.PathOf("own.liquid") }, summaries);
        _export.RunCohorts("text", new() { Template = _export.PathOf("own.liquid"), Format = ExportFormat.Md }, summaries);
        Assert.Equal("<p>Cohort: MLS-C01 AWS Certified Machine Learning - Specialty</p>", _export.Read("own/MLS-C01_article_Team.html"));
        Assert.Equal(_export.Read("shipped/index.html"), _export.Read("own/index.html"));
        Assert.False(File.Exists(_export.PathOf("text/index.md")));
    }

    [Fact]
    public void CSV_has_a_row_for_each_group_and_domain_and_a_mark_for_Excel()
    {
        _export.RunCohorts("cohort.csv", new() { Delimiter = ';' }, GivenSummaries.Groups(["A", "B"]));
        var lines = _export.Read("cohort.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + (3 * 4), lines.Length);
        Assert.StartsWith("Exam;Edition;Group;Group Team;IsTotal;", lines[0], StringComparison.Ordinal);
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(_export.PathOf("cohort.csv"))[..3]);
    }

    [Fact]
    public void CSV_of_several_groupings_has_the_columns_of_all()
    {
        var text = _export.WrittenCohorts("cohort.csv", [.. GivenSummaries.Groups(["A", "B"]), .. GivenSummaries.Groups(["A", "B"], by: "Language")]);
        Assert.StartsWith("Exam,Edition,Group,Group Team,Group Language,IsTotal,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_summaries_give_a_file_without_figures()
    {
        Assert.Single(_export.WrittenCohorts("none.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("[]\n", _export.WrittenCohorts("none.json"));
        Assert.Contains("The report has no figures", _export.WrittenCohorts("none.md"), StringComparison.Ordinal);
        Assert.Contains("The report has no figures", _export.WrittenCohorts("none.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_loads_nothing_and_its_policy_allows_what_is_in_it()
    {
        var page = _export.WrittenCohorts("cohort.html", GivenSummaries.Groups(["A", "B"]));
        Assert.DoesNotMatch("(src=|<link|<iframe|<img|@import|url\\()", page);
        Assert.DoesNotMatch(" (style|on[a-z]+)=\"", page);
        foreach (var text in Regex.Matches(page, "<(?:style|script)>(.*?)</(?:style|script)>", RegexOptions.Singleline).Select(match => match.Groups[1].Value))
        {
            Assert.Contains($"'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Charts_of_a_page_have_text_alternatives_with_the_figures()
    {
        var page = _export.WrittenCohorts("cohort.html", GivenSummaries.Groups(["A", "B"], 30));
        Assert.Equal(Regex.Count(page, "<svg "), Regex.Count(page, "<svg [^>]*role=\"img\" aria-label=\"[^\"]+\""));
        Assert.Matches("aria-label=\"[0-9]+ weak, [0-9]+ adequate, [0-9]+ strong, 0 without a level\"", page);
        Assert.Matches("aria-label=\"Passed: [0-9]+ of 60, [0-9]+ %, [0-9]+–[0-9]+ %\"", page);
        Assert.Matches("aria-label=\"Scores: median [0-9.]+, quartiles ", page);
    }

    [Fact]
    public void Nothing_of_a_hidden_group_is_in_a_page()
    {
        var reports = new[] { ("Red", 20), ("Blue", 3), ("Green", 4) }.SelectMany((team, index) => GivenSummaries.Reports(team.Item1, index, team.Item2));
        var page = _export.WrittenCohorts("cohort.html", GivenSummaries.Of(new() { AsOf = GivenSummaries.AsOf, By = ["Team"] }, reports));
        Assert.Equal(4, Regex.Count(page, "<bdi class=\"name\" dir=\"auto\">(Blue|Green)</bdi></th><td class=\"unshown\" colspan=\"[0-9]+\">Not shown</td></tr>"));
    }

    [Fact]
    public void A_cohort_never_has_a_probability_of_passing()
    {
        foreach (var name in new[] { "cohort.html", "cohort.md" })
        {
            Assert.DoesNotMatch("(?i)probab|likely|chance of|odds", Regex.Replace(_export.WrittenCohorts(name, GivenSummaries.Groups(["A", "B"])), "(?s)<style>.*?</script>", string.Empty));
        }
    }

    [Fact]
    public void A_summary_of_many_groups_is_cut_below_a_megabyte_and_reports_it()
    {
        var names = Enumerable.Range(0, 700).Select(index => string.Concat(Enumerable.Repeat("&<森", 200)) + index.ToString(CultureInfo.InvariantCulture));
        var text = _export.WrittenCohorts("cohort.md", GivenSummaries.Groups(names.Select((name, index) => index + name), 5, minimum: 1));
        Assert.InRange(Encoding.UTF8.GetByteCount(text), 100_000, 1_000_000);
        Assert.Matches("(?m)^[0-9,]+ further groups are not listed here[.] CSV and JSON have all of them[.]$", text);
    }

    [Fact]
    public void A_template_of_the_user_has_the_report_as_its_model()
    {
        File.WriteAllText(_export.PathOf("own.liquid"), "{% for exam in report.exams %}{{ exam.code }} {{ exam.total.people }} {{ exam.first }}{% for line in exam.groups %};{{ line.name }}{% endfor %}{% endfor %}");
        _export.RunCohorts("own.md", new() { Template = _export.PathOf("own.liquid") }, GivenSummaries.Groups(["A", "B"]));
        Assert.Matches("^MLS-C01 16 Start with [^;]+;A;B$", _export.Read("own.md"));
    }

    [Theory]
    [InlineData("cohort.ics", "'.ics' is not a format of this export. Accepted: html, md, csv")]
    [InlineData("cohort.docx", "'.docx' is not a format of this export")]
    public void A_format_that_cohorts_do_not_have_is_an_error(string name, string message) =>
        Assert.Contains(message, Assert.Throws<ScoreCoachException>(() => _export.RunCohorts(name, null)).Message, StringComparison.Ordinal);

    public void Dispose() => _export.Dispose();

    private string[] Rows(string folder) => [.. _export.Read(folder + "/index.html").Split('\n').Where(line => line.StartsWith("<tr><th scope=\"row\">", StringComparison.Ordinal))];

    private static string[] Cells(string row) => [.. Regex.Matches(row, "<t[hd][^>]*>(.*?)</t[hd]>").Select(cell => Plain(cell.Groups[1].Value).Trim())];

    /// <summary>The figures at the head of a page.</summary>
    private static Dictionary<string, string> Facts(string page) => Regex.Matches(page, "<dt>(.*?)</dt><dd>(.*?)</dd>").ToDictionary(fact => Plain(fact.Groups[1].Value), fact => Plain(fact.Groups[2].Value));

    /// <summary>What cells are sorted by.</summary>
    private static string[] Values(string row) => [.. Regex.Matches(row, "data-value=\"([^\"]*)\"").Select(value => value.Groups[1].Value)];

    private static string Plain(string html) => WebUtility.HtmlDecode(Regex.Replace(html, "<[^>]*>", string.Empty)).Replace('\u00A0', ' ');

    private string Written(string extension, string name) => _export.WrittenCohorts($"cohort.{extension}", GivenSummaries.Groups([name, "Z"], 12));

    private string Bytes(string path)
    {
        _export.RunCohorts(path, null, GivenSummaries.Groups(["Iğdır", "B"], 12));
        return Convert.ToHexString(File.ReadAllBytes(_export.PathOf(path)));
    }
}
