using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Nothing in a guide of somebody's own is dropped or misread in silence: what a plan would not follow is a finding.</summary>
public sealed class OwnGuideFindingTests
{
    private const string Tasks = "domains[0].units[0].tasks";
    private const string NoBraces = "a text without braces";
    private const string Phases = "Learn, Practice, Stretch, Test, Find, Review";

    [Fact]
    public void A_guide_that_is_right_has_no_findings()
    {
        Assert.Empty(Read(JObject.Parse(GivenOwnGuide.Text)));
        Assert.Empty(Read(GivenOwnGuide.WithSyllabus()));
    }

    [Theory]
    [InlineData("phase", "\"Practise\"", "No phase of the syllabus takes a task of 'Practise'. The nearest is 'Practice'.", Phases)]
    [InlineData("phase", "\"Explore\"", "No phase of the syllabus takes a task of 'Explore'.", Phases)]
    [InlineData("phase", "\"learn\"", "No phase of the syllabus takes a task of 'learn'. The nearest is 'Learn'.", Phases)]
    [InlineData("minutes", "0", "The value is the number 0.", "a whole number from 10 to 600")]
    [InlineData("minutes", "-60", "The value is the number -60.", "a whole number from 10 to 600")]
    [InlineData("task", "\"Build one in {minutes} minutes.\"", "'{minutes}' is not a placeholder that a plan fills here.", "{topic} or {questions} or {goal}, or no braces")]
    [InlineData("task", "\"Answer {question} questions.\"", "'{question}' is not a placeholder that a plan fills here. The nearest is '{questions}'.", "{topic} or {questions} or {goal}, or no braces")]
    [InlineData("doneWhen", "\"{questions} are answered.\"", "'{questions}' is not a placeholder that a plan fills here.", "{topic} or {goal}, or no braces")]
    [InlineData("doneWhen", "\"It runs}.\"", "The text has a single brace.", "{topic} or {goal}, or no braces")]
    [InlineData("action", "\"biuld\"", "'biuld' is not an id of the domain's actions. The nearest is 'build'.", "build")]
    [InlineData("action", "\"build-old\"", "'build-old' is retired: no plan can build on it.", "build")]
    [InlineData("after", "[\"Write an essay\"]", "The domain has no task 'Write an essay'.", "the title of a task of the domain that is listed before this one", "[0]")]
    [InlineData("after", "[\"Read about guardrail\"]", "The domain has no task 'Read about guardrail'. The nearest is 'Read about guardrails'.", "the title of a task of the domain that is listed before this one", "[0]")]
    [InlineData("after", "[\"Test the guardrail\"]", "The task 'Test the guardrail' does not come before this one.", "the title of a task of the domain that is listed before this one", "[0]")]
    [InlineData("after", "[\"Read about guardrails\"]", "The task 'Read about guardrails' belongs to the phase 'Learn', and no phase of the syllabus takes tasks of 'Learn' before those of 'Practice'.", "a task of Practice or Stretch", "[0]")]
    [InlineData("doneWen", "\"It runs.\"", "'doneWen' is not a property that belongs here. The nearest is 'doneWhen'.", "phase, title, task, doneWhen, minutes, action, after, source")]
    public void A_guide_with_a_wrong_task_is_a_finding_that_says_what_a_task_accepts(string name, string value, string message, string expected, string element = "") =>
        Is(Assert.Single(Read(GivenOwnGuide.With($"{Tasks}[1].{name}", value))), $"{Tasks}[1].{name}{element}", message, expected);

