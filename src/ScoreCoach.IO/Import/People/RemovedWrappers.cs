using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.People;

/// <summary>Counts the ids of a file that are read without their wrapper, such as ="00417" or mailto:, so that one line can report it.</summary>
internal sealed class RemovedWrappers
{
    private Found _wrappers;
    private Found _addresses;

    public long Count => _wrappers.Count + _addresses.Count;

    /// <summary>Looks at a cell that is longer than the id in it: it may only have had blanks around.</summary>
    public void Observe(ReadOnlySpan<byte> cell, long line)
    {
        if (IdentityCell.IsWrapped(cell))
        {
            ref var found = ref IdentityCell.IsDecorated(cell) ? ref _addresses : ref _wrappers;
            found = new Found(found.Count + 1, found.Text ?? CellText.Quote(cell.Trim(" \t"u8)), found.Text is null ? line : found.Line);
        }
    }

    /// <summary>Adds what was found in a part of the file that comes after all that was looked at here.</summary>
    public void Add(RemovedWrappers later, long linesBefore)
    {
        _wrappers = _wrappers.With(later._wrappers, linesBefore);
        _addresses = _addresses.With(later._addresses, linesBefore);
    }

    /// <summary>What was decided; null when no id had a wrapper.</summary>
    public ImportIssue? ToIssue(int column, string unit = "line")
    {
        if (Count == 0)
        {
            return null;
        }

        var first = _wrappers.Text is null || (_addresses.Text is not null && _addresses.Line < _wrappers.Line) ? _addresses : _wrappers;
        string?[] sentences =
        [
            _wrappers.Text is null ? null : FormattableString.Invariant(
                $"{_wrappers.Count} {(_wrappers.Count == 1 ? "id was" : "ids were")} read without {(_wrappers.Count == 1 ? "its" : "their")} {WrapperOf(_wrappers.Text)}, for example '{_wrappers.Text}' in {unit} {_wrappers.Line}."),
            _addresses.Text is null ? null : FormattableString.Invariant(
                $"{_addresses.Count} {(_addresses.Count == 1 ? "id was" : "ids were")} read without the characters around {(_addresses.Count == 1 ? "it" : "them")}, for example '{_addresses.Text}' in {unit} {_addresses.Line}."),
        ];
        return FieldIssue.Of(
            ImportIssueCode.WrapperRemoved, nameof(ReportField.CandidateId), first.Text!, string.Join(' ', sentences.OfType<string>()), severity: IssueSeverity.Decision) with
        { Line = first.Line, Column = column };
    }

    private static string WrapperOf(string text) => TextQuotes.IsWrapped(text) ? "quotes" : "spreadsheet wrapper";

    /// <summary>How many ids had a wrapper of one kind, and the first of them.</summary>
    private readonly record struct Found(long Count, string? Text, long Line)
    {
        public Found With(Found later, long linesBefore) =>
            new(Count + later.Count, Text ?? later.Text, Text is not null || later.Text is null ? Line : linesBefore + later.Line);
    }
}
