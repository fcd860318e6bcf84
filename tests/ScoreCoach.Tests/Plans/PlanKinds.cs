using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Plans;

/// <summary>One plan of each kind, from reports as their vendors print them.</summary>
internal static class PlanKinds
{
    private const string Mls = "CandidateId,Name,Exam,Attempt,ExamDate,Score,Result,Data Engineering,Exploratory Data Analysis,Modeling,ML Implementation and Operations\n";
    private const string Ai = "CandidateId,Name,Exam,Attempt,ExamDate,Score,Result,Plan and manage an Azure AI solution,Implement decision support solutions,Implement computer vision solutions,"
        + "Implement natural language processing solutions,Implement knowledge mining and document intelligence solutions,Implement generative AI solutions\n";

    private static readonly PlanOptions s_then = new() { AsOf = GivenExam.Day("2026-01-12") };
    private static readonly PlanOptions s_now = new() { AsOf = GivenExam.Day("2026-11-23") };

    public static IReadOnlyDictionary<string, RetakePlan> All { get; } = new Dictionary<string, RetakePlan>(StringComparer.Ordinal)
    {
        ["one-weak"] = Plan(s_then, Mls, "W-1,Ines Carvalho,MLS-C01,1,2026-01-08,729,Fail,Strong,Competent,Needs Improvement,Competent"),
        ["two-weak"] = Plan(s_then, Mls, "W-2,Amira Haddad,MLS-C01,1,2026-01-10,698,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        ["all-adequate"] = Plan(s_then, Mls, "W-3,Tomasz Zieliński,MLS-C01,1,2026-01-08,731,Fail,Competent,Competent,Competent,Competent"),
        ["all-weak"] = Plan(s_then, Ai, "W-4,Adaeze Nwosu,AI-102,1,2026-01-05,412,Fail,Below Target,Below Target,Below Target,Below Target,Below Target,Below Target"),
        ["passed-with-weak"] = Plan(s_then, Ai, "W-5,森 健司,AI-102,1,2026-01-10,742,Pass,Near Target,Above Target,Below Target,Above Target,Near Target,Above Target"),
        ["passed-clean"] = Plan(s_then, Mls, "W-6,Lucas Meyer,MLS-C01,1,2026-01-09,842,Pass,Strong,Strong,Strong,Strong"),
        ["third-attempt"] = Plan(
            s_then with { HoursPerWeek = 12 },
            Ai,
            "W-7,Laura Bianchi,AI-102,1,2025-09-02,560,Fail,Below Target,Near Target,Above Target,Below Target,Near Target,Near Target",
            "W-7,Laura Bianchi,AI-102,2,2025-10-20,618,Fail,Near Target,Near Target,Below Target,Near Target,Near Target,Near Target",
            "W-7,Laura Bianchi,AI-102,3,2025-12-18,655,Fail,Near Target,Above Target,Near Target,Below Target,Near Target,Below Target"),
        ["closed"] = Plan(s_now, Mls, "W-8,Noor Rahman,MLS-C01,1,2026-03-20,689,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        ["closed-with-time"] = Plan(s_now with { Weeks = 4, HoursPerWeek = 8 }, Mls, "W-9,Noor Rahman,MLS-C01,1,2026-03-20,689,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        ["transition"] = Plan(s_now with { TargetExam = "AIP-C01", HoursPerWeek = 10 }, Mls, "W-10,Noor Rahman,MLS-C01,1,2026-03-20,689,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        ["incomplete"] = Plan(s_then, Mls, "W-11,Eva Novák,MLS-C01,1,2026-01-07,702,Fail,Competent,,Needs Improvement,Competent"),
        ["generic-guide"] = Plan(
            s_now,
            "CandidateId,Name,Exam,Attempt,ExamDate,Result,People,Process,Business Environment\n",
            "W-12,Sven Lindqvist,PMP,1,2026-11-16,Fail,Below Target,Needs Improvement,Target"),
    };

    public static TheoryData<string> Names => [.. All.Keys];

    /// <summary>The plan of the last of some rows, which are attempts of one person.</summary>
    private static RetakePlan Plan(PlanOptions options, string header, params string[] rows) =>
        new Coach(Shipped.Catalog, options).CreatePlan(ImportRun.Of(header + string.Join('\n', rows) + "\n", new ImportOptions { AsOf = options.AsOf }).Reports[^1]);
}
