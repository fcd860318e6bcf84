using Microsoft.Playwright;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.BrowserTests;

/// <summary>Chromium, and the pages of plans that the tool exported.</summary>
public class Browser : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-pages");
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>What is missing; null where the browser is there.</summary>
    public static string? Missing => File.Exists(Program) ? null : "Needs the Debian package chromium.";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        await ExportPages();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Program, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Opens an exported page without a network.</summary>
    /// <param name="name">The path of the page.</param>
    /// <param name="messages">Takes what the browser prints on its console.</param>
    /// <param name="width">The width of the window.</param>
    /// <param name="scheme">The colors that the reader prefers.</param>
    public async Task<IPage> Open(string name, List<string>? messages = null, int width = 1280, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, ColorScheme = scheme, Offline = true });
        page.Console += (_, message) => messages?.Add(message.Text);
        page.PageError += (_, error) => messages?.Add(error);
        await page.GotoAsync(new Uri(Path.Join(_folder.FullName, name)).AbsoluteUri);
        return page;
    }

    /// <summary>A page without content and without a network.</summary>
    public async Task<IPage> Blank() => await _browser!.NewPageAsync(new() { Offline = true });

    /// <summary>Exports the pages that are opened.</summary>
    protected virtual async Task ExportPages()
    {
        await Export("people", "plan", "samples/clean.csv", "--as-of", "2026-01-15");
        await Export("all.html", "plan", "samples/clean.csv", "--as-of", "2026-01-15");
        await Export("closed.html", "plan", "samples/clean.csv", "--as-of", "2026-11-22");
    }

    /// <summary>Runs the tool, which writes to a path of the folder.</summary>
    protected async Task Export(string name, params string[] arguments)
    {
        var run = await ProcessRun.ScoreCoach([.. arguments, "--out", PathOf(name), "--quiet"]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
    }

    /// <summary>A path below the folder.</summary>
    protected string PathOf(string name) => Path.Join(_folder.FullName, name);
}
