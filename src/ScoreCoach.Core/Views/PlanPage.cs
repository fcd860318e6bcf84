using System.Globalization;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Exams;
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
    /// <param name="plan">The plan.</param>
    /// <param name="width">The columns of a line.</param>
    /// <param name="syntax">How the reader types options; null to name them in words.</param>
    public static string Of(RetakePlan plan, int width = 98, IOptionSyntax? syntax = null)
    {
        var page = new Lines(Math.Clamp(width, 60, 140));
        var isClosed = plan.Window is { Verdict: RetakeVerdict.ExamRetired };
        page.Wrapped(string.Empty, Person(plan));
        page.Wrapped(Indent, Outcome(plan));
        if (isClosed)
        {
            // What can be sat comes before everything else: it decides whether the rest is of any use.
            page.Labelled("Closed", LanguageNotes(plan).Prepend(plan.Window!.Reason));
            page.Labelled("Sit", plan.Successors.Select(successor => Alternative(successor, syntax)));
        }

        page.Wrapped(Indent, Frame(plan));
        page.Blank();
        if (plan.Priorities.Count > 0)
        {
            foreach (var line in Table(plan, page.Width))
            {
                page.Add(Indent + line);
            }

            page.Blank();
        }

        if (plan.Window is { } window && !isClosed)
        {
            // Who has not sat the exam yet needs no rule for sitting it again.
            var isFirst = plan.PlanKind == PlanKind.Transition;
            page.Labelled(
                isFirst ? "Exam" : "Retake",
                (isFirst ? [] : LanguageNotes(plan).Concat(plan.Guidance.Retake.Select(statement => statement.ToString()))).Prepend(Retake(plan, window)));
        }

        page.Labelled("First", FirstSteps(plan, syntax));
        page.Labelled("Signs", (plan.PlanKind == PlanKind.Transition ? [] : plan.Patterns).Take(MaxSigns).Select(pattern => $"{pattern.Name}. {Sentence(pattern.Fix[0])}"));

        // How to prepare for an exam that can't be sat helps nobody who has not asked for time to do so.
        var isPrepared = plan.PlanKind != PlanKind.Maintain && !(isClosed && plan.Weeks is null);
        if (isPrepared && plan.Timeline is { } timeline)
        {
            page.Labelled("How", timeline.Approach);
        }

        if (isPrepared)
        {
            page.Labelled("Ready", plan.Guidance.Practice.Select(statement => statement.ToString()).Prepend($"When you pass {plan.Readiness}."));
        }

        page.Labelled("Report", plan.PlanKind == PlanKind.Transition ? [] : plan.Guidance.Report.Select(statement => statement.ToString()));
        page.Labelled("Why", Why(plan));
        page.Labelled("From", CarriedFrom(plan));

        // What the retake line says already needs no second line.
        page.Labelled("Notes", plan.Notes.Concat(plan.Warnings.Where(warning => warning.Message != plan.Window?.Reason && !IsSaidInReason(plan, warning)).Select(warning => warning.Message)));
        page.Labelled("Facts", PlanFacts.Of(plan));
        page.Labelled("Basis", Basis(plan));

        return page.ToString();
    }

    private static string Person(RetakePlan plan)
    {
        var person = (plan.CandidateName, plan.CandidateId) switch
        {
            ({ } name, { } id) when name != id => $"{PlainText.OneLine(name)} ({PlainText.OneLine(id)})",
            ({ } name, _) => PlainText.OneLine(name),
            (null, { } id) => PlainText.OneLine(id),
            _ => "(no name)",
        };
        return plan.Target is { } target ? $"{person} · from {plan.Exam} to {target.Id} {target.Title}" : $"{person} · {plan.Exam} {plan.ExamTitle}";
    }

    private static string Outcome(RetakePlan plan)
    {
        var pass = plan.PassingScore is { } mark ? FormattableString.Invariant($", pass mark {mark:0.##}") : string.Empty;
        string?[] parts =
        [
            plan.Target is null
                ? plan.Result switch { ExamResult.Pass => "Passed", ExamResult.Fail => "Not passed", _ => "Result not known" }
                : plan.Exam + plan.Result switch { ExamResult.Pass => " passed", ExamResult.Fail => " not passed", _ => ", result not known" },
            plan.Score is { } score ? FormattableString.Invariant($"{score:0.##}{pass}") : null,
            plan.Attempt is { } attempt ? FormattableString.Invariant($"attempt {attempt}") : null,
            plan.ExamDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            plan.Target is { PassingScore: { } needed } target ? FormattableString.Invariant($"pass mark of {target.Id}: {needed:0.##}") : null,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    private static string Frame(RetakePlan plan)
    {
        var kind = plan.PlanKind.ToString();
        string?[] parts =
        [
            kind == plan.Band ? null : kind,
            plan.Priorities.Count > 0 && plan.Timeline is { } time ? $"{time.Band}: {WeeksOf(time)} weeks, {HoursOf(time)} h a week" : null,
            (plan.Weeks, plan.EndDate) switch
            {
                ({ } weeks, { } end) when (end - plan.StartDate).Days == 7 * weeks => FormattableString.Invariant(
                    $"planned: {weeks} {(weeks == 1 ? "week" : "weeks")} of {plan.HoursPerWeek:0.##} h, {Duration.Of(plan.TotalMinutes)} in all"),
                (not null, { } end) => FormattableString.Invariant(
                    $"planned until {end:yyyy-MM-dd}: {plan.HoursPerWeek:0.##} h a week, {Duration.Of(plan.TotalMinutes)} in all"),
                _ when plan.Priorities.Count == 0 => "no time planned",
                _ => "no time planned; the shares hold for whatever time you give it",
            },
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    // What to book, and when.
    private static string Retake(RetakePlan plan, RetakeWindow window)
    {
        if (window.Verdict == RetakeVerdict.RetiresBeforeReady)
        {
            return window.Reason;
        }

        return window.Reason
            + (plan.EndDate is { } end ? FormattableString.Invariant($" As planned, the preparation ends on {end:yyyy-MM-dd}.") : string.Empty)
            + (window.LastExamDate is { } last ? FormattableString.Invariant($" The exam is last offered on {last:yyyy-MM-dd}.") : string.Empty)
            + (window.ExamStatus == ExamStatus.Beta ? $" {window.Exam} is a beta: check the vendor's rules for betas before you book." : string.Empty);
    }

    // What is known of the languages in which an exam goes on, where the day itself is not.
    private static IEnumerable<string> LanguageNotes(RetakePlan plan)
    {
        var profile = plan.Report.Profile;
        var own = ExamDays.LanguageOf(profile, plan.Report.LanguageName);
        var languages = own is null ? profile.OtherLanguages.Where(_ => plan.Window is { Verdict: RetakeVerdict.ExamRetired }) : [own];
        return languages
            .Where(language => language is { LastExamDate: null, Note: not null })
            .GroupBy(language => language.Note)
            .Select(group => $"In {Listed.And([.. group.Select(language => language.Name)])}: {group.Key}");
    }

    // One exam that can be sat instead: what it is, from when to when, how much of the report carries over, how to plan for it.
    private static string Alternative(SuccessorExam exam, IOptionSyntax? syntax)
    {
        var through = exam.Through.Count == 0 ? string.Empty : $" It follows {Listed.And(exam.Through)}, also retired.";
        if (!IsKnown(exam))
        {
            return $"{exam.Exam}, which is not in the catalog.{through} {Written(ExamCatalog.HowToAdd, syntax)}";
        }

        var offered = exam.Availability switch
        {
            SuccessorAvailability.Beta => "a beta" + (exam.FirstExamDate is { } since ? FormattableString.Invariant($" since {since:yyyy-MM-dd}") : string.Empty),
            SuccessorAvailability.NotYetOpen => FormattableString.Invariant($"not yet open, from {exam.FirstExamDate:yyyy-MM-dd}"),
            _ => "open",
        };
        var until = exam.LastExamDate is { } last ? FormattableString.Invariant($" until {last:yyyy-MM-dd}") : string.Empty;
        var carried = exam.CarriedCount == 0 ? "No level carries over to it."
            : exam.CarriedCount == exam.DomainCount ? FormattableString.Invariant($"Levels carry over to all {exam.DomainCount} of its domains, as assumptions.")
            : FormattableString.Invariant($"Levels carry over to {exam.CarriedCount} of its {exam.DomainCount} domains, as assumptions.");
        return $"{exam.Exam} {exam.Title}: {offered}{until}.{through} {carried} Plan for it with {Written(TargetOption(exam), syntax)}.{StatusFrom(exam.Source)}";
    }

    private static string StatusFrom(Source? source)
    {
        if (source is null)
        {
            return string.Empty;
        }

        string?[] parts =
        [
            source.Kind switch { SourceKind.Official => "official", SourceKind.Secondary => "reported by a third party", _ => "an assumption" },
            source.Kind == SourceKind.Official && source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null,
            source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ];
        return $" Status: {string.Join(", ", parts.OfType<string>())}.";
    }

    private static bool IsKnown(SuccessorExam exam) => exam.Availability != SuccessorAvailability.Unknown;

    private static Advice TargetOption(SuccessorExam exam) => Advice.With($"{OptionExample.Of(nameof(PlanOptions.TargetExam), exam.Exam)}");

    private static string? Instead(RetakePlan plan, IOptionSyntax? syntax)
    {
        var known = plan.Successors.Where(IsKnown).ToArray();
        return known.Length == 0 ? null : $"{Listed.Or([.. known.Select(exam => exam.Exam)])} instead ({Written(TargetOption(known[0]), syntax)})";
    }

    private static string Written(Advice advice, IOptionSyntax? syntax) => syntax is null ? advice.ToString() : advice.Render(syntax);

    // Each pair with its reason, so that a reader can judge what the assumption is worth.
    private static IEnumerable<string> CarriedFrom(RetakePlan plan)
    {
        var carried = plan.Priorities.Where(priority => priority.Basis == LevelBasis.Carried).ToArray();
        foreach (var priority in carried.Where(priority => !IsSameName(priority)))
        {
            foreach (var from in priority.FromDomains)
            {
                yield return $"{priority.ShortName}, from {from.ShortName} ({from.Level}). {from.Note}";
            }
        }

        if (carried.Where(IsSameName).Select(priority => priority.ShortName).ToArray() is { Length: > 0 } same)
        {
            yield return $"{Listed.And(same)}, from the {plan.Exam} {(same.Length == 1 ? "domain" : "domains")} of the same name.";
        }
    }

    private static bool IsSameName(DomainPriority priority) => priority.FromDomains.All(from => from.Basis == TransferBasis.Name);

    // The first domain, and one that gets more of the time all the same, because a reader would ask.
    private static IEnumerable<string> Why(RetakePlan plan)
    {
        if (plan.Priorities.Count == 0)
        {
            yield break;
        }

        if (HasNoLevel(plan))
        {
            // Why there is none stands in the lines about the report.
            yield return $"{plan.Priorities[0].ShortName} comes first: without levels, "
                + (plan.Report.Profile.WeightKind == WeightKind.None ? "every domain gets the same share." : "the time is divided by weight.") + " This is an assumption.";
            yield break;
        }

        yield return $"{plan.Priorities[0].ShortName} comes first. {plan.Priorities[0].Reason}";
        if (MostTime(plan) is { } more)
        {
            yield return $"{more.ShortName} has the most time. {more.Reason}";
        }
    }

    private static DomainPriority? MostTime(RetakePlan plan) =>
        plan.Priorities.FirstOrDefault(other => other.Share > plan.Priorities[0].Share && other.Tier != plan.Priorities[0].Tier);

    // The reasons of both domains name the pair for which the time follows the weight. What the vendor's reports say stands in a line
    // of its own.
    private static bool IsSaidInReason(RetakePlan plan, PlanWarning warning) =>
        (warning.Kind == PlanWarningKind.Incomplete && HasNoLevel(plan) && plan.Guidance.Report.Count > 0)
        || IsPairInReason(plan, warning);

    private static bool HasNoLevel(RetakePlan plan) => plan.Target is null && plan.Priorities.Count > 0 && plan.Report.Results.Known == 0;

    private static bool IsPairInReason(RetakePlan plan, PlanWarning warning) =>
        warning.Kind == PlanWarningKind.DividedByImpact
        && plan.Coaching.Ranking.Inversion is { } pair
        && new[] { plan.Priorities[0], MostTime(plan) }.Any(shown => shown?.Domain == pair.Lower.Domain.Id || shown?.Domain == pair.Higher.Domain.Id);

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

        // Without domains nothing is planned, so that no figure rests on the band.
        if (plan.Priorities.Count > 0 && plan.Timeline is { } timeline)
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

        if (plan.Priorities.Count > 0 && plan.Timeline is { Source: { Kind: SourceKind.Assumption, Note: { } note } })
        {
            text += " " + note;
        }

        if (plan.ProfileFile is { } file)
        {
            text += $" The exam's facts are from your own file {PlainText.OneLine(file)}.";
        }

        return text.Length == 0 ? [] : [text.TrimStart()];
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
        var isTransition = plan.PlanKind == PlanKind.Transition;
        yield return Row(nameWidth, "#", "Domain", "Weight", "Level", "Tier", "Share", timed ? "Time" : string.Empty, isTransition && barWidth > 0 ? "From" : string.Empty);
        foreach (var priority in plan.Priorities)
        {
            var weight = FormattableString.Invariant($"{priority.Weight:0.#} %");
            var time = timed ? Duration.Of(priority.Minutes) : string.Empty;
            yield return Row(
                nameWidth, priority.Rank.ToString(CultureInfo.InvariantCulture), priority.ShortName, weight,
                priority.Basis == LevelBasis.New ? "New" : priority.Level.ToString(),
                priority.Tier ?? "-", ShareBar.Percent(priority.Share), time,
                isTransition ? DisplayWidth.Fit(OldNames(priority), barWidth) : ShareBar.Of(priority.Share, barWidth));
        }
    }

    private static string OldNames(DomainPriority priority) =>
        priority.Basis == LevelBasis.Carried ? string.Join(", ", priority.FromDomains.Select(from => from.ShortName)) : string.Empty;

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
    private static IEnumerable<string> FirstSteps(RetakePlan plan, IOptionSyntax? syntax)
    {
        // Who can't sit the exam again, or only within days, must hear it before any session.
        if (plan.Window is { Verdict: RetakeVerdict.RetiresBeforeReady, LastExamDate: { } last } window)
        {
            var instead = Instead(plan, syntax);
            var can = last < window.EarliestRetake ? $"You can't sit {window.Exam} {(plan.Target is null ? "again " : string.Empty)}before it closes"
                : FormattableString.Invariant($"Decide now: you can sit {window.Exam} until {last:yyyy-MM-dd} only");
            yield return instead is not null ? $"{can}{(last < window.EarliestRetake ? ": plan for " : ", or plan for ")}{instead}."
                : plan.Successors.Count > 0 ? $"{can}; {plan.Successors[0].Exam} takes its place, and the catalog has no profile of it. {Written(ExamCatalog.HowToAdd, syntax)}"
                : $"{can}; the catalog knows of no exam in its place.";
            if (last < window.EarliestRetake)
            {
                yield break;
            }
        }

        if (plan.Target is { } target)
        {
            yield return $"Take a full practice exam of {target.Id} before you study: the levels above are assumptions.";
            yield return $"Create a report of {target.Id} from its results per domain and plan again: they replace the assumptions.";
            yield break;
        }

        if (plan.Window is { Verdict: RetakeVerdict.ExamRetired })
        {
            if (plan.Window.Flags.Contains(RetakeCaveat.ExamAfterLastDate))
            {
                yield return plan.Window.Flags.Contains(RetakeCaveat.LanguageUnknown)
                    ? FormattableString.Invariant($"The exam was sat on {plan.ExamDate:yyyy-MM-dd}, after its last day in English: name the language of the report (Language) and plan again.")
                    : FormattableString.Invariant($"The report has {plan.ExamDate:yyyy-MM-dd} as the day of the exam, after its last day, {plan.LastExamDate:yyyy-MM-dd}: check the day and the exam.");
            }

            if (plan.Successors.FirstOrDefault(IsKnown) is { } successor)
            {
                yield return plan.Successors.Count(IsKnown) == 1
                    ? $"Make the plan for {successor.Exam} with {Written(TargetOption(successor), syntax)}."
                    : $"Choose one of these exams and make its plan, for example with {Written(TargetOption(successor), syntax)}.";
            }

            if (plan.Schedule is null)
            {
                yield break;
            }
        }

        if (plan.Incomplete && plan.Priorities.Count > 0 && plan.Priorities.All(priority => priority.Level == PerformanceLevel.Unknown))
        {
            yield return "Take a full practice exam, then make a report of its results by domain and plan again.";
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
