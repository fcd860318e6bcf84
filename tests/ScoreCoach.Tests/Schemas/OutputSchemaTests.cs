using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schemas;

/// <summary>What is written keeps the schemas that ship.</summary>
public class OutputSchemaTests
{
    private const string Clean = "samples/clean.csv";
    private const string Cohort = "samples/cohort.csv";
    private const string FivePeople = "samples/five-people.csv";

    [Theory]
    [InlineData("retake-plan", "plan", Clean, "--as-of", "2026-11-22", "--format", "jsonl")]
    [InlineData("retake-plan", "plan", Cohort, "--as-of", "2026-11-22", "--format", "json", "--all-attempts")]
    [InlineData("retake-plan", "plan", GivenOutput.EveryKind, "--as-of", "2026-06-20", "--format", "json", "--include-claim", "--schedule-anyway", "--weeks", "6", "--time-zone", "Europe/Berlin")]
    [InlineData("retake-plan", "plan", GivenOutput.EveryKind, "--as-of", "2026-06-20", "--format", "jsonl", "--target-date", "2026-06-25", "--hours-per-week", "90", "--include-retired", "--allocation", "tier")]
    [InlineData("retake-plan", "plan", FivePeople, "--as-of", "2026-11-22", "--format", "json")]
    [InlineData("retake-plan", "plan", FivePeople, "--as-of", "2026-11-22", "--target-exam", "AI-103", "--format", "jsonl")]
    [InlineData("retake-plan", "plan", FivePeople, "--as-of", "2026-01-15", "--without", "schedule,Facts", "--without", "priorities", "--format", "jsonl")]
    [InlineData("domain-priority", "priorities", FivePeople, "--as-of", "2026-11-22", "--target-exam", "AIP-C01", "--format", "json")]
    [InlineData("retake-window", "window", FivePeople, "--as-of", "2026-11-22", "--target-exam", "AI-103", "--format", "jsonl")]
    [InlineData("domain-priority", "priorities", Clean, "--format", "jsonl")]
    [InlineData("domain-priority", "priorities", GivenOutput.EveryKind, "--format", "json", "--allocation", "impact")]
    [InlineData("score-pattern", "patterns", Clean, "--format", "json")]
    [InlineData("score-pattern", "patterns", GivenOutput.EveryKind, "--format", "jsonl")]
    [InlineData("retake-window", "window", Clean, "--as-of", "2026-01-15", "--format", "jsonl")]
    [InlineData("retake-window", "window", GivenOutput.EveryKind, "--as-of", "2026-06-20", "--format", "json", "--policy", "article", "--target-date", "2026-06-19", "--start-date", "2026-06-01")]
    [InlineData("attempt-comparison", "compare", Clean, "--format", "jsonl")]
    [InlineData("cohort-summary", "cohort", Clean, "--format", "jsonl")]
    [InlineData("cohort-summary", "cohort", Clean, "--format", "json", "--minimum-group-size", "1")]
    [InlineData("cohort-comparison", "cohort", Clean, "--format", "jsonl", "--by", "Team", "--compare", "Berlin,Cairo", "--minimum-group-size", "1")]
    [InlineData("cohort-comparison", "cohort", Clean, "--format", "json", "--by", "Team", "--compare", "Cairo,Dublin", "--minimum-group-size", "2")]
    [InlineData("readiness-result", "readiness", "--exam", "AIP-C01", "--practice-score", "78,82,85", "--domain-score", "Implementation and Integration=71.5", "--format", "json")]
    [InlineData("readiness-result", "readiness", "--exam", "MLS-C01", "--format", "jsonl")]
    [InlineData("exam-profile", "exams", "--include-editions", "--format", "json")]
    [InlineData("audit-finding", "exams", "--audit", "--as-of", "2026-11-26", "--format", "json")]
    [InlineData("audit-finding", "exams", "--audit", "--as-of", "2028-01-01", "--format", "jsonl")]
    [InlineData("file-check", "check", Cohort, "--format", "json")]
    [InlineData("file-check", "check", Cohort, GivenOutput.EveryKind, "no-such-file.csv", "--format", "jsonl")]
    public async Task What_the_tool_prints_keeps_its_schema(string schema, params string[] arguments)
    {
        // A file that isn't there ends with 1, and its check is printed all the same.
        var run = await ProcessRun.ScoreCoach(arguments);
        Assert.True(run.ExitCode is 0 or 3 || arguments.Contains("no-such-file.csv"), run.Errors);
        await EachKeeps(schema, GivenOutput.Read(run.Output));
    }

