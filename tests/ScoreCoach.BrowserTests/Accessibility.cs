using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace ScoreCoach.BrowserTests;

/// <summary>What axe-core finds in a page.</summary>
internal static class Accessibility
{
    private static readonly Lazy<string> s_axe = new(() => new BundledAxeScriptProvider().GetScript());

    public static async Task<string[]> ViolationsOf(IPage page)
    {
        await page.EvaluateAsync(s_axe.Value);
        return await page.EvaluateAsync<string[]>(
            "axe.run(document, { resultTypes: ['violations'] }).then(result => result.violations.map(one => one.id + ' ' + one.nodes[0].html + ' ' + one.nodes[0].failureSummary))");
    }
}
