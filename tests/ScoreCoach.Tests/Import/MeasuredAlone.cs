namespace ScoreCoach.Tests.Import;

/// <summary>Tests that measure the memory or the time of the whole process: nothing else runs next to them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MeasuredAlone
{
    public const string Name = "Measuring";
}
