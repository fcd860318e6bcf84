using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace ScoreCoach.BrowserTests;

/// <summary>Exported pages as people meet them: on a phone and on a screen, in light and dark, on paper, with the keyboard.</summary>
public sealed partial class PageTests(Browser browser) : IClassFixture<Browser>
{
    private const string Plan = "people/C-1001_MLS-C01_1.html";
    private const string Index = "people/index.html";

    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var page in new[] { Plan, Index, "closed.html", "all.html" })
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

    [BrowserFact]
    public async Task The_plan_and_its_calendar_take_two_pages_of_A4_and_the_sources_a_third()
    {
        var page = await browser.Open(Plan);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(3, PdfPage().Count(pdf));
    }

    [BrowserTheory]
    [InlineData(1280, Media.Screen)]
    [InlineData(1160, Media.Screen)]
    [InlineData(390, Media.Screen)]
    [InlineData(703, Media.Print)]
    public async Task The_calendar_cuts_no_word(int width, Media media)
    {
        var page = await browser.Open("all.html", width: width);
        await page.EmulateMediaAsync(new() { Media = media });
        var cut = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll(".calendar td, .calendar th")].flatMap(cell => {
              const found = [];
              const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
              while (texts.nextNode()) {
                for (const word of texts.currentNode.data.matchAll(/\p{L}+/gu)) {
                  const range = document.createRange();
                  range.setStart(texts.currentNode, word.index);
                  range.setEnd(texts.currentNode, word.index + word[0].length);
                  if (new Set([...range.getClientRects()].map(rect => Math.round(rect.top))).size > 1) {
                    found.push(word[0]);
                  }
                }
              }
              return found;
            })
            """);
        Assert.Empty(cut.Distinct());
    }

    [BrowserFact]
    public async Task The_list_sorts_by_a_column_in_both_directions_with_what_is_not_known_last()
    {
        var page = await browser.Open(Index);
        var hours = page.GetByRole(AriaRole.Button, new() { Name = "Hours" });
        await hours.ClickAsync();
        Assert.Equal("ascending", await page.Locator("thead th:nth-child(5)").GetAttributeAsync("aria-sort"));
        var ascending = await Known(page, 5);
        Assert.Equal(ascending.OrderBy(Number), ascending);

        // A keyboard does what a mouse does.
        await hours.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var descending = await Known(page, 5);
        Assert.Equal(ascending.OrderByDescending(Number), descending.OrderByDescending(Number));
        Assert.Equal(descending.OrderByDescending(Number), descending);
        Assert.NotEqual(string.Empty, (await page.Locator("tbody tr:first-child td.number").InnerTextAsync()).Trim());
        Assert.Equal(string.Empty, (await page.Locator("tbody tr:last-child td.number").InnerTextAsync()).Trim());

        static double Number(string text) => double.Parse(text.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    [BrowserFact]
    public async Task The_list_filters_by_words_and_by_verdict_and_says_how_many_are_shown()
    {
        var page = await browser.Open(Index);
        var count = page.Locator("output");
        Assert.Equal("40 plans", await count.InnerTextAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync("amira MLS");
        Assert.Equal("1 of 40 plans", await count.InnerTextAsync());
        Assert.Equal(1, await page.Locator("tbody tr:visible").CountAsync());
        await page.GetByRole(AriaRole.Searchbox).FillAsync(string.Empty);
        await page.GetByLabel("Verdict").SelectOptionAsync("Feasible");
        Assert.All(await page.Locator("tbody tr:visible td:nth-child(3)").AllInnerTextsAsync(), verdict => Assert.Equal("Feasible", verdict));
    }

    [BrowserFact]
    public async Task Links_of_the_list_lead_to_the_plans()
    {
        var page = await browser.Open(Index);
        await page.GetByRole(AriaRole.Link, new() { Name = "Amira Haddad" }).ClickAsync();
        Assert.Equal("Amira Haddad C-1001", await page.Locator("h1").InnerTextAsync());
        page = await browser.Open("all.html");
        await page.GetByRole(AriaRole.Link, new() { Name = "Amira Haddad" }).ClickAsync();
        Assert.EndsWith("#plan-1", page.Url, StringComparison.Ordinal);
    }

    private static async Task<string[]> Known(IPage page, int column) =>
        [.. (await page.Locator($"tbody tr td:nth-child({column})").AllInnerTextsAsync()).Select(text => text.Trim()).Where(text => text.Length > 0)];

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PdfPage();
}
