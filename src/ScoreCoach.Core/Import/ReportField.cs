namespace ScoreCoach.Import;

/// <summary>What a column of a file of reports can hold. The names are also the headers that are always understood.</summary>
internal enum ReportField
{
    CandidateId,
    CandidateName,

    /// <summary>The person's first name; with <see cref="LastName"/> it makes the name.</summary>
    FirstName,
    LastName,

    /// <summary>The exam's code or title.</summary>
    Exam,

    /// <summary>The edition of the exam's outline.</summary>
    Edition,
    Attempt,
    ExamDate,
    Score,
    Result,

    /// <summary>A domain, in a file with a row per domain.</summary>
    Domain,
    Level,
    Language,
    ExamForm,

    /// <summary>The numbers of objectives with missed questions.</summary>
    MissedObjectives,
}
