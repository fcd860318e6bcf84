using System.Globalization;
using CsvHelper;

namespace ScoreCoach.IO.Output;

/// <summary>Writes rows of values as CSV, as they come.</summary>
internal sealed class CsvOutput : IDisposable
{
    private readonly CsvWriter _csv;

    /// <param name="writer">Where they go; stays open.</param>
    /// <param name="header">The names of the columns.</param>
    /// <param name="delimiter">What separates the cells.</param>
    public CsvOutput(TextWriter writer, IReadOnlyList<string> header, char delimiter = ',')
    {
        _csv = CsvWriter.Create(writer, CsvWriting.Options with { Separator = delimiter }, true);
        _csv.WriteRecord([.. header]);
    }

    public static void Write(TextWriter writer, IReadOnlyList<string> header, IEnumerable<IReadOnlyList<object?>> rows)
    {
        using var csv = new CsvOutput(writer, header);
        foreach (var row in rows)
        {
            csv.Write(row);
        }
    }

    public void Write(IReadOnlyList<object?> row)
    {
        foreach (var value in row)
        {
            WriteField(_csv, value);
        }

        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();

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
