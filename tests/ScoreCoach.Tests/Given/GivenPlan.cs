namespace ScoreCoach.Tests.Given;

/// <summary>A plan of some kind: the report of its person as a vendor prints it, and the options of the plan, for the engine, the tool and the shell.</summary>
/// <param name="Name">The name of its golden files.</param>
/// <param name="Header">The header of its file.</param>
/// <param name="AsOf">The day on which it is made.</param>
/// <param name="Options">Parameters of New-RetakePlan with their values.</param>
/// <param name="Rows">Attempts of one person; the plan is that of the last.</param>
internal sealed record GivenPlan(string Name, string Header, string AsOf, (string Parameter, string Value)[] Options, params string[] Rows)
{
    private const string Then = "2026-01-12";
    private const string Now = "2026-11-23";
    private const string Mls = "CandidateId,Name,Exam,Attempt,ExamDate,Score,Result,Data Engineering,Exploratory Data Analysis,Modeling,ML Implementation and Operations";
    private const string Ai = "CandidateId,Name,Exam,Attempt,ExamDate,Score,Result,Plan and manage an Azure AI solution,Implement decision support solutions,Implement computer vision solutions,"
        + "Implement natural language processing solutions,Implement knowledge mining and document intelligence solutions,Implement generative AI solutions";

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<GivenPlan> All { get; } =
    [
        new("one-weak", Mls, Then, [], "W-1,Ines Carvalho,MLS-C01,1,2026-01-08,729,Fail,Strong,Competent,Needs Improvement,Competent"),
        new("two-weak", Mls, Then, [], "W-2,Amira Haddad,MLS-C01,1,2026-01-10,698,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        new("all-adequate", Mls, Then, [], "W-3,Tomasz Zieliński,MLS-C01,1,2026-01-08,731,Fail,Competent,Competent,Competent,Competent"),
        new("all-weak", Ai, Then, [], "W-4,Adaeze Nwosu,AI-102,1,2026-01-05,412,Fail,Below Target,Below Target,Below Target,Below Target,Below Target,Below Target"),
        new("passed-with-weak", Ai, Then, [], "W-5,森 健司,AI-102,1,2026-01-10,742,Pass,Near Target,Above Target,Below Target,Above Target,Near Target,Above Target"),
        new("passed-clean", Mls, Then, [], "W-6,Lucas Meyer,MLS-C01,1,2026-01-09,842,Pass,Strong,Strong,Strong,Strong"),
        new(
            "third-attempt",
            Ai,
            Then,
            [("HoursPerWeek", "12")],
            "W-7,Laura Bianchi,AI-102,1,2025-09-02,560,Fail,Below Target,Near Target,Above Target,Below Target,Near Target,Near Target",
            "W-7,Laura Bianchi,AI-102,2,2025-10-20,618,Fail,Near Target,Near Target,Below Target,Near Target,Near Target,Near Target",
            "W-7,Laura Bianchi,AI-102,3,2025-12-18,655,Fail,Near Target,Above Target,Near Target,Below Target,Near Target,Below Target"),
        new("closed", Mls, Now, [], "W-8,Noor Rahman,MLS-C01,1,2026-03-20,689,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        new("closed-with-time", Mls, Now, [("Weeks", "4"), ("HoursPerWeek", "8")], "W-9,Noor Rahman,MLS-C01,1,2026-03-20,689,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        new("transition", Mls, Now, [("TargetExam", "AIP-C01"), ("HoursPerWeek", "10")], "W-10,Noor Rahman,MLS-C01,1,2026-03-20,689,Fail,Strong,Competent,Needs Improvement,Needs Improvement"),
        new("incomplete", Mls, Then, [], "W-11,Eva Novák,MLS-C01,1,2026-01-07,702,Fail,Competent,,Needs Improvement,Competent"),
        new(
            "generic-guide",
            "CandidateId,Name,Exam,Attempt,ExamDate,Result,People,Process,Business Environment",
            Now,
            [],
            "W-12,Sven Lindqvist,PMP,1,2026-11-16,Fail,Below Target,Needs Improvement,Target"),
    ];

    /// <summary>The page of every kind, at 80 and at 120 columns.</summary>
    public static TheoryData<string, int> Pages
    {
        get
        {
            var pages = new TheoryData<string, int>();
            foreach (var kind in All)
            {
                pages.Add(kind.Name, 80);
                pages.Add(kind.Name, 120);
            }

            return pages;
        }
    }

    /// <summary>The file of the person.</summary>
    public string Csv => Header + "\n" + string.Join('\n', Rows) + "\n";

    /// <summary>The kind of a name.</summary>
    public static GivenPlan Of(string name) => All.Single(kind => kind.Name == name);
}
