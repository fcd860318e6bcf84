using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What a cell means depends on the kind of reports that its exam has, also next to exams of other kinds.</summary>
public class VocabularyKindTests
{
    private const string Isaca = "Information Systems Auditing Process,Governance and Management of IT,\"Information Systems Acquisition, Development and Implementation\",Information Systems Operations and Business Resilience,Protection of Information Assets";

    [Theory]
    [InlineData("450,449,451,200,800", "AWAWA")]
    [InlineData("450.5,449.9,800/800,200,Weak", "AWAWW")]
    public void A_score_on_the_exams_scale_is_a_level_by_the_thresholds_of_the_profile(string scores, string levels) =>
        Assert.Equal(levels, ImportRun.Levels(Assert.Single(ImportRun.Of($"Candidate ID,Exam,Result,{Isaca}\nI,CISA,Fail,{scores}\n").Reports)));

    [Theory]
    [InlineData("450,449,451,200,801", "'801' is not a domain's score: reports of CISA print a score from 200 to 800 per domain.")]
    [InlineData("450,449,451,200,75%", "'75%' is not a domain's score")]
    [InlineData("450,449,451,200,4/5", "'4/5' is not a domain's score")]
    public void What_is_not_on_the_scale_is_refused_and_says_what_the_reports_print(string scores, string says) =>
        Assert.Contains(says, Assert.Single(ImportRun.Of($"Candidate ID,Exam,Result,{Isaca}\nI,CISA,Fail,{scores}\n").Errors).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(500, 600, "WWASA")]
    [InlineData(300, 500, "AASSS")]
    public void The_users_thresholds_on_the_scale_go_before_the_profiles(int adequate, int strong, string levels) =>
        Assert.Equal(levels, ImportRun.Levels(Assert.Single(ImportRun.Of(
            $"Candidate ID,Exam,Result,{Isaca}\nI,CISA,Fail,400,450,500,600,550\n", ImportRun.Options with { LevelThreshold = new LevelThreshold(adequate, strong) }).Reports)));

