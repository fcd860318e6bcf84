using ScoreCoach.IO.Import.Headers;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>The names by which objects are read: those of their properties, or what rows among them say.</summary>
/// <param name="Names">The names, without units.</param>
internal sealed record ObjectHeader(string[] Names)
{
    /// <summary>The row of units that belongs to it; null for none.</summary>
    public HeaderRow? Units { get; init; }

    /// <summary>A text above it that shows how many points are all of them; null for none.</summary>
    public (string Text, decimal Maximum, long Line)? Stated { get; init; }

    /// <summary>The one exam that texts above it name, and where; null for none.</summary>
    public (string Exam, string Place)? Exam { get; init; }

    /// <summary>The first row that is read by it, where those before it with the same names are read without its maxima; otherwise 0.</summary>
    public long FirstRow { get; init; }

    /// <summary>What it is looked up by.</summary>
    public string Key => string.Join(
        '\u001F',
        [
            .. Names,
            .. Units?.Cells.Prepend("\u001E") ?? [],
            .. Stated is { } stated ? new[] { "\u001E", stated.Text } : [],
            .. FirstRow > 0 ? new[] { "\u001E", FormattableString.Invariant($"{FirstRow}") } : [],
        ]);

    /// <summary>Whether it has the units of a row.</summary>
    public bool HasUnits(HeaderRow units) => Units?.Cells.SequenceEqual(units.Cells, StringComparer.Ordinal) == true;
}
