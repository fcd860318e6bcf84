using System.Globalization;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Syllabi;

/// <summary>Writes the syllabus of a domain: divides its time between phases, and the time of a phase between tasks.</summary>
internal sealed class SyllabusBuilder
{
    // A task may take this many times its usual length before the material comes again in a next round.
    private const double MaxStretch = 1.25;

    // A task from a template, for a unit that has none of its own.
    private const int TemplateMinutes = 60;

    // What is left over after each topic has come up goes to the domain as a whole.
    private const int ClosingMinutes = 300;
    private const int ShortestSession = 10;
    private const int MinutesPerSection = 180;
    private const int MaxSections = 8;

    // Sessions of a round that is too short for topics.
    private const int ShortRound = 3;

    // Reviews come out of the last phase, of which most remains.
    private const double MaxReviewShare = 0.4;

    private readonly SyllabusRequest _request;
    private readonly IReadOnlyList<PhaseRule> _phases;
    private readonly IReadOnlyList<StudyUnit> _units;
    private readonly List<SyllabusSegment> _segments = [];
    private readonly List<PlannedTask> _reviews = [];
    private readonly Source _ours;

    // How often a topic, or the domain as a whole, has come up in a phase.
    private readonly Dictionary<(string Phase, string Topic), int> _times = [];

    private SyllabusBuilder(SyllabusRequest request)
    {
        _request = request;
        _phases = request.Rules.PhasesOf(request.Level);
        _units = request.Units.Count > 0 ? request.Units : Sections(request);
        _ours = request.Rules.PhasesSource;
    }

    public static DomainSyllabus Build(SyllabusRequest request) => new SyllabusBuilder(request).Build();

    private DomainSyllabus Build()
    {
        // A quarter of a session, in whole fives.
        var reviewMinutes = Math.Clamp(_request.SessionMinutes / 20 * 5, Math.Min(10, _request.SessionMinutes), 20);
        var last = _phases[^1].Share * _request.Minutes / 100.0;
        var reviewBudget = (int)Math.Min(CountReviews() * reviewMinutes, Math.Floor(MaxReviewShare * last));
        var budgets = _phases.Select(phase => phase.Share * _request.Minutes / 100.0).ToArray();
        budgets[^1] -= reviewBudget;
        MoveSurplus(budgets);
        WriteRounds(budgets);
        return new DomainSyllabus { Number = _request.Number, Minutes = _request.Minutes, Segments = [.. _segments], Reviews = [.. _reviews], ReviewMinutes = reviewMinutes, ReviewBudget = reviewBudget };
    }

    // What the one-time phases can't use goes to those that repeat.
    private void MoveSurplus(double[] budgets)
    {
        for (var index = 0; index < _phases.Count; index++)
        {
            if (_phases[index].Repeats)
            {
                continue;
            }

            var most = FirstRound(_phases[index], budgets[index]).Sum(task => (double)MaxSessions(task)) * _request.SessionMinutes;
            var surplus = budgets[index] - most;
            if (surplus > 0)
            {
                budgets[index] = most;
                var shares = _phases.Sum(phase => phase.Repeats ? phase.Share : 0);
                for (var other = 0; other < _phases.Count; other++)
                {
                    budgets[other] += _phases[other].Repeats ? surplus * _phases[other].Share / shares : 0;
                }
            }
        }
    }

