using System.Globalization;
using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>A plan as a short page of text: the result, what to study in which order, what to do first, what to know.</summary>
internal static class PlanPage
{
    private const string Indent = "  ";
    private const int NameWidth = 28;
    private const int BarWidth = 17;
    private const int MinBarWidth = 4;

    // What a row takes with the widest name and bar.
    private const int FullWidth = 98;
    private const int MaxSigns = 3;
    private const int MaxSteps = 3;

    /// <summary>The page, each line with a line feed. Made for 80 to 120 columns; PowerShell breaks lines that fill its last column.</summary>
    public static string Of(RetakePlan plan, int width = 98)
    {
        var page = new Lines(Math.Clamp(width, 60, 140));
        page.Wrapped(string.Empty, Person(plan));
        page.Wrapped(Indent, Outcome(plan));
        page.Wrapped(Indent, Frame(plan));
        page.Blank();
        foreach (var line in Table(plan, page.Width))
        {
            page.Add(Indent + line);
        }

        page.Blank();
        if (plan.Window is { } window)
        {
            page.Labelled("Retake", plan.Guidance.Retake.Select(statement => statement.ToString()).Prepend(Retake(plan, window)));
        }

        page.Labelled("First", FirstSteps(plan));
        page.Labelled("Signs", plan.Patterns.Take(MaxSigns).Select(pattern => $"{pattern.Name}. {Sentence(pattern.Fix[0])}"));

        if (plan.Timeline is { } timeline)
        {
            page.Labelled("How", timeline.Approach);
        }

        if (plan.PlanKind != PlanKind.Maintain)
        {
            page.Labelled("Ready", plan.Guidance.Practice.Select(statement => statement.ToString()).Prepend($"When you pass {plan.Readiness}."));
        }

        page.Labelled("Report", plan.Guidance.Report.Select(statement => statement.ToString()));
        page.Labelled("Why", Why(plan));

        // What the retake line says already needs no second line.
        page.Labelled("Notes", plan.Warnings.Select(warning => warning.Message).Where(message => message != plan.Window?.Reason));
        page.Labelled("Basis", Basis(plan));

        return page.ToString();
    }

    private static string Person(RetakePlan plan)
    {
        var person = (plan.CandidateName, plan.CandidateId) switch
        {
            ({ } name, { } id) => $"{PlainText.OneLine(name)} ({PlainText.OneLine(id)})",
            ({ } name, null) => PlainText.OneLine(name),
            (null, { } id) => PlainText.OneLine(id),
            _ => "(no name)",
        };
        return $"{person} · {plan.Exam} {plan.ExamTitle}";
    }

