using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ScoreCoach.BrowserTests;

/// <summary>Pages of cohorts as people meet them: on a phone and on a screen, in light and dark, on paper, with the keyboard.</summary>
public sealed partial class CohortPageTests(CohortBrowser browser) : IClassFixture<CohortBrowser>
{
    private const string Many = "many.html";
    private const string List = "cohorts/index.html";
    private const string Map = ".map table.groups";

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var page in new[] { "five.html", "forty.html", Many, "exams.html", "plain.html", List })
            {
                foreach (var width in new[] { 390, 1280 })
                {
                    views.Add(page, width, ColorScheme.Light);
                    views.Add(page, width, ColorScheme.Dark);
                }
            }

            return views;
        }
    }

    [BrowserTheory]
    [MemberData(nameof(Views))]
    public async Task A_page_is_accessible_fits_the_window_and_prints_nothing_on_the_console(string name, int width, ColorScheme scheme)
    {
        var messages = new List<string>();
        var page = await browser.Open(name, messages, width, scheme);
        Assert.Empty(messages);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth"));
        Assert.Empty(await Accessibility.ViolationsOf(page));
    }

    [BrowserTheory]
    [InlineData("five.html", 2)]
    [InlineData("forty.html", 2)]
    [InlineData(Many, 5)]
    [InlineData(List, 1)]
    public async Task A_page_prints_on_few_sheets(string name, int most)
    {
        var page = await browser.Open(name);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.InRange(PdfPage().Count(pdf), 1, most);
    }

    [BrowserFact]
    public async Task The_heat_map_sorts_from_the_highest_share_and_the_total_stays_on_top()
    {
        var page = await browser.Open(Many);
        var modeling = page.Locator(Map).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Modeling") });
        await modeling.ClickAsync();
        Assert.Equal("descending", await page.Locator($"{Map} th:has-text('Modeling')").First.GetAttributeAsync("aria-sort"));
        var shares = await Shares(page);
        Assert.Equal(60, shares.Length);
        Assert.Equal(shares.OrderDescending(), shares);
        Assert.Equal("All groups", await page.Locator($"{Map} tbody tr").First.Locator("th").InnerTextAsync());

        // A keyboard does what a mouse does.
        await modeling.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(shares.Order(), await Shares(page));
        Assert.Equal(1, await page.Locator($"{Map} [aria-sort]").CountAsync());
    }

    [BrowserFact]
    public async Task Groups_that_are_not_shown_come_last_in_both_directions()
    {
        var page = await browser.Open("exams.html");
        var map = page.Locator("article").Filter(new() { HasText = "AI-103" }).Locator("table.groups").First;
        var people = map.GetByRole(AriaRole.Button, new() { Name = "People" });
        for (var click = 0; click < 2; click++)
        {
            await people.ClickAsync();
            Assert.Equal("Not shown", await map.Locator("tbody:last-of-type tr:last-child td").InnerTextAsync());
        }
    }

    [BrowserFact]
    public async Task A_filter_shows_the_groups_of_a_name_in_all_tables_and_reports_how_many()
    {
        var page = await browser.Open(Many);
        var count = page.Locator("output");
        Assert.Equal("60 groups", await count.InnerTextAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("team 07");
        Assert.Equal("1 of 60 groups", await count.InnerTextAsync());
        Assert.Equal(2, await page.Locator("table.groups tbody:not(.total) tr:visible").CountAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("القاهرة");
        Assert.Equal("1 of 60 groups", await count.InnerTextAsync());
    }

    [BrowserTheory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_header_and_the_names_stay_in_view_while_the_heat_map_scrolls(int width)
    {
        var page = await browser.Open(Many, width: width);
        var map = page.Locator(".heat");
        await map.EvaluateAsync("map => map.scrollTo(10000, 900)");
        var box = (await map.BoundingBoxAsync())!;
        var corner = (await page.Locator($"{Map} thead th").First.BoundingBoxAsync())!;
        Assert.InRange(corner.X - box.X, 0, 2);
        Assert.InRange(corner.Y - box.Y, 0, 2);
        Assert.True(await map.EvaluateAsync<double>("map => map.scrollTop") > 100);
    }

    [BrowserFact]
    public async Task A_region_that_scrolls_can_be_scrolled_with_the_keyboard()
    {
        var page = await browser.Open(Many);
        await page.Locator(".heat").FocusAsync();
        await page.Keyboard.PressAsync("End");
        await page.WaitForFunctionAsync("document.querySelector('.heat').scrollTop > 100");
    }

    [BrowserFact]
    public async Task Names_show_as_the_text_they_are()
    {
        var page = await browser.Open(Many);
        foreach (var name in CohortBrowser.Names)
        {
            Assert.Equal(1, await page.Locator($"{Map} .name").GetByText(name, new() { Exact = true }).CountAsync());
        }
    }

    [BrowserFact]
    public async Task The_list_of_cohorts_sorts_with_the_mouse_and_the_keyboard()
    {
        var page = await browser.Open(List);
        string[] exams = ["AI-102", "AI-103", "AIP-C01", "MLS-C01"];
        Assert.Equal(exams, await Exams(page));
        var exam = page.GetByRole(AriaRole.Button, new() { Name = "Exam" });
        await exam.ClickAsync();
        await exam.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("descending", await page.Locator("thead th").First.GetAttributeAsync("aria-sort"));
        Assert.Equal(exams.Reverse(), await Exams(page));
    }

    [BrowserFact]
    public async Task The_list_of_cohorts_filters_and_reports_how_many()
    {
        var page = await browser.Open(List);
        var count = page.Locator("output");
        Assert.Equal("4 cohorts", await count.InnerTextAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("vision ai-103");
        Assert.Equal("1 of 4 cohorts", await count.InnerTextAsync());
        Assert.Equal(1, await page.Locator("tbody tr:visible").CountAsync());
    }

    [BrowserFact]
    public async Task Links_of_the_list_lead_to_the_cohorts()
    {
        var page = await browser.Open(List);
        await page.GetByRole(AriaRole.Link, new() { Name = "AIP-C01 by Team" }).ClickAsync();
        Assert.StartsWith("AIP-C01", await page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
        Assert.EndsWith("/AIP-C01_guide_Team.html", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task The_list_of_cohorts_names_its_figures_on_a_phone()
    {
        var page = await browser.Open(List, width: 390);
        var before = await page.Locator("tbody tr:first-child td.number").EvaluateAsync<string>("cell => getComputedStyle(cell, '::before').content");
        Assert.Contains("People", before.Replace("attr(data-label)", "People", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static async Task<string[]> Exams(IPage page) =>
        [.. (await page.Locator("tbody th a").AllInnerTextsAsync()).Select(text => text.Split(' ')[0])];

    private static async Task<double[]> Shares(IPage page) =>
    [
        .. (await page.Locator($"{Map} tbody:not(.total) tr td:nth-child(6)").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.value)"))
            .Select(value => double.Parse(value, CultureInfo.InvariantCulture)),
    ];

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
