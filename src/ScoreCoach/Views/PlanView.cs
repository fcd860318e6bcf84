using System.Management.Automation.Host;

namespace ScoreCoach.Commands;

/// <summary>The default view of a plan.</summary>
public static class PlanView
{
    private const int WidestPage = 98;

    /// <summary>The page of a plan, as wide as the window but not wider than reads well.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="host">The host that shows it; null for none.</param>
    /// <returns>The page.</returns>
    public static string Page(RetakePlan plan, PSHost? host) => PlanPage.Of(plan, Math.Min(WidestPage, WidthOf(host)));

    // A host without a window may throw, or say 0.
    private static int WidthOf(PSHost? host)
    {
        try
        {
            // PowerShell breaks lines that fill its last column.
            return host?.UI?.RawUI?.BufferSize.Width is > 2 and var width ? width - 2 : WidestPage;
        }
        catch (Exception exception) when (exception is HostException or NotImplementedException or NotSupportedException or IOException or InvalidOperationException)
        {
            return WidestPage;
        }
    }
}