    private void WriteRounds(double[] budgets)
    {
        var session = (double)_request.SessionMinutes;
        var first = _phases.Select((phase, index) => FirstRound(phase, budgets[index])).ToArray();
        var next = _phases.Select(NextRound).ToArray();
        var rooms = next.Select(RoomOf).ToArray();
        var rounds = 1;
        var firstBudgets = new double[budgets.Length];
        for (var index = 0; index < budgets.Length; index++)
        {
            var most = first[index].Sum(task => (double)MaxSessions(task)) * session;
            firstBudgets[index] = _phases[index].Repeats ? Math.Min(budgets[index], most) : budgets[index];
            var rest = budgets[index] - firstBudgets[index];
            if (rest > 0)
            {
                var (second, later) = rooms[index];
                rounds = Math.Max(rounds, rest <= second ? 2 : 2 + (int)Math.Ceiling((rest - second) / later));
            }
        }

        var from = new int[budgets.Length];
        SpreadLast(budgets, firstBudgets, first, rounds);
        for (var round = 1; round <= rounds; round++)
        {
            for (var index = 0; index < budgets.Length; index++)
            {
                var phase = _phases[index];
                if (round == 1)
                {
                    Write(phase, first[index], firstBudgets[index], round);
                }
                else if (phase.Repeats)
                {
                    var (second, later) = rooms[index];
                    var minutes = (budgets[index] - firstBudgets[index]) * (round == 2 ? second : later) / (second + ((rounds - 2) * later));
                    Write(phase, Fitting(next[index], minutes, round, ref from[index]), minutes, round);
                }
            }
        }

        // Sessions that a day cuts short, or reviews that find no day, leave minutes over: they go into further rounds. There are enough of them
        // for the shortest sessions.
        do
        {
            Write(_phases[^1], [.. next[^1].Where(task => task.Topic is null), .. next[^1].Where(task => task.Topic is not null)], 0, ++rounds, isSpare: true);
        }
        while (_segments.Count * DomainSyllabus.MaxParts < _request.Minutes / ShortestSession);
    }

    // The minutes that the second round and each later one can take. Topics occur twice; after that the list of mistakes says what comes.
    private (double Second, double Later) RoomOf(Draft[] tasks)
    {
        var session = (double)_request.SessionMinutes;
        var all = tasks.Sum(task => MaxSessions(task)) * session;
        return (all, tasks[^1].Topic is null ? MaxSessions(tasks[^1]) * session : all);
    }

    // What is practiced again is tested again: the last phase keeps as much for later rounds as the ones before it need them.
    private void SpreadLast(double[] budgets, double[] firstBudgets, Draft[][] first, int rounds)
    {
        var last = budgets.Length - 1;
        if (rounds == 1 || !_phases[last].Repeats || firstBudgets[last] < budgets[last])
        {
            return;
        }

        var part = 1.0;
        for (var index = 0; index < last; index++)
        {
            part = _phases[index].Repeats && budgets[index] > 0 ? Math.Min(part, firstBudgets[index] / budgets[index]) : part;
        }

        firstBudgets[last] = budgets[last] * part;
        first[last] = FirstRound(_phases[last], firstBudgets[last]);
    }

