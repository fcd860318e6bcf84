using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses results: passed or failed, in the words of the user, then in the usual ones.</summary>
internal sealed class ResultParser(
    ImportOptions options, RecognitionRules recognition, NotReportedWords notReported, SpreadsheetErrors errors, WordSuggestions suggestions, UsedWords? used)
{
    private const int MaxKnown = 256;

    /// <summary>After so many unknown words no one reads suggestions, and looking for them would take all the time.</summary>
    private const int MaxSuggestions = 500;

    private readonly string[] _accepted = [nameof(ExamResult.Pass), nameof(ExamResult.Fail), .. options.ResultMap.Keys];
    private readonly Utf8Table<ExamResult> _known = new(MaxKnown);
    private readonly Utf8Table<ImportIssue> _unknown = new(MaxSuggestions);
    private readonly ResultWords _words = new(options, recognition, used);

    private (string Word, int Meaning)[]? _candidates;

    /// <summary>Parses a cell; the result of one that reports nothing is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryParse(ReadOnlySpan<byte> cell, out ExamResult result, out ImportIssue? issue)
    {
        result = ExamResult.Unknown;
        issue = null;
        if (cell.IsEmpty || _known.TryGet(cell, out result))
        {
            return true;
        }

        return TryLearn(cell, out result, out issue);
    }

    private bool TryLearn(ReadOnlySpan<byte> cell, out ExamResult result, out ImportIssue? issue)
    {
        result = ExamResult.Unknown;
        var text = CellText.Unwrap(CellText.Decode(cell, stackalloc char[CellText.ShortLength]).Trim());
        issue = errors.Find(text, nameof(ReportField.Result));
        if (issue is not null)
        {
            return false;
        }

        if ((text.Length <= 64 && _words.TryFind(CellText.KeyOf(text), out result)) || notReported.Contains(text))
        {
            _known.Add(cell, result);
            return true;
        }

        if (!_unknown.TryGet(cell, out issue))
        {
            issue = NotAResult(text);
            _unknown.Add(cell, issue);
        }

        return false;
    }

    /// <summary>The words that a misspelled one may be meant to be, with what they stand for: a suggestion never swaps pass and fail.</summary>
    private (string Word, int Meaning)[] Candidates => _candidates ??=
    [
        (nameof(ExamResult.Pass), (int)ExamResult.Pass), (nameof(ExamResult.Fail), (int)ExamResult.Fail),
        .. options.ResultMap.Concat(recognition.Results).Where(pair => pair.Key.Length > 2).Select(pair => (pair.Key, (int)pair.Value)),
    ];

    private ImportIssue NotAResult(ReadOnlySpan<char> text)
    {
        var value = CellText.Quote(text);
        var nearest = text.Length <= 64 && !_unknown.IsFull ? suggestions.Nearest(value, Candidates) : null;
        var advice = text is "0" or "1"
            ? Advice.With($"Map {value}, for example with {OptionExample.Of(nameof(ImportOptions.ResultMap), value, text is "1" ? nameof(ExamResult.Pass) : nameof(ExamResult.Fail))}.")
            : FieldIssue.DidYouMean(nearest)
                ?? Advice.With($"Map the word to Pass, Fail or, with {OptionExample.Of(nameof(ImportOptions.ResultMap), value, nameof(ExamResult.Unknown))}, Unknown.");
        return FieldIssue.Of(ImportIssueCode.InvalidResult, nameof(ReportField.Result), value, $"'{value}' is not a result.", _accepted, advice);
    }
}
