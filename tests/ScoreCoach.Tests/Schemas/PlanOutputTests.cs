using System.Globalization;
using System.Text;
using Newtonsoft.Json.Linq;
using ScoreCoach.Exports;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schemas;

/// <summary>A plan in JSON says each thing once, and says all that the object says.</summary>
public class PlanOutputTests
{
    // Ten weeks of sessions: 27 KB of words that occur once, and 275 sessions.
    private const int MaxBytes = 70 * 1024;
    private const int MaxBytesOfWeeks = 24 * 1024;
    private const int MaxBytesWithoutSchedule = 19 * 1024;
    private const int MaxBytesOfFigures = 8 * 1024;
    private const int MaxBytesOfSixDomains = 28 * 1024;

    private static readonly PlanOptions s_options = new() { AsOf = new DateTime(2026, 1, 12) };

    private static readonly string[] s_sentences = ["text", "title", "task", "doneWhen", "meaning", "approach", "reason", "goal", "note", "message"];
    private static readonly string[] s_guidance = ["report", "retake", "practice"];

    public static TheoryData<string> Cultures => ["", "de-DE", "tr-TR", "ar-SA"];

    [Fact]
    public void A_plan_of_ten_weeks_is_small()
    {
        var plan = new Coach(Shipped.Catalog, s_options).CreatePlan(Report("MLS-C01", "SAWW"));
        Assert.Equal(10, plan.Weeks);
        Assert.NotNull(plan.Schedule);
        Assert.InRange(BytesOf(plan), 1, MaxBytes);
        Assert.InRange(BytesOf(plan, PlanParts.Sessions), 1, MaxBytesOfWeeks);
        Assert.InRange(BytesOf(plan, PlanParts.Schedule), 1, MaxBytesWithoutSchedule);
        Assert.InRange(BytesOf(plan, PlanParts.Schedule | PlanParts.Coaching | PlanParts.Insights | PlanParts.Facts), 1, MaxBytesOfFigures);
    }

    [Fact]
    public void Sessions_and_coaching_are_omitted_of_what_holds_them()
    {
        var plan = new Coach(Shipped.Catalog, s_options).CreatePlan(Report("MLS-C01", "SAWW"));
        var whole = GivenOutput.Of([plan]).Single();
        var weeks = GivenOutput.Of([plan], JsonLayout.Lines, PlanParts.Sessions).Single();
        Assert.Equal(["number", "from", "to", "minutes", "checkpointMinutes", "focus", "goal"], ((JObject)weeks["schedule"]!["weeks"]![0]!).Properties().Select(member => member.Name));
        Assert.Null(weeks["schedule"]!["tasks"]);
        Assert.Equal(whole["priorities"]!.ToString(), weeks["priorities"]!.ToString());
        var figures = GivenOutput.Of([plan], JsonLayout.Lines, PlanParts.Coaching).Single();
        string[] coaching = ["focus", "meaning", "studyMethods", "actions", "topics", "resources", "objectives"];
        Assert.Equal(
            ((JObject)whole["priorities"]![0]!).Properties().Select(member => member.Name).Except(coaching),
            ((JObject)figures["priorities"]![0]!).Properties().Select(member => member.Name));
    }

    [Fact]
    public void No_plan_of_six_domains_is_large_without_its_schedule()
    {
        var coach = new Coach(Shipped.Catalog, s_options);
        var largest = Shipped.AllLevels(Shipped.Exam("AI-102", "article"))
            .Select(levels => (levels, Bytes: BytesOf(coach.CreatePlan(Report("AI-102", levels)), PlanParts.Schedule)))
            .MaxBy(one => one.Bytes);
        Assert.True(largest.Bytes <= MaxBytesOfSixDomains, $"{largest}");
    }

    [Fact]
    public void Every_kind_of_plan_says_all_that_the_object_says_and_refers_to_everything_that_it_lists()
    {
        var kinds = new HashSet<PlanKind>();
        foreach (var plan in Plans())
        {
            kinds.Add(plan.PlanKind);
            ComparePlan(plan);
        }

        Assert.Equal(Enum.GetValues<PlanKind>(), kinds.Order());
    }