    // Every task gets its sessions in proportion to its usual length, at least one and at most six.
    private void Write(PhaseRule phase, IReadOnlyList<Draft> tasks, double minutes, int round, bool isSpare = false)
    {
        var sessions = Math.Max(tasks.Count, (int)Math.Ceiling(minutes / _request.SessionMinutes));
        var parts = Apportion(tasks, sessions);
        var each = parts.Sum() == 0 ? 0 : minutes / parts.Sum();
        foreach (var topic in tasks.Select(task => task.Topic ?? string.Empty).Distinct())
        {
            _times[(phase.Name, topic)] = _times.GetValueOrDefault((phase.Name, topic)) + 1;
        }

        for (var index = 0; index < tasks.Count; index++)
        {
            var draft = tasks[index];
            var times = _times[(phase.Name, draft.Topic ?? string.Empty)];
            var dividesOutline = _segments.Count == 0 && _request.Units.Count == 0 && _units.Count > 1;
            var reviewed = -1;
            if (phase.IsReviewed && round == 1 && draft.Topic is { } topic && !_reviews.Exists(review => review.Topic == topic))
            {
                reviewed = _reviews.Count;
                _reviews.Add(new PlannedTask(_request.Rules.Review)
                {
                    Domain = _request.Domain,
                    Kind = SessionKind.Review,
                    Phase = nameof(SessionKind.Review),
                    Topic = topic,
                    IsSpaced = true,
                    Place = reviewed,
                    Id = string.Create(CultureInfo.InvariantCulture, $"{_request.Number}-r{_reviews.Count + 1:00}"),
                    Source = _request.Rules.ReviewSource,
                    GoalPercent = _request.GoalPercent,
                });
            }

            var task = new PlannedTask(times == 1 && draft.FirstText is { } text ? text : draft.Text)
            {
                Domain = _request.Domain,
                Kind = phase.IsReview ? SessionKind.Review : SessionKind.Study,
                Phase = phase.Name,
                Topic = draft.Topic,
                Round = round,
                Times = times,
                Id = string.Create(CultureInfo.InvariantCulture, $"{_request.Number}-{_segments.Count + 1:00}"),
                Reviewed = reviewed < 0 ? null : reviewed,
                Source = draft.Source ?? _ours,
                Preface = dividesOutline ? OutlineWord(_request, _request.Rules.DivideOutline, 0, _units.Count) : null,
                Continued = _request.Rules.Continue,
                Use = draft.Use?.For(_request.Domain.ShortName),
                GoalPercent = _request.GoalPercent,
            };
            _segments.Add(new SyllabusSegment { Task = task, Minutes = parts[index] * each, IsSpare = isSpare });
        }
    }

    private int[] Apportion(IReadOnlyList<Draft> tasks, int sessions)
    {
        var parts = new int[tasks.Count];
        Array.Fill(parts, 1);
        for (var left = sessions - tasks.Count; left > 0; left--)
        {
            // The task that has the least of what it usually takes gets the next session.
            var best = -1;
            for (var index = 0; index < parts.Length; index++)
            {
                if (parts[index] < MaxSessions(tasks[index]) && (best < 0 || parts[index] * tasks[best].Minutes < parts[best] * tasks[index].Minutes))
                {
                    best = index;
                }
            }

            if (best < 0)
            {
                break;
            }

            parts[best]++;
        }

        return parts;
    }

    // What is known needs no second hour in a row: it comes again in the next round.
    private int MaxSessions(Draft task) => task.IsReview
        ? Math.Clamp((int)Math.Ceiling((double)task.Minutes / _request.SessionMinutes), 1, DomainSyllabus.MaxParts)
        : Math.Clamp((int)Math.Ceiling(MaxStretch * task.Minutes / _request.SessionMinutes), 1, DomainSyllabus.MaxParts);

    // The first of each unit's tasks before the second ones; the order of the phase is kept.
    private Draft[] FirstRound(PhaseRule phase, double minutes)
    {
        var templates = _request.Rules.Templates[phase.Name];
        var sessions = (int)Math.Round(minutes / _request.SessionMinutes);
        var own = _units.SelectMany(unit => unit.Tasks).Where(task => phase.Takes(task.Phase)).ToArray();
        var hasOwn = phase.Repeats && own.Length > 0 && own.Min(task => task.Minutes) <= minutes;
        if (sessions < _units.Count && !hasOwn)
        {
            return Grouped(phase, templates.Unit, Math.Max(1, sessions));
        }

        var drafts = new List<(Draft Draft, int Priority)>();
        var seen = new int[_units.Count];
        foreach (var name in phase.Taken)
        {
            for (var index = 0; index < _units.Count; index++)
            {
                var unit = _units[index];
                var tasks = unit.Tasks.Where(task => task.Phase == name).Where((task, place) => phase.Reaches(task.Phase, isFirst: place == 0)).ToArray();
                foreach (var task in tasks)
                {
                    drafts.Add((DraftOf(unit, task), seen[index]++));
                }

                if (tasks.Length == 0 && name == phase.From[0] && !hasOwn)
                {
                    drafts.Add((new Draft(templates.Unit, unit.Name, TemplateMinutes, unit.Use) { IsReview = phase.IsReview }, seen[index]++));
                }
            }
        }

        if (phase.Repeats && !hasOwn)
        {
            // Every topic once, before anything comes a second time.
            return [.. drafts.Select(draft => draft.Draft), .. templates.Domain is { } closing && sessions > _units.Count ? [new Draft(closing, null, ClosingMinutes)] : Array.Empty<Draft>()];
        }

        if (!phase.Repeats)
        {
            return [.. drafts.Select(draft => draft.Draft)];
        }

        // Where every task needs the result of one that this phase does not take, the templates remain.
        return Fitted(drafts, sessions, minutes) is { Length: > 0 } fitted ? fitted : Grouped(phase, templates.Unit, Math.Clamp(sessions, 1, _units.Count));
    }

