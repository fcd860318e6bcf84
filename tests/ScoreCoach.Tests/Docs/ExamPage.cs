using System.Globalization;
using System.Text;
using ScoreCoach.Audits;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Docs;

/// <summary>The page docs/exams.md, made from the catalog.</summary>
internal sealed class ExamPage
{
    private readonly StringBuilder _page = new();
    private readonly ExamProfile[] _profiles;

    private ExamPage(ExamCatalog catalog) => _profiles = [.. catalog.Profiles];

    private DateTime ReadOn => _profiles.SelectMany(profile => profile.Facts).Max(fact => fact.ReadOn)!.Value;

    public static string Of(ExamCatalog catalog)
    {
        var page = new ExamPage(catalog);
        page.WriteIntroduction();
        page.WriteGrades();
        foreach (var vendor in page._profiles.GroupBy(profile => profile.Vendor.Id).OrderBy(vendor => vendor.First().Vendor.Name, StringComparer.OrdinalIgnoreCase))
        {
            page.WriteVendor([.. vendor]);
        }

        page.WriteFindings();
        page.WriteAdding();
        return page._page.ToString();
    }

    private void WriteIntroduction()
    {
        var vendors = _profiles.Select(profile => profile.Vendor).DistinctBy(vendor => vendor.Id).OrderBy(vendor => vendor.Name, StringComparer.OrdinalIgnoreCase);
        Line("# Exams");
        Line();
        Line($"ScoreCoach knows {_profiles.DistinctBy(profile => profile.Id).Count()} exams from {vendors.Count()} vendors, some of them in several editions of the outline.");
        Line($"The facts were read up to {Day(ReadOn)}. This page is made from the data in `module/data`; a test compares the two.");
        Line();
        Line(string.Join(" · ", vendors.Select(vendor => $"[{vendor.Name}](#{Anchor(vendor.Name)})")));
        Line();
        Line("To see everything about one exam, with the grade and the sources of each fact, or to choose exams by vendor or day:");
        Line();
        Line("```powershell");
        Line("Get-ExamProfile MLA-C01 | Format-List");
        Line("Get-ExamProfile -Vendor aws -RetiringWithin 90");
        Line("Get-ExamProfile -AvailableOn 2027-01-31");
        Line("Test-ExamProfile -Audit");
        Line("```");
        Line();
        Line("In the tool: `scorecoach exams --vendor aws --retiring-within 90`, `scorecoach exams --available-on 2027-01-31` and `scorecoach exams --audit`.");
        Line("The audit lists values without a source, exams that close within 180 days without a successor, outlines without a newer one, conflicts,");
        Line("readings older than a year, and gaps. Findings are information: the exit status stays 0. Data that can't be read ends with 1.");
        Line();
    }

    private void WriteGrades()
    {
        Line("## What the grades mean");
        Line();
        Line("Each fact has a grade, its sources and the day on which they were read. The tables show the grade of the domains and weights.");
        Line();
        Line("| Grade | Meaning | Editions |");
        Line("|---|---|---:|");
        foreach (var (grade, meaning) in new[]
        {
            (EvidenceGrade.Official, "The vendor's own words were read: on its page, in a stored copy, or quoted word for word."),
            (EvidenceGrade.Secondary, "A third party's page or a public repository was read."),
            (EvidenceGrade.Article, "The fact comes from one of the two articles behind the coaching."),
            (EvidenceGrade.Unverified, "Nothing was found: the value is missing, or a stated assumption."),
        })
        {
            Line($"| {grade} | {meaning} | {_profiles.Count(profile => GradeOf(profile) == grade)} |");
        }

        Line();
        Line("Status and last day are as announced by the day of reading. Check the vendor's page before you book.");
        Line("Weights are as published. Plans use the middle of a range, scaled so that an exam adds up to 100 %.");
        Line();
    }

