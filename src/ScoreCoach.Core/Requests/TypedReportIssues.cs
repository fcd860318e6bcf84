using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.Requests;

/// <summary>
/// Words issues of a report that was typed in: it has entries for domains, but no columns, and options about columns can't be used with it.
/// </summary>
/// <param name="catalog">The names of domains.</param>
/// <param name="exam">The exam that was typed.</param>
/// <param name="entries">The domains as they were typed.</param>
internal sealed class TypedReportIssues(ExamCatalog catalog, string exam, IReadOnlyList<string> entries)
{
    private readonly string _exam = catalog.FindEntry(exam)?.Id ?? exam;

    /// <summary>The option of the entries.</summary>
    private const string Domain = "Domain";

    // What files may have instead of a value.
    private const string EmptyCell = "an empty cell";

    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    /// <summary>The issue in words of entries; as it is where it has nothing to do with columns.</summary>
    public ImportIssue Of(ImportIssue issue)
    {
        _reported.UnionWith(issue.Code == ImportIssueCode.ColumnNotUsed ? NamedIn(issue) : []);
        var worded = Worded(issue);
        return worded with { Accepted = [.. worded.Accepted.Where(accepted => accepted != EmptyCell)] };
    }

    /// <summary>
    /// The entries of a report that became attributes without an issue, because their values are not levels either; null for none. In a file
    /// such a column is usual, but who enters a domain expects it to be used.
    /// </summary>
    public ImportIssue? Unused(ScoreReport report)
    {
        string[] unused = [.. entries.Where(entry => report.Attributes.ContainsKey(entry.Trim()) && !_reported.Contains(entry))];
        return unused.Length == 0 ? null : Worded(new ImportIssue
        {
            Code = ImportIssueCode.ColumnNotUsed,
            Field = Domain,
            Value = unused[0],
            Message = string.Join(", ", unused.Select(entry => $"'{entry}'")),
            Severity = IssueSeverity.Decision,
        });
    }

    private ImportIssue Worded(ImportIssue issue) => issue.Code switch
    {
        ImportIssueCode.MissingDomain => Missing(issue),
        ImportIssueCode.MissingColumn when issue.Field == Domain => issue with
        {
            Message = entries.Count == 0 ? $"No domain of {_exam} has an entry." : $"No entry is a domain of {_exam}. The entries are: {string.Join(", ", entries.Select(entry => $"'{entry}'"))}.",
            Advice = Advice.With($"Give each domain its level, as in {Entry(issue.Accepted.Count == 0 ? "…" : issue.Accepted[0])}."),
        },
        ImportIssueCode.ColumnNearMatch => issue with
        {
            Message = $"'{issue.Value}' was read as the domain '{NameOf(issue.Field)}' of {_exam}.",
            Advice = $"If it is something else, remove it; otherwise write '{NameOf(issue.Field)}'.",
        },
        ImportIssueCode.ColumnNotUsed => issue with
        {
            Message = $"{Named(issue)} not read as a domain of {_exam}, and no plan uses it.",
            Advice = Advice.With($"If it is a domain with another name, write it as the outline of {_exam} has it. If the report follows another outline, draft it with {OptionExample.Of("New")} and load it with {OptionExample.Of("ProfilePath")}."),
        },
        ImportIssueCode.AmbiguousColumn => issue with
        {
            Message = $"{Listed.And([.. issue.Accepted.Select(name => $"'{name}'")])} are equally good matches for one domain of {_exam}.",
            Accepted = [],
            Advice = "Keep only one of them.",
        },
        ImportIssueCode.FieldNotFound => issue with
        {
            Message = "The report has no exam date, no score and no result.",
            Advice = Advice.With($"Add what it contains with {OptionExample.Of("ExamDate", "2026-01-10")}, {OptionExample.Of("Score", "700")} or {OptionExample.Of("Result", "Fail")}."),
        },
        ImportIssueCode.UnlikelyScale when issue.Field == nameof(ReportField.Score) => issue with
        {
            Message = $"The score {issue.Value} looks like a percentage{(Scale is { } scale ? $": scores of {_exam} are on the scale {scale}" : string.Empty)}.",
            Advice = "Give the score as the report prints it, or omit it.",
        },
        ImportIssueCode.UnlikelyScale when issue.Field == nameof(ReportField.Domain) => issue with
        {
            Message = $"{Named(issue)} given in points, not as a percentage or a label.",
        },
        ImportIssueCode.NothingReported => issue with
        {
            Message = "The report has no score, no result and no level.",
            Advice = Advice.With($"Add what it contains with {OptionExample.Of(Domain, issue.Field ?? "…", "…")}, {OptionExample.Of("Score", "700")} or {OptionExample.Of("Result", "Fail")}."),
        },
        ImportIssueCode.DamagedId => issue with { Advice = "Give the id as its source has it." },
        ImportIssueCode.InvalidCell => issue with { Advice = "Give what the report prints." },
        ImportIssueCode.SharedCode => issue with { Advice = Advice.With($"If the report is of {issue.Accepted[^1]}, use {OptionExample.Of("Exam", issue.Accepted[^1])}.") },
        ImportIssueCode.UnknownDomain when issue.Advice?.Options.Count == 0 && issue.Accepted.Count == 0 => issue with { Advice = "Give the numbers of the report, such as 2.4." },
        _ when issue.Advice is { } advice && advice.Options.Any(option => option.Option == nameof(ImportOptions.ColumnMap)) => issue with { Advice = null, Suggestion = null },
        _ => issue,
    };

    // The message about columns names the domains, in quotes.
    private ImportIssue Missing(ImportIssue issue)
    {
        string[] names = [.. Domains.Select(domain => domain.Name).Distinct().Where(name => issue.Message.Contains($"'{name}'", StringComparison.Ordinal))];
        return names is [var only]
            ? issue with
            {
                Message = $"There is no entry for the domain '{only}' of {_exam}; its level is unknown.",
                Advice = Advice.With($"If the report gives a level for it, add it with {Entry(only)}."),
            }
            : issue with
            {
                Message = $"There are no entries for the domains {Listed.And([.. names.Select(name => $"'{name}'")])} of {_exam}; their levels are unknown.",
                Advice = Advice.With($"If the report gives levels for them, add them as in {Entry(names[0])}."),
            };
    }

    private IEnumerable<ExamDomain> Domains => catalog.FindEntry(_exam)?.Profiles.SelectMany(profile => profile.Domains) ?? [];

    private static OptionExample Entry(string name) => OptionExample.Of(Domain, name, "…");

    private ScoreScale? Scale => catalog.FindEntry(_exam)?.Scale;

    // The entries that an issue is about: a message about columns names them, in quotes.
    private string Named(ImportIssue issue)
    {
        string[] named = [.. NamedIn(issue).Select(entry => $"'{entry}'")];
        return named.Length == 0 ? $"'{issue.Value}' is" : Listed.And(named) + (named.Length == 1 ? " is" : " are each");
    }

    private IEnumerable<string> NamedIn(ImportIssue issue) =>
        entries.Where(entry => entry == issue.Value || issue.Message.Contains($"'{PlainText.OneLine(entry)}'", StringComparison.Ordinal));

    private string NameOf(string? id) =>
        Domains.FirstOrDefault(domain => domain.Id == id)?.Name ?? id ?? string.Empty;
}
