namespace ScoreCoach;

/// <summary>What can be wrong with a row or a file. The names are stable: scripts may rely on them.</summary>
public enum ImportIssueCode
{
    /// <summary>The exam is not in the catalog.</summary>
    UnknownExam,

    /// <summary>The exam has no such edition, or no edition whose domains fit.</summary>
    UnknownEdition,

    /// <summary>The exam has no such domain.</summary>
    UnknownDomain,

    /// <summary>The label is not one that the exam's reports print.</summary>
    UnknownLevel,

    /// <summary>The text is no date.</summary>
    InvalidDate,

    /// <summary>The date can be read in two ways, and nothing settles which.</summary>
    AmbiguousDate,

    /// <summary>The text is no score.</summary>
    InvalidScore,

    /// <summary>The score is outside the exam's scale.</summary>
    ScoreOutOfRange,

    /// <summary>The result and the score say different things.</summary>
    ResultContradictsScore,

    /// <summary>The text is no result.</summary>
    InvalidResult,

    /// <summary>The text is no attempt number.</summary>
    InvalidAttempt,

    /// <summary>There is a candidate column and its cell is empty.</summary>
    MissingCandidate,

    /// <summary>A domain column that belongs to another exam is filled.</summary>
    UnexpectedDomain,

    /// <summary>Two rows give the same report with different content.</summary>
    ConflictingDuplicate,

    /// <summary>The row has too few fields, or too many that are not empty.</summary>
    FieldCountMismatch,

    /// <summary>The row breaks the quoting rules.</summary>
    MalformedRow,

    /// <summary>A field is longer than allowed.</summary>
    FieldTooLong,

    /// <summary>The bytes are not text in the file's encoding.</summary>
    InvalidEncoding,

    /// <summary>A domain's cell is empty; the level is Unknown.</summary>
    MissingLevel,

    /// <summary>A domain has no column or row; the level is Unknown.</summary>
    MissingDomain,

    /// <summary>The date lies after the day in question.</summary>
    FutureDate,

    /// <summary>The same report again; counted once.</summary>
    DuplicateReport,

    /// <summary>There is no candidate column; rows are numbered.</summary>
    NoCandidateColumn,

    /// <summary>Another column was a better match for a field; this one became an attribute.</summary>
    ColumnNotUsed,

    /// <summary>A column's name was close enough to a known one to be taken for it.</summary>
    ColumnNearMatch,

    /// <summary>What settled whether dates of the column are day-first or month-first.</summary>
    DateOrderSettled,

    /// <summary>The file is empty.</summary>
    EmptyFile,

    /// <summary>A column that is needed is not there.</summary>
    MissingColumn,

    /// <summary>Two columns are equally good matches for a field.</summary>
    AmbiguousColumn,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The file can't be opened.</summary>
    Locked,

    /// <summary>The file is of a kind that can't be read.</summary>
    UnsupportedFile,

    /// <summary>The attempt numbers of a person contradict the exam dates. Attempts are ordered by date.</summary>
    AttemptContradictsDate,

    /// <summary>The file changed or was cut off while it was read; what was read of it may be incomplete.</summary>
    FileChanged,
}
