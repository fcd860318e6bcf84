using System.Text;
using ScoreCoach.Exports;
using ScoreCoach.Files;
using ScoreCoach.IO.Files;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Output;

/// <summary>Prints results in the format asked for, to standard output or to a file that appears when it is complete.</summary>
/// <param name="format">The format.</param>
/// <param name="gateway">Writes the formats of other programs.</param>
/// <param name="target">Where results go.</param>
internal sealed class ResultWriter(OutputFormat format, IFileGateway gateway, ResultTarget target)
{
    public OutputFormat Format => format;

    /// <summary>Standard output.</summary>
    public TextWriter Output => target.Output;

    /// <summary>What text is printed on.</summary>
    public Screen Screen => target.Screen;

    /// <summary>Prints objects as they come.</summary>
    /// <param name="values">The objects.</param>
    /// <param name="asText">An object as text, for the table format.</param>
    /// <param name="header">The columns of the CSV format.</param>
    /// <param name="asRows">An object as rows, for the CSV format.</param>
    /// <param name="without">What JSON leaves out of plans.</param>
    public void Write<T>(
        IEnumerable<T> values,
        Func<IEnumerable<T>, IEnumerable<string>> asText,
        IReadOnlyList<string> header,
        Func<T, IEnumerable<IReadOnlyList<object?>>> asRows,
        PlanParts without = PlanParts.None)
        where T : class
    {
        To(writer =>
        {
            switch (format)
            {
                case OutputFormat.Json:
                    gateway.WriteJson(writer, values, JsonLayout.Array, without);
                    break;
                case OutputFormat.Jsonl:
                    gateway.WriteJson(writer, values, JsonLayout.Lines, without);
                    break;
                case OutputFormat.Csv:
                    gateway.WriteCsv(writer, header, values.SelectMany(asRows));
                    break;
                default:
                    foreach (var text in asText(values))
                    {
                        writer.Write(Screen.Shown(text));
                    }

                    break;
            }
        });
    }

    /// <summary>Prints to where --out says.</summary>
    public void To(Action<TextWriter> print)
    {
        if (target.Path is not { } path)
        {
            print(target.Output);
            target.Output.Flush();
            return;
        }

        target.Check(path);
        using var file = new ReplacingFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            print(writer);
        }

        // A run that failed leaves what was there.
        if (target.HasFailed())
        {
            target.Errors.Write($"scorecoach: '{PlainText.OneLine(path)}' was not written.\n");
            return;
        }

        file.Complete();
    }

    /// <summary>Prints one object as a document, several as an array: a caller need not unwrap what it asked for alone.</summary>
    public void WriteDocument(IEnumerable<object> values) => To(writer => gateway.WriteJson(writer, values, JsonLayout.Document));
}
