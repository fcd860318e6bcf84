using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>States that were put together.</summary>
internal sealed class MergedCohort : IMergedCohort
{
    private readonly IReadOnlyList<string> _paths;
    private readonly CohortState _state;
    private readonly PersonKey? _key;
    private readonly CohortOptions _options;
    private long _contradicted;

    private MergedCohort(IReadOnlyList<string> paths, CohortState state, PersonKey? key, CohortOptions options) => (_paths, _state, _key, _options) = (paths, state, key, options);

    public IReadOnlyList<string> By => _state.Header.By;

    public DateTime AsOf => _options.AsOf;

    public long Contradicted => _contradicted;

    /// <summary>Reads states and puts them together.</summary>
    /// <exception cref="ScoreCoachException">One can't be read, or was not made as the others were.</exception>
    public static MergedCohort Of(IReadOnlyList<string> paths, PersonKey? key, int? top, int minimumGroupSize, ExamCatalog catalog)
    {
        CohortState? merged = null;
        var seals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var state = StateReader.Read(path, key, catalog, out var seal);

            // Those who are counted without a record would count twice. Parts in which there is nothing are all the same.
            if (!seals.TryAdd(seal, path) && state.Counted.Editions.Any())
            {
                throw StateErrors.Same(path, seals[seal]);
            }

            if (merged is null)
            {
                merged = state;
                continue;
            }

            if (state.Header.DifferenceTo(merged.Header) is { } difference)
            {
                throw StateErrors.Different(path, paths[0], difference);
            }

            merged.Add(state);
        }

        return new MergedCohort(
            paths, merged ?? throw new ArgumentException("There is no state.", nameof(paths)), key, merged.Header.OptionsFor(top, minimumGroupSize));
    }

    public IReadOnlyList<CohortSummary> Summarize() => _state.Summarize(_options, out _contradicted);

    public void Write(string path) => StateWriter.Write(_state, _key, path, _paths);
}
