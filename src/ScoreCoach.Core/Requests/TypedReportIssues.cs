using ScoreCoach.Catalog;

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

    /// <summary>The issue in words of entries; as it is where it has nothing to do with columns.</summary>
    public ImportIssue Of(ImportIssue issue) => issue.Code switch
    {
        ImportIssueCode.MissingDomain => issue with
        {
            Message = $"There is no entry for the domain '{NameOf(issue.Field)}' of {_exam}; its level is unknown.",
            Advice = Advice.With($"If the report gives a level for it, add it with {Entry(NameOf(issue.Field))}."),
        },
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
        _ when issue.Advice is { } advice && advice.Options.Any(option => option.Option == nameof(ImportOptions.ColumnMap)) => issue with
        {
            Advice = Advice.With($"If it is a domain with another name, write it as the outline of {_exam} has it. If the report follows another outline, draft it with {OptionExample.Of("New")} and load it with {OptionExample.Of("ProfilePath")}."),
        },
        _ => issue,
    };

    private static OptionExample Entry(string name) => OptionExample.Of(Domain, name, "…");

    private string NameOf(string? id) =>
        catalog.FindEntry(_exam)?.Profiles.SelectMany(profile => profile.Domains).FirstOrDefault(domain => domain.Id == id)?.Name ?? id ?? string.Empty;
}