    [Theory]
    [InlineData("domains[0].units[0].name", "\"guardrails in {exam}\"", "'{exam}' is not a placeholder that a plan fills here.", NoBraces)]
    [InlineData("domains[0].units[1].name", "\"Guardrails\"", "'Guardrails' is given twice.", "a different name for each entry of units")]
    [InlineData("domains[0].units[1].tasks[0].title", "\"Build a Guardrail\"", "'Build a Guardrail' is given twice.", "a different title for each task of the domain")]
    [InlineData("domains[0].units[0].tasks[2].title", "\"Build in {domian}\"", "'{domian}' is not a placeholder that a plan fills here.", "{topic} or {goal}, or no braces")]
    [InlineData("domains[0].units[0].tasks[2].title", "\"Answer {questions} questions\"", "'{questions}' is not a placeholder that a plan fills here.", "{topic} or {goal}, or no braces")]
    [InlineData("domains[0].units[0].use", "\"old-manual\"", "'old-manual' is retired: no plan can build on it.", "manual")]
    [InlineData("domains[0].units[0].use", "\"manaul\"", "'manaul' is not an id of the domain's resources. The nearest is 'manual'.", "manual")]
    [InlineData("domains[0].units[0].topics", "[\"old-rails\"]", "'old-rails' is retired: no plan can build on it.", "guardrails", "[0]")]
    [InlineData("domains[0].units[0].topics", "[\"gardrails\"]", "'gardrails' is not an id of the domain's topics. The nearest is 'guardrails'.", "guardrails", "[0]")]
    [InlineData("domains[0].resources[0].topics", "[\"gardrails\"]", "'gardrails' is not an id of the domain's topics. The nearest is 'guardrails'.", "guardrails, old-rails", "[0]")]
    [InlineData("domains[0].actions[0].topics", "[\"gardrails\"]", "'gardrails' is not an id of the domain's topics. The nearest is 'guardrails'.", "guardrails, old-rails", "[0]")]
    [InlineData("domains[0].resources[1].id", "\"manual\"", "'manual' is given twice.", "a different id for each entry of resources")]
    [InlineData("domains[0].units[1].taks", "[]", "'taks' is not a property that belongs here. The nearest is 'tasks'.", "name, topics, use, tasks")]
    [InlineData("domains[0].objectives[0].topics", "[\"guardrails\"]", "'topics' is not a property that belongs here.", "text, status, currentName, since, source")]
    [InlineData("domains[0].topics[0].topics", "[\"guardrails\"]", "'topics' is not a property that belongs here.", "text, status, currentName, since, source, id")]
    [InlineData("levels.Weak.methods[0].id", "\"read\"", "'id' is not a property that belongs here.", "text, status, currentName, since, source")]
    public void A_guide_with_a_wrong_unit_or_item_is_a_finding_that_says_what_is_accepted(string path, string value, string message, string expected, string element = "") =>
        Is(Assert.Single(Read(GivenOwnGuide.With(path, value))), path + element, message, expected);

    [Theory]
    [InlineData("domains[0].focus", NoBraces)]
    [InlineData("domains[0].topics[0].text", "{domain}, or no braces")]
    [InlineData("domains[0].actions[0].text", "{domain}, or no braces")]
    [InlineData("domains[0].resources[0].text", "{domain}, or no braces")]
    [InlineData("domains[0].objectives[0].text", "{domain}, or no braces")]
    [InlineData("domains[0].topics[1].currentName", NoBraces)]
    [InlineData("levels.Weak.meaningWhenFailed", "{domain}, or no braces")]
    [InlineData("levels.Weak.methods[0].text", "{domain}, or no braces")]
    [InlineData("missedObjectives[0].text", "{objectives} or {domain}, or no braces")]
    [InlineData("beforeLabs.text", NoBraces)]
    [InlineData("tiers[0].name", NoBraces)]
    [InlineData("timeline[0].name", NoBraces)]
    [InlineData("timeline[0].approach", "{weakShare}, or no braces")]
    [InlineData("patterns[0].name", NoBraces)]
    [InlineData("patterns[0].meaning", NoBraces)]
    [InlineData("patterns[0].fix[0]", NoBraces)]
    [InlineData("insights[0].text", NoBraces)]
    [InlineData("guidance.report[0].text", NoBraces)]
    public void A_guide_with_an_unknown_word_in_braces_is_a_finding_that_says_which_words_a_plan_fills(string path, string expected) =>
        Is(Assert.Single(Read(GivenOwnGuide.With(path, "\"Ask your {team}.\""))), path, "'{team}' is not a placeholder that a plan fills here.", expected);

