using ScoreCoach.Guides;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads how a guide begins where a report says too little.</summary>
internal static class StartReader
{
    public static StartRules Read(JsonObjectReader json)
    {
        foreach (var name in new[] { "approachWithoutLevels", "withoutLevels", "someLevels" })
        {
            Placeholders.Check(json.File, json.At(name));
        }

        foreach (var step in json.Listed("transition"))
        {
            Placeholders.Check(json.File, step, Placeholders.Exam);
        }

        return new StartRules
        {
            ApproachWithoutLevels = json.Text("approachWithoutLevels"),
            WithoutLevels = json.Text("withoutLevels"),
            SomeLevels = json.Text("someLevels"),
            Transition = json.Texts("transition", atLeast: 1),
            Source = json.Source("source"),
        };
    }
}