    // A few tasks at nearly their usual length rather than many cut short: a lab of three hours is not done in one. Those of different units
    // first, spread over the domain.
    private static Draft[] Fitted(List<(Draft Draft, int Priority)> drafts, int sessions, double minutes)
    {
        var chosen = new List<int>();
        var needed = 0;
        foreach (var level in drafts.Select((draft, index) => (draft.Priority, Index: index)).GroupBy(draft => draft.Priority, draft => draft.Index).OrderBy(group => group.Key))
        {
            var places = level.ToArray();
            var total = places.Sum(index => drafts[index].Draft.Minutes);
            var room = minutes - needed;
            var count = total <= room ? places.Length : (int)(places.Length * Math.Max(0, room) / total);
            count = Math.Min(count, sessions - chosen.Count);
            for (var place = 0; place < count; place++)
            {
                var index = places[place * places.Length / count];
                chosen.Add(index);
                needed += drafts[index].Draft.Minutes;
            }
        }

        // What needs the result of a task that is not chosen, or that comes later, can't be done either.
        chosen.Sort();
        while (chosen.RemoveAll(index => !drafts[index].Draft.After.All(title => chosen.Exists(other => other < index && drafts[other].Draft.Title == title))) > 0)
        {
        }

        return chosen.Count > 0 ? [.. chosen.Select(index => drafts[index].Draft)]
            : drafts.Select(draft => draft.Draft).Where(draft => draft.After.Count == 0).MinBy(draft => draft.Minutes) is { } shortest ? [shortest] : [];
    }

    private Draft[] NextRound(PhaseRule phase)
    {
        var templates = _request.Rules.Templates[phase.Name];
        var text = templates.Again ?? templates.Unit;
        var minutes = phase.IsReview ? TemplateMinutes : 2 * TemplateMinutes;
        var drafts = _units.Select(unit => new Draft(text, unit.Name, minutes, unit.Use) { IsReview = phase.IsReview, FirstText = templates.Unit });
        return (templates.DomainAgain ?? templates.Domain) is { } closing
            ? [.. drafts, new Draft(closing, null, ClosingMinutes) { FirstText = templates.Domain }]
            : [.. drafts];
    }

    // A short round, and every one after the second, is about the domain as a whole where there is such a task; topics go on where the round
    // before stopped.
    private Draft[] Fitting(Draft[] tasks, double minutes, int round, ref int from)
    {
        if (round > 2 && tasks[^1].Topic is null)
        {
            return [tasks[^1]];
        }

        var sessions = Math.Max(1, (int)Math.Round(minutes / _request.SessionMinutes));
        if (sessions >= tasks.Length)
        {
            return tasks;
        }

        var closing = tasks[^1].Topic is null ? tasks[^1] : null;
        var units = tasks.Length - (closing is null ? 0 : 1);
        var count = closing is null ? sessions : sessions <= ShortRound ? 0 : sessions / 2;
        var start = from;
        from = (from + count) % units;
        return [.. tasks.Take(units).Where((_, index) => (index - start + units) % units < count), .. closing is null ? [] : new[] { closing }];
    }

