namespace ScoreCoach.Tests.Given;

/// <summary>One object of each kind that a script can hold, of the catalog that ships.</summary>
internal static class GivenObjects
{
    private static readonly Coach s_coach = new(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), HoursPerWeek = 8, IncludeClaim = true });

    public static IEnumerable<(string Name, object Value)> All()
    {
        var profile = Shipped.Exam("MLS-C01", "article");
        var report = GivenReport.Of(profile, "AWW?", "2025-12-20", 2, score: 698, name: "Amira", attributes: [("Team", "Blue"), ("Site", null)], history: [GivenReport.Earlier(profile, "2025-11-01", 1, "WAAA")]);
        var plan = s_coach.CreatePlan(report);
        yield return ("catalog", new ReadOnlyList<ExamProfile>([.. Shipped.Catalog.Profiles]));
        yield return ("report", report);
        yield return ("plan", plan);
        yield return ("session", plan.Schedule!.Weeks[0].Sessions[0]);
        yield return ("passed plan", s_coach.CreatePlan(GivenReport.Of(profile, "SSSS", result: ExamResult.Pass)));
        yield return ("plan that does not fit", new Coach(Shipped.Catalog, new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), HoursPerWeek = 60 }).CreatePlan(report));
        yield return ("priorities", new ReadOnlyList<DomainPriority>([.. s_coach.GetPriorities(report)]));
        yield return ("patterns", new ReadOnlyList<ScorePattern>([.. s_coach.GetPatterns(report)]));
        yield return ("window", s_coach.GetWindow(report));
        yield return ("comparison", new AttemptComparer(new LabelRepeatability()).Compare([report])[0]);
        yield return ("readiness", ReadinessRules.Evaluate(profile, plan.Readiness, [new PracticeRecord { Percent = 79 }, new PracticeRecord { Percent = 81, Domain = "Modeling" }]));
        yield return ("practice record", new PracticeRecord { Percent = 79 });
        yield return ("options", new PlanOptions { Unavailable = [GivenExam.Day("2026-02-01")] });
        yield return ("advice", Advice.With($"Name them with {OptionExample.Of("Exam", "MLS-C01")}."));
        yield return ("finding", new CatalogFinding("a.json", "id", 1, "Wrong.", "an id"));
    }
}
