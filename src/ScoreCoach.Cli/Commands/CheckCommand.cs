using ScoreCoach.Cli.Output;
using ScoreCoach.Cli.Sessions;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Commands;

/// <summary>scorecoach check.</summary>
internal static class CheckCommand
{
    private const int LabelWidth = 11;

    private static readonly string[] Header = ["Path", "Worksheet", "Line", "Column", "Field", "Value", "Code", "Severity", "Message", "Accepted", "Suggestion"];

    public static void Run(Session session)
    {
        if (session.Results.Format == OutputFormat.Json)
        {
            session.Results.WriteDocument(session.CheckFiles());
            return;
        }

        session.Results.Write(session.CheckFiles(), checks => AsText(checks, session.Results.Screen), Header, check => check.Issues.Select(Row));
    }

    private static IReadOnlyList<object?> Row(ImportIssue issue) =>
    [
        issue.Path, issue.Worksheet, issue.Line, issue.Column, issue.Field, issue.Value, issue.Code, issue.Severity, issue.Message, string.Join("; ", issue.Accepted),
        issue.Suggestion,
    ];

    private static IEnumerable<string> AsText(IEnumerable<FileCheck> checks, Screen screen)
    {
        foreach (var check in checks)
        {
            var page = new PageLines(screen.ProseWidth, screen.Style);
            Line("File", check.Path);
            Line("Layout", check.Layout);
            Line("Delimiter", check.Delimiter == "\t" ? "tab" : check.Delimiter);
            Line("Encoding", check.Encoding);
            Line("Dates", check.DateOrder);
            Line("Rows", Counts(check));
            foreach (var (header, meaning) in check.Columns)
            {
                Line("Column", $"{header} = {meaning}");
            }

            var reading = Reading(check).ToArray();
            if (reading.Length > 0)
            {
                page.Blank();
                page.Heading("How the file is read");
                foreach (var line in reading)
                {
                    Print("  ", line);
                }

                page.Blank();
            }

            foreach (var group in check.Groups.Where(group => group.First.Severity != IssueSeverity.Decision))
            {
                var more = group.Count > group.Lines.Count ? ", …" : string.Empty;
                var lines = group.Count == 1 ? string.Empty : $" First lines: {string.Join(", ", group.Lines)}{more}";
                Print(FormattableString.Invariant($"  {group.Count,6}    "), $"{group.First}{lines}");
            }

            page.Blank();
            yield return page.ToString();

            void Line(string label, string? value) => Print(label.PadRight(LabelWidth), value ?? "-");

            // A file or a pipe gets each thing on one line, as it stands.
            void Print(string lead, string line)
            {
                if (screen.IsTerminal)
                {
                    page.Wrapped(lead, new string(' ', Math.Max(lead.Length, 4)), PlainText.OneLine(line));
                }
                else
                {
                    page.Add(PlainText.OneLine(lead + line));
                }
            }
        }
    }

    private static string Counts(FileCheck check)
    {
        var people = check.People > 0 ? " of " + Counted.Of(check.People, "person", "people") : string.Empty;
        return FormattableString.Invariant(
            $"{check.Rows}: {check.Read} read, {Counted.Of(check.Reports, "report", "reports")}{people}, {check.Refused} refused, {Counted.Of(check.Duplicates, "duplicate", "duplicates")}, ")
            + FormattableString.Invariant($"{check.SetAside} set aside, {Counted.Of(check.Warnings, "warning", "warnings")}");
    }

    /// <summary>What reading depended on: the facts first, then each decision with its evidence and what would override it.</summary>
    private static IEnumerable<string> Reading(FileCheck check)
    {
        if (check.Worksheets.Count > 0)
        {
            yield return "Worksheets: " + string.Join(", ", check.Worksheets);
        }

        if (check.HeaderLine > 1)
        {
            yield return FormattableString.Invariant($"Header: line {check.HeaderLine}");
        }

        if (check.Identity.Count > 0)
        {
            yield return "People: by " + string.Join(" and ", check.Identity);
        }

        if (check.LevelUnit is not null)
        {
            yield return "Numbers of domains: " + check.LevelUnit;
        }

        foreach (var decision in check.Decisions)
        {
            yield return decision.ToString();
        }
    }
}
