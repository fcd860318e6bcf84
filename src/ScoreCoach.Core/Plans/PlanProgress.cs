using System.Globalization;
using ScoreCoach.Errors;
using ScoreCoach.Schedules;
using ScoreCoach.Syllabi;
using ScoreCoach.Text;

namespace ScoreCoach.Plans;

/// <summary>
/// What is done of a plan, so that the rest is planned again without starting over. Hours are the first sessions of the plan as it was; ids
/// name the sessions themselves.
/// </summary>
internal sealed class PlanProgress
{
    private static readonly Source s_left = new(SourceKind.Computed, Note: "From what is left of the plan.");

    private readonly StudyTime _full;
    private readonly Dictionary<string, DomainProgress> _domains;

    private PlanProgress(StudyTime full, Dictionary<string, DomainProgress> domains)
    {
        _full = full;
        _domains = domains;
    }

    /// <summary>Practice exams that were taken.</summary>
    public int Checkpoints { get; private set; }

    /// <summary>The minutes that are done.</summary>
    public int DoneMinutes => _domains.Values.Sum(domain => domain.Minutes);

    private int LeftMinutes => _full.TotalMinutes - DoneMinutes;

    /// <summary>What is done of a domain; null for nothing.</summary>
    public DomainProgress? Of(string domain) => _domains.GetValueOrDefault(domain);

    /// <summary>The minutes of a domain that are left.</summary>
    public int Left(string domain, int minutes) => Math.Max(0, minutes - (Of(domain)?.Minutes ?? 0));

    /// <summary>Counts what is done.</summary>
    /// <param name="options">What was requested.</param>
    /// <param name="full">The time of the whole plan.</param>
    /// <param name="request">The whole plan, from its first day.</param>
    /// <exception cref="ScoreCoachException">An id is not one of the plan.</exception>
    public static PlanProgress Of(PlanOptions options, StudyTime full, ScheduleRequest request)
    {
        var progress = new PlanProgress(full, request.Domains.ToDictionary(
            domain => domain.Domain, domain => new DomainProgress(domain.Syllabus.Segments.Length, domain.Syllabus.Reviews.Length)));
        if (full.TotalMinutes == 0)
        {
            return progress;
        }

        if (ScheduleBuilder.Build(request).Schedule is not { } schedule)
        {
            progress.AddEvenly(request.Domains, (int)Math.Min(full.TotalMinutes, Math.Round(60 * (options.CompletedHours ?? 0))));
            return progress;
        }

        var resumes = (options.ResumesOn - options.Start).Days;
        var sessions = schedule.AllSessions().ToArray();
        if (options.CompletedHours is { } hours)
        {
            var minutes = (int)Math.Min(full.TotalMinutes, Math.Round(60 * hours));
            foreach (var session in sessions)
            {
                if (minutes <= 0)
                {
                    break;
                }

                progress.Add(session, Math.Min(minutes, session.Minutes), resumes, options.Start);
                minutes -= session.Kind is SessionKind.Study or SessionKind.Review ? session.Minutes : 0;
            }
        }

        var byId = sessions.ToDictionary(session => session.Id, StringComparer.OrdinalIgnoreCase);
        var byTask = sessions.GroupBy(session => session.Planned.Id, StringComparer.OrdinalIgnoreCase).ToDictionary(task => task.Key, task => task.Last(), StringComparer.OrdinalIgnoreCase);
        foreach (var id in options.CompletedSessions.Select(id => id.Trim()))
        {
            if (byId.TryGetValue(id, out var session))
            {
                progress.Add(session, null, resumes, options.Start);
            }
            else if (Continued(id, byTask) is { } last)
            {
                // A plan that was made again can cut a task into more sessions than the plan before it: of the usual length.
                progress.Add(last, last.Planned.IsSpaced ? last.Minutes : options.SessionMinutes, resumes, options.Start);
            }
            else
            {
                throw new ScoreCoachException(
                    ErrorId.UnknownSession, $"'{id}' is not the id of a session in this plan.", id, $"Use the Id of sessions in the plan, such as {sessions[0].Id}, or the number of hours that are done. Specify the same options as for the original plan.");
            }
        }

        return progress;
    }

    /// <summary>The time that is left: at the same hours a week, or until the day of the exam.</summary>
    public StudyTime Left(PlanOptions options)
    {
        var perWeek = 60 * _full.HoursPerWeek;
        var days = options.TargetDate is { } target ? (target.Date - options.ResumesOn).Days : Math.Max(1, (int)Math.Ceiling(7 * LeftMinutes / perWeek));
        return _full with
        {
            Weeks = (days + 6) / 7,
            Days = days,
            TotalMinutes = LeftMinutes,
            WeeksSource = options.TargetDate is null ? s_left : _full.WeeksSource,
            HoursSource = options.TargetDate is null ? _full.HoursSource : s_left,
            HoursPerWeek = options.TargetDate is null ? _full.HoursPerWeek : Math.Round(LeftMinutes * 7m / (60 * days), 1),
        };
    }