    [Theory]
    [InlineData("levels.Weak[2].share", "20", "levels.Weak", "The shares of the phases sum to 95, not 100.", "shares that sum to 100")]
    [InlineData("levels.Weak[2].share", "0", "levels.Weak[2].share", "The value is the number 0.", "a whole number from 1 to 100")]
    [InlineData("levels.Weak[2].repeats", "false", "levels.Weak", "The last phase, 'Test', does not repeat.", "a last phase with \"repeats\": true")]
    [InlineData("levels.Weak[1].phase", "\"Learn\"", "levels.Weak[1].phase", "'Learn' is given twice.", "a different phase for each entry of Weak")]
    [InlineData("levels.Weak[0].phase", "\"Laern\"", "levels.Weak[0].phase", "The phase 'Laern' has no template. The nearest is 'Learn'.", "Learn, Find, Practice, Test, Review, Stretch, or a template named Laern")]
    [InlineData("levels.Weak[1].from[0]", "\"Practise\"", "levels.Weak[1].from[0]", "The phase 'Practise' has no template. The nearest is 'Practice'.", "Learn, Find, Practice, Test, Review, Stretch, or a template named Practise")]
    [InlineData("levels.Weak[1].from[1]", "\"Practice\"", "levels.Weak[1].from[1]", "'Practice' is listed twice.", "each text once")]
    [InlineData("levels.Weak[1].from", "[]", "levels.Weak[1].from", "The list is empty.", "at least 1 entry")]
    [InlineData("levels.Weak[1].repaets", "true", "levels.Weak[1].repaets", "'repaets' is not a property that belongs here. The nearest is 'repeats'.", "phase, from, share, reviewed, repeats, review")]
    [InlineData("levels.Weak[0].phase", "\"{domain}\"", "levels.Weak[0].phase", "'{domain}' is not a placeholder that a plan fills here.", NoBraces)]
    [InlineData("levels.Weak", "[]", "levels.Weak", "The level Weak has no phases.", "phases for Weak, Adequate and Strong")]
    [InlineData("levels", null, "levels", "'levels' is missing.", "an object")]
    [InlineData("templates", null, "templates", "'templates' is missing.", "an object")]
    [InlineData("templates.Explore", """{ "unit": { "title": "a", "task": "b", "doneWhen": "c" } }""", "templates.Explore", "No phase has the name 'Explore', so its template is never used.", "Learn, Practice, Stretch, Test, Find, Review")]
    [InlineData("templates.Learn.again", """{ "title": "a", "task": "b", "doneWhen": "c" }""", "templates.Learn.again", "'again' is never used: the phase 'Learn' does not repeat at any level.", "\"unit\" alone, or \"repeats\": true in a phase named Learn")]
    [InlineData("templates.Test.unit.title", "\"Test: {questions} questions\"", "templates.Test.unit.title", "'{questions}' is not a placeholder that a plan fills here.", "{topic} or {goal}, or no braces")]
    [InlineData("lastCheckpoint.doneWhen", "\"{minutes} minutes are over.\"", "lastCheckpoint.doneWhen", "'{minutes}' is not a placeholder that a plan fills here.", "{exam} or {goal} or {number} or {count}, or no braces")]
    [InlineData("catchUp.task", "\"Rest from {exam}.\"", "catchUp.task", "'{exam}' is not a placeholder that a plan fills here.", NoBraces)]
    [InlineData("reviewAfterDays", "[3, 3, 30]", "reviewAfterDays[1]", "The days of the reviews do not rise: 3 follows 3.", "more than 3")]
    [InlineData("reviewAfterDays", "[3, 0, 30]", "reviewAfterDays[1]", "The value is the number 0.", "a whole number from 1 to 365")]
    [InlineData("reviewAfterDays", "[3, 99999999999]", "reviewAfterDays[1]", "The value is the number 99999999999.", "a whole number from 1 to 365")]
    [InlineData("reviewAfterDays", "[3, \"10\"]", "reviewAfterDays[1]", "The value is the text '10'.", "a whole number from 1 to 365")]
    [InlineData("questionsSource", null, "questionsSource", "'questionsSource' is missing.", "a source, or the name of one")]
    public void A_guide_with_a_wrong_syllabus_is_a_finding_that_says_what_is_accepted(string path, string? value, string at, string message, string expected)
    {
        var guide = GivenOwnGuide.WithSyllabus();
        GivenOwnGuide.Change(guide, $"syllabus.{path}", value);

        Is(Read(guide).First(finding => finding.JsonPath == $"syllabus.{at}"), $"syllabus.{at}", message, expected);
    }

    [Theory]
    [InlineData("tiers[0].members[2]", """{ "level": "Weak", "weightAtLeast": 20, "ruleId": "s", "source": "own" }""", "No domain gets here: the class 'w' before it takes all of them.", "a class that no earlier one includes")]
    [InlineData("tiers[0].members[2]", """{ "level": "Strong", "weightAtLeast": 20, "weightBelow": 20, "ruleId": "s", "source": "own" }""", "No weight is at least 20 and below 20.", "a weightBelow above weightAtLeast")]
    public void A_guide_with_a_class_of_domains_that_none_reaches_is_a_finding(string path, string value, string message, string expected) =>
        Is(Read(GivenOwnGuide.With(path, value))[0], path, message, expected);

