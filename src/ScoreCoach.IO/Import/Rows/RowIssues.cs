using System.Globalization;
using ScoreCoach.Exams;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>What can be wrong or odd about a row, in words. Who finds it adds where.</summary>
internal static class RowIssues
{
    /// <summary>The row names no one, or a word that is no one's id.</summary>
    public static ImportIssue MissingCandidate(string value) => FieldIssue.Of(
        ImportIssueCode.MissingCandidate, nameof(ReportField.CandidateId), value,
        value.Length == 0 ? "The cell that identifies the person is empty." : $"'{value}' is not a candidate.",
        advice: "Fill in the id, or remove the whole column: rows without ids are then numbered.");

    /// <summary>A row of the long layout names no one and may belong to the report before it.</summary>
    public static ImportIssue MayBelong(long line) => FieldIssue.Of(
        ImportIssueCode.MissingCandidate, nameof(ReportField.CandidateId), string.Empty,
        FormattableString.Invariant($"The cell that identifies the person is empty. It may belong to the report that starts in line {line}, so that report was refused too."),
        advice: "Fill in the id in every row.");

    /// <summary>Another row of the same report is refused.</summary>
    public static ImportIssue RefusedWith(ImportIssue other, string place) => other with
    {
        Message = FormattableString.Invariant($"The report was refused because of {place}, which is about the same person, exam and date: {other.Message}"),
    };

    /// <summary>A refused row may hold what the report lacks.</summary>
    public static ImportIssue LacksRow(ImportIssue other, string place) => other with
    {
        Message = FormattableString.Invariant($"The report lacks a domain that may be in the refused row in {place}, which is about the same person: {other.Message}"),
    };

    /// <summary>The row holds a total or an average, or belongs to a test account.</summary>
    public static ImportIssue Summary(string text) => Aside(
        ImportIssueCode.SummaryRow, text, $"'{text}' is not a person.", Advice.With($"To read such rows as reports, use {OptionExample.Of(nameof(ImportOptions.KeepSummaryRow))}."));

    /// <summary>The row is read as a person's, but its id is unlike the others.</summary>
    public static ImportIssue UnlikeId(string text) => FieldIssue.Of(
        ImportIssueCode.DoubtfulPerson, nameof(ReportField.CandidateId), text,
        $"'{text}' is treated as a person.",
        advice: "If the row is a total or a heading, remove it.", severity: IssueSeverity.Warning);

    /// <summary>The row has no score, no result and no level.</summary>
    public static ImportIssue NothingReported() => Aside(ImportIssueCode.NothingReported, null, "The row has no score, no result and no level.");

    /// <summary>An object has properties and no values. Files have blank lines too, and no one wants to hear of them.</summary>
    public static ImportIssue Blank() => FieldIssue.Of(ImportIssueCode.NothingReported, null, null, "The row is blank.", severity: IssueSeverity.Notice);

    /// <summary>The header comes again.</summary>
    public static ImportIssue HeaderRepeated() => Aside(ImportIssueCode.HeaderRepeated, null, "The header is repeated.");

    private static ImportIssue Aside(ImportIssueCode code, string? value, string message, Advice? advice = null) =>
        FieldIssue.Of(code, null, value, message, advice: advice, severity: IssueSeverity.SetAside);

    /// <summary>A spreadsheet changed the id, so that several people may have the same one.</summary>
    public static ImportIssue DamagedId(string value) => FieldIssue.Of(
        ImportIssueCode.DamagedId, nameof(ReportField.CandidateId), value,
        value.StartsWith('#')
            ? $"The id is shown as '{value}', because its column was too narrow when the sheet was saved."
            : $"A spreadsheet rounded the id to '{value}'; the missing digits can't be restored, and other ids may now be the same.",
        advice: "Export the ids from the source again; format the column as text before you paste or open them.");

