using Newtonsoft.Json;
using ScoreCoach.Exports;

namespace ScoreCoach.IO.Output;

/// <summary>
/// Writes plans as JSON in the shape that the shipped schema describes. What repeats is written once, by id: sources, texts of a guide,
/// and the tasks of a schedule. Inside the plan there is no null, no empty list and nothing that the plan itself says.
/// </summary>
/// <param name="without">What is omitted.</param>
internal sealed class PlanOutput(PlanParts without)
{
    private readonly IdTable<Source> _sources = new('s');
    private readonly IdTable<PlanText> _texts = new('t');
    private readonly ScheduleOutput _schedule = new((without & PlanParts.Sessions) == 0);

    public void Write(JsonWriter json, RetakePlan plan)
    {
        _sources.Clear();
        _texts.Clear();
        var members = new MemberWriter(json);
        members.StartObject();
        members.Value("candidateId", plan.CandidateId);
        members.Value("candidateName", plan.CandidateName);
        members.Value("exam", plan.Exam);
        members.Value("examTitle", plan.ExamTitle);
        members.Value("edition", plan.Edition);
        members.Value("targetExam", plan.TargetExam);
        members.Value("targetEdition", plan.TargetEdition);
        members.Value("guide", plan.Guide);
        members.Value("attempt", plan.Attempt);
        members.Value("examDate", plan.ExamDate);
        members.Value("score", plan.Score);
        members.Value("passingScore", plan.PassingScore);
        members.Value("pointsToPass", plan.PointsToPass);
        members.Value("result", plan.Result);
        members.Value("planKind", plan.PlanKind);
        members.Value("incomplete", plan.Incomplete);
        if (Has(PlanParts.Priorities))
        {
            WriteList(members, "priorities", plan.Priorities, WritePriority);
        }

        if (Has(PlanParts.Patterns))
        {
            WriteList(members, "patterns", plan.Patterns, WritePattern);
        }

        if (Has(PlanParts.Timeline))
        {
            WriteObject(members, "timeline", plan.Timeline, WriteTimeline);
        }

        members.Value("weeks", plan.Weeks);
        members.Value("weeksSource", IdOf(plan.WeeksSource));
        members.Value("hoursPerWeek", plan.HoursPerWeek);
        members.Value("hoursSource", IdOf(plan.HoursSource));
        members.Value("completedMinutes", plan.CompletedMinutes);
        members.Value("totalMinutes", plan.TotalMinutes);
        members.Value("allocationMethod", plan.AllocationMethod);
        if (Has(PlanParts.Window))
        {
            WriteObject(members, "window", plan.Window, WriteWindow);
        }

        if (Has(PlanParts.Successors))
        {
            WriteList(members, "successors", plan.Successors, WriteSuccessor);
        }

        if (Has(PlanParts.Schedule))
        {
            WriteObject(members, "schedule", plan.Schedule, (to, schedule) => _schedule.Write(to, schedule, _sources, _texts));
        }

        if (Has(PlanParts.Readiness))
        {
            WriteObject(members, "readiness", plan.Readiness, WriteReadiness);
        }

        if (Has(PlanParts.Insights))
        {
            WriteList(members, "insights", plan.Insights, WriteInsight);
        }

        if (Has(PlanParts.Guidance))
        {
            WriteObject(members, "guidance", plan.Guidance, WriteGuidance);
        }

        if (Has(PlanParts.Notes))
        {
            members.Values("notes", plan.Notes);
        }

        if (Has(PlanParts.Facts))
        {
            WriteList(members, "facts", plan.Facts, WriteFact);
        }

        if (Has(PlanParts.Warnings))
        {
            WriteList(members, "warnings", plan.Warnings, WriteWarning);
        }

        if (Has(PlanParts.Attributes))
        {
            WriteObject(members, "attributes", plan.Attributes, WriteAttributes);
        }

        members.Value("startDate", plan.StartDate);
        members.Value("endDate", plan.EndDate);
        members.Value("asOf", plan.AsOf);
        members.Value("catalogVersion", plan.CatalogVersion);
        members.Value("profileOrigin", plan.ProfileOrigin);
        members.Value("profileFile", plan.ProfileFile);
        members.Value("topDomain", plan.TopDomain);
        members.Value("weakCount", plan.WeakCount);
        members.Value("band", plan.Band);
        members.Value("earliestRetake", plan.EarliestRetake);
        members.Value("verdict", plan.Verdict);
        WriteTexts(members);
        WriteSources(members);
        members.EndObject();
    }

    private bool Has(PlanParts part) => (without & part) == 0;

    private string? IdOf(Source? source) => source is null ? null : _sources.IdOf(source);

    private string? IdOf(string? text, Source? source = null) => text is null ? null : _texts.IdOf(new PlanText(text, source));

