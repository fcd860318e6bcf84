using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Values;
using ScoreCoach.Import;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Whether a row says whose report it is, by an id or by a name, and whether that can be one.</summary>
internal sealed class RowPerson(ColumnLayout layout, RecognitionRules recognition, ImportOptions options, SpreadsheetErrors errors, RowFindings findings)
{
    private readonly IdCheck _ids = new(layout, recognition);
    private readonly NameColumns _name = new(layout);
    private readonly int _column = layout[ReportField.CandidateId];
    private readonly IdentityKind _identity = options.NumberRows || layout.Identity == IdentityKind.Id ? layout.Identity : IdentityKind.None;

    /// <summary>Whether a row names someone where rows name people; what is wrong is among the findings.</summary>
    /// <param name="cells">The row.</param>
    /// <param name="id">Its trimmed cell of the id.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsNamed<TCells>(TCells cells, ReadOnlySpan<byte> id)
        where TCells : IRowCells => _identity switch
        {
            IdentityKind.Id when IsOdd(id) || _ids.MayBeWrong(id) => AcceptId(cells),
            IdentityKind.Name => AcceptName(_name.TextOf(cells) ?? string.Empty),
            _ => true,
        };

    // An id of invisible characters begins with a byte that is not ASCII, an error value with a number sign, a formula with an equals sign.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsOdd(ReadOnlySpan<byte> id) => id.IsEmpty || id[0] is > 0x7F or (byte)'#' or (byte)'=' or (byte)'\''
        || id[^1] is (byte)';' or (byte)',' || IdentityCell.IsDamaged(id);

    private bool AcceptId<TCells>(TCells cells)
        where TCells : IRowCells
    {
        var cell = CellText.Of(cells, _column);
        var id = IdentityCell.Unwrap(cell);
        var text = CellText.ToString(id);
        return PersonId.Canonical(text).Length == 0 ? findings.Refuse(RowIssues.MissingCandidate(string.Empty), _column)
            : IdentityCell.IsDamaged(id) ? findings.Refuse(RowIssues.DamagedId(CellText.Quote(id)), _column)
            : (errors.Find(text, nameof(ReportField.CandidateId)) ?? _ids.Find(cell, id)) is not { } issue || findings.Refuse(issue, _column);
    }

    private bool AcceptName(string name) =>
        PersonId.CanonicalName(name).Length == 0 ? findings.Refuse(RowIssues.MissingCandidate(string.Empty), -1)
        : errors.Find(name, nameof(ReportField.CandidateName)) is not { } issue || findings.Refuse(issue, -1);
}