    [Fact]
    public void No_sentence_and_no_source_is_written_twice()
    {
        foreach (var plan in Plans())
        {
            var json = GivenOutput.Of([plan]).Single();
            json.Remove("attributes");
            var texts = json.Descendants().Where(IsSentence).GroupBy(token => (string?)token).Where(group => group.Count() > 1);
            Assert.Empty(texts.Select(group => $"{group.Key}: {string.Join(", ", group.Select(token => token.Path))}"));
            var sources = ((JObject)json["sources"]!).Properties().Select(entry => entry.Value.ToString()).ToArray();
            Assert.Equal(sources.Length, sources.Distinct().Count());
        }
    }

    [Fact]
    public void Inside_a_plan_there_is_no_null_and_no_empty_list()
    {
        foreach (var plan in Plans())
        {
            var json = GivenOutput.Of([plan]).Single();
            json.Remove("attributes");
            Assert.Empty(json.Properties().Where(member => member.Value is JContainer).SelectMany(member => ((JContainer)member.Value).Descendants())
                .Where(token => token.Type == JTokenType.Null || (token is JContainer { HasValues: false } && token is not JProperty && token.Path is not "schedule.templates"))
                .Select(token => token.Path));
        }
    }

    [Theory]
    [MemberData(nameof(Cultures))]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        var expected = Written(Plans().Take(6));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(expected, Written(Plans().Take(6)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(nameof(JsonLayout.Lines))]
    [InlineData(nameof(JsonLayout.Array))]
    [InlineData(nameof(JsonLayout.Document))]
    public async Task Parts_that_are_omitted_are_missing_with_what_only_they_refer_to(string name)
    {
        var layout = Enum.Parse<JsonLayout>(name);
        var plan = new Coach(Shipped.Catalog, s_options).CreatePlan(Report("MLS-C01", "SAWW"));
        foreach (var part in Enum.GetValues<PlanParts>().Skip(1))
        {
            var json = GivenOutput.Of([plan], layout, part).Single();
            Assert.Empty(await OutputSchema.Errors("retake-plan", json));
            Assert.False(json.ContainsKey(part.ToString().ToLowerInvariant()), part.ToString());
            Assert.Equal(GivenOutput.Of([plan]).Single().Count - (part is PlanParts.Sessions or PlanParts.Coaching ? 0 : 1), json.Count);
        }

        var rest = GivenOutput.Of([plan], layout, Enum.GetValues<PlanParts>().Aggregate((all, part) => all | part)).Single();
        Assert.Empty((JObject)rest["texts"]!);
        Assert.Equal(2, ((JObject)rest["sources"]!).Count);
    }

    [Fact]
    public void Ids_begin_again_in_each_plan()
    {
        var coach = new Coach(Shipped.Catalog, s_options);
        object[] plans = [coach.CreatePlan(Report("MLS-C01", "SAWW")), coach.CreatePlan(Report("AI-102", "WASWAS")), coach.CreatePlan(Report("MLS-C01", "SAWW"))];
        var together = GivenOutput.Of(plans);
        Assert.Equal(plans.Select(plan => GivenOutput.Of([plan]).Single().ToString()), together.Select(json => json.ToString()));
    }

    // Names, labels and notes of sources, which say what a page was read for, may be the same.
    private static bool IsSentence(JToken token) => token.Type == JTokenType.String && ((string)token!).Contains(' ', StringComparison.Ordinal)
        && (token.Parent is JArray || (token.Parent is JProperty member && s_sentences.Contains(member.Name) && !token.Path.StartsWith("sources.", StringComparison.Ordinal)));

    private static void ComparePlan(RetakePlan plan)
    {
        var given = GivenPlan.Of(plan);
        var json = given.Json;
        Assert.Equal(plan.CandidateId, (string?)json["candidateId"]);
        Assert.Equal(GivenPlan.Of(plan.WeeksSource), given.Source(json["weeksSource"]));
        Assert.Equal(GivenPlan.Of(plan.HoursSource), given.Source(json["hoursSource"]));
        Assert.Equal(plan.Priorities.Count, json["priorities"]!.Count());
        foreach (var (priority, written) in plan.Priorities.Zip(json["priorities"]!))
        {
            Assert.Equal((priority.CandidateId, priority.Exam, priority.Method), (plan.CandidateId, plan.TargetExam ?? plan.Exam, plan.AllocationMethod));
            ComparePriority(priority, written, given);
        }

        ComparePatterns(plan, given);
        CompareTimeline(plan.Timeline, given);
        CompareWindow(plan, given);
        CompareSchedule(plan.Schedule, given);
        CompareKnowledge(plan, given);
        Assert.Equal(plan.Notes, json["notes"]!.Select(note => (string?)note));
        Assert.Equal(
            plan.Warnings.Select(warning => Line(warning.Kind, warning.Message)),
            json["warnings"]!.Select(warning => Line(warning["kind"], given.Text(warning["message"]))));
        Assert.Equal(
            plan.Attributes.Select(entry => Line(entry.Key, entry.Value)),
            ((JObject)json["attributes"]!).Properties().Select(entry => Line(entry.Name, entry.Value)));
        Assert.Empty(given.Unused());
    }

    private static void ComparePriority(DomainPriority priority, JToken written, GivenPlan given)
    {
        Assert.Equal(
            Line(
                priority.Rank, priority.Domain, priority.Name, priority.ShortName, priority.Weight, priority.Level, priority.ReportedLevel, priority.Basis,
                List(priority.MissedObjectives), priority.Tier, priority.Share, priority.Minutes, priority.NextLevel, priority.RuleId),
            Line(
                written["rank"], written["domain"], written["name"], written["shortName"] ?? written["name"], Number(written["weight"]), written["level"],
                written["reportedLevel"], written["basis"] ?? "Reported", Joined(written["missedObjectives"]), written["tier"], Number(written["share"]),
                written["minutes"], written["nextLevel"], written["ruleId"]));
        Assert.Equal((priority.Focus, GivenPlan.Of(priority.FocusSource)), (given.Text(written["focus"]), given.TextSource(written["focus"])));
        Assert.Equal((priority.Meaning, GivenPlan.Of(priority.MeaningSource)), (given.Text(written["meaning"]), given.TextSource(written["meaning"])));
        Assert.Equal((priority.Goal, GivenPlan.Of(priority.GoalSource)), ((string?)written["goal"], given.Source(written["goalSource"])));
        Assert.Equal((priority.Reason, GivenPlan.Of(priority.Source)), (given.Text(written["reason"]), given.Source(written["source"])));
        (string, ReadOnlyList<CoachingItem>)[] lists =
        [
            ("studyMethods", priority.StudyMethods), ("actions", priority.Actions), ("topics", priority.Topics),
            ("resources", priority.Resources), ("objectives", priority.Objectives),
        ];
        Assert.All(lists, list => Assert.Equal(list.Item2.Select(GivenPlan.Of), (written[list.Item1] ?? new JArray()).Select(given.Item)));
        Assert.Equal(
            priority.FromDomains.Select(from =>
                Line(from.Exam, from.Domain, from.Name, from.Level, from.ReportedLevel, from.Basis, from.Note, GivenPlan.Of(from.Source))),
            (written["fromDomains"] ?? new JArray()).Select(from => Line(
                from["exam"], from["domain"], from["name"], from["level"], from["reportedLevel"], from["basis"], given.Text(from["note"]), given.Source(from["source"]))));
    }

    private static void ComparePatterns(RetakePlan plan, GivenPlan given) => Assert.Equal(
        plan.Patterns.Select(pattern => Line(
            pattern.Id, pattern.Kind, pattern.Name, pattern.Meaning, List(pattern.Fix), List(pattern.Domains), pattern.Severity, pattern.Reason, pattern.RuleId,
            GivenPlan.Of(pattern.Source))),
        given.Json["patterns"]!.Select(written => Line(
            written["id"], written["kind"], written["name"], written["meaning"], Joined(written["fix"], given.Text), Joined(written["domains"]), written["severity"],
            given.Text(written["reason"]), written["ruleId"] ?? written["id"], given.Source(written["source"]))));

    private static void CompareTimeline(StudyTimeline? timeline, GivenPlan given)
    {
        if (timeline is null)
        {
            Assert.Equal(JTokenType.Null, given.Json["timeline"]!.Type);
            return;
        }

        var written = given.Json["timeline"]!;
        Assert.Equal(
            Line(
                timeline.Band, timeline.MinWeeks, timeline.MaxWeeks, timeline.MinHoursPerWeek, timeline.MaxHoursPerWeek, timeline.DefaultWeeks,
                timeline.Comprehensive, timeline.Approach, timeline.Reason, timeline.RuleId, GivenPlan.Of(timeline.Source), GivenPlan.Of(timeline.HoursSource)),
            Line(
                written["band"], written["minWeeks"], written["maxWeeks"], written["minHoursPerWeek"], written["maxHoursPerWeek"], written["defaultWeeks"],
                written["comprehensive"], written["approach"], written["reason"], written["ruleId"], given.Source(written["source"]), given.Source(written["hoursSource"])));
    }

    private static void CompareWindow(RetakePlan plan, GivenPlan given)
    {
        if (plan.Window is not { } window)
        {
            Assert.Equal(JTokenType.Null, given.Json["window"]!.Type);
            return;
        }

        var written = given.Json["window"]!;
        Assert.Equal((plan.CandidateId, plan.TargetExam ?? plan.Exam, plan.TargetExam is null ? plan.Attempt : null), (window.CandidateId, window.Exam, window.Attempt));
        Assert.Equal(
            Line(
                GivenPlan.Day(window.EarliestRetake), window.EarliestRetakeTime?.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), window.Policy,
                GivenPlan.Of(window.PolicySource), window.AttemptsLeft, GivenPlan.Day(window.NextWindowOpens), window.ExamStatus, GivenPlan.Day(window.LastExamDate),
                List(window.Successor), GivenPlan.Day(window.ReadyFrom), GivenPlan.Day(window.ReadyTo), GivenPlan.Day(window.TargetDate), window.Verdict,
                string.Join('/', window.Flags), window.Reason, window.RuleId, GivenPlan.Of(window.Source)),
            Line(
                written["earliestRetake"], written["earliestRetakeTime"], written["policy"], given.Source(written["policySource"]), written["attemptsLeft"],
                written["nextWindowOpens"], written["examStatus"], written["lastExamDate"], Joined(written["successor"]), written["readyFrom"], written["readyTo"],
                written["targetDate"], written["verdict"], Joined(written["flags"]), given.Text(written["reason"]), written["ruleId"], given.Source(written["source"])));
    }