    /// <summary>What is done, what is left, and what moves, for the reader.</summary>
    /// <param name="options">The options of the plan.</param>
    /// <param name="left">The time that is left.</param>
    /// <param name="isOffered">Whether the exam can be taken: no one books one that is closed.</param>
    public string Describe(PlanOptions options, StudyTime left, bool isOffered)
    {
        if (LeftMinutes == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"All {Duration.Hours(_full.TotalMinutes)} h of the plan are done.")
                + (isOffered ? " Take a full practice exam, and book the exam when you are ready." : string.Empty);
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{Duration.Hours(DoneMinutes)} of {Duration.Hours(_full.TotalMinutes)} h are done; {Duration.Hours(LeftMinutes)} h are left.");
        if (options.ResumesOn <= options.Start)
        {
            return text + (options.StartDate is null
                ? string.Create(CultureInfo.InvariantCulture, $" This counts from {options.Start:yyyy-MM-dd}; if the plan began earlier, specify its start date.")
                : string.Empty);
        }

        var planned = (int)Math.Min(_full.TotalMinutes, _full.TotalMinutes * (long)(options.ResumesOn - options.Start).Days / _full.Days);
        var behind = planned - DoneMinutes;
        var end = options.Start.AddDays(_full.Days);
        var newEnd = options.ResumesOn.AddDays(left.Days);
        return text + (behind > 0
            ? string.Create(CultureInfo.InvariantCulture, $" Until {options.ResumesOn:yyyy-MM-dd}, {Duration.Hours(planned)} h were planned: the {Duration.Hours(behind)} h that are missing move forward.")
                + (newEnd > end ? string.Create(CultureInfo.InvariantCulture, $" The plan now ends on {newEnd.AddDays(-1):yyyy-MM-dd} instead of {end.AddDays(-1):yyyy-MM-dd}.") : string.Empty)
            : string.Empty);
    }

    // The task of a part that the plan does not have, but one that was made again can: a practice exam is never cut.
    private static StudySession? Continued(string id, Dictionary<string, StudySession> byTask) => id.LastIndexOf('-') is var end and > 0
        && byTask.TryGetValue(id[..end], out var last) && last.Kind is not (SessionKind.Checkpoint or SessionKind.Debrief)
        && int.TryParse(id[(end + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var part)
        && (last.Kind == SessionKind.CatchUp || part is > 0 and <= DomainSyllabus.MaxParts) ? last : null;

    private void Add(StudySession session, int? minutes, int resumes, DateTime start)
    {
        Checkpoints += session.Kind == SessionKind.Checkpoint ? 1 : 0;
        if (session.Domain is null)
        {
            return;
        }

        var domain = _domains[session.Domain];

        // Where it is not known when the plan began, what is done was done before today.
        var day = Math.Min(-1, (session.Start.Date - start).Days - resumes);
        domain.Minutes += minutes ?? session.Minutes;
        if (session.Planned.IsSpaced)
        {
            domain.Reviews[session.Planned.Place]++;
            domain.ReviewedOn[session.Planned.Place] = day;
            return;
        }

        domain.Parts[session.Segment]++;

        // A task whose parts are all done is done, whatever its minutes resulted in.
        domain.Segments[session.Segment] = domain.Parts[session.Segment] == session.PartCount && (minutes ?? session.Minutes) == session.Minutes
            ? double.MaxValue
            : domain.Segments[session.Segment] + (minutes ?? session.Minutes);
        if (session.Planned.Reviewed is { } topic)
        {
            domain.StudiedOn[topic] = day;
        }
    }

    // A plan that does not fit into its days has no sessions: every domain has come as far as the whole.
    private void AddEvenly(IReadOnlyList<ScheduleDomain> scheduled, int minutes)
    {
        foreach (var domain in scheduled)
        {
            var left = (int)((long)domain.Minutes * minutes / _full.TotalMinutes);
            var done = _domains[domain.Domain];
            done.Minutes = left;
            for (var segment = 0; segment < done.Segments.Length && left > 0; segment++)
            {
                done.Segments[segment] = Math.Min(left, domain.Syllabus.Segments[segment].Minutes);
                left -= (int)done.Segments[segment];
            }
        }
    }
}
