using System.Management.Automation;

namespace ScoreCoach.Completion;

/// <summary>
/// Completes a table. PowerShell asks it for the whole table; for a key or a value inside the braces it calls no completer, so
/// <see cref="TableExpansion"/> does.
/// </summary>
internal abstract class TableCompleter : ValueCompleter
{
    /// <summary>The keys that the table can have.</summary>
    public abstract IEnumerable<Suggestion> Keys(TypedLine line);

    /// <summary>The values that a key can have; none where it is a number or any text.</summary>
    public virtual IEnumerable<Suggestion> Values(TypedLine line, string key) => [];

    /// <summary>Whether two keys mean the same, so that the second is not suggested where the first is typed.</summary>
    public virtual bool AreSame(TypedLine line, string key, string other) => string.Equals(key, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whole tables, or what is accepted instead of one. None by default: where a table can also be a file, files are suggested.</summary>
    protected override IEnumerable<Suggestion> Suggestions(TypedLine line) => [];

    /// <inheritdoc/>
    protected override IEnumerable<CompletionResult> Results(TypedLine line, TypedWord word) => Suggestions(line)
        .Where(suggestion => suggestion.Text.StartsWith(word.Text, StringComparison.OrdinalIgnoreCase))
        .Select(suggestion => Result(suggestion, suggestion.Text));

    /// <summary>A table in one line.</summary>
    private protected static string Table(IEnumerable<(string Key, string Value)> entries)
    {
        var bare = new TypedWord(string.Empty, null);
        return $"@{{ {string.Join("; ", entries.Select(entry => $"{bare.Key(entry.Key)} = {bare.Value(entry.Value)}"))} }}";
    }
}
