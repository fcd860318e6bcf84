namespace ScoreCoach.Catalog;

/// <summary>What a name that names no exam of the catalog may stand for.</summary>
internal enum ExamSuggestionKind
{
    /// <summary>Nothing in the catalog is near enough.</summary>
    None,

    /// <summary>Several exams have the name.</summary>
    Shared,

    /// <summary>Exams of the catalog name it as their successor.</summary>
    Announced,

    /// <summary>Another version of an exam in the catalog. No version stands for another.</summary>
    OtherVersion,

    /// <summary>A code with the letters of exams in the catalog and another number, which makes it another exam.</summary>
    OtherNumber,

    /// <summary>Probably a misspelling, or a part of a title.</summary>
    Near,
}
