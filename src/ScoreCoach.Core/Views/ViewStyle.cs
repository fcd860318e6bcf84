namespace ScoreCoach.Views;

/// <summary>
/// How a view marks what it says in words. The plain style marks nothing; a terminal with colors has its own. A style never changes the words or
/// their width.
/// </summary>
internal class ViewStyle
{
    public static ViewStyle Plain { get; } = new();

    /// <summary>A line that heads a page, a section or a table.</summary>
    public virtual string Heading(string line) => line;

    /// <summary>A level, a tier or a verdict; any other text stays as it is.</summary>
    /// <param name="word">The word.</param>
    /// <param name="shown">The word as it is shown, with the spaces of its column.</param>
    public virtual string Word(string word, string shown) => shown;
}
