using ScoreCoach.Guides;

namespace ScoreCoach.IO.Catalog;

/// <summary>Reads how a guide begins where a report says too little.</summary>
internal static class StartReader
{
    public static StartRules Read(JsonObjectReader json)
    {
        foreach (var step in json.Listed("transition"))
        {
            Placeholders.Check(json.File, step, Placeholders.Exam);
        }

        return new StartRules
        {
            ApproachWithoutLevels = Placeholders.Text(json, "approachWithoutLevels"),
            WithoutLevels = Placeholders.Text(json, "withoutLevels"),
            SomeLevels = Placeholders.Text(json, "someLevels"),
            Transition = json.Texts("transition", atLeast: 1),
            Source = json.Source("source"),
        };
    }
}