    [Fact]
    public void A_guide_with_a_band_after_one_that_holds_always_is_a_finding()
    {
        var guide = JObject.Parse(GivenOwnGuide.Text);
        var bands = (JArray)guide["timeline"]!;
        bands.Add(bands[0].DeepClone());
        bands[1]["ruleId"] = "other";

        Is(Assert.Single(Read(guide)), "timeline[0]", "This band holds always, so that no band after it applies.", "the condition {\"always\": true} in the last band only");
    }

    [Fact]
    public void A_guide_with_a_second_task_of_a_phase_that_does_not_repeat_is_a_finding_that_says_which_phases_repeat()
    {
        var finding = Assert.Single(Read(GivenOwnGuide.With($"{Tasks}[1].phase", "\"Learn\"")), finding => finding.JsonPath == $"{Tasks}[1].phase");

        Is(
            finding, $"{Tasks}[1].phase",
            "No plan has this task: a phase that does not repeat takes the first task of a unit only, and 'Learn' never repeats.",
            "one task of the phase Learn in each unit, or a phase that repeats: Practice, Stretch, Test, Review");
    }

    [Fact]
    public void A_unit_without_tasks_gets_the_templates_of_its_phases()
    {
        Assert.Empty(Read(GivenOwnGuide.With("domains[0].units[1].tasks", null)));
        Assert.Empty(Read(GivenOwnGuide.With("domains[0].units[1].tasks", "[]")));
    }

    [Fact]
    public void The_phases_are_those_of_the_guides_own_syllabus()
    {
        var guide = GivenOwnGuide.WithSyllabus();
        foreach (var level in guide["syllabus"]!["levels"]!.Children<JProperty>())
        {
            level.Value = JArray.Parse("""[{ "phase": "Do", "share": 100, "repeats": true }]""");
        }

        guide["syllabus"]!["templates"] = JObject.Parse("""{ "Do": { "unit": { "title": "Do {topic}", "task": "Do it.", "doneWhen": "Done." } } }""");

        Assert.Equal(
            ["Learn", "Practice", "Practice", "Test"],
            Read(guide).Select(finding => finding.Message.Split('\'')[1]));
        Assert.All(Read(guide), finding => Assert.Equal("Do", finding.Expected));
    }

    [Fact]
    public void The_phases_are_those_of_the_syllabus_that_is_taken_over()
    {
        using var folder = new CatalogFolderFixture();
        var basis = GivenOwnGuide.WithSyllabus();
        basis["id"] = "basis";
        basis.Remove("domains");
        foreach (var level in basis["syllabus"]!["levels"]!.Children<JProperty>())
        {
            level.Value = JArray.Parse("""[{ "phase": "Do", "share": 100, "repeats": true }]""");
        }

        basis["syllabus"]!["templates"] = JObject.Parse("""{ "Do": { "unit": { "title": "Do {topic}", "task": "Do it.", "doneWhen": "Done." } } }""");
        var own = GivenOwnGuide.With("extends", "\"basis\"");
        var paths = new[] { folder.Write("own/0.json", own.ToString()), folder.Write("own/1.json", basis.ToString()) };

        var findings = GivenFiles.Gateway.ReadCatalog(paths, Shipped.Catalog).Findings;

        Assert.Equal(4, findings.Count);
        Assert.All(findings, finding => Assert.Equal((paths[0], "Do"), (finding.Path, finding.Expected)));
    }

    [Fact]
    public void A_syllabus_that_leaves_out_tasks_which_the_guide_takes_over_is_a_finding()
    {
        var guide = GivenOwnGuide.WithSyllabus();
        guide["extends"] = "mls-c01";
        guide["exam"] = "MLS-C01";
        guide["edition"] = "article";
        guide.Remove("domains");
        foreach (var from in guide["syllabus"]!.SelectTokens("levels..from").ToArray())
        {
            from.Parent!.Remove();
        }

        guide["syllabus"]!["levels"]!["Strong"]![1]!.Remove();
        guide["syllabus"]!["levels"]!["Strong"]![0]!["share"] = 100;
        guide["syllabus"]!["templates"]!["Stretch"]!.Parent!.Remove();

        Is(
            Assert.Single(Read(guide)), "syllabus",
            "No phase takes the tasks of 'Stretch' in the units of the guide 'mls-c01'.", "a phase whose from names Stretch");
    }