    /// <summary>A spreadsheet made a date of the id.</summary>
    public static ImportIssue DateForId(string value) => FieldIssue.Of(
        ImportIssueCode.DamagedId, nameof(ReportField.CandidateId), value,
        $"A spreadsheet converted an id to the date '{value}'; the id can't be restored.",
        advice: "Export the ids from the source again, with the column formatted as text. If the id really looks like this, put an apostrophe before it in a CSV file.");

    /// <summary>A program made a decimal number of the id, while others are whole numbers.</summary>
    public static ImportIssue DecimalId(string value) => FieldIssue.Of(
        ImportIssueCode.DamagedId, nameof(ReportField.CandidateId), value,
        $"The id '{value}' is a decimal number and other ids in the file are whole numbers, so it may or may not be the same as '{value[..^2]}'.",
        advice: $"Write '{value[..^2]}' if that is the id. If the id really looks like this, put an apostrophe before it in a CSV file.");

    /// <summary>A domain column that belongs to something else is filled.</summary>
    public static ImportIssue UnexpectedDomain(ExamProfile profile, string header, ReadOnlySpan<byte> cell) => FieldIssue.Of(
        ImportIssueCode.UnexpectedDomain, header, CellText.Quote(cell),
        $"The column '{CellText.Quote(header)}' has a value, but {profile.Id} ({profile.Edition}) has no such domain.",
        profile.Domains.Select(domain => domain.Name), "Correct the exam, specify its edition, or clear the cell.");

    /// <summary>A column that holds the levels of another exam holds something else in a row.</summary>
    public static ImportIssue NotADomain(ExamProfile profile, string header, ReadOnlySpan<byte> cell) => FieldIssue.Of(
        ImportIssueCode.UnexpectedDomain, header, CellText.Quote(cell),
        $"'{CellText.Quote(cell)}' in the column '{CellText.Quote(header)}' was ignored: the column contains levels of another exam, and {profile.Id} has no such domain.",
        advice: "To keep it, put it into a separate column.", severity: IssueSeverity.Warning);

    /// <summary>The columns are the domains of another exam, and none is a domain of the row's.</summary>
    public static ImportIssue OtherOutline(ExamProfile profile, ForeignColumn column, ReadOnlySpan<byte> cell) => FieldIssue.Of(
        ImportIssueCode.UnexpectedDomain, nameof(ReportField.Exam), CellText.Quote(cell),
        $"The exam is {profile.Id} ({profile.Title}), but the columns are domains of {column.Exam.Id} ({column.Exam.Title}).",
        [profile.Id, column.Exam.Id],
        Advice.With($"If the reports are of {column.Exam.Id}, use {OptionExample.Of(nameof(ImportOptions.ExamMap), profile.Id, column.Exam.Id)}."));

    public static ImportIssue UnknownDomain(ExamProfile profile, string name)
    {
        var accepted = profile.Domains.Select(domain => domain.Name).ToArray();
        var nearest = name.Length is 0 or > 128 ? null : NearestName.Among(name, accepted);
        var value = CellText.Quote(name);
        var message = name.Length == 0 ? "The row has no domain." : $"{profile.Id} has no domain '{value}'.";
        return FieldIssue.Of(ImportIssueCode.UnknownDomain, nameof(ReportField.Domain), value, message, accepted, FieldIssue.DidYouMean(nearest));
    }

    /// <summary>A part of a list of objectives is not the number of one.</summary>
    public static ImportIssue NotAnObjective(string part) => FieldIssue.Of(
        ImportIssueCode.UnknownDomain, nameof(ReportField.MissedObjectives), CellText.Quote(part),
        $"'{CellText.Quote(part)}' is not the number of an objective.",
        advice: "Write the objective numbers from the report, such as 2.4, separated by commas. Leave the cell empty if the report lists none.");

