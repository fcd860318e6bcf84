using System.Text;

namespace ScoreCoach.Cli;

/// <summary>Prints results in the format asked for, to standard output or to a file that appears when it is complete.</summary>
internal sealed class ResultWriter(Session session)
{
    /// <summary>Prints objects as they come.</summary>
    /// <param name="values">The objects.</param>
    /// <param name="asText">An object as text, for the table format.</param>
    /// <param name="header">The columns of the CSV format.</param>
    /// <param name="asRows">An object as rows, for the CSV format.</param>
    public void Write<T>(
        IEnumerable<T> values,
        Func<IEnumerable<T>, IEnumerable<string>> asText,
        IReadOnlyList<string> header,
        Func<T, IEnumerable<IReadOnlyList<object?>>> asRows)
        where T : class
    {
        var format = session.Format;
        To(writer =>
        {
            switch (format)
            {
                case OutputFormat.Json:
                    session.Gateway.WriteJson(writer, values, JsonLayout.Array);
                    break;
                case OutputFormat.Jsonl:
                    session.Gateway.WriteJson(writer, values, JsonLayout.Lines);
                    break;
                case OutputFormat.Csv:
                    session.Gateway.WriteCsv(writer, header, values.SelectMany(asRows));
                    break;
                default:
                    foreach (var text in asText(values))
                    {
                        writer.Write(text);
                    }

                    break;
            }
        });
    }

    /// <summary>Prints to where --out says.</summary>
    public void To(Action<TextWriter> print)
    {
        if (session.OutPath is not { } path)
        {
            print(session.Output);
            session.Output.Flush();
            return;
        }

        session.RefuseToOverwriteInput(path);
        using var file = new ReplacingFile(path);
        using (var writer = new StreamWriter(file.Stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            print(writer);
        }

        // A run that failed leaves what was there.
        if (session.Ended)
        {
            session.Errors.Write($"scorecoach: '{PlainText.OneLine(path)}' was not written.\n");
            return;
        }

        file.Complete();
    }
}