    [Fact]
    public async Task Reports_with_the_attempts_before_them_keep_their_schema()
    {
        var documents = GivenOutput.Of(GivenOutput.Reports());
        await EachKeeps("score-report", documents);
        Assert.Contains(documents, document => document["history"]!.Any());
        Assert.Equal("2026-06-11T09:30:00+02:00", (string?)documents.Single(document => (string?)document["candidateId"] == "K-4")["examTime"]);
    }

    [Fact]
    public async Task Plans_made_from_objects_keep_the_schema_that_the_tool_keeps()
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = new DateTime(2026, 6, 20) });
        await EachKeeps("retake-plan", GivenOutput.Of(GivenOutput.Reports(Clean).Select(coach.CreatePlan), JsonLayout.Document));
    }

    [Fact]
    public async Task Comparisons_of_one_attempt_and_of_several_keep_their_schema()
    {
        var comparisons = new AttemptComparer(CoachingMethods.Default.Statistics).Compare([.. GivenOutput.Reports(), .. GivenOutput.Reports(Clean)]);
        Assert.Contains(comparisons, comparison => comparison.IsComparable);
        Assert.Contains(comparisons, comparison => !comparison.IsComparable);
        await EachKeeps("attempt-comparison", GivenOutput.Of(comparisons));
    }

    [Fact]
    public async Task Issues_keep_their_schema()
    {
        var issues = new GivenOutput.Issues();
        using var import = GivenOutput.Open(Cohort);
        Assert.NotEmpty(import.Read(issues, default).ToArray());
        await EachKeeps("import-issue", GivenOutput.Of(issues.All));
    }

    [Fact]
    public async Task Only_the_outermost_object_has_a_version()
    {
        foreach (var plan in GivenOutput.Of(GivenOutput.Reports().Select(new Coach(Shipped.Catalog, new PlanOptions { AsOf = new DateTime(2026, 6, 20) }).CreatePlan)))
        {
            // One file has a column of that name: a key of the attributes is the file's own and stays as it came.
            var versions = plan.Descendants().OfType<JProperty>().Where(property => property.Name == "schemaVersion").Select(property => property.Path);
            Assert.Equal(["schemaVersion", "attributes.schemaVersion"], versions);
            Assert.Equal(["Site code", "schemaVersion"], ((JObject)plan["attributes"]!).Properties().Select(property => property.Name));
        }
    }

    [Theory]
    [InlineData("2026-11-22", "retake-plan", "asOf")]
    [InlineData("2026-06-11T09:30:00+02:00", "score-report", "examTime")]
    public async Task A_date_in_another_form_does_not_keep_the_schema(string form, string schema, string property)
    {
        var coach = new Coach(Shipped.Catalog, new PlanOptions { AsOf = new DateTime(2026, 11, 22) });
        var report = GivenOutput.Reports().Single(report => report.CandidateId == "K-4");
        var document = GivenOutput.Of([schema == "retake-plan" ? coach.CreatePlan(report) : report]).Single();
        Assert.Equal(form, (string?)document[property]);
        foreach (var wrong in new[] { "22.11.2026", "2026-11-22T00:00:00", "2026-11-22T00:00:00Z", "2026-13-01", "/Date(0)/", "" })
        {
            document[property] = wrong;
            Assert.NotEmpty(await OutputSchema.Errors(schema, document));
        }
    }

    private static async Task EachKeeps(string schema, JObject[] documents)
    {
        Assert.NotEmpty(documents);
        foreach (var document in documents)
        {
            Assert.Empty(await OutputSchema.Errors(schema, document));
        }
    }
}
