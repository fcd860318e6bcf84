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
        _taken = [.. _phases.SelectMany(phase => phase.Taken).Distinct()];
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
                    if (task["phase"] is { Type: JTokenType.String } written)
                    {
                        var phase = (string)written!;
                        CheckPhase(written, isFirst: seen.Add(phase));
                        foreach (var after in task["after"] as JArray ?? [])
                        {
                            if (UnitReader.TitleIn(unit, after) is { } title && phaseOf.TryGetValue(title, out var needed) && LostOrder(phase, needed) is { } lost)
                            {
                                _guide.File.Report(after, $"{Sentence(lost)}.", $"a task of {string.Join(" or ", _taken.Where(name => ComesAfter(phase, name)))}");
                            }
                        }

                        phaseOf.TryAdd(UnitReader.TitleIn(unit, task["title"]) ?? string.Empty, phase);
                    }
                }
            }
        }
    }

    /// <summary>Checks tasks that the syllabus of the guide plans and another guide gives. Of those that are lost for one reason, one is named.</summary>
    /// <param name="other">The other guide.</param>
    /// <param name="domains">The domains whose tasks these are.</param>
    public void CheckTaken(string other, IEnumerable<DomainGuide> domains)
    {
        if (!CanCompare)
        {
            return;
        }

        var lost = new List<(string Phase, string Title, string Reason, string Expected, bool IsPlanned)>();
        foreach (var domain in domains)
        {
            var phaseOf = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var unit in domain.Units)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var task in unit.Tasks)
                {
                    var (phase, title) = (task.Phase, StudyUnit.TitleIn(unit.Name, task.Title));
                    if (Lost(phase, isFirst: seen.Add(phase)) is { } reason)
                    {
                        lost.Add((phase, title, reason, !IsNamed(phase) ? $"a phase whose from names {phase}" : Takers(phase), IsPlanned: false));
                    }

                    foreach (var needed in task.After.Select(after => phaseOf.GetValueOrDefault(StudyUnit.TitleIn(unit.Name, after))).OfType<string>())
                    {
                        if (LostOrder(phase, needed) is { } order)
                        {
                            lost.Add((phase, title, order, $"a phase whose from names {needed} before {phase}", IsPlanned: true));
                        }
                    }

                    phaseOf.TryAdd(title, phase);
                }
            }
        }

        foreach (var group in lost.GroupBy(task => (task.Phase, task.Reason, task.Expected, task.IsPlanned)))
        {
            // A task can need two results that come too late for one reason.
            var titles = group.Select(task => task.Title).Distinct().ToArray();
            var isOne = titles.Length == 1;
            var tasks = $"{CountOf(titles.Length)} of '{group.Key.Phase}' in the guide '{other}'";
            var example = $"{(isOne ? string.Empty : "such as ")}'{titles[0]}'";
            var what = group.Key.IsPlanned
                ? $"{tasks} never {(isOne ? "comes" : "come")} after those whose results {(isOne ? "it needs" : "they need")}, {example}"
                : $"No plan has {tasks}, {example}";
            _guide.Report("syllabus", $"{what}: {group.Key.Reason}.{Hint(group.Key.Phase)}", group.Key.Expected);
        }
    }

    /// <summary>Checks the phases that the syllabus takes tasks from, so that a misspelled one is found: they are phases of its own or of tasks.</summary>
    /// <param name="ofTasks">The phases of tasks that it can come to plan, in this guide or in others.</param>
    public void CheckFrom(IEnumerable<string> ofTasks)
    {
        if (!CanCompare || _guide.At("syllabus") is not JObject syllabus)
        {
            return;
        }

        var known = _phases.Select(phase => phase.Name).Concat(ofTasks).Distinct().ToArray();
        foreach (var from in syllabus.SelectTokens("levels.*[*].from[*]").Where(from => from.Type == JTokenType.String && !known.Contains((string)from!)))
        {
            _guide.File.Report(
                from, $"No task belongs to '{from}', and no phase of the syllabus has that name.{NearestName.Hint((string)from!, known)}", string.Join(", ", known));
        }
    }

    private void CheckPhase(JToken written, bool isFirst)
    {
        var phase = (string)written!;
        if (Lost(phase, isFirst) is not { } reason)
        {
            return;
        }

        if (!IsNamed(phase))
        {
            _guide.File.Report(written, $"No phase of the syllabus takes a task of '{phase}'.{Hint(phase)}", string.Join(", ", _taken));
            return;
        }

        var repeated = _taken.Where(name => _phases.Any(rule => rule.Repeats && rule.Takes(name)));
        _guide.File.Report(
            written,
            $"No plan has this task: {reason}.",
            _taken.Contains(phase) ? $"one task of the phase {phase} in each unit, or a phase that repeats: {string.Join(", ", repeated)}" : Takers(phase));
    }

    /// <summary>Why no plan can have a task, as part of a sentence; null where one can.</summary>
    private string? Lost(string phase, bool isFirst)
    {
        if (_phases.Any(rule => rule.Reaches(phase, isFirst)))
        {
            return null;
        }

        if (_taken.Contains(phase))
        {
            return $"a phase that does not repeat takes the first task of a unit only, and '{phase}' never repeats";
        }

        var firsts = _phases.Where(rule => rule.From.Contains(phase)).Select(rule => $"'{rule.From[0]}'").Distinct().ToArray();
        return firsts.Length > 0
            ? $"a phase that does not repeat takes tasks of the first phase in its from only ({Listed.Or(firsts)})"
            : $"no phase of the syllabus takes tasks of '{phase}'";
    }

    /// <summary>Why a task never has the result of another, as part of a sentence; null where it can, or where one of them is lost anyway.</summary>
    private string? LostOrder(string phase, string needed)
    {
        if (!_taken.Contains(phase) || !_taken.Contains(needed) || ComesAfter(phase, needed))
        {
            return null;
        }

        return _phases.Any(rule => rule.Takes(phase) && rule.Takes(needed))
            ? $"a task can need only results of tasks that come before it; a phase that takes both takes '{phase}' before '{needed}'"
            : $"a task can need only results of tasks that the same phase takes; no phase takes both '{needed}' and '{phase}'";
    }

    private bool ComesAfter(string phase, string needed) => _phases.Any(rule => rule.TakesInOrder(needed, phase));

    private bool IsNamed(string phase) => _phases.Any(rule => rule.From.Contains(phase));

    private string Hint(string phase) => IsNamed(phase) ? string.Empty : NearestName.Hint(phase, _taken);

    private string Takers(string phase) => _taken.Contains(phase)
        ? $"a phase that repeats and whose from names {phase}"
        : $"{phase} as the first in a from, or in the from of a phase that repeats";

    private static string Sentence(string reason) => char.ToUpperInvariant(reason[0]) + reason[1..];

    private static string CountOf(int tasks) => tasks == 1 ? "1 task" : FormattableString.Invariant($"{tasks} tasks");
}