    private void WriteVendor(IReadOnlyList<ExamProfile> profiles)
    {
        var vendor = profiles[0].Vendor;
        Line($"## {vendor.Name}");
        Line();
        Line($"- **Score report:** {vendor.Vocabulary.Note ?? Sentence(VocabularyText.Of(vendor.Vocabulary))}");
        Line($"- **Levels:** {Levels(vendor.Vocabulary)}");
        foreach (var own in profiles.Where(profile => VocabularyText.Of(profile.Vocabulary) != VocabularyText.Of(vendor.Vocabulary)).DistinctBy(profile => profile.Id))
        {
            Line($"- **Levels of {own.Id}:** {Levels(own.Vocabulary)}");
        }

        Line($"- **Score scale:** {vendor.Scale?.ToString() ?? "not published"}");
        Line($"- **Retake policy:** {(vendor.Policies.Count == 0 ? "not found" : vendor.Policies[0].Note ?? vendor.Policies[0].ToString())}");
        Line();
        Line("| Exam | Title | Status | Successor | Edition | Pass mark | Questions | Minutes | Grade |");
        Line("|---|---|---|---|---|---:|---|---:|---|");
        foreach (var profile in profiles)
        {
            Line($"| {profile.Id} | {Cell(profile.Title)} | {Status(profile)} | {string.Join(", ", profile.Successor)} | {profile.Edition} | {Number(profile.PassingScore)} | {Questions(profile.Items)} | {Number(profile.Items.Minutes)} | {GradeOf(profile)} |");
        }

        Line();
        Line("<details>");
        Line("<summary>Domains and weights</summary>");
        Line();
        foreach (var profile in profiles)
        {
            Line($"- **{profile.Id}** ({profile.Edition}): {Domains(profile)}");
        }

        Line();
        Line("</details>");
        Line();
    }

    private void WriteFindings()
    {
        var findings = AuditRules.Check(_profiles, ReadOn, _ => []);
        Line("## Known conflicts");
        Line();
        Line("Where sources disagree, the vendor's newest words count.");
        Line();
        foreach (var profile in _profiles.SelectMany(profile => profile.Facts.Where(fact => fact.Conflict is not null)
            .Select(fact => (Owner: OwnerOf(profile, fact), Fact: FactName.Noun(fact.Fact)["the ".Length..], fact.Conflict))).Distinct().OrderBy(entry => entry.Owner, StringComparer.OrdinalIgnoreCase))
        {
            Line($"- **{profile.Owner}** ({profile.Fact}): {profile.Conflict}");
        }

        Line();
        Line("## Not verified");
        Line();
        Line("No source was found for these facts, or for a part of them. Where a plan needs a value all the same, it is an assumption, and the notes on this page state it.");
        Line();
        Gaps(AuditKind.Unverified);
        Line($"- Wait between attempts: {string.Join(", ", Vendors(policy => policy.Waits.Count == 0).Select(vendor => $"all exams of {vendor.Name}"))}");
        Line();
        Line("These facts are not published by the vendor:");
        Line();
        Gaps(AuditKind.NotPublished);

        IEnumerable<Vendor> Vendors(Func<RetakePolicy, bool> has) =>
            _profiles.Select(profile => profile.Vendor).DistinctBy(vendor => vendor.Id).Where(vendor => vendor.Policies.Any(has)).OrderBy(vendor => vendor.Name, StringComparer.OrdinalIgnoreCase);

        void Gaps(AuditKind kind)
        {
            foreach (var fact in findings.Where(finding => finding.Kind == kind).GroupBy(finding => finding.Fact).OrderBy(fact => fact.Key))
            {
                var noun = FactName.Noun(fact.Key)["the ".Length..];
                var owners = fact.Select(finding => finding.Exam ?? $"all exams of {_profiles.First(profile => profile.Vendor.Id == finding.Vendor).Vendor.Name}").Distinct();
                Line($"- {char.ToUpperInvariant(noun[0])}{noun[1..]}: {string.Join(", ", owners.Order(StringComparer.OrdinalIgnoreCase))}");
            }
        }

        Line();
        Line("Outlines that were replaced, and whose newer edition was not readable:");
        Line();
        foreach (var finding in findings.Where(finding => finding.Kind == AuditKind.Superseded))
        {
            Line($"- {finding.Exam} ({finding.Edition}), replaced on {Day(finding.Day)}");
        }

        Line();
    }

