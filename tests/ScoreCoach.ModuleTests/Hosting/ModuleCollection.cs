using System.Diagnostics.CodeAnalysis;

namespace ScoreCoach.ModuleTests.Hosting;

/// <summary>Tests that share one engine: opening a runspace takes longer than most of them.</summary>
[CollectionDefinition(Name)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "A collection of tests, as xunit calls it.")]
public sealed class ModuleCollection : ICollectionFixture<ModuleHost>
{
    public const string Name = "Module";
}
