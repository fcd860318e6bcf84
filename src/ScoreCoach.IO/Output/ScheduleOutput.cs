using ScoreCoach.Guides;
using ScoreCoach.Syllabi;

namespace ScoreCoach.IO.Output;

/// <summary>Writes the schedule of a plan: phases, wordings and tasks once, by id, and sessions that say when, for how long and which task.</summary>
/// <param name="withSessions">Whether the sessions are written; the weeks are.</param>
internal sealed class ScheduleOutput(bool withSessions)
{
    private readonly IdTable<StudyPhase> _phases = new('p');
    private readonly IdTable<TaskTemplate> _templates = new('w');
    private readonly Dictionary<PlannedTask, TaskSessions> _tasks = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<TaskTemplate, int> _uses = [];
    private readonly Dictionary<string, TaskTemplate?> _endings = new(StringComparer.Ordinal);

    public void Write(MemberWriter members, Schedule schedule, IdTable<Source> sources, IdTable<PlanText> texts)
    {
        members.Value("totalMinutes", schedule.TotalMinutes);
        members.Value("checkpointMinutes", schedule.CheckpointMinutes);
        members.Known("timeZone", schedule.TimeZone);
        if (withSessions)
        {
            Collect(schedule);
        }

        members.StartArray("weeks");
        foreach (var week in schedule.Weeks.Span)
        {
            WriteWeek(members, week);
        }

        members.EndArray();
        if (withSessions)
        {
            WriteTasks(members, texts);
            WriteTemplates(members);
            WriteContinued(members);
            WritePhases(members, sources);
        }

        members.Value("questions", schedule.Questions);
        members.Value("questionsSource", sources.IdOf(schedule.QuestionsSource));
        members.Known("beforeLabs", schedule.BeforeLabs);
        members.Known("beforeLabsSource", schedule.BeforeLabsSource is { } labs ? sources.IdOf(labs) : null);
        members.Known("notes", schedule.Notes);
        members.Known("assumptions", schedule.Assumptions);
        members.Value("ruleId", schedule.RuleId);
        members.Value("source", sources.IdOf(schedule.Source));
    }

    private void Collect(Schedule schedule)
    {
        _phases.Clear();
        _templates.Clear();
        _tasks.Clear();
        _uses.Clear();
        _endings.Clear();
        foreach (var week in schedule.Weeks.Span)
        {
            foreach (var session in week.Sessions.Span)
            {
                if (!_tasks.TryGetValue(session.Planned, out var task))
                {
                    _tasks.Add(session.Planned, task = new TaskSessions(session.Planned, session.PartCount));
                    _uses[task.Common] = _uses.GetValueOrDefault(task.Common) + 1;
                }

                task.Add(session.Minutes);
            }
        }

        // The end of a task can be shared where the rest is its own, as by the first and the next practice exams.
        foreach (var (common, uses) in _uses)
        {
            if (IsShared(common) && uses > 1)
            {
                _endings[common.DoneWhen] = common;
            }
        }

        foreach (var task in _tasks.Values.Where(task => !HasTemplate(task)))
        {
            var ending = task.Planned.DoneWhen;
            _endings[ending] = _endings.TryGetValue(ending, out var shared) ? shared ?? new TaskTemplate(string.Empty, string.Empty, ending) : null;
        }
    }

    // A sentence that begins with a word in braces gets its capital letter once that is filled in.
    private static bool IsShared(TaskTemplate common) => common is { Title: not ['{', ..], Task: not ['{', ..], DoneWhen: not ['{', ..] };

    private bool HasTemplate(TaskSessions task) =>
        IsShared(task.Common) && _uses[task.Common] > 1 && (task.Planned.Topic is not null || !task.NamesTopic);

    private void WriteWeek(MemberWriter members, ScheduleWeek week)
    {
        members.StartObject();
        members.Value("number", week.Number);
        members.Value("from", week.From);
        members.Value("to", week.To);
        members.Value("minutes", week.Minutes);
        members.Value("checkpointMinutes", week.CheckpointMinutes);
        members.Value("focus", week.Focus);
        members.Value("goal", week.Goal);
        if (withSessions)
        {
            WriteSessions(members, week);
        }

        members.EndObject();
    }

    private void WriteSessions(MemberWriter members, ScheduleWeek week)
    {
        members.StartArray("sessions");
        foreach (var session in week.Sessions.Span)
        {
            var task = _tasks[session.Planned];
            members.StartObject();
            members.Start("start", session.Start, session.StartsAt);
            members.Value("minutes", session.Minutes);
            members.Value("task", session.Planned.Id);
            if (task.Parts > 1 || session.PartNumber > 1)
            {
                members.Value("part", session.PartNumber);
            }

            if (task.Questions is { } usual && PlannedTask.Questions(session.Minutes) is var questions && questions != usual)
            {
                members.Value("questions", questions);
            }

            members.EndObject();
        }

        members.EndArray();
    }

