using ScoreCoach.Guides;
using ScoreCoach.Syllabi;

namespace ScoreCoach.Schedules;

/// <summary>
/// Places the sessions of a plan, day by day. Each domain goes at its own even pace through the plan, strong ones at growing gaps. A day
/// holds one or two domains, in blocks of at least two sessions where its minutes allow; reviews that are due come first.
/// </summary>
internal sealed class SessionPlacer
{
    private const int MinPiece = DayMinutes.MinPiece;
    private const int WeakDomainsOfThreeADay = 4;
    private const int MinWeeksForStrong = 4;

    // A day of more than four hours has time to eat after three of them: this much more than a pause.
    private const int LongDay = 240;
    private const int BeforeMeal = 170;
    private const int MealMinutes = 35;

    private readonly ScheduleRequest _request;
    private readonly StudyCalendar _calendar;
    private readonly ScheduleHeader _header;
    private readonly DomainPace[] _paces;
    private readonly int _session;
    private readonly int _total;
    private readonly int _domainsPerDay;
    private readonly int[] _filled;
    private readonly int[] _weekStart;
    private readonly PlannedTask?[] _shared;
    private readonly List<StudySession> _sessions;
    private readonly int[] _chosen;
    private readonly int[] _portions;
    private List<DateTime>? _crowded;
    private int _placed;
    private int _toCome;
    private bool _needsMeal;
    private List<(int Domain, int Minutes)>[]? _assigned;
    private int _lastWeek;

    public SessionPlacer(ScheduleRequest request, StudyCalendar calendar)
    {
        _request = request;
        _calendar = calendar;
        _session = request.SessionMinutes;
        _header = new ScheduleHeader(request.Subject, request.TimeZone);
        _paces = new DomainPace[request.Domains.Count];
        var weak = 0;
        int[] gaps = [.. request.Rules.ReviewAfterDays];
        for (var index = 0; index < _paces.Length; index++)
        {
            _paces[index] = new DomainPace(request.Domains[index], gaps);
            _total += request.Domains[index].Minutes;
            weak += _paces[index].IsWeak ? 1 : 0;
        }

        _domainsPerDay = weak > WeakDomainsOfThreeADay ? 3 : 2;
        foreach (var pace in _paces)
        {
            pace.Opens = pace.Left > 0 && pace.Domain.Tier == _paces[0].Domain.Tier;
        }

        _weekStart = new int[calendar.Weeks.Length];
        var days = 0;
        for (var week = 0; week < _weekStart.Length; week++)
        {
            _weekStart[week] = days;
            days += calendar.Weeks[week].Length;
        }

        _filled = new int[days];
        for (var week = 0; week < _weekStart.Length; week++)
        {
            var filled = _filled.AsSpan(_weekStart[week], calendar.Weeks[week].Length);
            DayMinutes.Divide(calendar.Weeks[week], (int)calendar.Minutes[week], _session, weak, filled);
        }

        KeepForWeeks();
        _shared = new PlannedTask?[(2 * calendar.Checkpoints) + 1];
        _sessions = new List<StudySession>((_total / _session) + (2 * days));
        _chosen = new int[_paces.Length + 1];
        _portions = new int[_paces.Length + 1];
    }

    public Schedule Place()
    {
        var weeks = new ScheduleWeek[_calendar.Weeks.Length];
        for (var week = 0; week < weeks.Length; week++)
        {
            var first = _sessions.Count;
            var days = _calendar.Weeks[week];
            for (var day = 0; day < days.Length; day++)
            {
                PlaceDay(week, day);
            }

            var sessions = new StudySession[_sessions.Count - first];
            _sessions.CopyTo(first, sessions, 0, sessions.Length);
            weeks[week] = new ScheduleWeek(
                _header, week + 1, _request.StartDate.Date.AddDays(7 * week), _request.StartDate.Date.AddDays(Math.Min((7 * week) + 7, _request.Days) - 1), new(sessions));
        }

        CountParts();
        return new Schedule(_header, _calendar, _request, new(weeks)) { CrowdedDays = _crowded };
    }