    private static void CompareSchedule(Schedule? schedule, GivenPlan given)
    {
        var written = given.Json["schedule"]!;
        if (schedule is null)
        {
            Assert.Equal(JTokenType.Null, written.Type);
            return;
        }

        Assert.Equal(
            Line(
                schedule.TotalMinutes, schedule.CheckpointMinutes, schedule.TimeZone, List(schedule.Notes), List(schedule.Assumptions), schedule.RuleId,
                GivenPlan.Of(schedule.Source), schedule.Questions, GivenPlan.Of(schedule.QuestionsSource), schedule.BeforeLabs, GivenPlan.Of(schedule.BeforeLabsSource)),
            Line(
                written["totalMinutes"], written["checkpointMinutes"], written["timeZone"], Joined(written["notes"]), Joined(written["assumptions"]), written["ruleId"],
                given.Source(written["source"]), written["questions"], given.Source(written["questionsSource"]), written["beforeLabs"], given.Source(written["beforeLabsSource"])));
        Assert.Equal(
            schedule.Weeks.Select(week => Line(
                week.Number, GivenPlan.Day(week.From), GivenPlan.Day(week.To), week.Minutes, week.CheckpointMinutes, week.Focus, week.Goal, week.Sessions.Count)),
            written["weeks"]!.Select(week => Line(
                week["number"], week["from"], week["to"], week["minutes"], week["checkpointMinutes"], week["focus"], week["goal"], week["sessions"]!.Count())));
        Assert.Equal(
            schedule.AllSessions().Select(GivenPlan.Of),
            written["weeks"]!.SelectMany(week => week["sessions"]!).Select(session => given.Session((JObject)session)));
    }

