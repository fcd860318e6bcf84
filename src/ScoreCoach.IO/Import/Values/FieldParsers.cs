using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Import.Values;

/// <summary>
/// The parsers of the fields of a report, one for each kind of value. ISO 8601 and the invariant culture, or what the options
/// name; never the machine's culture. An empty cell is nothing, never zero.
/// </summary>
/// <remarks>Not safe for several threads: each has its own. Cells come trimmed. The issues say what is wrong; the caller adds where.</remarks>
internal sealed class FieldParsers
{
    /// <summary>Makes the parsers. What the column of dates proves is null where nothing was looked at.</summary>
    /// <exception cref="ScoreCoachException">A date format can't be used.</exception>
    public FieldParsers(ImportOptions options, RecognitionRules recognition, DateOrderFinder? dates = null, LevelScale? levels = null, UsedWords? used = null)
    {
        Levels = levels ?? LevelScale.Of(options) ?? LevelScale.Percent;
        Used = used;
        DateFormatCheck.Check(options);
        NotReported = NotReportedWords.Of(recognition);
        Errors = SpreadsheetErrors.Of(recognition);
        Suggestions = WordSuggestions.Of(recognition);
        Bars = BarLengths.Of(recognition);
        Missed = MissedWords.Of(recognition);
        Objectives = ObjectiveList.Of(recognition);
        Dates = new DateParser(options, recognition.Dates, NotReported, Errors, dates);
        Languages = new LanguageParser(recognition);
        Scores = new ScoreParser(options, NotReported, Errors);
        Attempts = new AttemptParser(NotReported, Errors);
        Results = new ResultParser(options, recognition, NotReported, Errors, Suggestions, used);
    }

    public NotReportedWords NotReported { get; }

    /// <summary>The unit of the numbers in domain cells.</summary>
    public LevelScale Levels { get; }

    /// <summary>Takes the words of the user's own maps that occur; null where no one asks.</summary>
    public UsedWords? Used { get; }

    public SpreadsheetErrors Errors { get; }

    /// <summary>Reads the length of bars from their segments.</summary>
    public BarLengths Bars { get; }

    /// <summary>The words that say whether questions about an objective were missed.</summary>
    public MissedWords Missed { get; }

    /// <summary>Reads lists of objectives.</summary>
    public ObjectiveList Objectives { get; }
    public WordSuggestions Suggestions { get; }
    public DateParser Dates { get; }
    public LanguageParser Languages { get; }
    public ScoreParser Scores { get; }
    public AttemptParser Attempts { get; }
    public ResultParser Results { get; }
}
