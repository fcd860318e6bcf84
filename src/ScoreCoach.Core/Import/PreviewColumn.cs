namespace ScoreCoach.Import;

/// <summary>A column of a file, as its first rows show it.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Name">The field that the header names, or the key of a domain; null for another header.</param>
/// <param name="Values">The distinct values of the first rows, in their order.</param>
internal sealed record PreviewColumn(string Header, string? Name, IReadOnlyList<string> Values)
{
    /// <summary>Whether the header names a field.</summary>
    public bool Is(ReportField field) => Name == field.ToString();
}
