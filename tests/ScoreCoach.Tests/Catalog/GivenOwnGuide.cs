using Newtonsoft.Json.Linq;

namespace ScoreCoach.Tests.Catalog;

/// <summary>A guide of someone's own with study content that is right, to be made wrong in one place.</summary>
internal static class GivenOwnGuide
{
    public const string Text = """
        {
          "schemaVersion": 1, "kind": "guide", "asOf": "2026-11-26", "id": "mine", "name": "Mine", "exam": "AIP-C01", "extends": "generic",
          "sources": { "own": { "kind": "Assumption", "note": "ours" } },
          "levels": { "Weak": { "meaningWhenFailed": "Weak in {domain}.", "meaningSource": "own", "methods": [{ "text": "Read", "source": "own" }] } },
          "missedObjectives": [{ "text": "Read {objectives}", "source": "own" }],
          "beforeLabs": { "text": "Set a budget.", "source": "own" },
          "tiers": [{ "name": "All", "share": 100, "source": "own", "members": [
            { "level": "Weak", "ruleId": "w", "source": "own" }, { "level": "Adequate", "ruleId": "a", "source": "own" }, { "level": "Strong", "ruleId": "s", "source": "own" }] }],
          "timeline": [{ "name": "Only", "when": { "always": true }, "minWeeks": 8, "maxWeeks": 8, "minHoursPerWeek": 10, "approach": "Read.", "ruleId": "only", "source": "own", "hoursSource": "own" }],
          "domains": [{
            "domain": "ai-safety-security-and-governance", "focus": "Guardrails.", "focusSource": "own",
            "topics": [{ "text": "Guardrails", "id": "guardrails", "source": "own" }, { "text": "Old rails", "id": "old-rails", "status": "Retired", "source": "own" }],
            "actions": [
              { "text": "Build a guardrail in {domain}", "id": "build", "topics": ["guardrails"], "source": "own" },
              { "text": "Build an old rail", "id": "build-old", "status": "Retired", "topics": ["old-rails"], "source": "own" }],
            "resources": [
              { "text": "The manual of {domain}", "id": "manual", "topics": ["guardrails"], "source": "own" },
              { "text": "The old manual", "id": "old-manual", "status": "Retired", "source": "own" }],
            "objectives": [{ "text": "Explain guardrails", "source": "own" }],
            "units": [
              { "name": "guardrails", "topics": ["guardrails"], "use": "manual", "tasks": [
                { "phase": "Learn", "title": "Read about guardrails", "task": "Read the manual.", "doneWhen": "You have notes.", "minutes": 60 },
                { "phase": "Practice", "title": "Build a guardrail", "task": "Build one.", "doneWhen": "It runs.", "minutes": 90, "action": "build" },
                { "phase": "Practice", "title": "Test the guardrail", "task": "Test it.", "doneWhen": "It holds.", "minutes": 60, "after": ["Build a guardrail"] }] },
              { "name": "audits", "tasks": [
                { "phase": "Test", "title": "Answer questions on audits", "task": "Answer {questions} questions on {topic}.", "doneWhen": "You have {goal} %.", "minutes": 30 }] }]
          }],
          "patterns": [{ "id": "mine.p", "kind": "Pattern", "name": "Weak", "when": { "count": "Weak", "atLeast": 1 }, "meaning": "Weak.", "fix": ["Read."], "severity": 2, "source": "own" }],
          "insights": [{ "id": "mine.i", "text": "Sleep.", "evidence": "Stated", "source": "own" }],
          "guidance": { "report": [{ "text": "Bars.", "source": "own" }] }
        }
        """;

    /// <summary>The guide with another value at a JSON path; without a value, without what is there.</summary>
    public static JObject With(string path, string? value)
    {
        var guide = JObject.Parse(Text);
        Change(guide, path, value);
        return guide;
    }

    /// <summary>The guide with a syllabus of its own: that of the generic guide.</summary>
    public static JObject WithSyllabus()
    {
        var generic = JObject.Parse(File.ReadAllText(Given.Repository.PathOf("module/data/guides/generic.json")));
        var guide = JObject.Parse(Text);
        guide["syllabus"] = generic["syllabus"];
        foreach (var source in ((JObject)generic["sources"]!).Properties())
        {
            guide["sources"]![source.Name] = source.Value;
        }

        return guide;
    }

    public static void Change(JObject guide, string path, string? value)
    {
        if (guide.SelectToken(path) is { } token)
        {
            if (value is null)
            {
                (token.Parent is JProperty property ? property : token).Remove();
                return;
            }

            token.Replace(JToken.Parse(value));
            return;
        }

        var cut = path.LastIndexOf('.');
        ((JObject)(cut < 0 ? guide : guide.SelectToken(path[..cut])!)).Add(path[(cut + 1)..], JToken.Parse(value!));
    }
}
