using System.Globalization;
using CsvHelper;

namespace ScoreCoach.IO;

/// <summary>Writes rows as CSV. Text that a spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.</summary>
internal static class CsvOutput
{
    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var csv = CsvWriter.Create(writer, Options, true);
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
            case null:
                csv.WriteField(string.Empty);
                break;
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
            case bool flag:
                csv.WriteField(flag ? "true" : "false");
                break;
            case DateTime day:
                csv.WriteField(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset moment:
                csv.WriteField(moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
                break;
            default:
                csv.WriteField(Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty);
                break;
        }
    }
}
