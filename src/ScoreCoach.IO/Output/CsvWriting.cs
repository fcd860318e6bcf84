using System.Globalization;
using CsvHelper;

namespace ScoreCoach.IO.Output;

/// <summary>
/// How every delimited file is written: text that a spreadsheet would run as a formula gets an apostrophe in front, which our
/// own reader takes away again; numbers stay numbers.
/// </summary>
internal static class CsvWriting
{
    /// <summary>The options of the writer.</summary>
    public static CsvWriterOptions Options { get; } = CsvWriterOptions.Default with
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
        FormatProvider = CultureInfo.InvariantCulture,
    };
}
