using System.Globalization;
using Newtonsoft.Json;

namespace ScoreCoach.IO.Output;

/// <summary>Writes a decimal without the zeros that it happens to carry: 750, not 750.0.</summary>
internal sealed class DecimalWriter : JsonConverter
{
    public override bool CanRead => false;

    public override bool CanConvert(Type objectType) => (Nullable.GetUnderlyingType(objectType) ?? objectType) == typeof(decimal);

    public override void WriteJson(JsonWriter writer, object? value, JsonSerializer serializer)
    {
        if (value is decimal number)
        {
            writer.WriteRawValue(TextOf(number));
        }
        else
        {
            writer.WriteNull();
        }
    }

    public static string TextOf(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    public override object ReadJson(JsonReader reader, Type objectType, object? existingValue, JsonSerializer serializer) =>
        throw new NotSupportedException();
}