    private static void WriteList<T>(MemberWriter members, string name, ReadOnlyList<T> values, Action<MemberWriter, T> write)
    {
        members.StartArray(name);
        foreach (var value in values.Span)
        {
            members.StartObject();
            write(members, value);
            members.EndObject();
        }

        members.EndArray();
    }

    private static void WriteObject<T>(MemberWriter members, string name, T? value, Action<MemberWriter, T> write)
        where T : class
    {
        if (value is null)
        {
            members.Value(name, (string?)null);
            return;
        }

        members.StartObject(name);
        write(members, value);
        members.EndObject();
    }

    private void WritePriority(MemberWriter members, DomainPriority priority)
    {
        members.Value("rank", priority.Rank);
        members.Value("domain", priority.Domain);
        members.Value("name", priority.Name);
        members.Known("shortName", priority.ShortName == priority.Name ? null : priority.ShortName);
        members.Value("weight", priority.Weight);
        members.Value("level", priority.Level);
        members.Known("reportedLevel", priority.ReportedLevel);
        members.Known("basis", priority.Basis == LevelBasis.Reported ? null : priority.Basis.ToString());
        if (priority.FromDomains.Count > 0)
        {
            WriteList(members, "fromDomains", priority.FromDomains, WriteCarried);
        }

        members.Known("missedObjectives", priority.MissedObjectives);
        members.Known("tier", priority.Tier);
        members.Value("share", priority.Share);
        members.Known("minutes", priority.Minutes);
        if (Has(PlanParts.Coaching))
        {
            WriteCoaching(members, priority);
        }

        members.Value("goal", priority.Goal);
        members.Value("goalSource", IdOf(priority.GoalSource));
        members.Known("nextLevel", priority.NextLevel?.ToString());
        members.Value("reason", IdOf(priority.Reason));
        members.Value("ruleId", priority.RuleId);
        members.Value("source", IdOf(priority.Source));
    }

    private void WriteCoaching(MemberWriter members, DomainPriority priority)
    {
        members.Known("focus", IdOf(priority.Focus, priority.FocusSource));
        members.Known("meaning", IdOf(priority.Meaning, priority.MeaningSource));
        WriteItems(members, "studyMethods", priority.StudyMethods);
        WriteItems(members, "actions", priority.Actions);
        WriteItems(members, "topics", priority.Topics);
        WriteItems(members, "resources", priority.Resources);
        WriteItems(members, "objectives", priority.Objectives);
    }

    private void WriteItems(MemberWriter members, string name, ReadOnlyList<CoachingItem> items)
    {
        if (items.Count == 0)
        {
            return;
        }

        members.StartArray(name);
        foreach (var item in items.Span)
        {
            members.Item(_texts.IdOf(PlanText.Of(item)));
        }

        members.EndArray();
    }

    private void WriteCarried(MemberWriter members, CarriedDomain domain)
    {
        members.Value("exam", domain.Exam);
        members.Value("domain", domain.Domain);
        members.Value("name", domain.Name);
        members.Value("level", domain.Level);
        members.Known("reportedLevel", domain.ReportedLevel);
        members.Value("basis", domain.Basis);
        members.Value("note", IdOf(domain.Note));
        members.Value("source", IdOf(domain.Source));
    }

    private void WritePattern(MemberWriter members, ScorePattern pattern)
    {
        members.Value("id", pattern.Id);
        members.Value("kind", pattern.Kind);
        members.Value("name", pattern.Name);
        members.Value("meaning", pattern.Meaning);
        WriteTextIds(members, "fix", pattern.Fix);
        members.Known("domains", pattern.Domains);
        members.Value("severity", pattern.Severity);
        members.Value("reason", IdOf(pattern.Reason));
        members.Known("ruleId", pattern.RuleId == pattern.Id ? null : pattern.RuleId);
        members.Value("source", IdOf(pattern.Source));
    }

    private void WriteTextIds(MemberWriter members, string name, ReadOnlyList<string> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        members.StartArray(name);
        foreach (var text in texts.Span)
        {
            members.Item(IdOf(text)!);
        }

        members.EndArray();
    }

    private void WriteTimeline(MemberWriter members, StudyTimeline timeline)
    {
        members.Value("band", timeline.Band);
        members.Value("minWeeks", timeline.MinWeeks);
        members.Value("maxWeeks", timeline.MaxWeeks);
        members.Value("minHoursPerWeek", timeline.MinHoursPerWeek);
        members.Known("maxHoursPerWeek", timeline.MaxHoursPerWeek);
        members.Value("defaultWeeks", timeline.DefaultWeeks);
        members.Value("comprehensive", timeline.Comprehensive);
        members.Value("approach", timeline.Approach);
        members.Value("reason", timeline.Reason);
        members.Value("ruleId", timeline.RuleId);
        members.Value("source", IdOf(timeline.Source));
        members.Value("hoursSource", IdOf(timeline.HoursSource));
    }

