using ScoreCoach.Text;

namespace ScoreCoach.Cli.Sessions;

/// <summary>The people whose reports a command is about: by id, or by name where a report has no id. Everyone where none is named.</summary>
internal sealed class CandidateChoice(IReadOnlyList<string> names)
{
    private readonly NamePattern[] _patterns = [.. names.Select(name => new NamePattern(name))];
    private readonly bool[] _found = new bool[names.Count];

    private readonly string?[] _ids = new string?[names.Count];

    /// <summary>The names that have been no one's so far, each with the id of the first person who has an id and that name.</summary>
    public IEnumerable<(string Name, string? Id)> Missing => names.Zip(_ids).Where((_, index) => !_found[index]);

    public bool Includes(ScoreReport report)
    {
        if (_patterns.Length == 0)
        {
            return true;
        }

        var isIncluded = false;
        var person = report.CandidateId ?? report.CandidateName ?? string.Empty;
        for (var index = 0; index < _patterns.Length; index++)
        {
            if (_patterns[index].IsNameOf(person) || _patterns[index].IsMatch(person))
            {
                _found[index] = isIncluded = true;
            }
            else if (report.CandidateId is not null && report.CandidateName is { } name && _patterns[index].IsMatch(name))
            {
                _ids[index] ??= report.CandidateId;
            }
        }

        return isIncluded;
    }
}