    [Fact]
    public void Percentages_that_the_user_gives_for_other_exams_make_no_one_strong_on_a_scale() =>
        Assert.Equal("WAAAA", ImportRun.Levels(Assert.Single(ImportRun.Of(
            $"Candidate ID,Exam,Result,{Isaca}\nI,CISA,Fail,400,450,500,600,550\n", ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80) }).Reports)));

    [Theory]
    [InlineData("0.91,0.42,0.65,0.8,0.3,0.7", "fraction")]
    [InlineData("3,2,4,1,2,3", "marks")]
    public void Next_to_scaled_scores_the_numbers_of_other_exams_keep_their_protection(string percentages, string says)
    {
        var rows = string.Concat(Enumerable.Range(1, 4).Select(number => $"N{number},200-301,Fail,{percentages},,,,,\nI{number},CISA,Fail,,,,,,,500,450,300,600,420\n"));
        var run = ImportRun.Of(
            $"Candidate ID,Exam,Result,Network Fundamentals,Network Access,IP Connectivity,IP Services,Security Fundamentals,Automation and Programmability,{Isaca}\n{rows}",
            ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80) });

        Assert.Contains(run.Issues, issue => issue.Code is ImportIssueCode.UnlikelyScale or ImportIssueCode.LevelUnitFound && issue.Message.Contains(says, StringComparison.Ordinal));
        Assert.DoesNotContain(run.Reports, report => report.Exam == "200-301" && ImportRun.Levels(report) == "WWWWWW");
    }

    [Theory]
    [InlineData("3/5", 'A')]
    [InlineData("1 of 5", 'W')]
    [InlineData("5 out of 5", 'S')]
    [InlineData("[####-]", 'S')]
    [InlineData("\u2588\u2588\u2591\u2591\u2591", 'W')]
    [InlineData("60%", 'A')]
    public void A_bar_is_read_by_its_segments(string bar, char level) =>
        Assert.Equal(new string(level, 5), ImportRun.Levels(Assert.Single(OfBars(bar, new LevelThreshold(50, 75)).Reports)));

    [Theory]
    [InlineData("6/5")]
    [InlineData("\u25A0\u25A0\u25A0")]
    [InlineData("-###")]
    [InlineData("3 or 5")]
    public void What_is_not_a_bar_is_refused(string bar) => Assert.Equal(ImportIssueCode.UnknownLevel, Assert.Single(OfBars(bar, new LevelThreshold(50, 75)).Errors).Code);

    [Theory]
    [InlineData("3/5", "'3/5' is the length of a bar, and no threshold is set")]
    [InlineData("60%", "print a bar per domain, without words")]
    public void Without_thresholds_a_bar_says_how_to_give_them(string bar, string says)
    {
        var issue = Assert.Single(OfBars(bar, null).Errors);

        Assert.Contains(says, issue.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(ImportOptions.LevelThreshold), issue.Suggestion, StringComparison.Ordinal);
        Assert.Equal(["Weak", "Adequate", "Strong"], issue.Accepted);
    }

    [Theory]
    [InlineData("G,ACE,,", 0)]
    [InlineData("G,ACE,Configuring access and security,", 0)]
    [InlineData("G,ACE,Anything,", 1)]
    public void A_row_without_a_domain_is_a_report_where_the_vendor_reports_none(string row, int errors)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Domain,Level,Result\nA,SAA-C03,Design Secure Architectures,Needs Improvement,Fail\n{row},Fail\n");

        Assert.Equal(errors, run.Errors.Count);
        Assert.Equal(2 - errors, run.Reports.Count);
        Assert.DoesNotContain(run.Issues, issue => issue.Severity == IssueSeverity.Warning && issue.Line == 3);
    }

    [Theory]
    [InlineData("2.4", "Incorrect", "2.4")]
    [InlineData("2.4", "missed", "2.4")]
    [InlineData("2.4", "Correct", "")]
    public void A_row_may_name_an_objective_instead_of_a_domain(string objective, string says, string missed) =>
        Assert.Equal(missed, string.Join(' ', Assert.Single(ImportRun.Of($"Candidate ID,Exam,Result,Objective,Result per objective,Level\nT,N10-009,Fail,{objective},,{says}\n").Reports).MissedObjectives));

    [Theory]
    [InlineData("9.4", "Incorrect", ImportIssueCode.UnknownDomain)]
    [InlineData("2.4", "", ImportIssueCode.UnknownLevel)]
    [InlineData("2.4", "Weak", ImportIssueCode.UnknownLevel)]
    public void An_objective_that_is_not_one_or_says_nothing_is_refused(string objective, string says, ImportIssueCode code) =>
        Assert.Equal(code, Assert.Single(ImportRun.Of($"Candidate ID,Exam,Result,Domain,Level\nT,N10-009,Fail,{objective},{says}\nU,N10-009,Fail,1.1,Missed\n").Errors).Code);

    [Fact]
    public void Missed_objectives_survive_the_products_own_JSON()
    {
        var report = Assert.Single(ImportRun.Of("Candidate ID,Exam,Exam date,Score,Missed objectives\nT,SY0-701,2025-09-14,712,2.4; 4.1\n").Reports);
        using var json = new StringWriter();
        GivenFiles.Gateway.WriteJson(json, [report], JsonLayout.Lines);

        var read = Assert.Single(ImportRun.Of(json.ToString()).Reports);

        Assert.Equal(["2.4", "4.1"], read.MissedObjectives);
        Assert.Equal(report.ToString(), read.ToString().Replace("cohort.csv:1", "cohort.csv:2", StringComparison.Ordinal));
    }

    [Fact]
    public void Missed_objectives_alone_are_something_reported() =>
        Assert.Single(ImportRun.Of("Candidate ID,Exam,Missed objectives\nT,SY0-701,2.4\n").Reports);

    [Fact]
    public void Two_reports_that_differ_in_missed_objectives_are_different() =>
        Assert.Equal(2, ImportRun.Of("Candidate ID,Exam,Exam date,Result,Missed objectives\nT,SY0-701,2025-09-14,Fail,2.4\nT,SY0-701,2025-09-14,Fail,2.5\n").Of(ImportIssueCode.ConflictingDuplicate).Count);

    [Fact]
    public void Without_weights_every_domain_gets_the_same_share_and_the_plan_reports_it()
    {
        var plan = PlanOf("TA-004");

        Assert.Equal(8, plan.Priorities.Count);
        Assert.All(plan.Priorities, priority => Assert.Equal(0.125, priority.Share));
        Assert.All(plan.Priorities, priority => Assert.Contains("every domain gets the same share, because no weights are published (12.5 %). This is an assumption.", priority.Reason, StringComparison.Ordinal));
        Assert.Contains("in equal shares", Assert.Single(plan.Warnings, warning => warning.Kind == PlanWarningKind.Incomplete).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_domains_a_plan_has_no_priorities_and_reports_it_in_one_sentence()
    {
        var plan = PlanOf("TA-003");

        Assert.Empty(plan.Priorities);
        Assert.True(plan.Incomplete);
        Assert.Equal(0, plan.TotalMinutes);
        Assert.Null(plan.Schedule);
        Assert.Equal(
            "The outline of TA-003 is not known, so the plan has no domains.",
            Assert.Single(plan.Warnings, warning => warning.Kind == PlanWarningKind.Incomplete).Message);
        var page = Views.PlanPage.Of(plan);
        Assert.Single(page.Split("The outline of TA-003 is not known").Skip(1));
        using var json = new StringWriter();
        GivenFiles.Gateway.WriteJson(json, [plan], JsonLayout.Lines);
        Assert.Contains("\"priorities\":[]", json.ToString().Replace(" ", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_carries_the_facts_that_it_rests_on() =>
        Assert.Equal(Enum.GetValues<ExamFactKind>(), PlanOf("TA-004").Facts.Select(fact => fact.Fact).Order());

    private static ImportRun OfBars(string bar, LevelThreshold? threshold) => ImportRun.Of(
        "Candidate ID;Exam;Result;Manage Azure identities and governance;Implement and manage storage;Deploy and manage Azure compute resources;Implement and manage virtual networking;Monitor and maintain Azure resources\n"
        + $"M;AZ-104;Fail;{string.Join(';', Enumerable.Repeat(bar, 5))}\n",
        ImportRun.Options with { LevelThreshold = threshold });

    private static RetakePlan PlanOf(string exam) => new Coach(Shipped.Catalog, new PlanOptions { AsOf = ImportRun.Today })
        .CreatePlan(Assert.Single(ImportRun.Of($"Candidate ID,Exam,Exam date,Result\nH,{exam},2025-12-01,Fail\n").Reports));
}
