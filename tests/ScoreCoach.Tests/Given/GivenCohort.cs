namespace ScoreCoach.Tests.Given;

/// <summary>The text of a delimited file of reports of one exam, built from levels: W, A, S, and U for an empty cell.</summary>
internal sealed class GivenCohort(string exam, char delimiter = ',')
{
    private readonly List<string[]> _rows = [];

    public ExamProfile Profile { get; } = Shipped.Exam(exam);

    /// <summary>The usual header.</summary>
    public IReadOnlyList<string> Header => ["Candidate ID", "Exam", "Exam date", "Score", .. Profile.Domains.Select(domain => domain.Name)];

    /// <summary>Adds a report.</summary>
    public GivenCohort With(string id, string levels, string score = "610", string date = "2025-11-03") =>
        With([id, exam, date, score, .. levels.Select(LabelOf)]);

    /// <summary>Adds a report whose domains are numbers.</summary>
    public GivenCohort WithNumbers(string id, params string[] numbers) => With([id, exam, "2025-11-03", "610", .. numbers]);

    public GivenCohort With(params string[] cells)
    {
        _rows.Add(cells);
        return this;
    }

    /// <summary>The header and the rows.</summary>
    public override string ToString() => Line([.. Header]) + Rows;

    /// <summary>The rows without the header.</summary>
    public string Rows => string.Concat(_rows.Select(Line));

    /// <summary>Cells as a line of the file.</summary>
    public string Line(params string[] cells)
    {
        return string.Join(delimiter, cells.Select(Quoted)) + "\n";

        string Quoted(string cell) => cell.Contains(delimiter, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal)
            ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : cell;
    }

    /// <summary>A blank line is only delimiters.</summary>
    public string BlankLine => new string(delimiter, Header.Count - 1) + "\n";

    /// <summary>The label that the exam's reports print for a level.</summary>
    public string LabelOf(char level) => level == 'U' ? string.Empty : Profile.Vocabulary.Labels.First(label => label.Level == level switch
    {
        'W' => PerformanceLevel.Weak,
        'A' => PerformanceLevel.Adequate,
        _ => PerformanceLevel.Strong,
    }).Label;
}