    // A week of few days has no place for the last of many domains: in the last week, where each must come out even, for one more than it has days.
    private void KeepForWeeks()
    {
        var last = _lastWeek = Array.FindLastIndex(_calendar.Minutes, minutes => minutes > 0);
        if (last > 0)
        {
            var days = _filled.AsSpan(_weekStart[last], _calendar.Weeks[last].Length);
            var most = ((_domainsPerDay - 1) * (days.Length - days.Count(0))) + 1;
            for (var index = most; index < _paces.Length; index++)
            {
                _paces[index].EndsAt = 1 - ((double)_calendar.Minutes[last] / _total);
            }
        }

        KeepStrongApart(last);
        var rank = 0;
        foreach (var pace in _paces)
        {
            if (!pace.IsWeak)
            {
                continue;
            }

            var weeks = new int[_weekStart.Length];
            var later = 0;
            for (var week = weeks.Length - 1; week >= 0; week--)
            {
                weeks[week] = later;
                var filled = _filled.AsSpan(_weekStart[week], _calendar.Weeks[week].Length);
                later += rank < _domainsPerDay * (filled.Length - filled.Count(0)) && (week < last || pace.EndsAt == 1) ? 1 : 0;
            }

            pace.KeepFor(weeks);
            rank++;
        }
    }

    // The first week belongs to what is weak, and the last one to what is tested: a strong domain has nothing urgent in either. The others
    // must have enough for these weeks and for those between.
    private void KeepStrongApart(int last)
    {
        var kept = _calendar.Minutes[0] + (last < 0 ? 0 : _calendar.Minutes[last]);
        if (last < MinWeeksForStrong - 1 || kept >= _total || _paces.Sum(pace => pace.Domain.Level == PerformanceLevel.Strong ? 0 : pace.Left) < 2 * kept)
        {
            return;
        }

        foreach (var pace in _paces)
        {
            if (pace.Domain.Level == PerformanceLevel.Strong)
            {
                pace.StartsAt = (double)_calendar.Minutes[0] / _total;
                pace.EndsAt = Math.Min(pace.EndsAt, 1 - ((double)_calendar.Minutes[last] / _total));
            }
        }
    }

    private void PlaceDay(int week, int position)
    {
        var day = _calendar.Weeks[week][position];
        var clock = 0;
        _toCome = _filled[_weekStart[week] + position] + (day.HasCheckpoint ? _request.CheckpointMinutes : 0) + (day.HasDebrief ? ScheduleRequest.DebriefMinutes : 0);
        _needsMeal = _toCome > LongDay;
        if (day.HasCheckpoint)
        {
            clock = Add(day, clock, _request.CheckpointMinutes, CheckpointTask(day.ExamNumber), 1);
        }

        if (day.HasDebrief)
        {
            clock = Add(day, clock, ScheduleRequest.DebriefMinutes, DebriefTask(day.ExamNumber), 1);
        }

        if (day.IsCatchUp)
        {
            Add(day, clock, 0, _shared[^1] ??= new PlannedTask(_request.Rules.CatchUp) { Kind = SessionKind.CatchUp, Id = "catch-up", Source = Source.Computed }, day.Index);
        }

        ref var minutes = ref _filled[_weekStart[week] + position];
        if (minutes == 0)
        {
            return;
        }

        var domains = Choose(week, position, ref minutes);
        Array.Sort(_chosen, _portions, 0, domains);
        if (domains > _domainsPerDay)
        {
            (_crowded ??= []).Add(day.Date);
        }

        minutes = AddReviews(day, week, position, domains, minutes, ref clock);
        _toCome = 0;
        for (var index = 0; index < domains; index++)
        {
            _toCome += _portions[index];
        }

        for (var index = 0; index < domains; index++)
        {
            clock = AddStudy(day, week, _chosen[index], _portions[index], clock);
        }

        _placed += minutes;
    }

    private int AddStudy(CalendarDay day, int week, int domain, int minutes, int clock)
    {
        var pace = _paces[domain];
        // Of equal length, in whole fives.
        for (var sessions = (minutes + _session - 1) / _session; sessions > 0; sessions--)
        {
            var length = sessions == 1 ? minutes : Math.Min(_session, ((minutes / sessions) + 4) / 5 * 5);
            var (segment, part) = pace.TakeStudy(length, day.Index, week, _session);
            clock = Add(day, clock, length, pace.Syllabus.Segments[segment].Task, part);
            (_sessions[^1].Pace, _sessions[^1].Segment) = ((byte)domain, (short)segment);
            minutes -= length;
        }

        return clock;
    }

    private int Add(CalendarDay day, int clock, int minutes, PlannedTask task, int part)
    {
        _sessions.Add(new StudySession(_header, day, clock, minutes, task, part));
        _toCome -= minutes;
        clock += minutes + ScheduleRequest.Pause;
        if (!_needsMeal || clock < BeforeMeal || _toCome < MinPiece || _calendar.Room(day.Window - clock - MealMinutes) < _toCome)
        {
            return clock;
        }

        _needsMeal = false;
        return clock + MealMinutes;
    }

