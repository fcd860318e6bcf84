using System.Text;
using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach check.</summary>
internal static class CheckCommand
{
    private static readonly string[] Header = ["Path", "Line", "Column", "Field", "Value", "Code", "Severity", "Message", "Accepted", "Suggestion"];

    public static void Run(Session session)
    {
        if (session.Results.Format == OutputFormat.Json)
        {
            session.Results.WriteDocument(session.CheckFiles());
            return;
        }

        session.Results.Write(session.CheckFiles(), AsText, Header, check => check.Issues.Select(Row));
    }

    private static IReadOnlyList<object?> Row(ImportIssue issue) =>
    [
        issue.Path, issue.Line, issue.Column, issue.Field, issue.Value, issue.Code, issue.Severity, issue.Message, string.Join("; ", issue.Accepted),
        issue.Suggestion,
    ];

    private static IEnumerable<string> AsText(IEnumerable<FileCheck> checks)
    {
        foreach (var check in checks)
        {
            var text = new StringBuilder();
            void Line(string label, string? value) => text.Append(PlainText.OneLine($"{label,-11}{value ?? "-"}")).Append('\n');
            Line("File", check.Path);
            Line("Layout", check.Layout);
            Line("Delimiter", check.Delimiter == "\t" ? "tab" : check.Delimiter);
            Line("Encoding", check.Encoding);
            Line("Dates", check.DateOrder);
            Line("Rows", FormattableString.Invariant(
                $"{check.Rows}: {check.Read} read, {check.Reports} reports, {check.Refused} refused, {check.Duplicates} duplicates, {check.Warnings} warnings"));
            foreach (var (header, meaning) in check.Columns)
            {
                Line("Column", $"{header} = {meaning}");
            }

            foreach (var group in check.Groups)
            {
                var more = group.Count > group.Lines.Count ? ", …" : string.Empty;
                var lines = group.Count == 1 ? string.Empty : $" First lines: {string.Join(", ", group.Lines)}{more}";
                Line("  " + FormattableString.Invariant($"{group.Count,6}"), $" {group.First}{lines}");
            }

            yield return text.Append('\n').ToString();
        }
    }
}
