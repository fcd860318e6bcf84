using System.Management.Automation;

namespace ScoreCoach.Commands;

/// <summary>A cmdlet that uses the catalog, with the user's own files where they are named.</summary>
public abstract class CatalogCommand : SessionCatalogCommand
{
    internal const string ProfilePathHelp =
        "Files or folders with your own exams and guides, for this command alone. They go before what was imported and what ships.";

    [Parameter(HelpMessage = ProfilePathHelp)]
    public string[]? ProfilePath { get; set; }

    private protected override string[]? OwnProfiles => ProfilePath;
}
