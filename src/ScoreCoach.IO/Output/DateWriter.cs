using System.Globalization;
using Newtonsoft.Json;

namespace ScoreCoach.IO.Output;

/// <summary>Writes a day as yyyy-MM-dd and a moment as ISO 8601 with its offset.</summary>
internal sealed class DateWriter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) =>
        (Nullable.GetUnderlyingType(objectType) ?? objectType) is { } type && (type == typeof(DateTime) || type == typeof(DateTimeOffset));

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer) => writer.WriteValue(value switch
    {
        DateTime day => TextOf(day),
        DateTimeOffset moment => TextOf(moment),
        _ => null,
    });

    public static string TextOf(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string TextOf(DateTimeOffset moment) => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