    private void WriteWindow(MemberWriter members, RetakeWindow window)
    {
        members.Known("earliestRetake", window.EarliestRetake);
        members.Known("earliestRetakeTime", window.EarliestRetakeTime);
        members.Known("policy", window.Policy);
        members.Known("policySource", IdOf(window.PolicySource));
        members.Known("attemptsLeft", window.AttemptsLeft);
        members.Known("nextWindowOpens", window.NextWindowOpens);
        members.Value("examStatus", window.ExamStatus);
        members.Known("lastExamDate", window.LastExamDate);
        members.Known("successor", window.Successor);
        members.Known("readyFrom", window.ReadyFrom);
        members.Known("readyTo", window.ReadyTo);
        members.Known("targetDate", window.TargetDate);
        members.Value("verdict", window.Verdict);
        if (window.Flags.Count > 0)
        {
            members.StartArray("flags");
            foreach (var flag in window.Flags.Span)
            {
                members.Item(flag.ToString());
            }

            members.EndArray();
        }

        members.Value("reason", IdOf(window.Reason));
        members.Value("ruleId", window.RuleId);
        members.Value("source", IdOf(window.Source));
    }

    private void WriteSuccessor(MemberWriter members, SuccessorExam successor)
    {
        members.Value("exam", successor.Exam);
        members.Known("title", successor.Title);
        members.Value("availability", successor.Availability);
        members.Known("firstExamDate", successor.FirstExamDate);
        members.Known("lastExamDate", successor.LastExamDate);
        members.Known("through", successor.Through);
        members.Known("domainCount", successor.DomainCount);
        members.Known("carriedCount", successor.CarriedCount);
        members.Known("source", IdOf(successor.Source));
    }

    private void WriteReadiness(MemberWriter members, ReadinessRule rule)
    {
        members.Value("targetPercent", rule.TargetPercent);
        members.Value("inARow", rule.InARow);
        members.Value("source", IdOf(rule.Source));
        members.Value("inARowSource", IdOf(rule.InARowSource));
    }

    private void WriteInsight(MemberWriter members, Insight insight)
    {
        members.Value("id", insight.Id);
        members.Value("text", insight.Text);
        members.Value("evidence", insight.Evidence);
        members.Value("source", IdOf(insight.Source));
    }

    private void WriteGuidance(MemberWriter members, VendorGuidance guidance)
    {
        WriteStatements(members, "report", guidance.Report);
        WriteStatements(members, "retake", guidance.Retake);
        WriteStatements(members, "practice", guidance.Practice);
    }

    private void WriteStatements(MemberWriter members, string name, ReadOnlyList<GuidanceStatement> statements)
    {
        if (statements.Count == 0)
        {
            return;
        }

        members.StartArray(name);
        foreach (var statement in statements.Span)
        {
            members.Item(_texts.IdOf(new PlanText(statement.Text, statement.Source, statement.Url)));
        }

        members.EndArray();
    }

    private void WriteFact(MemberWriter members, ExamFact fact)
    {
        members.Value("fact", fact.Fact);
        members.Value("grade", fact.Grade);
        if (fact.Sources.Count > 0)
        {
            members.StartArray("sources");
            foreach (var source in fact.Sources.Span)
            {
                members.Item(_sources.IdOf(source));
            }

            members.EndArray();
        }

        if (!fact.IsPublished)
        {
            members.Value("isPublished", false);
        }

        members.Known("conflict", IdOf(fact.Conflict));
    }

    private void WriteWarning(MemberWriter members, PlanWarning warning)
    {
        members.Value("kind", warning.Kind);
        members.Value("message", IdOf(warning.Message));
    }

    private static void WriteAttributes(MemberWriter members, AttributeDictionary attributes)
    {
        foreach (var (name, value) in attributes)
        {
            members.Given(name, value);
        }
    }

    private void WriteTexts(MemberWriter members)
    {
        members.StartObject("texts");
        foreach (var (text, id) in _texts.Entries)
        {
            members.StartObject(id);
            members.Value("text", text.Text);
            members.Known("url", text.Url);
            members.Known("status", text.Status == ItemStatus.Current ? null : text.Status.ToString());
            members.Known("currentName", text.CurrentName);
            members.Known("since", text.Since);
            members.Known("source", IdOf(text.Source));
            members.EndObject();
        }

        members.EndObject();
    }

    private void WriteSources(MemberWriter members)
    {
        members.StartObject("sources");
        foreach (var (source, id) in _sources.Entries)
        {
            members.StartObject(id);
            members.Value("kind", source.Kind);
            members.Known("url", source.Url);
            members.Known("date", source.Date);
            members.Known("note", source.Note);
            members.EndObject();
        }

        members.EndObject();
    }
}