    private static string Outcome(RetakePlan plan)
    {
        var pass = plan.PassingScore is { } mark ? FormattableString.Invariant($", pass mark {mark:0.##}") : string.Empty;
        string?[] parts =
        [
            plan.Result switch { ExamResult.Pass => "Passed", ExamResult.Fail => "Not passed", _ => "Result not known" },
            plan.Score is { } score ? FormattableString.Invariant($"{score:0.##}{pass}") : null,
            plan.Attempt is { } attempt ? FormattableString.Invariant($"attempt {attempt}") : null,
            plan.ExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Frame(RetakePlan plan)
    {
        var kind = plan.PlanKind.ToString();
        string?[] parts =
        [
            kind == plan.Band ? null : kind,
            plan.Timeline is { } time ? $"{time.Band}: {WeeksOf(time)} weeks, {HoursOf(time)} h a week" : null,
            (plan.Weeks, plan.EndDate) switch
            {
                ({ } weeks, { } end) when (end - plan.StartDate).Days == 7 * weeks => FormattableString.Invariant(
                    $"planned: {weeks} {(weeks == 1 ? "week" : "weeks")} of {plan.HoursPerWeek:0.##} h, {Duration.Of(plan.TotalMinutes)} in all"),
                (not null, { } end) => FormattableString.Invariant(
                    $"planned until {end:yyyy-MM-dd}: {plan.HoursPerWeek:0.##} h a week, {Duration.Of(plan.TotalMinutes)} in all"),
                _ => "no time planned; the shares hold for whatever time you give it",
            },
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    // What to book, and when: the exam that takes the place of a closed one comes before the reason.
    private static string Retake(RetakePlan plan, RetakeWindow window)
    {
        var others = string.Join(" or ", window.OpenSuccessors);
        return window.Verdict switch
        {
            RetakeVerdict.ExamRetired when others.Length > 0 => $"Sit {others} instead. {window.Reason}",
            RetakeVerdict.RetiresBeforeReady when window.LastExamDate >= window.ReadyFrom =>
                FormattableString.Invariant($"Choose a day up to {window.LastExamDate:yyyy-MM-dd}{(others.Length > 0 ? $", or plan for {others} instead" : string.Empty)}. {window.Reason}"),
            RetakeVerdict.RetiresBeforeReady when others.Length > 0 => $"Plan for {others} instead. {window.Reason}",
            RetakeVerdict.ExamRetired or RetakeVerdict.RetiresBeforeReady => window.Reason,
            _ => window.Reason
                + (plan.EndDate is { } end ? FormattableString.Invariant($" As planned, it is done by {end:yyyy-MM-dd}.") : string.Empty)
                + (window.LastExamDate is { } last ? FormattableString.Invariant($" The exam is last offered on {last:yyyy-MM-dd}.") : string.Empty),
        };
    }

    // The first domain, and one that gets more of the time all the same, because a reader would ask.
    private static IEnumerable<string> Why(RetakePlan plan)
    {
        if (plan.Priorities.Count == 0)
        {
            yield break;
        }

        var first = plan.Priorities[0];
        yield return $"{first.ShortName} comes first. {first.Reason}";
        if (plan.Priorities.FirstOrDefault(other => other.Share > first.Share && other.Tier != first.Tier) is { } more)
        {
            yield return $"{more.ShortName} has the most time. {more.Reason}";
        }
    }

    // Who says what the figures above are. An assumption must be seen to be one, with its reason and how to change it.
    private static IEnumerable<string> Basis(RetakePlan plan)
    {
        var figures = new List<(SourceKind Kind, string What)>();
        var placed = plan.Priorities.Any(priority => priority.Tier is not null) ? plan.Priorities.Where(priority => priority.Tier is not null).ToArray() : [.. plan.Priorities];
        var kinds = placed.Select(priority => priority.Source.Kind).Distinct().ToArray();
        foreach (var kind in kinds)
        {
            figures.Add((kind, kinds.Length == 1 ? "the order" : "the place of " + string.Join(", ", placed.Where(priority => priority.Source.Kind == kind).Select(priority => priority.ShortName))));
        }

        if (plan.Timeline is { } timeline)
        {
            figures.Add((timeline.Source.Kind, WeeksOf(timeline) + " weeks"));
            figures.Add((timeline.HoursSource.Kind, FormattableString.Invariant($"{HoursOf(timeline)} h a week")));
        }

        var weeks = plan.WeeksSource is { Kind: SourceKind.Assumption };
        var hours = plan.HoursSource is { Kind: SourceKind.Assumption };
        if (weeks || hours)
        {
            figures.Add((SourceKind.Assumption, (weeks, hours) switch
            {
                (true, true) => FormattableString.Invariant($"the planned {plan.Weeks} weeks of {plan.HoursPerWeek:0.##} h"),
                (true, false) => FormattableString.Invariant($"the planned {plan.Weeks} weeks"),
                _ => FormattableString.Invariant($"the planned {plan.HoursPerWeek:0.##} h a week"),
            }));
        }

        var text = string.Join(' ', figures.GroupBy(figure => figure.Kind).OrderBy(group => group.Key).Select(group => $"{Says(group.Key)}: {string.Join(", ", group.Select(figure => figure.What))}."));
        if (weeks || hours)
        {
            string[] options = [.. weeks ? ["Weeks", "TargetDate"] : Array.Empty<string>(), .. hours ? ["HoursPerWeek", "TotalHours"] : Array.Empty<string>()];
            text += $" Change the plan with {string.Join(", ", options[..^1])} or {options[^1]}.";
        }

        if (plan.Timeline is { Source: { Kind: SourceKind.Assumption, Note: { } note } })
        {
            text += " " + note;
        }

        return text.Length == 0 ? [] : [text];
    }

    private static string Says(SourceKind kind) => kind switch
    {
        SourceKind.Official => "The vendor",
        SourceKind.Article => "The article",
        SourceKind.Assumption => "Assumed",
        _ => "Computed",
    };

    private static string WeeksOf(StudyTimeline timeline) => FormattableString.Invariant($"{timeline.MinWeeks}-{timeline.MaxWeeks}");

    private static string HoursOf(StudyTimeline timeline) => timeline.MaxHoursPerWeek is { } most
        ? FormattableString.Invariant($"{timeline.MinHoursPerWeek}-{most}")
        : FormattableString.Invariant($"{timeline.MinHoursPerWeek}+");

    private static IEnumerable<string> Table(RetakePlan plan, int width)
    {
        // In a narrow window the names take what they need, and a bar that would have no room is left out.
        var longest = plan.Priorities.Select(priority => DisplayWidth.Of(priority.ShortName)).DefaultIfEmpty().Max();
        var nameWidth = width < FullWidth ? Math.Clamp(longest, 6, NameWidth) : NameWidth;
        var room = width - (FullWidth - BarWidth - NameWidth + nameWidth);
        var barWidth = room < MinBarWidth ? 0 : Math.Min(room, BarWidth);
        var timed = plan.TotalMinutes > 0;
        yield return Row(nameWidth, "#", "Domain", "Weight", "Level", "Tier", "Share", timed ? "Time" : string.Empty, string.Empty);
        foreach (var priority in plan.Priorities)
        {
            var weight = FormattableString.Invariant($"{priority.Weight:0.#} %");
            var time = timed ? Duration.Of(priority.Minutes) : string.Empty;
            yield return Row(
                nameWidth, priority.Rank.ToString(CultureInfo.InvariantCulture), priority.ShortName, weight, priority.Level.ToString(),
                priority.Tier ?? "-", ShareBar.Percent(priority.Share), time, ShareBar.Of(priority.Share, barWidth));
        }
    }

    private static string Row(int nameWidth, string rank, string name, string weight, string level, string tier, string share, string time, string bar) =>
        string.Join(
            ' ',
            DisplayWidth.Fit(rank, 2, alignRight: true),
            DisplayWidth.Fit(name, nameWidth),
            DisplayWidth.Fit(weight, 6, alignRight: true),
            " " + DisplayWidth.Fit(level, 8),
            DisplayWidth.Fit(tier, 11),
            DisplayWidth.Fit(share, 7, alignRight: true),
            DisplayWidth.Fit(time, 8, alignRight: true),
            " " + bar).TrimEnd();

    // What to do this week: the first sessions where there is a schedule, the first actions where there is none.
    private static IEnumerable<string> FirstSteps(RetakePlan plan)
    {
        if (plan.Window is { Verdict: RetakeVerdict.ExamRetired } window && window.OpenSuccessors.FirstOrDefault() is { } successor)
        {
            yield return $"Compare the outline of {successor} with the domains above, and begin with what both ask for.";
        }

        if (plan.Schedule is { } schedule)
        {
            DateTime? day = null;
            foreach (var session in schedule.AllSessions().Take(MaxSteps))
            {
                if (session.Start.Date != day)
                {
                    day = session.Start.Date;
                    yield return string.Create(CultureInfo.InvariantCulture, $"On {day:dddd, yyyy-MM-dd}:");
                }

                yield return string.Create(CultureInfo.InvariantCulture, $"{session.Start:HH:mm} {NameOf(plan, session)}, {session.Minutes} min: {Sentence(session.Action)}");
            }

            yield break;
        }

        if (plan.Priorities.FirstOrDefault(priority => priority.Actions.Count > 0) is { } first)
        {
            yield return $"In {first.ShortName}:";
            foreach (var action in first.Actions.Take(MaxSteps))
            {
                yield return Sentence(action.ToString());
            }
        }
    }

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string NameOf(RetakePlan plan, StudySession session) =>
        plan.Priorities.FirstOrDefault(priority => priority.Domain == session.Domain)?.ShortName ?? session.Method;

    private sealed class Lines(int width)
    {
        private const int LabelWidth = 7;
        private readonly StringBuilder _text = new();

        public int Width => width;

        public void Add(string line) => _text.Append(line).Append('\n');
        public void Blank() => Add(string.Empty);

        public void Wrapped(string indent, string text)
        {
            foreach (var line in TextWrap.Lines(text, width - indent.Length))
            {
                Add(indent + line);
            }
        }

        public void Labelled(string label, params IEnumerable<string> texts)
        {
            var lead = Indent + label.PadRight(LabelWidth);
            foreach (var line in texts.SelectMany(text => TextWrap.Lines(text, width - lead.Length)))
            {
                Add(lead + line);
                lead = new string(' ', lead.Length);
            }
        }

        public override string ToString() => _text.ToString();
    }
}
