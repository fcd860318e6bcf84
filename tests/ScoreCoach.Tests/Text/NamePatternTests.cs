namespace ScoreCoach.Tests.Text;

/// <summary>Whether a name is a pattern, and one that can be used.</summary>
public sealed class NamePatternTests
{
    [Theory]
    [InlineData("AI-102", false, true)]
    [InlineData("AI-*", true, true)]
    [InlineData("AI-10?", true, true)]
    [InlineData("AI-10[23]", true, true)]
    [InlineData("AI-10[23", true, false)]
    [InlineData("A`*", false, true)]
    [InlineData("A`[1", false, true)]
    public void Wildcards_and_brackets(string pattern, bool hasWildcards, bool isComplete)
    {
        Assert.Equal(hasWildcards, new NamePattern(pattern).HasWildcards);
        Assert.Equal(isComplete, new NamePattern(pattern).IsComplete);
    }
}