    // Fills _chosen and _portions with the domains of a day; the sum of the portions is the day's minutes.
    private int Choose(int week, int position, ref int minutes)
    {
        var count = 0;
        var left = minutes;
        if (week == _lastWeek && (_placed > 0 || minutes == _total))
        {
            return ChooseLast(position);
        }

        var forced = Forced(week, position);
        var most = forced > 1 ? Math.Min(forced, _domainsPerDay) : minutes >= 3 * _session ? 2 : 1;
        while (left > 0 && count < _domainsPerDay)
        {
            var next = Next(week, minutes, count, forced > count, count == _domainsPerDay - 1 ? left : 0);
            if (next < 0)
            {
                break;
            }

            Take(ref count, ref left, next, Portion(next, minutes, left, count, most, forced > count, Available(_paces[next], week)));
        }

        // What is left would open one domain too many: those that are chosen take it, first what they need not keep for later weeks.
        for (var index = 0; index < count && left > 0; index++)
        {
            AddTo(index, Available(_paces[_chosen[index]], week), ref left);
        }

        for (var index = 0; index < count && left > 0; index++)
        {
            AddTo(index, _paces[_chosen[index]].Left, ref left);
        }

        return Close(week, position, NoFragments(week, count), ref minutes, left);
    }

    // A few minutes of a domain are not worth opening it: another of the day takes them, and gives them back on a later day. One that must
    // appear this week gets a short session instead.
    private int NoFragments(int week, int count)
    {
        for (var index = count - 1; index >= 0 && count > 1; index--)
        {
            var missing = MinPiece - _portions[index];
            if (missing <= 0)
            {
                continue;
            }

            var pace = _paces[_chosen[index]];
            for (var other = 0; other < count; other++)
            {
                if (other == index)
                {
                    continue;
                }

                var rest = _paces[_chosen[other]].Left - _portions[other] - _portions[index];
                if (!IsMissing(pace, week) && pace.Left >= MinPiece && !IsFragment(rest) && Available(_paces[_chosen[other]], week) >= _portions[other] + _portions[index])
                {
                    _portions[other] += _portions[index];
                    count--;
                    (_chosen[index], _portions[index]) = (_chosen[count], _portions[count]);
                    break;
                }

                if (Available(pace, week) >= MinPiece && !IsFragment(pace.Left - MinPiece) && _portions[other] - missing >= MinPiece)
                {
                    _portions[index] += missing;
                    _portions[other] -= missing;
                    break;
                }
            }
        }

        return count;
    }

    private static bool IsFragment(int minutes) => minutes is > 0 and < MinPiece;

    private void AddTo(int index, int available, ref int left)
    {
        var more = Math.Clamp(available - _portions[index], 0, left);
        _portions[index] += more;
        left -= more;
    }

    private void Take(ref int count, ref int left, int domain, int portion)
    {
        _chosen[count] = domain;
        _portions[count++] = portion;
        left -= portion;
        _paces[domain].Opens = false;
    }

    private int ChooseLast(int position)
    {
        if (_assigned is null)
        {
            var filled = _filled.AsSpan(_weekStart[_lastWeek], _calendar.Weeks[_lastWeek].Length);
            var days = filled.ToArray();
            Array.Clear(days, 0, position);
            _assigned = LastWeek.Divide(days, [.. _calendar.Weeks[_lastWeek].Select(day => day.Capacity)], [.. _paces.Select(pace => pace.Left)]);
            for (var day = position; day < days.Length; day++)
            {
                filled[day] = _assigned[day].Sum(part => part.Minutes);
            }
        }

        var count = 0;
        foreach (var (domain, minutes) in _assigned[position])
        {
            _chosen[count] = domain;
            _portions[count++] = minutes;
        }

        return count;
    }

    // What the day's domains do not have goes to later days of the week; only where they have no room, a day gets one domain more.
    private int Close(int week, int position, int count, ref int minutes, int left)
    {
        var days = _calendar.Weeks[week];
        var filled = _filled.AsSpan(_weekStart[week], days.Length);
        MoveOn(days, filled, position, isUsed: true, ref minutes, ref left);
        MoveOn(days, filled, position, isUsed: false, ref minutes, ref left);
        while (left > 0)
        {
            var next = LargestLeft(count);
            Take(ref count, ref left, next, Math.Min(left, _paces[next].Left));
        }

        return count;
    }

    // A day that has study already takes a few minutes more; one without study is not opened for them.
    private static void MoveOn(CalendarDay[] days, Span<int> filled, int position, bool isUsed, ref int minutes, ref int left)
    {
        for (var later = position + 1; later < days.Length && left >= (isUsed ? 1 : MinPiece); later++)
        {
            var more = filled[later] > 0 == isUsed ? Math.Min(left, days[later].Capacity - filled[later]) : 0;
            if (more > 0)
            {
                filled[later] += more;
                minutes -= more;
                left -= more;
            }
        }
    }

