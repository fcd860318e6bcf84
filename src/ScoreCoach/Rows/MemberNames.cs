using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.Rows;

/// <summary>What the name of a member can stand for: by the words of the recognition rules, and by the names of domains.</summary>
/// <param name="catalog">The exams, and the words by which fields are recognized.</param>
internal sealed class MemberNames(ExamCatalog catalog)
{
    private readonly HashSet<string> _fields = KeysOf(
        catalog.Recognition, catalog.Recognition.Fields.Keys.Where(field => field is not (nameof(ReportField.Domain) or nameof(ReportField.Level))));

    private readonly HashSet<string> _identities = KeysOf(
        catalog.Recognition,
        [nameof(ReportField.CandidateId), nameof(ReportField.CandidateName), nameof(ReportField.FirstName), nameof(ReportField.LastName)]);

    private readonly HashSet<string> _people = KeysOf(catalog.Recognition, [nameof(ReportField.CandidateId)]);
    private readonly HashSet<string> _exams = KeysOf(catalog.Recognition, [nameof(ReportField.Exam)]);
    private readonly HashSet<string> _domainNames = KeysOf(catalog.Recognition, [nameof(ReportField.Domain)]);
    private readonly HashSet<string> _values = TextKey.SetOf(catalog.Recognition.Members.Values);

    private readonly Lazy<HashSet<string>> _domains = new(() => catalog.Outlines
        .SelectMany(outline => outline.Domains.SelectMany(domain => domain.Names))
        .Select(name => TextKey.Of(name))
        .ToHashSet(StringComparer.Ordinal));

    /// <summary>Whether it is the name of the list of domains that our reports have.</summary>
    public static bool IsDomains(string name) =>
        name.Length >= nameof(ScoreReport.Domains).Length && TextKey.AreSame(name, nameof(ScoreReport.Domains));

    /// <summary>Whether it names a field of a report.</summary>
    public bool IsField(string name) => _fields.Contains(TextKey.Of(name));

    /// <summary>Whether it names a person's id or name.</summary>
    public bool IsIdentity(string name) => _identities.Contains(TextKey.Of(name));

    /// <summary>Whether it names a person's id.</summary>
    public bool IsPerson(string name) => _people.Contains(TextKey.Of(name));

    /// <summary>Whether it names the exam.</summary>
    public bool IsExam(string name) => _exams.Contains(TextKey.Of(name));

    /// <summary>Whether a member of this name holds the name of a domain.</summary>
    public bool HoldsDomain(string name) => _domainNames.Contains(TextKey.Of(name));

    /// <summary>Whether a member of this name holds the value of the member around it.</summary>
    public bool HoldsValue(string name) => _values.Contains(TextKey.Of(name));

    /// <summary>Whether it is the name of a domain.</summary>
    public bool IsDomain(string name) => _domains.Value.Contains(TextKey.Of(name));

    private static HashSet<string> KeysOf(RecognitionRules recognition, IEnumerable<string> fields) => fields
        .SelectMany(field => recognition.Fields.GetValueOrDefault(field)?.SelectMany(group => group).Append(field) ?? [field])
        .Select(name => TextKey.Of(name))
        .ToHashSet(StringComparer.Ordinal);
}
