using System.Globalization;
using Newtonsoft.Json;

namespace ScoreCoach.IO.Output;

/// <summary>Writes the members of JSON objects. Value writes a member always, with null where there is none; Known leaves it out then.</summary>
internal sealed class MemberWriter(JsonWriter json)
{
    public void Name(string name) => json.WritePropertyName(name, escape: false);

    public void StartObject(string name)
    {
        Name(name);
        json.WriteStartObject();
    }

    public void StartObject() => json.WriteStartObject();

    public void EndObject() => json.WriteEndObject();

    public void StartArray(string name)
    {
        Name(name);
        json.WriteStartArray();
    }

    public void EndArray() => json.WriteEndArray();

    public void Value(string name, string? value)
    {
        Name(name);
        json.WriteValue(value);
    }

    public void Value(string name, int value)
    {
        Name(name);
        json.WriteValue(value);
    }

    public void Value(string name, int? value)
    {
        Name(name);
        json.WriteValue(value);
    }

    public void Value(string name, double value)
    {
        Name(name);
        json.WriteValue(value);
    }

    public void Value(string name, bool value)
    {
        Name(name);
        json.WriteValue(value);
    }

    public void Value(string name, decimal? value)
    {
        Name(name);
        json.WriteRawValue(value is { } number ? DecimalWriter.TextOf(number) : "null");
    }

    public void Value(string name, DateTime? value) => Value(name, value is { } day ? DateWriter.TextOf(day) : null);

    public void Value<T>(string name, T value)
        where T : struct, Enum => Value(name, value.ToString());

    public void Known(string name, string? value)
    {
        if (value is not null)
        {
            Value(name, value);
        }
    }

    public void Known(string name, int? value)
    {
        if (value is not null)
        {
            Value(name, value);
        }
    }

    public void Known(string name, DateTime? value)
    {
        if (value is not null)
        {
            Value(name, value);
        }
    }

    public void Known(string name, DateTimeOffset? value)
    {
        if (value is { } moment)
        {
            Value(name, DateWriter.TextOf(moment));
        }
    }

    /// <summary>A list of texts; omitted when empty.</summary>
    public void Known(string name, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
        {
            Values(name, values);
        }
    }

    /// <summary>A list of texts.</summary>
    public void Values(string name, IReadOnlyList<string> values)
    {
        StartArray(name);
        for (var index = 0; index < values.Count; index++)
        {
            json.WriteValue(values[index]);
        }

        EndArray();
    }

    public void Item(string value) => json.WriteValue(value);

    /// <summary>The member of a name that comes from outside.</summary>
    public void Given(string name, string? value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }

    /// <summary>A clock time to the minute.</summary>
    public void Start(string name, DateTime start, DateTimeOffset? moment) => Value(name, moment is { } known
        ? known.ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture)
        : start.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
}