    private int LargestLeft(int count)
    {
        var best = -1;
        for (var index = 0; index < _paces.Length; index++)
        {
            if (_paces[index].Left > 0 && !IsChosen(index, count) && (best < 0 || _paces[index].Left > _paces[best].Left))
            {
                best = index;
            }
        }

        return best;
    }

    // How many weak domains must be placed today so that each appears in this week.
    private int Forced(int week, int position)
    {
        if (week == 0)
        {
            return 0;
        }

        var missing = 0;
        foreach (var pace in _paces)
        {
            missing += IsMissing(pace, week) ? 1 : 0;
        }

        var later = 0;
        var filled = _filled.AsSpan(_weekStart[week], _calendar.Weeks[week].Length);
        foreach (var minutes in filled[(position + 1)..])
        {
            later += minutes > 0 ? 1 : 0;
        }

        return Math.Max(0, missing - later);
    }

    private static bool IsMissing(DomainPace pace, int week) => pace.IsWeak && pace.Left > 0 && pace.LastWeek < week;

    // The domain that is farthest behind its pace. The last one of a day must be able to fill it, where one is.
    private int Next(int week, int minutes, int count, bool forced, int toFill)
    {
        var part = (double)(_placed + minutes) / _total;
        var best = -1;
        var bestFills = false;
        var bestDue = double.MinValue;
        for (var index = 0; index < _paces.Length; index++)
        {
            var pace = _paces[index];
            if (pace.Left == 0 || IsChosen(index, count) || (forced && !IsMissing(pace, week) && toFill == 0))
            {
                continue;
            }

            if (pace.Opens && !forced)
            {
                return index;
            }

            var available = Available(pace, week);
            if (available < Math.Min(MinPiece, pace.Left) && !forced)
            {
                continue;
            }

            var due = pace.Due(part) - pace.Placed;
            if (pace.Domain.Level == PerformanceLevel.Strong)
            {
                // On its day, or not at all: its gaps would not grow otherwise.
                due = due >= Math.Min(_session, pace.Left) ? due + _total : due - _total;
            }

            // One that must appear comes before the others, unless the day would then need one more domain.
            due += forced && IsMissing(pace, week) ? 2.0 * _total : 0;
            var fills = available >= toFill;
            if (best < 0 || (fills && !bestFills) || (fills == bestFills && due > bestDue))
            {
                (best, bestFills, bestDue) = (index, fills, due);
            }
        }

        return best;
    }

    private int Portion(int domain, int minutes, int left, int count, int most, bool forced, int available)
    {
        // Forced domains share the day; two domains of a long day get blocks of at least two sessions each.
        var wanted = most <= 1 || count >= most - 1 ? left
            : minutes >= 4 * _session && most == 2 ? Math.Clamp(Whole(minutes * 3 / 5), 2 * _session, minutes - (2 * _session))
            : minutes >= 3 * _session && most == 2 ? 2 * _session
            : Math.Max(1, (left / (most - count) + 4) / 5 * 5);
        if (forced && count < _domainsPerDay - 1)
        {
            // It must appear, but it goes no faster for that.
            var due = (int)(_paces[domain].Due((double)(_placed + minutes) / _total) - _paces[domain].Placed);
            wanted = due >= wanted * 3 / 4 ? wanted : Math.Clamp((due + 4) / 5 * 5, Math.Min(MinPiece, wanted), wanted);
        }

        var portion = Math.Min(Math.Min(wanted, left), Math.Max(available, forced ? Math.Min(MinPiece, _paces[domain].Left) : 0));

        // Neither the domain nor the day keeps a rest that is too short for a session.
        var rest = _paces[domain].Left - portion;
        if (rest > 0 && rest < MinPiece && _paces[domain].Left == available)
        {
            portion = _paces[domain].Left <= left ? _paces[domain].Left : Math.Max(portion - (MinPiece - rest), Math.Min(portion, MinPiece));
        }

        if (left - portion is > 0 and < MinPiece && portion > 2 * MinPiece && _paces[domain].Left > portion)
        {
            portion -= MinPiece - (left - portion);
        }

        return Math.Max(1, portion);

        int Whole(int value) => (value + (_session / 2)) / _session * _session;
    }

    // A weak domain keeps a short session for each week to come.
    private static int Available(DomainPace pace, int week) => Math.Max(0, pace.Left - (MinPiece * pace.WeeksAfter(week)));