    private Draft[] Grouped(PhaseRule phase, TaskTemplate text, int groups)
    {
        var drafts = new Draft[groups];
        for (var group = 0; group < groups; group++)
        {
            var from = group * _units.Count / groups;
            var to = (group + 1) * _units.Count / groups;
            // A lab is not done in a part of its time; what is read can be.
            if (!phase.Repeats && to - from == 1 && _units[from].Tasks.FirstOrDefault(task => phase.Reaches(task.Phase, isFirst: true)) is { } own)
            {
                drafts[group] = DraftOf(_units[from], own);
                continue;
            }

            // Names have an "and" of their own: each has a comma before it.
            string[] names = [.. _units.Skip(from).Take(to - from).Select(unit => unit.Name)];
            var topic = groups == 1 ? _request.Domain.ShortName : string.Join(", ", [.. names[..^1], names.Length == 1 ? names[0] : $"and {names[^1]}"]);
            drafts[group] = new Draft(text, topic, TemplateMinutes) { IsReview = phase.IsReview };
        }

        return drafts;
    }

    // How many reviews find a day before the end, if the domain goes on at an even pace.
    private int CountReviews()
    {
        var before = 0;
        foreach (var phase in _phases)
        {
            if (!phase.IsReviewed)
            {
                before += phase.Share;
                continue;
            }

            var sessions = (int)Math.Round(phase.Share * _request.Minutes / 100.0 / _request.SessionMinutes);
            var topics = Math.Clamp(sessions, 1, _units.Count);
            var count = 0;
            for (var topic = 1; topic <= topics; topic++)
            {
                var day = _request.Days * (before + (phase.Share * (double)topic / topics)) / 100;
                foreach (var gap in _request.Rules.ReviewAfterDays)
                {
                    count += day + gap < _request.Days - 2 ? 1 : 0;
                }
            }

            return count;
        }

        return 0;
    }

    private static StudyUnit[] Sections(SyllabusRequest request)
    {
        var count = Math.Clamp((int)Math.Round(0.4 * request.Minutes / MinutesPerSection), 1, MaxSections);
        if (count == 1)
        {
            return [new StudyUnit { Name = request.Domain.ShortName }];
        }

        var units = new StudyUnit[count];
        for (var index = 0; index < count; index++)
        {
            units[index] = new StudyUnit { Name = OutlineWord(request, request.Rules.Section, index + 1, count) };
        }

        return units;
    }

    private static string OutlineWord(SyllabusRequest request, string text, int number, int count) => Wording.Fill(text, word => word switch
    {
        PlannedTask.DomainPlaceholder => request.Domain.ShortName,
        PlannedTask.NumberPlaceholder => number.ToString(CultureInfo.InvariantCulture),
        PlannedTask.CountPlaceholder => count.ToString(CultureInfo.InvariantCulture),
        _ => null,
    });

    private static Draft DraftOf(StudyUnit unit, StudyTask task) =>
        new(new TaskTemplate(task.Title, task.Task, task.DoneWhen), unit.Name, task.Minutes, unit.Use, task.Source)
        {
            After = task.After.Count == 0 ? [] : [.. task.After.Select(title => StudyUnit.TitleIn(unit.Name, title))],
        };

    /// <summary>A task before it has a place.</summary>
    private sealed record Draft(TaskTemplate Text, string? Topic, int Minutes, CoachingItem? Use = null, Source? Source = null)
    {
        /// <summary>The title as a plan shows it.</summary>
        public string Title => Topic is null ? Text.Title : StudyUnit.TitleIn(Topic, Text.Title);

        /// <summary>Whether it goes over what is known.</summary>
        public bool IsReview { get; init; }

        /// <summary>The titles of the tasks whose results it needs.</summary>
        public IReadOnlyList<string> After { get; init; } = [];

        /// <summary>The text of the first time; null where each time has the same.</summary>
        public TaskTemplate? FirstText { get; init; }
    }
}
