using System.Text.RegularExpressions;

namespace ScoreCoach.Tests.Exports;

public sealed partial class HtmlPlanTests : IDisposable
{
    private static readonly Lazy<string> s_page = new(() => GivenExport.Print(new() { Format = ExportFormat.Html }, GivenExport.Plan(name: "Ana Silva")));

    private readonly GivenExport _export = new();

    [Fact]
    public void A_page_names_the_person_and_has_every_section_once()
    {
        Assert.Contains("<title>Ana Silva (C-1) · MLS-C01", s_page.Value, StringComparison.Ordinal);
        Assert.Contains("<bdi>Ana Silva</bdi>", s_page.Value, StringComparison.Ordinal);
        var headings = Heading().Matches(s_page.Value).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(
            ["Result", "The first week, 2026-01-15 to 2026-01-21", "Priorities", "Findings", "When to retake the exam", "When you are ready", "Calendar", "What is assumed, and how to change it", "Sources"],
            headings.Select(heading => heading.Replace("This week", "The first week", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_page_loads_nothing()
    {
        Assert.DoesNotMatch("(src=|<link|<iframe|<img|@import|url\\()", s_page.Value);
        Assert.Contains("default-src &#x27;none&#x27;".Replace("&#x27;", "'", StringComparison.Ordinal), s_page.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("style")]
    [InlineData("script")]
    public void The_policy_allows_what_is_in_the_page_and_nothing_else(string element)
    {
        _export.Run("plans/", null, GivenExport.Plan());
        var page = _export.Read("plans/index.html");
        var text = Regex.Match(page, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
        Assert.Contains($"{element}-src 'sha256-{hash}';", page, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page, StringComparison.Ordinal);
        Assert.DoesNotMatch(" (style|on[a-z]+)=\"", page + s_page.Value);
    }

    [Fact]
    public void Bars_have_text_alternatives() => Assert.Equal(
        ["40.0 % of the study time", "30.0 % of the study time", "20.0 % of the study time", "10.0 % of the study time"],
        Bar().Matches(s_page.Value).Select(match => match.Groups[1].Value));

    [Fact]
    public void The_calendar_has_every_session_of_the_schedule()
    {
        var plan = GivenExport.Plan();
        var groups = plan.Schedule!.Weeks.Sum(week => ScoreCoach.Documents.WeekRows.Groups(week).Count());
        Assert.Equal(groups, Regex.Count(s_page.Value, "<div class=\"entry "));
        Assert.Equal(plan.Schedule.Weeks.Count, Regex.Count(s_page.Value, "<span class=\"week\">"));
    }

    [Fact]
    public void A_folder_has_a_list_with_a_link_to_each_page()
    {
        _export.Run("plans", null, GivenExport.Plan("a b", "Ana <b>Silva</b>"), GivenExport.Plan("C-2", levels: "SSSS"));
        Assert.Equal(["plans/C-2_MLS-C01_1.html", "plans/a-b_MLS-C01_1.html", "plans/index.html"], _export.Files);
        var index = _export.Read("plans/index.html");
        Assert.Contains("<a href=\"a-b_MLS-C01_1.html\"><bdi>Ana &lt;b&gt;Silva&lt;/b&gt;</bdi></a>", index, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-01-15\">2026-01-15</time>", index, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_plans_in_one_file_follow_a_list_of_them()
    {
        _export.Run("plans.html", null, GivenExport.Plan(), GivenExport.Plan("C-2"), GivenExport.Plan("C-3"));
        var page = _export.Read("plans.html");
        Assert.Equal(3, Regex.Count(page, "<article "));
        Assert.Single(Regex.Matches(page, "</html>"));
        Assert.All(Link().Matches(page).Select(match => match.Groups[1].Value), id => Assert.Single(Regex.Matches(page, $" id=\"{id}\"")));
        Assert.Equal(["plan-1", "plan-2", "plan-3"], Link().Matches(page).Select(match => match.Groups[1].Value));
        var ids = Id().Matches(page).Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Many_plans_in_one_file_wait_in_a_file_of_their_own_that_is_gone_afterwards()
    {
        var plan = GivenExport.Plan();
        _export.Run("plans.html", null, Enumerable.Repeat(plan, 60));
        Assert.Equal(60, Regex.Count(_export.Read("plans.html"), "<article "));
        Assert.Equal(["plans.html"], _export.Files);
    }

    public void Dispose() => _export.Dispose();

    [GeneratedRegex("<h2[^>]*>(.*?)</h2>")]
    private static partial Regex Heading();

    [GeneratedRegex("<svg[^>]* aria-label=\"([^\"]*)\"")]
    private static partial Regex Bar();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
