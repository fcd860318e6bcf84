namespace ScoreCoach.HelpBuilder;

/// <summary>What the assembly says about a parameter.</summary>
internal sealed record ParameterMetadata
{
    public required string Name { get; init; }

    public required Type Type { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    public required bool TakesWildcards { get; init; }

    public required IReadOnlyList<string> Values { get; init; }

    /// <summary>How it is bound, by parameter set; the set without a name is every set.</summary>
    public required IReadOnlyDictionary<string, ParameterBinding> Bindings { get; init; }

    /// <summary>How it is bound in a set; null where it is not a part of it.</summary>
    public ParameterBinding? In(string set) => Bindings.GetValueOrDefault(set) ?? Bindings.GetValueOrDefault(string.Empty);
}

/// <summary>How a parameter is bound in a parameter set.</summary>
/// <param name="IsMandatory">Whether it has to be given.</param>
/// <param name="Position">The position; null where it has to be named.</param>
/// <param name="ByValue">Whether it takes objects of the pipeline.</param>
/// <param name="ByPropertyName">Whether it takes their properties of its name.</param>
internal sealed record ParameterBinding(bool IsMandatory, int? Position, bool ByValue, bool ByPropertyName);