    private bool IsChosen(int domain, int count) => Array.IndexOf(_chosen, domain, 0, count) >= 0;

    // Short reviews come first on the day. They take minutes of a later, long day of the week where there is one, and of the day itself
    // otherwise.
    private int AddReviews(CalendarDay day, int week, int position, int domains, int minutes, ref int clock)
    {
        var chosen = domains;
        if (week != _lastWeek && domains < _domainsPerDay && MostOverdue(day, domains) is var waiting and >= 0)
        {
            _chosen[chosen] = waiting;
            _portions[chosen++] = 0;
        }

        var room = Math.Max(_session / 2, MinPiece);
        for (var index = 0; index < chosen; index++)
        {
            var pace = _paces[_chosen[index]];
            var length = pace.Syllabus.ReviewMinutes;
            while (length <= room && pace.HasReviewDue(day.Index) && _calendar.Room(day.Window - clock - length - ScheduleRequest.Pause) >= minutes - length
                && MakeRoom(index, domains, length, week, position, day, clock, ref minutes))
            {
                var (task, number) = pace.TakeReview(day.Index, week);
                clock = Add(day, clock, length, task, number);
                room -= length;
            }
        }

        return minutes;
    }

    private bool MakeRoom(int index, int domains, int length, int week, int position, CalendarDay day, int clock, ref int minutes)
    {
        var pace = _paces[_chosen[index]];
        if (week != _lastWeek && IsFragment(pace.Left - length - (index < domains ? _portions[index] : 0)))
        {
            return false;
        }

        if (week == _lastWeek || pace.Left - length < (index < domains ? _portions[index] : 0))
        {
            // The domain comes out even: the review is part of its minutes.
            if (index >= domains || _portions[index] - length < MinPiece)
            {
                return false;
            }

            _portions[index] -= length;
            return true;
        }

        if (Available(pace, week) - (index < domains ? _portions[index] : 0) < length)
        {
            return false;
        }

        // Longer today, shorter on the longest day to come.
        var filled = _filled.AsSpan(_weekStart[week], _calendar.Weeks[week].Length);
        var later = -1;
        for (var other = position + 1; other < filled.Length; other++)
        {
            later = filled[other] >= (2 * _session) + length && (later < 0 || filled[other] > filled[later]) ? other : later;
        }

        if (later >= 0 && minutes + length <= day.Capacity && _calendar.Room(day.Window - clock - length - ScheduleRequest.Pause) >= minutes)
        {
            filled[later] -= length;
            minutes += length;
            return true;
        }

        // Otherwise out of the longest portion of the day, which keeps at least a short session.
        var longest = 0;
        for (var other = 1; other < domains; other++)
        {
            longest = _portions[other] > _portions[longest] ? other : longest;
        }

        if (_portions[longest] - length < Math.Max(MinPiece, _session / 2))
        {
            return false;
        }

        _portions[longest] -= length;
        return true;
    }

    private int MostOverdue(CalendarDay day, int domains)
    {
        var best = -1;
        for (var index = 0; index < _paces.Length; index++)
        {
            if (!IsChosen(index, domains) && _paces[index].HasReviewDue(day.Index) && (best < 0 || _paces[index].NextDue < _paces[best].NextDue))
            {
                best = index;
            }
        }

        return best;
    }

    private void CountParts()
    {
        foreach (var session in _sessions)
        {
            if (session.Segment >= 0)
            {
                session.PartCount = _paces[session.Pace].PartsOf(session.Segment);
            }
        }
    }

    private PlannedTask CheckpointTask(int number)
    {
        var rules = _request.Rules;
        var text = number == 1 ? rules.FirstCheckpoint : number == _calendar.Checkpoints && !_request.IsClosed ? rules.LastCheckpoint : rules.Checkpoint;
        return _shared[number - 1] ??= AboutExam(text, SessionKind.Checkpoint, "practice-exam", number);
    }

    private PlannedTask DebriefTask(int number) =>
        _shared[_calendar.Checkpoints + number - 1] ??= AboutExam(number > 1 && number == _calendar.Checkpoints ? _request.Rules.LastDebrief : _request.Rules.Debrief, SessionKind.Debrief, "debrief", number);

    private PlannedTask AboutExam(TaskTemplate text, SessionKind kind, string id, int number) => new(text)
    {
        Kind = kind,
        Id = FormattableString.Invariant($"{id}-{number}"),
        Source = Source.Computed,
        Exam = _request.Exam,
        GoalPercent = _request.GoalPercent,
        Number = number,
        Count = _calendar.Checkpoints,
    };
}
