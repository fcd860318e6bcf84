using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

public sealed class TemplateTests : IDisposable
{
    private readonly GivenExport _export = new();

    [Fact]
    public void A_template_of_the_user_renders_every_plan()
    {
        Assert.Equal("1 C-1 MLS-C01;2 C-2 MLS-C01;", Rendered("{{ number }} {{ plan.person }} {{ plan.exam }};", GivenExport.Plan(), GivenExport.Plan("C-2")));
    }

    [Fact]
    public void A_folder_of_pages_of_the_user_has_the_list_that_ships()
    {
        File.WriteAllText(_export.PathOf("own.liquid"), "<p>{{ plan.person }}</p>");
        RetakePlan[] plans = [GivenExport.Plan(), GivenExport.Plan("C-2")];
        _export.Run("shipped", null, plans);
        _export.Run("own", new() { Template = _export.PathOf("own.liquid") }, plans);
        _export.Run("text", new() { Template = _export.PathOf("own.liquid"), Format = ExportFormat.Md }, plans);
        Assert.Equal("<p>C-1</p>", _export.Read("own/C-1_MLS-C01_1.html"));
        Assert.Equal(_export.Read("shipped/index.html"), _export.Read("own/index.html"));
        Assert.Equal(["text/C-1_MLS-C01_1.md", "text/C-2_MLS-C01_1.md"], _export.Files.Where(file => file.StartsWith("text/", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("{{ plan.nothing }}", "There is no member 'nothing' here. Accepted: person, ")]
    [InlineData("{{ nothing }}", "Undefined variable 'nothing'")]
    [InlineData("{{ plan.person | nothing }}", "Undefined filter 'nothing'")]
    [InlineData("one\ntwo\n{% if plan.person %}", ".liquid' can't be used, line 3: '{% endif %}' was expected")]
    [InlineData("{{ plan.person | }}", ".liquid' can't be used, line 1: ")]
    [InlineData("{% for n in (1..1000000000) %}{% endfor %}", "The range (1..1000000000) is too long")]
    [InlineData("{% assign n = 1000000000 %}{% assign r = (1..n) %}{{ r | size }}", "The range (1..1000000000) is too long")]
    [InlineData("{% include 'other' %}", "other")]
    [InlineData("{% assets '../page.css' %}", "The file '../page.css' of the assets tag was not found. Accepted: names of files in the folder of the template, without a path")]
    public void What_is_wrong_with_a_template_is_an_error_that_names_its_file(string template, string message)
    {
        var failure = Assert.Throws<ScoreCoachException>(() => Rendered(template, GivenExport.Plan()));
        Assert.Equal(nameof(ErrorId.UnusableTemplate), failure.Id);
        Assert.Contains(_export.PathOf("own.liquid"), failure.Message, StringComparison.Ordinal);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_export.PathOf("plans.md")));
    }

    [Fact]
    public void The_page_about_templates_lists_every_member_of_a_plan()
    {
        var page = File.ReadAllText(Repository.PathOf("docs/templates.md"));
        var table = page[page.IndexOf("| Member |", StringComparison.Ordinal)..page.IndexOf("A section has", StringComparison.Ordinal)];
        var documented = table.Split('\n').Skip(2).Where(line => line.StartsWith('|')).SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`')).Order(StringComparer.Ordinal);
        var failure = Assert.Throws<ScoreCoachException>(() => Rendered("{{ plan.nothing }}", GivenExport.Plan()));
        var members = failure.Message.Split("Accepted: ")[1].TrimEnd('.').Split(", ");
        Assert.Equal(documented, members.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{{ report.nothing }}", "| `title`", "An exam has")]
    [InlineData("{% for exam in report.exams %}{{ exam.nothing }}{% endfor %}", "| `number`", "A line has")]
    public void The_page_about_templates_lists_every_member_of_a_cohort(string template, string start, string end)
    {
        var page = File.ReadAllText(Repository.PathOf("docs/templates.md"));
        page = page[page.IndexOf("## The members of `report`", StringComparison.Ordinal)..];
        var table = page[page.IndexOf(start, StringComparison.Ordinal)..page.IndexOf(end, StringComparison.Ordinal)];
        var documented = table.Split('\n').Where(line => line.StartsWith('|')).SelectMany(line => line.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`')).Order(StringComparer.Ordinal);
        Assert.Equal(documented, MembersOf(template));
    }

    [Theory]
    [InlineData("{% for exam in report.exams %}{{ exam.total.nothing }}{% endfor %}", "A line has")]
    [InlineData("{% for exam in report.exams %}{{ exam.total.passed.nothing }}{% endfor %}", "A share (")]
    [InlineData("{% for exam in report.exams %}{{ exam.total.score.nothing }}{% endfor %}", "A score has")]
    [InlineData("{% for exam in report.exams %}{% for entry in exam.levels %}{{ entry.nothing }}{% endfor %}{% endfor %}", "An entry of `levels` has")]
    [InlineData("{% for exam in report.exams %}{% for list in exam.counts %}{{ list.nothing }}{% endfor %}{% endfor %}", "| `counts`")]
    [InlineData("{% for exam in report.exams %}{{ exam.axis.nothing }}{% endfor %}", "| `axis`")]
    public void The_page_about_templates_names_the_members_of_lines_and_shares(string template, string start)
    {
        var page = File.ReadAllText(Repository.PathOf("docs/templates.md"));
        var text = page[page.IndexOf(start, StringComparison.Ordinal)..];
        Assert.All(MembersOf(template), member => Assert.Contains($"`{member}`", text[..(text.IndexOf("\n\n", StringComparison.Ordinal) is > 0 and var length ? length : text.Length)], StringComparison.Ordinal));
    }

    [Fact]
    public void What_ships_encodes_every_value()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("module/data/templates"), "*.liquid"))
        {
            Assert.DoesNotMatch(@"\|\s*raw|{%-?\s*raw|\|\s*json", File.ReadAllText(file));
        }
    }

    [Theory]
    [InlineData("{{ 'now' | date: '%Y' }}{{ plan.person }}")]
    [InlineData("{% if 1 > 0 %}<script>{% endif %}")]
    public void A_value_is_never_a_template(string name)
    {
        Assert.Contains(Encoded(name), GivenExport.Print(new() { Format = ExportFormat.Html }, GivenExport.Plan(name: name)), StringComparison.Ordinal);
    }

    public void Dispose() => _export.Dispose();

    private IEnumerable<string> MembersOf(string template)
    {
        File.WriteAllText(_export.PathOf("own.liquid"), template);
        var failure = Assert.Throws<ScoreCoachException>(() => _export.RunCohorts("own.md", new() { Template = _export.PathOf("own.liquid") }, GivenSummaries.Groups(["A", "B"])));
        return failure.Message.Split("Accepted: ")[1].TrimEnd('.').Split(", ").Order(StringComparer.Ordinal);
    }

    private static string Encoded(string name) => System.Text.Encodings.Web.HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(name);

    private string Rendered(string template, params RetakePlan[] plans)
    {
        File.WriteAllText(_export.PathOf("own.liquid"), template);
        _export.Run("plans.md", new() { Template = _export.PathOf("own.liquid") }, plans);
        return _export.Read("plans.md");
    }
}
