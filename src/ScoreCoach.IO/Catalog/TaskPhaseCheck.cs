using Newtonsoft.Json.Linq;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>Compares the tasks of a guide's units with the phases of the syllabus that plans them: a task that no phase takes would be lost.</summary>
internal sealed class TaskPhaseCheck
{
    private readonly JsonObjectReader _guide;
    private readonly PhaseRule[] _phases;
    private readonly string[] _taken;

    /// <param name="guide">The guide, where findings are reported.</param>
    /// <param name="syllabus">The syllabus that plans its units.</param>
    public TaskPhaseCheck(JsonObjectReader guide, SyllabusRules syllabus)
    {
        _guide = guide;
        _phases = [.. syllabus.Phases.Values.SelectMany(list => list)];
        _taken = [.. _phases.SelectMany(phase => phase.From).Distinct()];
        CanCompare = syllabus.Phases.Count > 0 && syllabus.Phases.Values.All(list => list.Count > 0);
    }

    /// <summary>Whether the phases are known; where they are not, that is reported already.</summary>
    private bool CanCompare { get; }

    /// <summary>Checks the tasks that the guide gives itself.</summary>
    public void CheckOwn()
    {
        if (!CanCompare)
        {
            return;
        }

        foreach (var domain in _guide.Listed("domains").OfType<JObject>())
        {
            var phaseOf = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var unit in UnitReader.UnitsOf(new JsonObjectReader(domain, _guide.File)))
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var task in (unit["tasks"] as JArray ?? []).OfType<JObject>())
                {
                    if (task["phase"] is { Type: JTokenType.String } phase)
                    {
                        CheckPhase(phase, isFirst: seen.Add((string)phase!));
                        CheckAfter(task, (string)phase!, phaseOf);
                        phaseOf.TryAdd(task["title"]?.ToString() ?? string.Empty, (string)phase!);
                    }
                }
            }
        }
    }

    /// <summary>Checks tasks that the syllabus of the guide plans and another guide gives.</summary>
    /// <param name="other">The other guide.</param>
    /// <param name="domains">The domains whose tasks these are.</param>
    public void CheckTaken(string other, IEnumerable<DomainGuide> domains)
    {
        if (!CanCompare)
        {
            return;
        }

        var tasks = domains.SelectMany(domain => domain.Units).SelectMany(unit => unit.Tasks);
        foreach (var phase in tasks.Select(task => task.Phase).Distinct().Where(phase => !_taken.Contains(phase)))
        {
            _guide.Report(
                "syllabus",
                $"No phase takes the tasks of '{phase}' in the units of the guide '{other}'.{NearestName.Hint(phase, _taken)}",
                $"a phase whose from names {phase}");
        }
    }

    private void CheckPhase(JToken written, bool isFirst)
    {
        var phase = (string)written!;
        if (!_taken.Contains(phase))
        {
            _guide.File.Report(written, $"No phase of the syllabus takes a task of '{phase}'.{NearestName.Hint(phase, _taken)}", string.Join(", ", _taken));
        }
        else if (!IsReached(phase, isFirst))
        {
            var repeated = _taken.Where(name => _phases.Any(rule => rule.Repeats && rule.From.Contains(name)));
            _guide.File.Report(
                written,
                $"No plan has this task: a phase that does not repeat takes the first task of a unit only, and '{phase}' never repeats.",
                $"one task of the phase {phase} in each unit, or a phase that repeats: {string.Join(", ", repeated)}");
        }
    }

    // A phase that does not repeat takes one task of each unit.
    private bool IsReached(string phase, bool isFirst) =>
        _phases.Any(rule => rule.From.Contains(phase) && (rule.Repeats || (isFirst && rule.From[0] == phase)));

    // A task comes after those whose results it needs only where one phase takes them all, in this order.
    private void CheckAfter(JObject task, string phase, Dictionary<string, string> phaseOf)
    {
        foreach (var title in (task["after"] as JArray ?? []).Where(title => title.Type == JTokenType.String))
        {
            var areTaken = phaseOf.TryGetValue((string)title!, out var needed) && _taken.Contains(phase) && _taken.Contains(needed);
            if (areTaken && !ComesAfter(phase, needed!))
            {
                _guide.File.Report(
                    title,
                    $"The task '{title}' belongs to the phase '{needed}', and no phase of the syllabus takes tasks of '{needed}' before those of "
                        + $"'{phase}'.",
                    $"a task of {string.Join(" or ", _taken.Where(name => ComesAfter(phase, name)))}");
            }
        }
    }

    private bool ComesAfter(string phase, string needed) =>
        _phases.Any(rule => rule.From.Contains(phase) && rule.From.TakeWhile(name => name != phase).Append(phase).Contains(needed));
}
