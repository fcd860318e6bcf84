namespace ScoreCoach.Tests.Given;

/// <summary>Reports for tests. Levels are written as one letter per domain: W, A, S, or ? for none.</summary>
internal static class GivenReport
{
    public static DomainResultSet Levels(ExamProfile profile, string levels) =>
        DomainResultSet.Create(profile, [.. levels.Select(letter => new ReportedLabel(Label(profile, letter), letter == '?' ? null : letter.ToString()))]);

    public static ScoreReport Of(
        ExamProfile profile,
        string? levels = null,
        string? date = null,
        int? attempt = null,
        ExamResult result = ExamResult.Fail,
        string? time = null,
        decimal? score = null,
        string? person = "p1",
        string? name = null,
        (string Name, string? Value)[]? attributes = null,
        string? path = null,
        long line = 0,
        string? language = null,
        params AttemptRecord[] history)
    {
        var moment = time is null ? (DateTimeOffset?)null : DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        return new ScoreReport(Levels(profile, levels ?? new string('W', profile.Domains.Count)))
        {
            CandidateId = person,
            CandidateName = name,
            ExamDate = date is null ? moment?.Date : GivenExam.Day(date),
            Details = ReportDetails.Of(moment, language, null, language),
            Attempt = attempt,
            Result = result,
            Score = score,
            History = [.. history],
            File = path is null && attributes is null ? null : new ReportFile(path, [.. (attributes ?? []).Select(attribute => attribute.Name)]),
            AttributeValues = attributes?.Select(attribute => attribute.Value).ToArray(),
            Line = line,
        };
    }

    public static AttemptRecord Earlier(ExamProfile profile, string? date, int? attempt = null, string? levels = null, decimal? score = null, ExamResult result = ExamResult.Fail) =>
        new(attempt, date is null ? null : GivenExam.Day(date), null, score, result, Levels(profile, levels ?? new string('W', profile.Domains.Count)));

    private static LabelDefinition? Label(ExamProfile profile, char letter)
    {
        var word = letter switch { 'W' => "Weak", 'A' => "Adequate", 'S' => "Strong", _ => string.Empty };
        return profile.Vocabulary.TryFind(word, out var label) ? label : null;
    }
}
