namespace ScoreCoach;

/// <summary>What a column of a file of reports can hold. The names are also the headers that are always understood.</summary>
public enum ReportField
{
    /// <summary>The person's id.</summary>
    CandidateId,

    /// <summary>The person's name.</summary>
    CandidateName,

    /// <summary>The person's first name; with <see cref="LastName"/> it makes the name.</summary>
    FirstName,

    /// <summary>The person's last name.</summary>
    LastName,

    /// <summary>The exam's code or title.</summary>
    Exam,

    /// <summary>The edition of the exam's outline.</summary>
    Edition,

    /// <summary>Which attempt it was.</summary>
    Attempt,

    /// <summary>The day of the exam.</summary>
    ExamDate,

    /// <summary>The score.</summary>
    Score,

    /// <summary>Passed or failed.</summary>
    Result,

    /// <summary>A domain, in a file with a row per domain.</summary>
    Domain,

    /// <summary>The level in that domain.</summary>
    Level,

    /// <summary>The language of the exam.</summary>
    Language,

    /// <summary>The form or version of the exam.</summary>
    ExamForm,
}
