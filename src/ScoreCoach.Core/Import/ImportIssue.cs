using ScoreCoach.Errors;
using ScoreCoach.Text;

namespace ScoreCoach;

/// <summary>Something wrong or odd in input: where, what, what is accepted, what to do next.</summary>
public sealed record ImportIssue
{
    /// <summary>The file; null for input that is not a file.</summary>
    public string? Path { get; internal init; }

    /// <summary>
    /// The line of the file, from 1; 0 when the issue is about the whole file. In a workbook the row, and in JSON with several
    /// reports on one line the number of the report.
    /// </summary>
    public long Line { get; internal init; }

    /// <summary>The worksheet, where more than one is read or the file has several; null otherwise.</summary>
    public string? Worksheet { get; internal init; }

    /// <summary>The number of the object in the pipeline, from 1; 0 for a file, and when the issue is about all objects.</summary>
    [System.ComponentModel.Browsable(false)]
    public long Row { get; internal init; }

    /// <summary>The id or name in the object; null when it has none, and for a file.</summary>
    [System.ComponentModel.Browsable(false)]
    public string? RowCandidate { get; internal init; }

    /// <summary>The number of the column, from 1; null when the issue is about the whole row.</summary>
    public int? Column { get; internal init; }

    /// <summary>The field or the domain that the issue is about; null for the whole row.</summary>
    public string? Field { get; internal init; }

    /// <summary>The text as it came; null when there is none.</summary>
    public string? Value { get; internal init; }

    /// <summary>What is wrong. Stable.</summary>
    public ImportIssueCode Code { get; internal init; }

    /// <summary>What is wrong, in a sentence.</summary>
    public string Message { get; internal init => field = PlainText.OneLine(ShortText.Quoted(value)); } = string.Empty;

    /// <summary>What is accepted instead; empty when there is no list.</summary>
    public ReadOnlyList<string> Accepted { get; internal init; } = [];

    /// <summary>What to do next, in the words of the host; null when the message says it.</summary>
    public string? Suggestion { get; internal init; }

    /// <summary>What to do next, as data; null when the message says it.</summary>
    [System.ComponentModel.Browsable(false)]
    public Advice? Advice { get; internal init; }

    /// <summary>What the issue did to its row.</summary>
    public IssueSeverity Severity { get; internal init; } = IssueSeverity.Error;

    /// <summary>
    /// How many rows the issue stands for: 1, more for rows that were set aside together, 0 for a summary of issues that were reported
    /// one by one.
    /// </summary>
    public long Count { get; internal init; } = 1;

    /// <summary>Whether an error ends the reading of the file.</summary>
    internal bool EndsFile { get; init; }

    /// <summary>Whether an error keeps the whole file from being used, not one row.</summary>
    internal bool IsOfWholeFile => EndsFile || Line == 0 || Code
        is ImportIssueCode.UnlikelyScale or ImportIssueCode.EmptyFile or ImportIssueCode.MissingColumn or ImportIssueCode.AmbiguousColumn
        or ImportIssueCode.NotFound or ImportIssueCode.Locked or ImportIssueCode.UnsupportedFile or ImportIssueCode.FileChanged;

    /// <summary>The issue as a host shows it, with the suggestion in its syntax.</summary>
    internal ImportIssue For(IOptionSyntax syntax) => Advice is null ? this : this with { Suggestion = Advice.Render(syntax) };

    /// <summary>File, line, column and code, the message and what to do next, on one line.</summary>
    /// <returns>For example "cohort.csv:12:5: UnknownLevel: …".</returns>
    public override string ToString() => Suggestion is null ? Statement : PlainText.OneLine(ShortText.Quoted($"{Statement} {Suggestion}"));

    /// <summary>The same without what to do next, for a host that shows it next to.</summary>
    internal string Statement => PlainText.OneLine($"{Place}{Code}: {Message}{(Accepted.Count == 0 ? string.Empty : $" Accepted: {NameList.Of(Accepted)}.")}");

    private string Place
    {
        get
        {
            var path = Path is null ? null : ShortText.Of(Path);
            var file = Worksheet is null ? path : $"{path}[{Worksheet}]";
            var place = Row > 0 ? RowName : Line == 0 ? file : Column is { } column
                ? FormattableString.Invariant($"{file}:{Line}:{column}")
                : FormattableString.Invariant($"{file}:{Line}");
            return place is null ? string.Empty : place + ": ";
        }
    }

    private string RowName => RowCandidate is null
        ? FormattableString.Invariant($"Row {Row}")
        : FormattableString.Invariant($"Row {Row} ({ShortText.Of(RowCandidate)})");
}