    // What is known next to the report: other exams, readiness, insights, the vendor's guidance, the facts.
    private static void CompareKnowledge(RetakePlan plan, GivenPlan given)
    {
        var json = given.Json;
        Assert.Equal(
            plan.Successors.Select(one => Line(
                one.Exam, one.Title, one.Availability, GivenPlan.Day(one.FirstExamDate), GivenPlan.Day(one.LastExamDate), List(one.Through), one.DomainCount,
                one.CarriedCount, GivenPlan.Of(one.Source))),
            json["successors"]!.Select(one => Line(
                one["exam"], one["title"], one["availability"], one["firstExamDate"], one["lastExamDate"], Joined(one["through"]), one["domainCount"],
                one["carriedCount"], given.Source(one["source"]))));
        var rule = json["readiness"]!;
        Assert.Equal(
            Line(plan.Readiness.TargetPercent, plan.Readiness.InARow, GivenPlan.Of(plan.Readiness.Source), GivenPlan.Of(plan.Readiness.InARowSource)),
            Line(rule["targetPercent"], rule["inARow"], given.Source(rule["source"]), given.Source(rule["inARowSource"])));
        Assert.Equal(
            plan.Insights.Select(insight => Line(insight.Id, insight.RuleId, insight.Text, insight.Evidence, GivenPlan.Of(insight.Source))),
            json["insights"]!.Select(insight => Line(insight["id"], insight["id"], insight["text"], insight["evidence"], given.Source(insight["source"]))));
        Assert.Equal(
            new[] { plan.Guidance.Report, plan.Guidance.Retake, plan.Guidance.Practice }
                .Select(list => string.Join('/', list.Select(one => Line(one.Text, one.Url, GivenPlan.Of(one.Source))))),
            s_guidance.Select(name => Joined(json["guidance"]![name], given.Statement)));
        Assert.Equal(
            plan.Facts.Select(fact => Line(fact.Fact, fact.Grade, string.Join('/', fact.Sources.Select(GivenPlan.Of)), fact.IsPublished, fact.Conflict)),
            json["facts"]!.Select(fact => Line(
                fact["fact"], fact["grade"], Joined(fact["sources"], given.Source), (bool?)fact["isPublished"] ?? true, given.Text(fact["conflict"]))));
    }

