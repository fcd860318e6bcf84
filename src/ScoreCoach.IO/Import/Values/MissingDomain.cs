using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Domains without a column or a row: one issue that names them all.</summary>
internal static class MissingDomain
{
    /// <summary>The warning about some domains; its field is the domain, or for several of them that of domains.</summary>
    /// <param name="domains">The domains.</param>
    /// <param name="statement">What is missing, from the names of the domains.</param>
    /// <param name="advice">What to do; null for nothing.</param>
    public static ImportIssue Of(IReadOnlyList<ExamDomain> domains, Func<string, string> statement, Advice? advice)
    {
        var names = (domains.Count == 1 ? "domain " : "domains ") + Listed.And([.. domains.Select(domain => $"'{domain.Name}'")]);
        return FieldIssue.Of(
            ImportIssueCode.MissingDomain, domains.Count == 1 ? domains[0].Id : nameof(ReportField.Domain), null,
            $"{statement(names)}; {(domains.Count == 1 ? "its level is" : "their levels are")} unknown.",
            advice: advice, severity: IssueSeverity.Warning);
    }
}
