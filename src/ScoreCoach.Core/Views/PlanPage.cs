using System.Globalization;
using System.Text;

namespace ScoreCoach;

/// <summary>A plan as a short page of text: the result, what to study in which order, what to do first, what to know.</summary>
public static class PlanPage
{
    private const int NameWidth = 28;
    private const int BarWidth = 20;
    private const int MostSigns = 3;
    private const int MostSteps = 3;

    /// <summary>Writes the page.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="width">Columns; the page is made for 80 to 120. PowerShell breaks lines that fill its last column.</param>
    /// <returns>Lines that end in line feeds, the last one too.</returns>
    public static string Of(RetakePlan plan, int width = 98)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var page = new Lines(Math.Clamp(width, 60, 140));
        page.Add(Person(plan));
        page.Indented(Outcome(plan));
        page.Indented(Frame(plan));
        page.Blank();
        foreach (var line in Table(plan))
        {
            page.Indented(line, wrap: false);
        }

        page.Blank();
        if (plan.Window is { } window)
        {
            page.Labelled("Retake", window.Reason);
        }

        foreach (var step in FirstSteps(plan))
        {
            page.Labelled("First", step);
        }

        foreach (var pattern in plan.Patterns.Take(MostSigns))
        {
            page.Labelled("Sign", $"{pattern.Name}. {pattern.Fix[0]}.");
        }

        if (plan.Timeline is { } timeline)
        {
            page.Labelled("How", timeline.Approach);
        }

        page.Labelled("Ready", Sentence(plan.Readiness.ToString()));
        if (plan.Priorities.Length > 0)
        {
            page.Labelled("Why", $"{plan.Priorities[0].ShortName}: {plan.Priorities[0].Reason}");
        }

        foreach (var warning in plan.Warnings)
        {
            page.Labelled("Note", warning.Message);
        }

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
        var parts = new List<string>
        {
            plan.Result switch { ExamResult.Pass => "Passed", ExamResult.Fail => "Not passed", _ => "Result not known" },
        };
        if (plan.Score is { } score)
        {
            parts.Add(plan.PassingScore is { } pass
                ? string.Create(CultureInfo.InvariantCulture, $"{score:0.##}, pass mark {pass:0.##}")
                : score.ToString("0.##", CultureInfo.InvariantCulture));
        }

        if (plan.Attempt is { } attempt)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"attempt {attempt}"));
        }

        if (plan.ExamDate is { } date)
        {
            parts.Add(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return string.Join(" · ", parts);
    }

    private static string Frame(RetakePlan plan)
    {
        var parts = new List<string> { plan.PlanKind.ToString() };
        if (plan.Timeline is { } timeline)
        {
            var most = timeline.MaxHoursPerWeek is { } hours ? FormattableString.Invariant($"-{hours}") : " or more";
            parts.Add(FormattableString.Invariant($"{timeline.Band}: {timeline.MinWeeks}-{timeline.MaxWeeks} weeks, {timeline.MinHoursPerWeek}{most} h a week"));
        }

        if (plan.Weeks is { } weeks)
        {
            parts.Add(FormattableString.Invariant($"planned: {weeks} weeks, {plan.HoursPerWeek:0.##} h a week, {Duration.Of(plan.TotalMinutes)} in all"));
        }

        return string.Join(" · ", parts);
    }

    private static IEnumerable<string> Table(RetakePlan plan)
    {
        var timed = plan.TotalMinutes > 0;
        yield return Row("#", "Domain", "Weight", "Level", "Tier", "Share", timed ? "Time" : string.Empty, string.Empty);
        foreach (var priority in plan.Priorities)
        {
            yield return Row(
                priority.Rank.ToString(CultureInfo.InvariantCulture),
                priority.ShortName,
                FormattableString.Invariant($"{priority.Weight:0.#} %"),
                priority.Level.ToString(),
                priority.Tier ?? "-",
                ShareBar.Percent(priority.Share),
                timed ? Duration.Of(priority.Minutes) : string.Empty,
                ShareBar.Of(priority.Share, BarWidth));
        }
    }

    private static string Row(string rank, string name, string weight, string level, string tier, string share, string time, string bar) =>
        string.Join(
            ' ',
            DisplayWidth.Fit(rank, 2, alignRight: true),
            DisplayWidth.Fit(name, NameWidth),
            DisplayWidth.Fit(weight, 6, alignRight: true),
            " " + DisplayWidth.Fit(level, 8),
            DisplayWidth.Fit(tier, 11),
            DisplayWidth.Fit(share, 7, alignRight: true),
            DisplayWidth.Fit(time, 8, alignRight: true),
            " " + bar).TrimEnd();

    // What to do this week: the first sessions where there is a schedule, the first actions where there is none.
    private static IEnumerable<string> FirstSteps(RetakePlan plan)
    {
        if (plan.Schedule is { } schedule)
        {
            return schedule.AllSessions().Take(MostSteps).Select(session => string.Create(
                CultureInfo.InvariantCulture,
                $"{session.Start:ddd yyyy-MM-dd HH:mm}, {session.Minutes} min, {NameOf(plan, session)}: {session.Action}"));
        }

        var first = plan.Priorities.FirstOrDefault(priority => priority.Actions.Count > 0);
        return first is null ? [] : first.Actions.Take(MostSteps).Select(action => $"{first.ShortName}: {action}");
    }

    private static string NameOf(RetakePlan plan, StudySession session) =>
        plan.Priorities.FirstOrDefault(priority => priority.Domain == session.Domain)?.ShortName ?? session.Method;

    private static string Sentence(string text) => char.ToUpperInvariant(text[0]) + text[1..] + ".";

    private sealed class Lines(int width)
    {
        private const string Indent = "  ";
        private const int LabelWidth = 7;
        private readonly StringBuilder _text = new();

        public void Add(string line) => _text.Append(line).Append('\n');

        public void Blank() => Add(string.Empty);

        public void Indented(string text, bool wrap = true)
        {
            foreach (var line in wrap ? TextWrap.Lines(text, width - Indent.Length) : [text])
            {
                Add(Indent + line);
            }
        }

        public void Labelled(string label, string text)
        {
            var lead = Indent + label.PadRight(LabelWidth);
            foreach (var line in TextWrap.Lines(text, width - lead.Length))
            {
                Add(lead + line);
                lead = new string(' ', lead.Length);
            }
        }

        public override string ToString() => _text.ToString();
    }
}
