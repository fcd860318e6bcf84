using Newtonsoft.Json;
using ScoreCoach.Files;

namespace ScoreCoach.IO.Output;

/// <summary>Writes objects as JSON in the shape that the shipped schema describes.</summary>
internal static class JsonOutput
{
    public static void Write(TextWriter writer, IEnumerable<object> values, JsonLayout layout, PlanParts without)
    {
        var plans = new PlanOutput(without);
        var serializer = JsonSerializer.Create(new JsonSerializerSettings
        {
            ContractResolver = OutputContract.Instance,
            Converters = { new DateWriter(), new DecimalWriter() },
        });
        if (layout == JsonLayout.Lines)
        {
            foreach (var value in values)
            {
                WriteOne(serializer, plans, writer, value, Formatting.None);
                writer.Write('\n');
            }

            return;
        }

        if (layout == JsonLayout.Document)
        {
            var all = values.ToArray();
            if (all.Length == 1)
            {
                WriteOne(serializer, plans, writer, all[0], Formatting.Indented);
                writer.Write('\n');
                return;
            }

            values = all;
        }

        // One array, written as the objects come: a cohort of a million needs no more memory than one plan.
        var separator = "[\n";
        foreach (var value in values)
        {
            writer.Write(separator);
            WriteOne(serializer, plans, writer, value, Formatting.None);
            separator = ",\n";
        }

        writer.Write(separator == "[\n" ? "[]\n" : "\n]\n");
    }

    private static void WriteOne(JsonSerializer serializer, PlanOutput plans, TextWriter writer, object value, Formatting formatting)
    {
        using var json = new VersionedJsonWriter(writer) { Formatting = formatting, CloseOutput = false };
        if (value is RetakePlan plan)
        {
            plans.Write(json, plan);
        }
        else
        {
            serializer.Serialize(json, value);
        }
    }
}
