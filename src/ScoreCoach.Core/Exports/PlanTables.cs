using ScoreCoach.Tables;
using static ScoreCoach.Tables.FlatKind;

namespace ScoreCoach.Exports;

/// <summary>Plans as tables: one row a plan, one a plan and domain, and one a session.</summary>
internal static class PlanTables
{
    /// <summary>A row per plan.</summary>
    public static readonly FlatTable<RetakePlan> Plans = FlatTable<RetakePlan>.Of<RetakePlan>(
        nameof(Plans),
        plan => [plan],
        new("CandidateId", AnyText, plan => plan.CandidateId),
        new("CandidateName", AnyText, plan => plan.CandidateName),
        new("Exam", Label, plan => plan.Exam),
        new("ExamTitle", Label, plan => plan.ExamTitle),
        new("Edition", Label, plan => plan.Edition),
        new("TargetExam", Label, plan => plan.TargetExam),
        new("TargetEdition", Label, plan => plan.TargetEdition),
        new("Attempt", Whole, plan => plan.Attempt),
        new("ExamDate", Day, plan => plan.ExamDate),
        new("Score", Number, plan => plan.Score),
        new("PassingScore", Number, plan => plan.PassingScore),
        new("PointsToPass", Number, plan => plan.PointsToPass),
        new("Result", Label, plan => plan.Result),
        new("PlanKind", Label, plan => plan.PlanKind),
        new("Verdict", Label, plan => plan.Verdict),
        new("EarliestRetake", Day, plan => plan.EarliestRetake),
        new("Band", Label, plan => plan.Band),
        new("Weeks", Whole, plan => plan.Weeks),
        new("HoursPerWeek", Number, plan => plan.HoursPerWeek),
        new("TotalMinutes", Whole, plan => plan.TotalMinutes),
        new("CompletedMinutes", Whole, plan => plan.CompletedMinutes),
        new("StartDate", Day, plan => plan.StartDate),
        new("EndDate", Day, plan => plan.EndDate),
        new("TopDomain", Label, plan => plan.TopDomain),
        new("WeakCount", Whole, plan => plan.WeakCount),
        new("Patterns", AnyText, plan => string.Join("; ", plan.Patterns.Select(pattern => pattern.Name))),
        new("Guide", Label, plan => plan.Guide),
        new("AsOf", Day, plan => plan.AsOf),
        new("CatalogVersion", Label, plan => plan.CatalogVersion));

    /// <summary>A row per person and domain, in the order of priority.</summary>
    public static readonly FlatTable<RetakePlan> Domains = FlatTable<RetakePlan>.Of<(RetakePlan Plan, DomainPriority Priority)>(
        nameof(Domains),
        plan => plan.Priorities.Select(priority => (plan, priority)),
        new("CandidateId", AnyText, row => row.Plan.CandidateId),
        new("CandidateName", AnyText, row => row.Plan.CandidateName),
        new("Exam", Label, row => row.Plan.Exam),
        new("Edition", Label, row => row.Plan.Edition),
        new("TargetExam", Label, row => row.Plan.TargetExam),
        new("TargetEdition", Label, row => row.Plan.TargetEdition),
        new("Attempt", Whole, row => row.Plan.Attempt),
        new("ExamDate", Day, row => row.Plan.ExamDate),
        new("Score", Number, row => row.Plan.Score),
        new("PassingScore", Number, row => row.Plan.PassingScore),
        new("Result", Label, row => row.Plan.Result),
        new("PlanKind", Label, row => row.Plan.PlanKind),
        new("Band", Label, row => row.Plan.Band),
        new("Weeks", Whole, row => row.Plan.Weeks),
        new("HoursPerWeek", Number, row => row.Plan.HoursPerWeek),
        new("TotalMinutes", Whole, row => row.Plan.TotalMinutes),
        new("EarliestRetake", Day, row => row.Plan.EarliestRetake),
        new("Verdict", Label, row => row.Plan.Verdict),
        new("Rank", Whole, row => row.Priority.Rank),
        new("Domain", Label, row => row.Priority.Domain),
        new("Name", Label, row => row.Priority.Name),
        new("Weight", Number, row => row.Priority.Weight),
        new("Level", Label, row => row.Priority.Level),
        new("ReportedLevel", Label, row => row.Priority.ReportedLevel),
        new("Basis", Label, row => row.Priority.Basis),
        new("FromDomains", AnyText, row => row.Priority.FromDomains.ToString()),
        new("Tier", Label, row => row.Priority.Tier),
        new("Share", Share, row => row.Priority.Share),
        new("Minutes", Whole, row => row.Priority.Minutes),
        new("Method", Label, row => row.Priority.Method),
        new("Goal", Label, row => row.Priority.Goal),
        new("Reason", Label, row => row.Priority.Reason));

    /// <summary>A row per session.</summary>
    public static readonly FlatTable<RetakePlan> Schedule = FlatTable<RetakePlan>.Of<(RetakePlan Plan, int Week, StudySession Session)>(
        nameof(Schedule),
        plan => (plan.Schedule?.Weeks ?? []).SelectMany(week => week.Sessions.Select(session => (plan, week.Number, session))),
        new("CandidateId", AnyText, row => row.Plan.CandidateId),
        new("CandidateName", AnyText, row => row.Plan.CandidateName),
        new("Exam", Label, row => row.Plan.TargetExam ?? row.Plan.Exam),
        new("Week", Whole, row => row.Week),
        new("Start", Time, row => row.Session.Start),
        new("Minutes", Whole, row => row.Session.Minutes),
        new("Kind", Label, row => row.Session.Kind),
        new("Domain", Label, row => row.Session.Domain),
        new("Name", Label, row => row.Session.Name),
        new("Phase", Label, row => row.Session.Phase),
        new("Topic", Label, row => row.Session.Topic),
        new("Title", Label, row => row.Session.Title),
        new("Task", AnyText, row => row.Session.Task),
        new("DoneWhen", AnyText, row => row.Session.DoneWhen),
        new("Use", Label, row => row.Session.Use),
        new("Part", Whole, row => row.Session.Part),
        new("Of", Whole, row => row.Session.Of),
        new("Id", AnyText, row => row.Session.Id));

    /// <summary>All of them; formats with a single table have the rows of domains.</summary>
    public static readonly FlatTables<RetakePlan> All = new(1, Plans, Domains, Schedule);
}
