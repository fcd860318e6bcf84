using ScoreCoach.Exports;
using ScoreCoach.Files;

namespace ScoreCoach.IO.Output;

/// <summary>Writes objects as JSON in the shape that the shipped schema describes.</summary>
internal static class JsonOutput
{
    public static void Write(TextWriter writer, IEnumerable<object> values, JsonLayout layout, PlanParts without)
    {
        var sequence = new JsonSequence(writer, layout, without);
        foreach (var value in values)
        {
            sequence.Write(value);
        }

        sequence.Complete();
    }
}