    [Fact]
    public void A_generic_guide_whose_syllabus_leaves_out_tasks_of_other_guides_is_a_finding()
    {
        var guide = JObject.Parse(File.ReadAllText(Repository.PathOf("module/data/guides/generic.json")));
        foreach (var from in guide["syllabus"]!.SelectTokens("levels..from").ToArray())
        {
            from.Parent!.Remove();
        }

        guide["syllabus"]!["levels"]!["Strong"]![1]!.Remove();
        guide["syllabus"]!["levels"]!["Strong"]![0]!["share"] = 100;
        guide["syllabus"]!["templates"]!["Stretch"]!.Parent!.Remove();

        Assert.Equal(
            ["No phase takes the tasks of 'Stretch' in the units of the guide 'ai-102'.", "No phase takes the tasks of 'Stretch' in the units of the guide 'mls-c01'."],
            Read(guide).Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("\"vendor\": \"aws\"", "'modelling' is not a domain of any known exam of the vendor 'aws'. The nearest is 'modeling'.")]
    [InlineData("\"vendor\": null", "'modelling' is not a domain of any known exam. The nearest is 'modeling'.")]
    public void A_guide_for_many_exams_with_a_domain_of_none_is_a_finding_that_names_the_nearest(string whose, string message)
    {
        var guide = JObject.Parse(GivenOwnGuide.Text.Replace("\"exam\": \"AIP-C01\"", whose, StringComparison.Ordinal));
        Assert.Empty(Read(guide));
        GivenOwnGuide.Change(guide, "patterns[0].when", """{ "domains": ["modelling"], "all": "Weak" }""");

        var finding = Assert.Single(Read(guide));

        Assert.Equal(("patterns[0].when.domains[0]", message), (finding.JsonPath, finding.Message));
    }

    [Theory]
    [InlineData("\"vendor\": \"aws\"", "'Below Trget' is not a label used in the reports of any known exam of the vendor 'aws'.")]
    [InlineData("\"vendor\": null", "'Below Trget' is not a label used in the reports of any known exam. The nearest is 'Below Target'.")]
    public void A_guide_for_many_exams_with_a_label_of_none_is_a_finding(string whose, string message)
    {
        var guide = JObject.Parse(GivenOwnGuide.Text.Replace("\"exam\": \"AIP-C01\"", whose, StringComparison.Ordinal));
        GivenOwnGuide.Change(guide, "patterns[0].when", """{ "label": "Below Trget" }""");

        var finding = Assert.Single(Read(guide));

        Assert.Equal("patterns[0].when.label", finding.JsonPath);
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_use_names_the_domain()
    {
        var plan = Plan(JObject.Parse(GivenOwnGuide.Text), "AASWA");
        var used = plan.Schedule!.AllSessions().Select(session => session.Use).OfType<string>().Distinct();

        Assert.Equal([$"The manual of {plan.Priorities.Single(priority => priority.Domain == "ai-safety-security-and-governance").Name}"], used);
    }

    // Only the phase of a weak domain takes both, the needed one first.
    [Theory]
    [InlineData("AAWSA", new[] { "Build a guardrail", "Test the guardrail" })]
    [InlineData("AAASA", new[] { "Build a guardrail" })]
    [InlineData("AASSA", new string[0])]
    public void A_task_comes_after_those_whose_results_it_needs_or_not_at_all(string levels, string[] expected)
    {
        var guide = GivenOwnGuide.With($"{Tasks}[2].phase", "\"Stretch\"");

        var titles = Plan(guide, levels).Schedule!.AllSessions().Select(session => session.Title).Distinct();

        Assert.Equal(expected, titles.Where(title => title.EndsWith("guardrail", StringComparison.Ordinal)));
    }

    private static RetakePlan Plan(JObject guide, string levels)
    {
        var reading = GivenGuideFile.Read(guide.ToString());
        Assert.Empty(reading.Findings);
        var catalog = Shipped.Catalog.With(reading.Profiles, reading.Guides, reading.Version);
        var coach = new Coach(catalog, new PlanOptions { AsOf = GivenExam.Day("2026-11-26"), Guide = "mine" });
        return coach.CreatePlan(GivenReport.Of(catalog.Find("AIP-C01")!, levels, "2026-11-20"));
    }

    private static IReadOnlyList<CatalogFinding> Read(JObject guide) => GivenGuideFile.Read(guide.ToString()).Findings;

    private static void Is(CatalogFinding finding, string at, string message, string expected)
    {
        Assert.Equal((at, message, expected), (finding.JsonPath, finding.Message, finding.Expected));
        Assert.True(finding.Line > 0);
    }
}