    private static IEnumerable<RetakePlan> Plans()
    {
        ScoreReport[] reports = [.. GivenOutput.Reports("samples/clean.csv"), .. GivenOutput.Reports(), Report("MLS-C01", "SAWW"), Report("AI-102", "AAAAAA")];
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        PlanOptions[] options =
        [
            s_options,
            s_options with { ScheduleAnyway = true, IncludeClaim = true, TimeZone = berlin, Weeks = 12, HoursPerWeek = 11, SessionMinutes = 50 },
            s_options with { AsOf = new DateTime(2026, 6, 20), TargetDate = new DateTime(2026, 6, 25), HoursPerWeek = 90, IncludeRetired = true },
            s_options with { AsOf = new DateTime(2026, 11, 22) },
        ];
        var own = options.SelectMany(one => reports.Select(new Coach(Shipped.Catalog, one).CreatePlan));
        var next = new Coach(Shipped.Catalog, s_options with { AsOf = new DateTime(2026, 11, 22), TargetExam = "AI-103" });
        return own.Concat(reports.Where(report => report.Exam is "AI-102").Select(next.CreatePlan));
    }

    private static ScoreReport Report(string exam, string levels) => GivenReport.Of(Shipped.Exam(exam, "article"), levels, "2026-01-10", 1, score: 698, person: "A1");

    private static string Line(params object?[] values) => string.Join('|', values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));

    private static string List(ReadOnlyList<string> values) => string.Join('/', values);

    private static string Number(JToken? value) => ((decimal)value!).ToString("G29", CultureInfo.InvariantCulture);

    private static string Joined(JToken? list) => Joined(list, item => (string?)item);

    private static string Joined(JToken? list, Func<JToken, string?> one) => string.Join('/', (list ?? new JArray()).Select(one));

    private static string Written(IEnumerable<object> plans, PlanParts without = PlanParts.None)
    {
        using var writer = new StringWriter();
        GivenFiles.Gateway.WriteJson(writer, plans, JsonLayout.Lines, without);
        return writer.ToString();
    }

    private static int BytesOf(RetakePlan plan, PlanParts without = PlanParts.None) => Encoding.UTF8.GetByteCount(Written([plan], without)) - 1;
}
