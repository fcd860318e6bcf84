using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>
/// Cohorts in the form in which each vendor reports become plans. Levels, shares and minutes were computed apart from the product, from
/// the published weights and the rules of the generic guide.
/// </summary>
public class VendorFormTests
{
    private static readonly DateTime s_asOf = GivenExam.Day("2026-10-01");

    /// <summary>A file, its thresholds, its errors, and a line per report: "id levels [incomplete] domain:share/minutes ..." in the order of priority.</summary>
    public sealed record Form(string File, string Thresholds, string Errors, params string[] Plans)
    {
        public override string ToString() => File;
    }

    private static readonly Form[] s_forms =
    [
        new("aws-labels.csv", "", "",
            "A-1 WAAW 1:44.44%/5333 4:33.33%/4000 2:11.56%/1387 3:10.67%/1280",
            "A-2 AAWA 3:60.00%/0 1:15.79%/0 2:13.68%/0 4:10.53%/0"),
        new("aws-table.csv", "", "",
            "A-3 WWAA 1:35.71%/4286 2:30.95%/3714 3:18.18%/2182 4:15.15%/1818"),
        new("microsoft-bars.csv", "50,75", "",
            "M-1 WSAWW 1:40.00%/9600 4:17.50%/4200 5:12.50%/3000 3:20.00%/4800 2:10.00%/2400",
            "M-2 AWSAS 2:50.00%/2700 1:18.75%/1013 4:14.58%/787 3:10.71%/579 5:5.95%/321"),
        new("microsoft-segments.csv", "50,75", "",
            "M-3 WSAWW 1:40.00%/9600 4:17.50%/4200 5:12.50%/3000 3:20.00%/4800 2:10.00%/2400",
            "M-4 AWSAS 2:50.00%/2700 1:18.75%/1013 4:14.58%/787 3:10.71%/579 5:5.95%/321",
            "M-5 AWSAW 2:29.17%/3500 5:20.83%/2500 1:18.75%/2250 4:14.58%/1750 3:16.67%/2000"),
        new("pmi-labels.csv", "", "",
            "P-1 WAW 1:33.56%/8054 3:26.44%/6346 2:40.00%/9600",
            "P-2 WWS 2:50.00%/12000 1:37.50%/9000 3:12.50%/3000",
            "P-3 SAA 2:40.80%/0 3:25.87%/0 1:33.33%/0"),
        new("isc2.csv", "", "",
            "C-1 ?W????AS incomplete 2:50.00%/2700 7:33.33%/1800 8:16.67%/900 1:0.00%/0 3:0.00%/0 4:0.00%/0 5:0.00%/0 6:0.00%/0",
            "C-2 ???????? incomplete 1:16.00%/864 3:13.00%/702 4:13.00%/702 5:13.00%/702 7:13.00%/702 6:12.00%/648 2:10.00%/540 8:10.00%/540",
            "C-3 ???????? incomplete 1:16.00%/0 3:13.00%/0 4:13.00%/0 5:13.00%/0 7:13.00%/0 6:12.00%/0 2:10.00%/0 8:10.00%/0"),
        new("comptia-wide.csv", "", "UnknownDomain 6, UnknownDomain 7",
            "T-1 ????? incomplete 4:28.00%/1512 2:22.00%/1188 5:20.00%/1080 3:18.00%/972 1:12.00%/648",
            "T-2 ????? incomplete 4:28.00%/1512 2:22.00%/1188 5:20.00%/1080 3:18.00%/972 1:12.00%/648",
            "T-3 ????? incomplete 4:28.00%/1512 2:22.00%/1188 5:20.00%/1080 3:18.00%/972 1:12.00%/648",
            "T-4 ????? incomplete 4:28.00%/0 2:22.00%/0 5:20.00%/0 3:18.00%/0 1:12.00%/0"),
        new("comptia-long.csv", "", "",
            "T-1 ????? incomplete 4:28.00%/1512 2:22.00%/1188 5:20.00%/1080 3:18.00%/972 1:12.00%/648",
            "T-2 ????? incomplete 4:28.00%/1512 2:22.00%/1188 5:20.00%/1080 3:18.00%/972 1:12.00%/648"),
        new("isaca-scaled.csv", "", "",
            "I-1 AWAWW 4:32.30%/7752 5:32.30%/7751 2:16.77%/4025 1:11.18%/2683 3:7.45%/1789",
            "I-2 AWAWA 4:44.44%/5333 2:33.33%/4000 5:10.32%/1238 1:7.14%/857 3:4.76%/572",
            "I-3 AAAAA 4:26.00%/0 5:26.00%/0 1:18.00%/0 2:18.00%/0 3:12.00%/0"),
        new("cisco-percent.csv", "50,75", "",
            "N-1 AWASAS 2:57.14%/3086 3:11.90%/643 1:9.52%/514 5:7.14%/386 4:7.14%/386 6:7.14%/385",
            "N-2 SAASAW 6:50.00%/2700 3:13.89%/750 2:11.11%/600 5:8.33%/450 1:11.11%/600 4:5.56%/300"),
        new("google-pass-fail.csv", "", "",
            "G-1 ???? incomplete 2:30.00%/1620 3:30.00%/1620 1:20.00%/1080 4:20.00%/1080",
            "G-2 ?????? incomplete 1:25.00%/0 2:17.50%/0 3:17.50%/0 4:15.00%/0 5:12.50%/0 6:12.50%/0",
            "G-3 ?????? incomplete 1:25.00%/1350 2:17.50%/945 3:17.50%/945 4:15.00%/810 5:12.50%/675 6:12.50%/675"),
        new("six-vendors.csv", "50,75", "",
            "A-1 WAAW 1:44.44%/5333 4:33.33%/4000 2:11.56%/1387 3:10.67%/1280",
            "M-1 WSAWW 1:40.00%/9600 4:17.50%/4200 5:12.50%/3000 3:20.00%/4800 2:10.00%/2400",
            "P-1 WAW 1:33.56%/8054 3:26.44%/6346 2:40.00%/9600",
            "T-1 ????? incomplete 4:28.00%/1512 2:22.00%/1188 5:20.00%/1080 3:18.00%/972 1:12.00%/648",
            "I-1 AWAWW 4:32.30%/7752 5:32.30%/7751 2:16.77%/4025 1:11.18%/2683 3:7.45%/1789",
            "G-1 ???? incomplete 2:30.00%/1620 3:30.00%/1620 1:20.00%/1080 4:20.00%/1080"),
    ];

