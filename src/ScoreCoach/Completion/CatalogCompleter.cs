using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Language;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Loading;

namespace ScoreCoach.Completion;

/// <summary>Completes names of the catalog: filters by what is typed, quotes what needs it, never throws.</summary>
internal abstract class CatalogCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        try
        {
            var typed = (wordToComplete ?? string.Empty).Trim('\'', '"');
            return [.. Entries(SessionExams.Current.Quietly(FullPath), fakeBoundParameters ?? new Hashtable())
                .Where(entry => entry.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(entry => new CompletionResult(Completed(entry.Name), entry.Name, CompletionResultType.ParameterValue, entry.Meaning))];
        }
        catch (Exception exception) when (exception is ScoreCoachException or IOException or UnauthorizedAccessException or InvalidOperationException or RuntimeException)
        {
            // A prompt is no place for an error; the command itself will say what is wrong.
            return [];
        }
    }

    /// <summary>The names that can be completed, with what each means.</summary>
    /// <param name="catalog">The catalog of the session.</param>
    /// <param name="bound">Parameters that are typed already.</param>
    /// <returns>Names and meanings; a meaning is never empty.</returns>
    protected abstract IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound);

    /// <summary>What is put into the command line for a name: the name, in quotes where it needs them.</summary>
    protected virtual string Completed(string name) => Quote(name);

    // Relative paths of the variable are those of the session, whose folder is not that of the process.
    private static string FullPath(string path)
    {
        if (Path.IsPathFullyQualified(path))
        {
            return path;
        }

        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        return shell.AddScript("$ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($args[0])").AddArgument(path).Invoke<string>().FirstOrDefault() ?? path;
    }

    private static string Quote(string name) =>
        name.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '.') ? name : PowerShellSyntax.Quote(name);
}

/// <summary>Completes exam codes.</summary>
internal sealed class ExamIdCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
        catalog.Entries.Select(exam => (exam.Id, $"{exam.Title} ({exam.Status})"));
}

/// <summary>Completes editions, of the exam that is typed already if there is one.</summary>
internal sealed class EditionCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
        ((bound["Exam"] ?? bound["Id"])?.ToString() is { Length: > 0 } exam ? catalog.FindEntry(exam)?.Outlines ?? [] : catalog.Outlines)
            .DistinctBy(outline => outline.Edition)
            .Select(outline => (outline.Edition, outline.ToString()));
}

/// <summary>Completes guides.</summary>
internal sealed class GuideCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
        catalog.Guides.Select(guide => (guide.Id, guide.Name));
}

/// <summary>Completes vendors.</summary>
internal sealed class VendorCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
        catalog.Entries.Select(exam => (exam.VendorId, exam.VendorName)).Distinct();
}

/// <summary>Completes retake policies.</summary>
internal sealed class PolicyCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
        catalog.PolicyNames.Select(name => (name, $"The retake policy {name}"));
}

/// <summary>Completes the table of domains of the exam that is typed already: every domain, each with the levels to choose from.</summary>
internal sealed class DomainTableCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
        bound["Exam"]?.ToString() is { Length: > 0 } exam && catalog.Find(exam, bound["Edition"]?.ToString()) is { } profile
            ? profile.Vocabulary.Labels.Select(label => (Table(profile, label), $"Every domain of {profile.Id} as {label.Label} ({label.Level}); change the ones that differ"))
            : [];

    protected override string Completed(string name) => name;

    private static string Table(ExamProfile profile, LabelDefinition label) =>
        "@{ " + string.Join("; ", profile.Domains.Select(domain => $"{PowerShellSyntax.Quote(domain.Name)} = {PowerShellSyntax.Quote(label.Label)}")) + " }";
}

/// <summary>Completes encodings: those that files are most often written in.</summary>
internal sealed class EncodingCompleter : CatalogCompleter
{
    protected override IEnumerable<(string Name, string Meaning)> Entries(ExamCatalog catalog, IDictionary bound) =>
    [
        ("utf8", "UTF-8"),
        ("unicode", "UTF-16, little-endian"),
        ("bigendianunicode", "UTF-16, big-endian"),
        ("ansi", "The code page of Windows for the culture of the session"),
        ("oem", "The code page of the console for the culture of the session"),
        ("windows-1252", "Western European, Windows"),
        ("windows-1250", "Central European, Windows"),
        ("windows-1251", "Cyrillic, Windows"),
        ("iso-8859-1", "Western European, ISO"),
        ("iso-8859-15", "Western European with the euro sign, ISO"),
        ("shift_jis", "Japanese"),
        ("gb18030", "Chinese"),
    ];
}
