using ScoreCoach.Syllabi;

namespace ScoreCoach.Schedules;

/// <summary>How far a domain has come in its minutes and in its syllabus while sessions are placed.</summary>
internal sealed class DomainPace
{
    private const int MinGap = 5;
    private readonly double[] _ends;
    private readonly byte[] _parts;
    private readonly int[] _studiedOn;
    private readonly byte[] _reviewed;
    private readonly int[] _reviewedOn;
    private readonly int[] _gaps;
    private readonly DomainSyllabus _syllabus;
    private int _segment;
    private double _studied;
    private int _reviewBudget;
    private int _nextDue;
    private int[]? _weeksAfter;

    public DomainPace(ScheduleDomain domain, int[] gaps)
    {
        Domain = domain;
        Left = domain.Minutes;
        IsWeak = domain.Level == PerformanceLevel.Weak;
        IsStrong = domain.Level == PerformanceLevel.Strong;
        _gaps = gaps;
        var syllabus = _syllabus = domain.Syllabus;
        _ends = new double[syllabus.Segments.Length];
        _parts = new byte[_ends.Length];
        _studiedOn = new int[syllabus.Reviews.Length];
        _reviewed = new byte[_studiedOn.Length];
        _reviewedOn = new int[_studiedOn.Length];
        Array.Fill(_studiedOn, int.MinValue);
        Array.Fill(_reviewedOn, int.MinValue);
        _reviewBudget = syllabus.ReviewBudget;
        _nextDue = int.MaxValue;
        var end = 0.0;
        for (var index = 0; index < _ends.Length; index++)
        {
            end += Math.Max(0, syllabus.Segments[index].Minutes - (domain.Done?.Segments[index] ?? 0));
            _ends[index] = syllabus.Segments[index].IsSpare ? double.MaxValue : end;
        }

        if (domain.Done is { } done)
        {
            Resume(done);
        }
    }

    public ScheduleDomain Domain { get; }

    /// <summary>The short reviews and what they take.</summary>
    public DomainSyllabus Syllabus => _syllabus;

    /// <summary>The minutes that are not placed yet.</summary>
    public int Left { get; private set; }

    /// <summary>Minutes placed.</summary>
    public int Placed => Domain.Minutes - Left;

    /// <summary>The week in which it was placed last.</summary>
    public int LastWeek { get; private set; } = -1;

    /// <summary>Whether it is one of the first tier and has not begun.</summary>
    public bool Opens { get; set; }

    public bool IsWeak { get; }

    public bool IsStrong { get; }

    /// <summary>The part of the plan at which the domain begins.</summary>
    public double StartsAt { get; set; }

    /// <summary>The part of the plan at which the domain is done.</summary>
    public double EndsAt { get; set; } = 1;

    /// <summary>Keeps a short session for each week to come.</summary>
    /// <param name="weeksAfter">In how many weeks after each one the domain must still appear.</param>
    public void KeepFor(int[] weeksAfter) => _weeksAfter = weeksAfter;

    /// <summary>The minutes that may be placed in a week: without what is kept for later ones.</summary>
    public int Available(int week) => _weeksAfter is null ? Left : Math.Max(0, Left - (DayMinutes.MinPiece * _weeksAfter[week]));

    /// <summary>Whether it must still appear in a week: a weak domain never rests for one.</summary>
    public bool IsMissing(int week) => IsWeak && Left > 0 && LastWeek < week;

    /// <summary>The minutes of the domain that should be placed when a part of the plan is over. Strong domains come at growing gaps.</summary>
    public double Due(double part) => DueOf(Math.Clamp((part - StartsAt) / (EndsAt - StartsAt), 0, 1));

    private double DueOf(double part) => !IsStrong ? Domain.Minutes * part
        : Domain.Minutes * (1 - ((1 - part) * Math.Sqrt(Math.Max(0, 1 - part))));