    private void WriteTasks(MemberWriter members, IdTable<PlanText> texts)
    {
        members.StartObject("tasks");
        foreach (var task in _tasks.Values)
        {
            WriteTask(members, task, texts);
        }

        members.EndObject();
    }

    private void WriteTask(MemberWriter members, TaskSessions task, IdTable<PlanText> texts)
    {
        var planned = task.Planned;
        members.StartObject(planned.Id);
        var phase = new StudyPhase(planned.Kind, planned.Domain?.Id, planned.Domain?.ShortName, planned.Phase, planned.Round, planned.Source);
        members.Value("phase", _phases.IdOf(phase));
        members.Known("topic", planned.Topic);
        if (HasTemplate(task))
        {
            members.Value("template", _templates.IdOf(task.Common));
            members.Known("number", planned.Number > 0 ? planned.Number : null);
        }
        else
        {
            members.Value("title", planned.Title);
            members.Value("task", planned.Task(task.Minutes));
            if (_endings[planned.DoneWhen] is { } shared)
            {
                members.Value("template", _templates.IdOf(shared));
            }
            else
            {
                members.Value("doneWhen", planned.DoneWhen);
            }
        }

        members.Known("preface", planned.Preface);
        members.Known("use", planned.Use is { } use ? texts.IdOf(PlanText.Of(use)) : null);
        members.Known("times", planned.Times == planned.Round ? null : planned.Times);
        members.Known("questions", task.Questions);
        members.Known("parts", task.Parts > 1 ? task.Parts : null);
        members.EndObject();
    }

    private void WriteTemplates(MemberWriter members)
    {
        members.StartObject("templates");
        foreach (var (template, id) in _templates.Entries)
        {
            members.StartObject(id);
            members.Known("title", template.Title.Length > 0 ? template.Title : null);
            members.Known("task", template.Task.Length > 0 ? template.Task : null);
            members.Value("doneWhen", template.DoneWhen);
            members.EndObject();
        }

        members.EndObject();
    }

    // What the parts of a task indicate that is not counted in questions, once for all tasks.
    private void WriteContinued(MemberWriter members)
    {
        if (_tasks.Values.FirstOrDefault(task => task.Parts > 1 && task.Planned.IsContinued)?.Planned.Continued is { } continued)
        {
            members.StartObject("continue");
            members.Value("task", continued.Task);
            members.Value("doneWhen", continued.DoneWhen);
            members.EndObject();
        }
    }

    private void WritePhases(MemberWriter members, IdTable<Source> sources)
    {
        members.StartObject("phases");
        foreach (var (phase, id) in _phases.Entries)
        {
            members.StartObject(id);
            members.Value("kind", phase.Kind);
            members.Known("domain", phase.Domain);
            members.Known("shortName", phase.ShortName);
            members.Known("phase", phase.Name);
            members.Known("round", phase.Round > 1 ? phase.Round : null);
            members.Value("source", sources.IdOf(phase.Source));
            members.EndObject();
        }

        members.EndObject();
    }

    /// <summary>What the tasks of one phase of a domain have in common.</summary>
    private readonly record struct StudyPhase(SessionKind Kind, string? Domain, string? ShortName, string? Name, int Round, Source Source);

    /// <summary>A task with what its sessions need of it.</summary>
    private sealed class TaskSessions(PlannedTask planned, int parts)
    {
        private readonly bool _hasQuestions = planned.IsCounted;
        private readonly List<(int Questions, int Sessions)> _questions = [];
        private int? _minutes;
        private bool _differs;

        public PlannedTask Planned => planned;

        public TaskTemplate Common { get; } = planned.Common;

        public bool NamesTopic => Names(Common.Title) || Names(Common.Task) || Names(Common.DoneWhen);

        public int Parts => parts;

        /// <summary>The minutes of each session; null where they differ.</summary>
        public int? Minutes => _differs ? null : _minutes;

        /// <summary>How many questions most of its sessions have; null where its text names no number.</summary>
        public int? Questions => _hasQuestions ? _questions.MaxBy(entry => entry.Sessions).Questions : null;

        private static bool Names(string text) => text.Contains(PlannedTask.TopicPlaceholder, StringComparison.Ordinal);

        public void Add(int minutes)
        {
            _differs |= _minutes is { } known && known != minutes;
            _minutes = minutes;
            if (!_hasQuestions)
            {
                return;
            }

            var questions = PlannedTask.Questions(minutes);
            var index = _questions.FindIndex(entry => entry.Questions == questions);
            if (index < 0)
            {
                _questions.Add((questions, 1));
            }
            else
            {
                _questions[index] = (questions, _questions[index].Sessions + 1);
            }
        }
    }
}
