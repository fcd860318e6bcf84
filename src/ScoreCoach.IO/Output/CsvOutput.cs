using System.Globalization;
using CsvHelper;

namespace ScoreCoach.IO.Output;

/// <summary>Writes rows of values as CSV.</summary>
internal static class CsvOutput
{
    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var csv = CsvWriter.Create(writer, CsvWriting.Options, true);
        csv.WriteRecord([.. header]);
        foreach (var row in rows)
        {
            foreach (var value in row)
            {
                WriteField(csv, value);
            }

            csv.EndRecord();
        }
    }

    private static void WriteField(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case int number:
                csv.WriteField(number, default);
                break;
            case long number:
                csv.WriteField(number, default);
                break;
            case decimal number:
                csv.WriteField(number, "0.############################");
                break;
            case double number:
                csv.WriteField(number, "R");
                break;
            default:
                csv.WriteField(TextOf(value));
                break;
        }
    }

    private static string TextOf(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset moment => moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
    };
}