    /// <summary>The parts of every segment that were placed.</summary>
    public byte PartsOf(int segment) => _parts[segment];

    /// <summary>Whether a short review is due on a day or before.</summary>
    public bool HasReviewDue(int day) => _nextDue <= day && _reviewBudget >= _syllabus.ReviewMinutes && Left >= _syllabus.ReviewMinutes;

    /// <summary>On which day the next review is due.</summary>
    public int NextDue => _nextDue;

    /// <summary>Takes the review that has waited longest.</summary>
    public (PlannedTask Task, int Number) TakeReview(int day, int week)
    {
        var syllabus = _syllabus;
        var topic = -1;
        for (var index = 0; index < _studiedOn.Length; index++)
        {
            if (DueOn(index) == _nextDue)
            {
                topic = index;
                break;
            }
        }

        _reviewed[topic]++;
        _reviewedOn[topic] = day;
        _reviewBudget -= syllabus.ReviewMinutes;
        Left -= syllabus.ReviewMinutes;
        LastWeek = week;
        FindNextDue();
        return (syllabus.Reviews[topic], _reviewed[topic]);
    }

    /// <summary>Takes a session of study.</summary>
    /// <returns>The segment, and which of its parts it is.</returns>
    public (int Segment, int Part) TakeStudy(int minutes, int day, int week, int sessionMinutes)
    {
        // A session belongs to the segment in which its middle lies.
        while (_segment < _ends.Length - 1 && (_parts[_segment] >= DomainSyllabus.MaxParts || _studied + (minutes / 2.0) >= _ends[_segment]))
        {
            _segment++;
        }

        var part = ++_parts[_segment];
        _studied += minutes;
        Left -= minutes;
        LastWeek = week;
        var segment = _segment;
        if (segment < _ends.Length - 1 && (part >= DomainSyllabus.MaxParts || _studied + (sessionMinutes / 2.0) >= _ends[segment]))
        {
            // The next session would lie beyond it. Reviews count from here.
            _segment++;
            if (_syllabus.Segments[segment].Task.Reviewed is { } reviewed)
            {
                _studiedOn[reviewed] = day;
                FindNextDue();
            }
        }

        return (segment, part);
    }

    private void Resume(DomainProgress done)
    {
        done.Parts.CopyTo(_parts, 0);
        done.Reviews.CopyTo(_reviewed, 0);
        for (var topic = 0; topic < _reviewedOn.Length; topic++)
        {
            _reviewedOn[topic] = done.ReviewedOn[topic] ?? int.MinValue;
        }

        for (var segment = 0; segment < _ends.Length; segment++)
        {
            // Reviews begin where the topic is done, as they would have.
            var isOver = _ends[segment] - (segment == 0 ? 0 : _ends[segment - 1]) < 1;
            if (isOver && _syllabus.Segments[segment].Task.Reviewed is { } topic && done.StudiedOn[topic] is { } day)
            {
                _studiedOn[topic] = day;
                _reviewBudget = Math.Max(0, _reviewBudget - (_reviewed[topic] * _syllabus.ReviewMinutes));
            }
        }

        FindNextDue();
    }

    // A late review moves the one after it: twice in a few days recalls nothing new.
    private int DueOn(int topic)
    {
        var count = _reviewed[topic];
        if (_studiedOn[topic] == int.MinValue || count >= _gaps.Length)
        {
            return int.MaxValue;
        }

        var due = _studiedOn[topic] + _gaps[count];
        return count == 0 || _reviewedOn[topic] == int.MinValue ? due : Math.Max(due, _reviewedOn[topic] + Math.Max(MinGap, (_gaps[count] - _gaps[count - 1]) / 2));
    }

    private void FindNextDue()
    {
        _nextDue = int.MaxValue;
        for (var topic = 0; topic < _studiedOn.Length; topic++)
        {
            _nextDue = Math.Min(_nextDue, DueOn(topic));
        }
    }
}