    public static TheoryData<string> Files => [.. s_forms.Select(form => form.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_cohort_in_a_vendors_own_form_becomes_plans(string file)
    {
        var form = Array.Find(s_forms, form => form.File == file)!;
        var run = Read(form);

        Assert.Equal(form.Errors, string.Join(", ", run.Errors.Select(issue => $"{issue.Code} {issue.Line}")));
        Assert.DoesNotContain(run.Issues, issue => issue.Severity == IssueSeverity.Warning);
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = s_asOf });
        Assert.Equal(form.Plans, run.Reports.Select(report => Describe(coach.CreatePlan(report))));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_that_a_vendor_does_not_report_is_an_error_under_strict(string file)
    {
        var form = Array.Find(s_forms, form => form.File == file)!;
        if (form.Errors.Length == 0)
        {
            Assert.Empty(Read(form, strict: true).Errors);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_is_a_case(string file) =>
        Assert.True(File.Exists(PathOf(file)) && Directory.GetFiles(Path.GetDirectoryName(PathOf(file))!).Length == s_forms.Length);

    [Theory]
    [InlineData("comptia-wide.csv", "T-1", "2.4 2.5 4.1")]
    [InlineData("comptia-wide.csv", "T-2", "1.2 3.1 4.2 4.10")]
    [InlineData("comptia-wide.csv", "T-3", "")]
    [InlineData("comptia-wide.csv", "T-4", "2.4")]
    [InlineData("comptia-long.csv", "T-1", "2.4 2.5 4.1")]
    [InlineData("comptia-long.csv", "T-2", "1.2")]
    [InlineData("six-vendors.csv", "T-1", "2.4 2.5 4.1")]
    public void Missed_objectives_belong_to_the_domain_of_their_first_number(string file, string person, string expected)
    {
        var report = Read(Array.Find(s_forms, form => form.File == file)!).Reports.Single(report => report.CandidateId == person);

        Assert.Equal(expected, string.Join(' ', report.MissedObjectives));
        Assert.All(report.Domains.Select((domain, index) => (domain, index)), entry =>
            Assert.All(entry.domain.MissedObjectives, objective => Assert.StartsWith($"{entry.index + 1}.", objective, StringComparison.Ordinal)));
        Assert.All(report.Domains, domain => Assert.Equal(PerformanceLevel.Unknown, domain.Level));
    }

    [Fact]
    public void The_actions_of_a_domain_begin_with_its_missed_objectives()
    {
        var plan = PlanOf("comptia-wide.csv", "T-1");
        var second = plan.Priorities.Single(priority => priority.Rank == 2);

        Assert.Equal(["2.4", "2.5"], second.MissedObjectives);
        Assert.Contains("objectives 2.4 and 2.5", second.Actions[0].Text, StringComparison.Ordinal);
        Assert.Equal(SourceKind.Secondary, second.Actions[0].Source.Kind);
        Assert.Contains("objective 4.1", plan.Priorities[0].Actions[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Priorities[2].Actions, action => action.Text.Contains("objective 5", StringComparison.Ordinal) || action.Text.Contains('{', StringComparison.Ordinal));
        Assert.Contains("list objectives with missed questions and give no level per domain", second.Reason, StringComparison.Ordinal);
        Assert.EndsWith("This report lists the objectives 2.4, 2.5.", second.Reason, StringComparison.Ordinal);
        Assert.Contains("divides the time by weight", Assert.Single(plan.Warnings, warning => warning.Kind == PlanWarningKind.Incomplete).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("isaca-scaled.csv", "I-1", "Adequate counts from 450 on the scale 200-800, which is an assumption: 450 is the exam's pass mark.")]
    [InlineData("pmi-labels.csv", "P-1", "ScoreCoach assumes that this label means Weak")]
    [InlineData("isc2.csv", "C-1", "ScoreCoach assumes that it means Weak")]
    [InlineData("google-pass-fail.csv", "G-1", "Reports of Google Cloud give no level per domain, so the time is divided by weight (30 %). This is an assumption.")]
    public void The_reason_says_where_a_level_comes_from_or_why_there_is_none(string file, string person, string says) =>
        Assert.Contains(says, PlanOf(file, person).Priorities[0].Reason, StringComparison.Ordinal);

    [Fact]
    public void Needs_Improvement_comes_before_Below_Target_of_the_same_weight()
    {
        var run = ImportRun.Of("Candidate ID,Exam,Result,Domain,Performance\nP,PMP,Fail,People,Below Target\nP,PMP,Fail,Process,Needs Improvement\nP,PMP,Fail,Business Environment,Target\n");

        Assert.Equal([0, 1, 0], run.Reports[0].Domains.Select(domain => domain.Severity));
    }

    [Fact]
    public void The_page_says_which_facts_are_not_the_vendors_own_words()
    {
        var page = string.Join(' ', Views.PlanPage.Of(PlanOf("isaca-scaled.csv", "I-1")).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("Not found Report labels.", page, StringComparison.Ordinal);
    }

    private static RetakePlan PlanOf(string file, string person) =>
        new Coach(Shipped.Catalog, new PlanOptions { AsOf = s_asOf }).CreatePlan(Read(Array.Find(s_forms, form => form.File == file)!).Reports.Single(report => report.CandidateId == person));

    private static ImportRun Read(Form form, bool strict = false) => ImportRun.OfPath(PathOf(form.File), new ImportOptions
    {
        AsOf = s_asOf,
        Strict = strict,
        LevelThreshold = form.Thresholds.Split(',') is [var adequate, var strong] ? new LevelThreshold(Number(adequate), Number(strong)) : null,
    });

    private static string PathOf(string file) => Repository.PathOf("tests/ScoreCoach.Tests/Import/Vendors/" + file);

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    private static string Describe(RetakePlan plan)
    {
        var positions = plan.Report.Profile.Domains.Select(domain => domain.Id).ToList();
        var priorities = plan.Priorities.Select(priority =>
            FormattableString.Invariant($"{positions.IndexOf(priority.Domain) + 1}:{priority.Share * 100:0.00}%/{priority.Minutes}"));
        return $"{plan.CandidateId} {ImportRun.Levels(plan.Report)}{(plan.Incomplete ? " incomplete" : string.Empty)} {string.Join(' ', priorities)}";
    }
}