    private void WriteAdding()
    {
        Line("## Add or correct an exam");
        Line();
        Line("1. Copy the file of a similar exam in `module/data/exams`. Take the names and weights of the domains from the vendor's own outline, word for word.");
        Line("2. Give every fact a grade and a source with its address and the day on which you read it. What you don't find stays empty, graded `Unverified`.");
        Line("3. For a new outline of a known exam add an edition, and set `supersededOn` on the old one. For an exam that closes set `status`, `lastExamDate` and `successor`.");
        Line("4. Run `Test-ExamProfile -Path FILE -Audit` until it lists nothing that you can fix.");
        Line("5. Run the tests. With `SCORECOACH_REWRITE_EXPECTATIONS=1` they make this page again.");
        if (File.Exists(Repository.PathOf("docs/own-exams.md")))
        {
            Line();
            Line("An exam of your own needs no change here: see [Exams of your own](own-exams.md).");
        }
    }

    private static string OwnerOf(ExamProfile profile, ExamFact fact) => new AuditSubject(profile, fact) is { Exam: { } exam } ? exam : $"{profile.Vendor.Name} (all exams)";

    private static string Levels(ReportVocabulary vocabulary) => vocabulary.Kind switch
    {
        VocabularyKind.Labels => string.Join(", ", VocabularyText.Printed(vocabulary).Select(label => label.Label == label.Level.ToString() ? label.Label : $"{label.Label} is {label.Level}")),
        VocabularyKind.MissedObjectives => "none, because a list of objectives doesn't say how many points were lost; time is planned by weight",
        VocabularyKind.PassFailOnly => "none; time is planned by weight",
        _ when !vocabulary.ReportsDomains => "none; time is planned by weight",
        _ when vocabulary.Thresholds is { } thresholds => $"by threshold: {thresholds}",
        _ => "by thresholds that you give, because the vendor publishes none",
    };

    private static EvidenceGrade GradeOf(ExamProfile profile) => profile.Facts.Single(fact => fact.Fact == ExamFactKind.Domains).Grade;

    private static string Status(ExamProfile profile)
    {
        var day = profile.LastExamDate is { } last ? " " + Day(last) : string.Empty;
        var open = profile.OtherLanguages.Where(language => language.LastExamDate is null).Select(language => language.Name).ToArray();
        var status = profile.Status == ExamStatus.RetiringSoon ? "Retiring" : profile.Status.ToString();
        return status + day + (open.Length == 0 ? string.Empty : $"; open in {string.Join(", ", open)}");
    }

    private static string Questions(ExamItems items) => items switch
    {
        { Total: { } total, Scored: { } scored } => FormattableString.Invariant($"{total} ({scored} scored)"),
        { Total: { } total } => Number(total),
        { Scored: { } scored } => FormattableString.Invariant($"{scored} scored"),
        { MinimumTotal: { } least, MaximumTotal: { } most } => FormattableString.Invariant($"{least}–{most}"),
        { MaximumTotal: { } most } => FormattableString.Invariant($"at most {most}"),
        _ => string.Empty,
    };

    private static string Domains(ExamProfile profile) => profile.Domains.Count == 0
        ? "not found"
        : string.Join("; ", profile.Domains.Select(domain => domain.PublishedWeight is { } weight ? $"{domain.Name} {Weight(profile, weight)}" : domain.Name))
            + (profile.WeightKind == WeightKind.None ? ". No weights are published." : string.Empty);

    private static string Weight(ExamProfile profile, WeightRange weight) =>
        $"{(profile.WeightKind == WeightKind.Approximate ? "about " : string.Empty)}{weight.ToString().Replace('-', '–').Replace("%", " %", StringComparison.Ordinal)}";

    private static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";

    private static string Number(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Day(DateTime? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Anchor(string heading) =>
        string.Concat(heading.ToLowerInvariant().Where(character => char.IsLetterOrDigit(character) || character is ' ' or '-').Select(character => character == ' ' ? '-' : character));

    private void Line(string text = "") => _page.Append(text).Append('\n');
}
