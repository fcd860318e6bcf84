namespace ScoreCoach.Audits;

/// <summary>Whose fact it is: the vendor's for all of its exams, an exam's, or that of one edition.</summary>
internal sealed class AuditSubject
{
    private readonly string _vendor;
    private readonly bool _isOfVendor;

    public AuditSubject(ExamProfile profile, ExamFactKind fact)
        : this(profile, fact, isOfVendor: false)
    {
    }

    public AuditSubject(ExamProfile profile, ExamFact fact)
        : this(profile, fact.Fact, profile.Vendor.Facts.Any(known => IsSame(known, fact)))
    {
    }

    private AuditSubject(ExamProfile profile, ExamFactKind fact, bool isOfVendor)
    {
        _vendor = profile.Vendor.Id;
        _isOfVendor = isOfVendor;
        Fact = fact;
        Exam = isOfVendor ? null : profile.Id;
        Edition = !isOfVendor && fact is (ExamFactKind.Edition or ExamFactKind.Domains) ? profile.Edition : null;
        Owner = isOfVendor ? profile.Vendor.Name : Edition is null ? profile.Id : $"{profile.Id} ({Edition})";
    }

    public ExamFactKind Fact { get; }

    public string? Exam { get; }

    public string? Edition { get; }

    /// <summary>For example "AI-102 (2025-12)".</summary>
    public string Owner { get; }

    /// <summary>For example "the pass mark of PMP".</summary>
    public string Name => $"{FactName.Noun(Fact)} of {Owner}{(_isOfVendor ? " (all exams)" : string.Empty)}";

    /// <summary>For example "The pass mark of PMP".</summary>
    public string Sentence => char.ToUpperInvariant(Name[0]) + Name[1..];

    public AuditFinding Find(AuditKind kind, string message, DateTime? day, ExamFact? fact = null) => new()
    {
        Kind = kind,
        Vendor = _vendor,
        Exam = Exam,
        Edition = Edition,
        Fact = Fact,
        Message = message,
        Day = day,
        Url = fact?.Sources.FirstOrDefault(source => source.Url is not null)?.Url,
    };

    // By value: profiles that were read apart have vendors of their own.
    private static bool IsSame(ExamFact one, ExamFact other) =>
        one.Fact == other.Fact && one.Grade == other.Grade && one.Conflict == other.Conflict && one.IsPublished == other.IsPublished && one.Sources.SequenceEqual(other.Sources);
}
