using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Columns;

/// <summary>
/// Chooses the column that identifies people: not one that only numbers the rows, nor one that is empty in most of them, where another stands
/// next to it.
/// </summary>
/// <param name="headers">The headers of the table.</param>
/// <param name="keys">Their keys.</param>
/// <param name="fieldNames">The headers that name fields.</param>
/// <param name="values">What the columns hold.</param>
/// <param name="isTaken">Whether a column is spoken for.</param>
/// <param name="issues">Receives the decisions.</param>
internal sealed class IdentityChoice(
    IReadOnlyList<string> headers, string[] keys, FieldNames fieldNames, FieldValues values, Func<int, bool> isTaken, List<ImportIssue> issues)
{
    /// <summary>The best of the columns whose headers indicate that they identify people; none where only names are left.</summary>
    /// <param name="candidates">These columns, the best group first.</param>
    /// <param name="names">The columns of people's names.</param>
    public List<FieldCandidate> Choose(List<FieldCandidate> candidates, List<FieldCandidate> names)
    {
        var first = candidates.FindAll(candidate => candidate.Rank == candidates[0].Rank);
        var hasRowNumbers = Array.Exists(keys, fieldNames.RowNumbers.Contains) && (first[0].Rank > 1 || fieldNames.RowNumbers.Contains(keys[first[0].Column]));
        if (!values.Known || (!hasRowNumbers && NamesPeople(first[0].Column)))
        {
            return first;
        }

        var all = candidates.Concat(names).ToList();
        var beside = all.Find(candidate => !fieldNames.RowNumbers.Contains(keys[candidate.Column]) && NamesPeople(candidate.Column));
        if (beside is null)
        {
            return first;
        }

        var usable = candidates.FindAll(candidate => !NumbersRows(candidate.Column, beside.Column) && NamesPeople(candidate.Column));
        var chosen = usable.FindAll(candidate => candidate.Rank == usable[0].Rank);
        if (chosen.Count == 0 && !NumbersRows(first[0].Column, beside.Column))
        {
            return first;
        }

        var passed = first.Find(candidate => !usable.Contains(candidate))?.Column ?? OtherRowNumbers(chosen[0], beside);
        if (passed < 0 && chosen[0].Rank > 1)
        {
            passed = candidates.Find(candidate => candidate.Rank > chosen[0].Rank && fieldNames.RowNumbers.Contains(keys[candidate.Column]) && values.Profiles[candidate.Column].IsWholeOnce)?.Column ?? -1;
        }

        if (passed >= 0 && (chosen.Count == 0 || chosen[0].Rank > first[0].Rank || !first.Exists(candidate => candidate.Column == passed)))
        {
            SayIdentity(chosen.Count > 0 ? [headers[chosen[0].Column]] : NameHeaders(names), passed, NumbersRows(passed, beside.Column));
        }

        return chosen;
    }

    /// <summary>Whether a column says in most rows who it is. Forms that ask for no name write "anonymous" into every row.</summary>
    private bool NamesPeople(int column) => !values.Profiles.IsMostlyEmpty(column) && !fieldNames.Anonymous.Contains(TextKey.Of(values.Profiles.FirstText(column)));

    /// <summary>A column without a known name that numbers the rows, where people are identified by no better than an address; -1 for none.</summary>
    private int OtherRowNumbers(FieldCandidate chosen, FieldCandidate better) => chosen.Rank < RankOfRowNumbers
        ? -1
        : Enumerable.Range(0, keys.Length).FirstOrDefault(column => !isTaken(column) && column != chosen.Column && NumbersRows(column, better.Column), -1);

    /// <summary>The rank of the id headers that a column of row numbers may bear as well.</summary>
    private int RankOfRowNumbers => fieldNames.Groups[ReportField.CandidateId].ToList().FindIndex(group => group.Any(name => fieldNames.RowNumbers.Contains(TextKey.Of(name)))) is >= 0 and var rank
        ? rank
        : int.MaxValue;

    /// <summary>
    /// Whether a column does no more than number the rows: by its header and its values. Ids may be whole numbers in order,
    /// too, so that such numbers count only where their header names a row, few are omitted, or people come again next to them.
    /// </summary>
    private bool NumbersRows(int column, int better)
    {
        if (!fieldNames.RowNumbers.Contains(keys[column]) || values.Profiles[column] is not { IsWholeOnce: true } profile)
        {
            return false;
        }

        if (profile.Minimum == 1 && profile.Maximum == profile.Filled)
        {
            return true;
        }

        var namesIds = fieldNames.Groups[ReportField.CandidateId].SelectMany(group => group).Any(name => TextKey.Of(name) == keys[column]);
        return profile.IsInOrder
            && (!namesIds || profile.Maximum <= (2 * profile.Filled) + 10 || values.Profiles[better].Distinct < values.Profiles[better].Filled);
    }

    private string[] NameHeaders(List<FieldCandidate> names) => [.. names
        .OrderBy(candidate => candidate.Rank)
        .Select(candidate => headers[candidate.Column])
        .Take(2)];

    private void SayIdentity(string[] chosen, int passed, bool isRowNumber)
    {
        var why = isRowNumber ? "only numbers the rows"
            : values.Profiles.IsMostlyEmpty(passed) ? "is empty in most rows"
            : fieldNames.RowNumbers.Contains(keys[passed]) ? "may only number the rows" : "does not name people";
        issues.Add(FieldIssue.Of(
            ImportIssueCode.IdentityFound, nameof(ReportField.CandidateId), headers[passed],
            $"People are identified by '{string.Join("' and '", chosen.Select(header => CellText.Quote(header)))}', because '{CellText.Quote(headers[passed])}' {why}.",
            null,
            Advice.With($"If the other column identifies people, use {OptionExample.Of(nameof(ImportOptions.ColumnMap), nameof(ReportField.CandidateId), headers[passed])}."),
            IssueSeverity.Decision) with
        { Line = 1, Column = passed + 1 });
    }
}
