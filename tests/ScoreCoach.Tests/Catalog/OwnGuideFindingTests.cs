using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>Nothing in a guide of your own is dropped or misread in silence: what a plan would not follow is a finding.</summary>
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
    [InlineData("task", "\"Build one in {minutes} minutes.\"", "'{minutes}' is not a valid placeholder here.", "{topic} or {questions} or {goal}, or no braces")]
    [InlineData("task", "\"Answer {question} questions.\"", "'{question}' is not a valid placeholder here. The nearest is '{questions}'.", "{topic} or {questions} or {goal}, or no braces")]
    [InlineData("doneWhen", "\"{questions} are answered.\"", "'{questions}' is not a valid placeholder here.", "{topic} or {goal}, or no braces")]
    [InlineData("doneWhen", "\"It runs}.\"", "The text has a single brace.", "{topic} or {goal}, or no braces")]
    [InlineData("action", "\"biuld\"", "'biuld' is not an id of the domain's actions. The nearest is 'build'.", "build")]
    [InlineData("action", "\"build-old\"", "'build-old' is retired: plans can't use it.", "build")]
    [InlineData("after", "[\"Write an essay\"]", "The domain has no task 'Write an essay'.", "the title of a task of the domain that is listed before this one", "[0]")]
    [InlineData("after", "[\"Read about guardrail\"]", "The domain has no task 'Read about guardrail'. The nearest is 'Read about guardrails'.", "the title of a task of the domain that is listed before this one", "[0]")]
    [InlineData("after", "[\"Test the guardrail\"]", "The task 'Test the guardrail' does not come before this one.", "the title of a task of the domain that is listed before this one", "[0]")]
    [InlineData("after", "[\"Read about guardrails\"]", "A task can need only results of tasks that the same phase takes; no phase takes both 'Learn' and 'Practice'.", "a task of Practice or Stretch", "[0]")]
    [InlineData("doneWen", "\"It runs.\"", "'doneWen' is not a known property here. The nearest is 'doneWhen'.", "phase, title, task, doneWhen, minutes, action, after, source")]
    public void A_guide_with_a_wrong_task_is_a_finding_that_says_what_a_task_accepts(string name, string value, string message, string expected, string element = "") =>
        Is(Assert.Single(Read(GivenOwnGuide.With($"{Tasks}[1].{name}", value))), $"{Tasks}[1].{name}{element}", message, expected);

    [Theory]
    [InlineData("domains[0].units[0].name", "\"guardrails in {exam}\"", "'{exam}' is not a valid placeholder here.", NoBraces)]
    [InlineData("domains[0].units[1].name", "\"Guardrails\"", "'Guardrails' is given twice.", "a different name for each entry of units")]
    [InlineData("domains[0].units[1].tasks[0].title", "\"Build a Guardrail\"", "'Build a Guardrail' is given twice.", "a different title for each task of the domain")]
    [InlineData("domains[0].units[0].tasks[2].title", "\"Build in {domian}\"", "'{domian}' is not a valid placeholder here.", "{topic} or {goal}, or no braces")]
    [InlineData("domains[0].units[0].tasks[2].title", "\"Answer {questions} questions\"", "'{questions}' is not a valid placeholder here.", "{topic} or {goal}, or no braces")]
    [InlineData("domains[0].units[0].use", "\"old-manual\"", "'old-manual' is retired: plans can't use it.", "manual")]
    [InlineData("domains[0].units[0].use", "\"manaul\"", "'manaul' is not an id of the domain's resources. The nearest is 'manual'.", "manual")]
    [InlineData("domains[0].units[0].topics", "[\"old-rails\"]", "'old-rails' is retired: plans can't use it.", "guardrails", "[0]")]
    [InlineData("domains[0].units[0].topics", "[\"gardrails\"]", "'gardrails' is not an id of the domain's topics. The nearest is 'guardrails'.", "guardrails", "[0]")]
    [InlineData("domains[0].resources[0].topics", "[\"gardrails\"]", "'gardrails' is not an id of the domain's topics. The nearest is 'guardrails'.", "guardrails, old-rails", "[0]")]
    [InlineData("domains[0].actions[0].topics", "[\"gardrails\"]", "'gardrails' is not an id of the domain's topics. The nearest is 'guardrails'.", "guardrails, old-rails", "[0]")]
    [InlineData("domains[0].resources[1].id", "\"manual\"", "'manual' is given twice.", "a different id for each entry of resources")]
    [InlineData("domains[0].units[1].taks", "[]", "'taks' is not a known property here. The nearest is 'tasks'.", "name, topics, use, tasks")]
    [InlineData("domains[0].objectives[0].topics", "[\"guardrails\"]", "'topics' is not a known property here.", "text, status, currentName, since, source")]
    [InlineData("domains[0].topics[0].topics", "[\"guardrails\"]", "'topics' is not a known property here.", "text, status, currentName, since, source, id")]
    [InlineData("levels.Weak.methods[0].id", "\"read\"", "'id' is not a known property here.", "text, status, currentName, since, source")]
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
        Is(Assert.Single(Read(GivenOwnGuide.With(path, "\"Ask your {team}.\""))), path, "'{team}' is not a valid placeholder here.", expected);

    [Theory]
    [InlineData("levels.Weak[2].share", "20", "levels.Weak", "The shares of the phases sum to 95, not 100.", "shares that sum to 100")]
    [InlineData("levels.Weak[2].share", "0", "levels.Weak[2].share", "The value is the number 0.", "a whole number from 1 to 100")]
    [InlineData("levels.Weak[2].repeats", "false", "levels.Weak", "The last phase, 'Test', does not repeat.", "a last phase with \"repeats\": true")]
    [InlineData("levels.Weak[1].phase", "\"Learn\"", "levels.Weak[1].phase", "'Learn' is given twice.", "a different phase for each entry of Weak")]
    [InlineData("levels.Weak[0].phase", "\"Laern\"", "levels.Weak[0].phase", "The phase 'Laern' has no template. The nearest is 'Learn'.", "Learn, Find, Practice, Test, Review, Stretch, or a template named Laern")]
    [InlineData("levels.Weak[1].from[0]", "\"Practise\"", "levels.Weak[1].from[0]", "No task belongs to 'Practise', and no phase of the syllabus has that name. The nearest is 'Practice'.", "Learn, Practice, Test, Find, Review, Stretch")]
    [InlineData("levels.Weak[1].from[1]", "\"Practice\"", "levels.Weak[1].from[1]", "'Practice' is listed twice.", "each text once")]
    [InlineData("levels.Weak[1].from", "[]", "levels.Weak[1].from", "The list is empty.", "at least 1 entry")]
    [InlineData("levels.Weak[1].repaets", "true", "levels.Weak[1].repaets", "'repaets' is not a known property here. The nearest is 'repeats'.", "phase, from, share, reviewed, repeats, review")]
    [InlineData("levels.Weak[0].phase", "\"{domain}\"", "levels.Weak[0].phase", "'{domain}' is not a valid placeholder here.", NoBraces)]
    [InlineData("levels.Weak", "[]", "levels.Weak", "The level Weak has no phases.", "phases for Weak, Adequate and Strong")]
    [InlineData("levels", null, "levels", "'levels' is missing.", "an object")]
    [InlineData("templates", null, "templates", "'templates' is missing.", "an object")]
    [InlineData("templates.Explore", """{ "unit": { "title": "a", "task": "b", "doneWhen": "c" } }""", "templates.Explore", "No phase has the name 'Explore', so its template is never used.", "Learn, Practice, Test, Find, Review, Stretch")]
    [InlineData("templates.Learn.again", """{ "title": "a", "task": "b", "doneWhen": "c" }""", "templates.Learn.again", "'again' is never used: the phase 'Learn' does not repeat at any level.", "\"unit\" alone, or \"repeats\": true in a phase named Learn")]
    [InlineData("templates.Test.unit.title", "\"Test: {questions} questions\"", "templates.Test.unit.title", "'{questions}' is not a valid placeholder here.", "{topic} or {goal}, or no braces")]
    [InlineData("lastCheckpoint.doneWhen", "\"{minutes} minutes are over.\"", "lastCheckpoint.doneWhen", "'{minutes}' is not a valid placeholder here.", "{exam} or {goal} or {number} or {count}, or no braces")]
    [InlineData("catchUp.task", "\"Rest from {exam}.\"", "catchUp.task", "'{exam}' is not a valid placeholder here.", NoBraces)]
    [InlineData("reviewAfterDays", "[3, 3, 30]", "reviewAfterDays[1]", "The review days do not increase: 3 follows 3.", "more than 3")]
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
    [InlineData("tiers[0].members[2]", """{ "level": "Weak", "weightAtLeast": 20, "ruleId": "s", "source": "own" }""", "No domain reaches this member: 'w' above it takes all of them.", "a member that matches domains not matched by those above it")]
    [InlineData("tiers[0].members[2]", """{ "level": "Strong", "weightBelow": 0, "ruleId": "s", "source": "own" }""", "No weight is below 0.", "a weightBelow above 0")]
    [InlineData("tiers[0].members[2]", """{ "level": "Strong", "weightAtLeast": 20, "weightBelow": 20, "ruleId": "s", "source": "own" }""", "No weight is at least 20 and below 20.", "a weightBelow above weightAtLeast")]
    public void A_guide_with_a_tier_member_that_no_domain_reaches_is_a_finding(string path, string value, string message, string expected) =>
        Is(Read(GivenOwnGuide.With(path, value))[0], path, message, expected);

    [Theory]
    [InlineData("\"weightAtLeast\": 20", "\"weightBelow\": 20", "'w0' and 'w1' above it take all of them.")]
    [InlineData("\"weightBelow\": 30", "\"weightAtLeast\": 10", "'w0' and 'w1' above it take all of them.")]
    [InlineData("\"atLeastEqualShare\": true", "\"atLeastEqualShare\": false", "'w0' and 'w1' above it take all of them.")]
    [InlineData("\"weightBelow\": 20", "\"weightBelow\": 10", null)]
    [InlineData("\"weightAtLeast\": 20", "\"atLeastEqualShare\": true", null)]
    public void A_tier_member_that_several_above_it_leave_nothing_for_is_a_finding(string first, string second, string? takers)
    {
        var guide = JObject.Parse(GivenOwnGuide.Text);
        var members = (JArray)guide["tiers"]![0]!["members"]!;
        members.Insert(0, JObject.Parse($$"""{ "level": "Weak", {{first}}, "ruleId": "w0", "source": "own" }"""));
        members.Insert(1, JObject.Parse($$"""{ "level": "Weak", {{second}}, "ruleId": "w1", "source": "own" }"""));

        var findings = Read(guide);

        if (takers is null)
        {
            Assert.DoesNotContain(findings, finding => finding.JsonPath == "tiers[0].members[2]");
            return;
        }

        Is(Assert.Single(findings), "tiers[0].members[2]", $"No domain reaches this member: {takers}", "a member that matches domains not matched by those above it");
    }

    [Theory]
    [InlineData("""{ "always": true }""")]
    [InlineData("""{ "allOf": [{ "always": true }] }""")]
    [InlineData("""{ "anyOf": [{ "count": "Weak", "atLeast": 1 }, { "allOf": [{ "always": true }] }] }""")]
    [InlineData("""{ "noneOf": [{ "noneOf": [{ "always": true }] }] }""")]
    public void A_guide_with_a_band_after_one_that_always_applies_is_a_finding(string condition)
    {
        Is(
            Assert.Single(Read(WithTwoBands(condition))), "timeline[0]",
            "This band always applies, so no band after it can.", "the condition {\"always\": true} in the last band only");
    }

    [Theory]
    [InlineData("""{ "noneOf": [{ "always": true }] }""")]
    [InlineData("""{ "allOf": [{ "count": "Weak", "atLeast": 1 }, { "noneOf": [{ "always": true }] }] }""")]
    public void A_guide_with_a_band_that_never_applies_is_a_finding(string condition) =>
        Is(Assert.Single(Read(WithTwoBands(condition))), "timeline[0]", "This band never applies.", "a condition that is true for some reports");

    [Theory]
    [InlineData("""{ "allOf": [{ "count": "Weak", "atLeast": 1 }, { "always": true }] }""")]
    [InlineData("""{ "noneOf": [{ "count": "Weak", "atLeast": 1 }] }""")]
    public void A_band_with_a_condition_may_come_before_others(string condition) => Assert.Empty(Read(WithTwoBands(condition)));

    [Theory]
    [InlineData("""{ "allOf": [{ "conut": "Weak" }] }""", "timeline[0].when.allOf[0]")]
    [InlineData("""{ "always": false }""", "timeline[0].when.always")]
    public void A_condition_that_cannot_be_read_is_not_taken_for_one_that_always_holds(string condition, string at) =>
        Assert.Equal(at, Assert.Single(Read(WithTwoBands(condition))).JsonPath);

    [Fact]
    public void The_last_band_may_say_in_any_way_that_it_always_applies() =>
        Assert.Empty(Read(GivenOwnGuide.With("timeline[0].when", """{ "allOf": [{ "always": true }] }""")));

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
    public void A_task_that_only_a_later_entry_of_from_names_in_a_phase_that_does_not_repeat_is_a_finding()
    {
        var guide = GivenOwnGuide.WithSyllabus();
        var levels = guide["syllabus"]!["levels"]!;
        levels["Weak"] = JArray.Parse("""[{ "phase": "Learn", "from": ["Learn", "Practice"], "share": 40 }, { "phase": "Test", "share": 60, "repeats": true }]""");
        levels["Adequate"] = JArray.Parse("""[{ "phase": "Find", "share": 40 }, { "phase": "Test", "share": 60, "repeats": true }]""");
        guide["syllabus"]!["templates"]!["Practice"]!.Parent!.Remove();

        var findings = Read(guide);

        Assert.Equal(2, findings.Count);
        Is(
            findings[0], $"{Tasks}[1].phase",
            "No plan has this task: a phase that does not repeat takes tasks of the first phase in its from only ('Learn').",
            "Practice as the first in a from, or in the from of a phase that repeats");
        Assert.Equal(($"{Tasks}[2].phase", findings[0].Message), (findings[1].JsonPath, findings[1].Message));
    }

    [Fact]
    public void Two_units_may_have_one_title_that_names_the_unit()
    {
        var guide = GivenOwnGuide.With($"{Tasks}[0].title", "\"Read: {topic}\"");
        GivenOwnGuide.Change(guide, "domains[0].units[1].tasks[0].title", "\"Read: {topic}\"");

        Assert.Empty(Read(guide));
    }

    [Theory]
    [InlineData("Build: {topic}", "Build: {topic}")]
    [InlineData("Build: {topic}", "build: guardrails")]
    [InlineData("{topic} in use", "Guardrails in use")]
    public void Two_tasks_with_one_title_in_a_plan_are_a_finding(string first, string second)
    {
        var guide = GivenOwnGuide.With($"{Tasks}[2].after", null);
        GivenOwnGuide.Change(guide, $"{Tasks}[1].title", $"\"{first}\"");
        GivenOwnGuide.Change(guide, $"{Tasks}[2].title", $"\"{second}\"");

        var shown = second.Replace("{topic}", "guardrails", StringComparison.Ordinal);
        Is(Assert.Single(Read(guide)), $"{Tasks}[2].title", $"'{shown}' is given twice.", "a different title for each task of the domain");
    }

    [Theory]
    [InlineData("Build: guardrails")]
    [InlineData("Build: {topic}")]
    public void A_task_names_the_one_whose_result_it_needs_by_its_title_in_a_plan(string after)
    {
        var guide = WithTitleOfTwoUnits();
        GivenOwnGuide.Change(guide, $"{Tasks}[2].after[0]", $"\"{after}\"");

        var titles = Plan(guide, "AAWSA").Schedule!.AllSessions().Select(session => session.Title).Distinct().ToArray();

        var built = Array.IndexOf(titles, "Build: guardrails");
        Assert.InRange(built, 0, Array.IndexOf(titles, "Test the guardrail") - 1);
    }

    [Fact]
    public void A_topic_in_after_is_the_unit_of_the_task_itself()
    {
        var guide = WithTitleOfTwoUnits();
        GivenOwnGuide.Change(guide, $"{Tasks}[2].after", null);
        GivenOwnGuide.Change(guide, "domains[0].units[1].tasks[0].title", "\"Audit\"");
        GivenOwnGuide.Change(guide, "domains[0].units[1].tasks[0].after", "[\"Build: {topic}\"]");

        var finding = Assert.Single(Read(guide));

        Assert.Equal("domains[0].units[1].tasks[0].after[0]", finding.JsonPath);
        Assert.StartsWith("The domain has no task 'Build: audits'.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_phase_may_take_tasks_of_a_phase_that_no_level_has_and_that_needs_no_template()
    {
        var guide = GivenOwnGuide.WithSyllabus();
        GivenOwnGuide.Change(guide, $"{Tasks}[0].phase", "\"Lab\"");
        GivenOwnGuide.Change(guide, "syllabus.levels.Weak[1].from", """["Practice", "Stretch", "Lab"]""");
        Assert.Empty(Read(guide));

        GivenOwnGuide.Change(guide, "syllabus.templates.Lab", """{ "unit": { "title": "a", "task": "b", "doneWhen": "c" } }""");
        Is(
            Assert.Single(Read(guide)), "syllabus.templates.Lab",
            "No phase has the name 'Lab', so its template is never used.", "Learn, Practice, Test, Find, Review, Stretch");
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
    public void A_syllabus_that_omits_tasks_which_the_guide_takes_over_is_a_finding()
    {
        var guide = ThatExtendsShipped();
        foreach (var from in guide["syllabus"]!.SelectTokens("levels..from").ToArray())
        {
            from.Parent!.Remove();
        }

        guide["syllabus"]!["levels"]!["Strong"]![1]!.Remove();
        guide["syllabus"]!["levels"]!["Strong"]![0]!["share"] = 100;
        guide["syllabus"]!["templates"]!["Stretch"]!.Parent!.Remove();

        Is(
            Assert.Single(Read(guide)), "syllabus",
            "No plan has 28 tasks of 'Stretch' in the guide 'mls-c01', such as 'Choose storage for three teams': no phase of the syllabus takes tasks of 'Stretch'.",
            "a phase whose from names Stretch");
    }

    [Fact]
    public void A_syllabus_that_takes_only_the_first_of_the_tasks_which_the_guide_takes_over_is_one_finding()
    {
        var guide = ThatExtendsShipped();
        foreach (var level in new[] { "Weak", "Adequate" })
        {
            guide["syllabus"]!["levels"]![level]![1]!["repeats"]!.Parent!.Remove();
        }

        OnlyUnit(guide, "Practice");

        Is(
            Assert.Single(Read(guide)), "syllabus",
            "No plan has 16 tasks of 'Practice' in the guide 'mls-c01', such as 'Version a training set': "
                + "a phase that does not repeat takes the first task of a unit only, and 'Practice' never repeats.",
            "a phase that repeats and whose from names Practice");
    }

    [Fact]
    public void A_syllabus_that_separates_tasks_which_the_guide_takes_over_from_those_that_they_need_is_one_finding()
    {
        using var folder = new CatalogFolderFixture();
        var basis = GivenOwnGuide.With("id", "\"basis\"");
        GivenOwnGuide.Change(basis, $"{Tasks}[2].phase", "\"Stretch\"");
        var guide = GivenOwnGuide.WithSyllabus();
        guide["extends"] = "basis";
        guide.Remove("domains");
        foreach (var level in new[] { "Weak", "Adequate" })
        {
            guide["syllabus"]!["levels"]![level]![1]!["from"]!.Parent!.Remove();
        }

        var paths = new[] { folder.Write("own/0.json", guide.ToString()), folder.Write("own/1.json", basis.ToString()) };

        Is(
            Assert.Single(GivenFiles.Gateway.ReadCatalog(paths, Shipped.Catalog).Findings), "syllabus",
            "1 task of 'Stretch' in the guide 'basis' never comes after those whose results it needs, 'Test the guardrail': "
                + "a task can need only results of tasks that the same phase takes; no phase takes both 'Practice' and 'Stretch'.",
            "a phase whose from names Practice before Stretch");
    }

    [Fact]
    public void A_task_that_comes_before_what_it_needs_is_a_finding_that_reports_it()
    {
        var guide = GivenOwnGuide.WithSyllabus();
        GivenOwnGuide.Change(guide, $"{Tasks}[2].phase", "\"Stretch\"");
        Assert.Empty(Read(guide));
        guide["syllabus"]!["levels"]!["Weak"]![1]!["from"] = JArray.Parse("""["Stretch", "Practice"]""");

        Is(
            Assert.Single(Read(guide)), $"{Tasks}[2].after[0]",
            "A task can need only results of tasks that come before it; a phase that takes both takes 'Stretch' before 'Practice'.", "a task of Stretch");
    }

    [Fact]
    public void A_generic_guide_whose_syllabus_omits_tasks_of_other_guides_is_a_finding()
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
            [
                "No plan has 33 tasks of 'Stretch' in the guide 'ai-102', such as 'Weigh prebuilt against custom': no phase of the syllabus takes tasks of 'Stretch'.",
                "No plan has 28 tasks of 'Stretch' in the guide 'mls-c01', such as 'Choose storage for three teams': no phase of the syllabus takes tasks of 'Stretch'.",
            ],
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
    public void What_to_use_in_a_session_names_the_domain_as_its_task_does()
    {
        var plan = Plan(JObject.Parse(GivenOwnGuide.Text), "AASWA");
        var used = plan.Schedule!.AllSessions().Select(session => session.Use).OfType<string>().Distinct();

        Assert.Equal([$"The manual of {plan.Priorities.Single(priority => priority.Domain == "ai-safety-security-and-governance").ShortName}"], used);
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

    private static JObject WithTwoBands(string firstCondition)
    {
        var guide = JObject.Parse(GivenOwnGuide.Text);
        var bands = (JArray)guide["timeline"]!;
        bands.Add(bands[0].DeepClone());
        bands[0]["when"] = JToken.Parse(firstCondition);
        bands[1]["ruleId"] = "other";
        return guide;
    }

    // Both units have a task to practice with the same words, so that only the name of the unit distinguishes them.
    private static JObject WithTitleOfTwoUnits()
    {
        var guide = GivenOwnGuide.With($"{Tasks}[1].title", "\"Build: {topic}\"");
        GivenOwnGuide.Change(guide, "domains[0].units[1].tasks[0].title", "\"Build: {topic}\"");
        GivenOwnGuide.Change(guide, "domains[0].units[1].tasks[0].phase", "\"Practice\"");
        return guide;
    }

    private static JObject ThatExtendsShipped()
    {
        var guide = GivenOwnGuide.WithSyllabus();
        guide["extends"] = "mls-c01";
        guide["exam"] = "MLS-C01";
        guide["edition"] = "article";
        guide.Remove("domains");
        return guide;
    }

    // What belongs to phases that repeat is a finding where the phase does not.
    private static void OnlyUnit(JObject guide, string phase)
    {
        foreach (var wording in ((JObject)guide["syllabus"]!["templates"]![phase]!).Properties().Where(wording => wording.Name != "unit").ToArray())
        {
            wording.Remove();
        }
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