    /// <summary>An objective belongs to a domain that the outline does not have.</summary>
    public static ImportIssue UnknownObjective(ExamProfile profile, Objective objective) => FieldIssue.Of(
        ImportIssueCode.UnknownDomain, nameof(ReportField.MissedObjectives), objective.ToString(),
        FormattableString.Invariant($"The objective {objective} belongs to domain {objective.Domain}, but {profile.Id} ({profile.Edition}) has {Counted.Of(profile.Domains.Count, "domain", "domains")}."),
        profile.Domains.Select((domain, index) => FormattableString.Invariant($"{index + 1}: {domain.Name}")),
        "Correct the number or the exam.");

    /// <summary>A row names an objective, and does not indicate that questions about it were missed.</summary>
    public static ImportIssue UnknownObjectiveResult(Objective objective, string text, string accepted) => FieldIssue.Of(
        ImportIssueCode.UnknownLevel, nameof(ReportField.MissedObjectives), CellText.Quote(text),
        text.Length == 0 ? $"The row has the objective {objective}, but not whether questions about it were missed."
            : $"'{CellText.Quote(text)}' does not show whether questions about the objective {objective} were missed.",
        [accepted], text.Length == 0 ? $"Write '{accepted}', or remove the row."
            : Advice.With($"Write '{accepted}', remove the row, or map the word: {OptionExample.Of(nameof(ImportOptions.LevelMap), CellText.Quote(text), nameof(PerformanceLevel.Weak))} for missed, {nameof(PerformanceLevel.Strong)} for not."));

    public static ImportIssue MissingLevel(ExamDomain domain) => FieldIssue.Of(
        ImportIssueCode.MissingLevel, domain.Id, null,
        $"The cell of '{domain.Name}' is empty; its level is unknown.",
        advice: $"Write \"{CohortTemplate.NotReported}\" if the report gives none.", severity: IssueSeverity.Warning);

    /// <summary>Domains of which a report has no row.</summary>
    public static ImportIssue MissingDomains(IReadOnlyList<ExamDomain> domains) => MissingDomain.Of(
        domains, names => $"No row of the report gives the {names}", advice: null);

    /// <summary>The result and the score say different things.</summary>
    public static ImportIssue Contradiction(ExamProfile profile, decimal score, ExamResult result, ExamResult derived) => FieldIssue.Of(
        ImportIssueCode.ResultContradictsScore, nameof(ReportField.Result), result.ToString(),
        FormattableString.Invariant(
            $"The result is {result}, but a score of {score} is a {derived}: {profile.Id} is passed from {profile.PassingScore}."),
        [derived.ToString()], "Correct the wrong one, or leave the result empty to derive it from the score.");

    /// <summary>A language that is not known, of an exam that ends on another day in some languages.</summary>
    public static ImportIssue UnknownLanguage(ExamProfile profile, ReadOnlySpan<byte> cell)
    {
        var languages = profile.OtherLanguages.Select(language => language.Name).ToArray();
        return FieldIssue.Of(
            ImportIssueCode.UnknownLanguage, nameof(ReportField.Language), CellText.Quote(cell),
            $"'{CellText.Quote(cell)}' is not a known language. {profile.Id} has a different last day in {Listed.And(languages)}; the dates of the English exam are used.",
            [ExamDays.English, .. languages], "Write the language as its English name or its ISO 639 code, or leave it empty.", IssueSeverity.Warning);
    }

    public static ImportIssue FutureDate(DateTime date, DateTime asOf) => FieldIssue.Of(
        ImportIssueCode.FutureDate, nameof(ReportField.ExamDate), date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FormattableString.Invariant($"The exam date {date:yyyy-MM-dd} is after {asOf:yyyy-MM-dd}."), severity: IssueSeverity.Warning);

    /// <summary>The text that should name a domain is an error of a spreadsheet, or names none of the edition.</summary>
    public static ImportIssue UnknownDomain(SpreadsheetErrors errors, ExamProfile profile, string name) =>
        errors.Find(name, nameof(ReportField.Domain)) ?? UnknownDomain(profile, name);
}
