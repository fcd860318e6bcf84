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

    /// <summary>The label is not used in the exam's reports.</summary>
    UnknownLevel,

    /// <summary>The text is not a date.</summary>
    InvalidDate,

    /// <summary>The date can be read in two ways, and no other date of the column shows which.</summary>
    AmbiguousDate,

    /// <summary>The text is not a score.</summary>
    InvalidScore,

    /// <summary>The score is outside the exam's scale.</summary>
    ScoreOutOfRange,

    /// <summary>The result contradicts the score.</summary>
    ResultContradictsScore,

    /// <summary>The text is not a result.</summary>
    InvalidResult,

    /// <summary>The text is not an attempt number.</summary>
    InvalidAttempt,

    /// <summary>The cell that identifies the person, the id or the name, is empty.</summary>
    MissingCandidate,

    /// <summary>A domain column that belongs to another exam is filled, or all columns with levels are domains of another exam.</summary>
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

    /// <summary>The date is after the day in question.</summary>
    FutureDate,

    /// <summary>The report repeats another and is counted once.</summary>
    DuplicateReport,

    /// <summary>The file has no id column: people are identified by name or, without names, rows are numbered.</summary>
    NoCandidateColumn,

    /// <summary>The column became an attribute: another one was a better match for a field, it holds levels or objectives under an unknown name, or it is named like a domain and holds something else.</summary>
    ColumnNotUsed,

    /// <summary>A column's name was close enough to a known one to be used for it.</summary>
    ColumnNearMatch,

    /// <summary>A date shows whether the column is day-first or month-first.</summary>
    DateOrderFound,

    /// <summary>The file is empty.</summary>
    EmptyFile,

    /// <summary>A required column is missing. It is a decision where only some of the file's exams need domains: their rows are refused.</summary>
    MissingColumn,

    /// <summary>Two columns are equally good matches for a field.</summary>
    AmbiguousColumn,

    /// <summary>The file does not exist.</summary>
    NotFound,

    /// <summary>The file can't be opened.</summary>
    Locked,

    /// <summary>The file is of a kind that can't be read.</summary>
    UnsupportedFile,

    /// <summary>The attempt numbers of a person contradict the exam dates. Attempts are ordered by date.</summary>
    AttemptContradictsDate,

    /// <summary>The file changed or was cut off while it was read; what was read of it may be incomplete.</summary>
    FileChanged,

    /// <summary>The numbers of a column are not on the scale that they are read on: fractions or points instead of percentages, percentages instead of scaled scores.</summary>
    UnlikelyScale,

    /// <summary>A spreadsheet rounded the id; other ids may have become the same text.</summary>
    DamagedId,

    /// <summary>The cell holds a spreadsheet error, or a formula without a result.</summary>
    InvalidCell,

    /// <summary>The exam's code and its title name different exams.</summary>
    ExamContradictsTitle,

    /// <summary>One id has different names.</summary>
    OneIdSeveralNames,

    /// <summary>Two ids differ only in case. They count as two people.</summary>
    IdsDifferInCase,

    /// <summary>A spreadsheet read some dates of the column with day and month exchanged.</summary>
    DatesSwapped,

    /// <summary>Other worksheets look like score reports, or the file is one page of a longer list, and the rest was not read.</summary>
    OtherSheets,

    /// <summary>The row holds a total or an average, or belongs to a test account. It is set aside.</summary>
    SummaryRow,

    /// <summary>The row reports no score, result or level. It is set aside.</summary>
    NothingReported,

    /// <summary>The header occurs again further down. It is set aside.</summary>
    HeaderRepeated,

    /// <summary>The header is not in the first line, or covers two lines.</summary>
    HeaderFound,

    /// <summary>A column was identified by part of its header or by its values.</summary>
    ColumnFound,

    /// <summary>No column contains the exam date, the score or the result.</summary>
    FieldNotFound,

    /// <summary>People are identified by another column than the first id column.</summary>
    IdentityFound,

    /// <summary>The numbers of the domains are read in a unit that the file shows: fractions, percentages or points.</summary>
    LevelUnitFound,

    /// <summary>Ids were read without what a program put around them: the wrapper that keeps a spreadsheet from changing them, quotes, or what is around an e-mail address.</summary>
    WrapperRemoved,

    /// <summary>Hidden rows or columns of a worksheet were read.</summary>
    HiddenCells,

    /// <summary>The row is read as a person's, but its id is unlike the others, or the name is a word for a figure.</summary>
    DoubtfulPerson,

    /// <summary>The exam was taken on a day on which the outline that the report is read with did not apply.</summary>
    OutlineNotInForce,

    /// <summary>The language is not known, and the exam ends on another day in some languages. The days of the English exam are used.</summary>
    UnknownLanguage,

    /// <summary>Two vendors use the code of the exam. The file is read as the reports of the one whose code it is in the catalog.</summary>
    SharedCode,

    /// <summary>The objectives are written like numbers, and a spreadsheet may have dropped a zero at the end of some.</summary>
    ShortenedObjective,

    /// <summary>The exam date is after the last day on which the exam could be taken.</summary>
    AfterLastExamDay,

    /// <summary>An option has no effect: it names a worksheet of a file that has none, or a label that occurs in no row.</summary>
    OptionNotUsed,
}
