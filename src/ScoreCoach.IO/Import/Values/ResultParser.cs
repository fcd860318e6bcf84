using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Values;

/// <summary>Parses results: passed or failed, in the words of the user, then in the usual ones.</summary>
internal sealed class ResultParser(ImportOptions options, RecognitionRules recognition, NotReportedWords notReported)
{
    private const int MaxKnown = 256;

    private readonly string[] _accepted = [nameof(ExamResult.Pass), nameof(ExamResult.Fail), .. options.ResultMap.Keys];
    private readonly Utf8Table<ExamResult> _known = new(MaxKnown);
    private readonly Dictionary<string, ExamResult> _words = options.ResultMap
        .Concat(recognition.Results)
        .Concat(Enum.GetValues<ExamResult>().Select(result => KeyValuePair.Create(result.ToString(), result)))
        .GroupBy(pair => CellText.KeyOf(pair.Key), pair => pair.Value)
        .ToDictionary(results => results.Key, results => results.First(), StringComparer.Ordinal);

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

        var text = CellText.Decode(cell, stackalloc char[CellText.ShortLength]).Trim();
        if ((text.Length <= 64 && _words.TryGetValue(CellText.KeyOf(text), out result)) || notReported.Contains(text))
        {
            _known.Add(cell, result);
            return true;
        }

        issue = NotAResult(text);
        return false;
    }

    private ImportIssue NotAResult(ReadOnlySpan<char> text)
    {
        var nearest = text.Length <= 64 ? NearestName.Among(text.ToString(), _accepted) : null;
        var advice = text is "0" or "1" ? Advice.With($"Say what 0 and 1 mean with {OptionExample.Of(nameof(ImportOptions.ResultMap))}.")
            : FieldIssue.DidYouMean(nearest) ?? Advice.With($"Say what the word means with {OptionExample.Of(nameof(ImportOptions.ResultMap))}.");
        var value = CellText.Quote(text);
        return FieldIssue.Of(ImportIssueCode.InvalidResult, nameof(ReportField.Result), value, $"'{value}' is no result.", _accepted, advice);
    }
}
