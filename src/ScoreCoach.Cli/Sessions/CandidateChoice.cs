using ScoreCoach.Text;

namespace ScoreCoach.Cli.Sessions;

/// <summary>The people whose reports a command is about: by id, or by name where a report has no id. Everyone where none is named.</summary>
internal sealed class CandidateChoice(IReadOnlyList<string> names)
{
    private readonly NamePattern[] _patterns = [.. names.Select(name => new NamePattern(name))];
    private readonly bool[] _found = new bool[names.Count];

    /// <summary>The names that have been no one's so far.</summary>
    public IEnumerable<string> Missing => names.Where((_, index) => !_found[index]);

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
        }

        return isIncluded;
    }
}
