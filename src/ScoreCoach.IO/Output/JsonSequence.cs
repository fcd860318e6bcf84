using Newtonsoft.Json;
using ScoreCoach.Exports;
using ScoreCoach.Files;

namespace ScoreCoach.IO.Output;

/// <summary>Writes objects as JSON as they come: a cohort of a million needs no more memory than one plan.</summary>
/// <param name="writer">Where they go.</param>
/// <param name="layout">How several are laid out.</param>
/// <param name="without">What plans omit.</param>
internal sealed class JsonSequence(TextWriter writer, JsonLayout layout, PlanParts without)
{
    private readonly PlanOutput _plans = new(without);
    private readonly JsonSerializer _serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        ContractResolver = OutputContract.Instance,
        Converters = { new DateWriter(), new DecimalWriter() },
    });

    // Of a document, until it is known whether another one follows.
    private object? _held;
    private bool _isArray = layout == JsonLayout.Array;
    private bool _hasAny;

    public void Write(object value)
    {
        if (layout == JsonLayout.Lines)
        {
            WriteOne(value, Formatting.None);
            writer.Write('\n');
            return;
        }

        if (layout == JsonLayout.Document && !_isArray && _held is null)
        {
            _held = value;
            return;
        }

        _isArray = true;
        if (_held is { } first)
        {
            _held = null;
            WriteItem(first);
        }

        WriteItem(value);
    }

    public void Complete()
    {
        if (layout == JsonLayout.Lines)
        {
            return;
        }

        if (_held is { } only)
        {
            WriteOne(only, Formatting.Indented);
            writer.Write('\n');
            return;
        }

        writer.Write(_hasAny ? "\n]\n" : "[]\n");
    }

    private void WriteItem(object value)
    {
        writer.Write(_hasAny ? ",\n" : "[\n");
        _hasAny = true;
        WriteOne(value, Formatting.None);
    }

    private void WriteOne(object value, Formatting formatting)
    {
        using var json = new VersionedJsonWriter(writer) { Formatting = formatting, CloseOutput = false };
        if (value is RetakePlan plan)
        {
            _plans.Write(json, plan);
        }
        else
        {
            _serializer.Serialize(json, value);
        }
    }
}
