namespace ScoreCoach.Tests.Wording;

/// <summary>Everything that people read uses the words of the field: documentation, help, messages, guides, comments, test names and names.</summary>
public class WordingTests
{
    [Fact]
    public void Texts_use_the_words_of_the_field() => AssertClean(WrittenTexts.All());

    [Fact]
    public void Printed_pages_use_the_words_of_the_field() => AssertClean(WrittenTexts.Pages());

    [Theory]
    [InlineData("'Excellent' is no label of these reports", "is no label")]
    [InlineData("Nobody knows the order.", "Nobody")]
    [InlineData("The exam can't be sat again.", "be sat")]
    [InlineData("Columns parted by tabs", "parted")]
    public void Words_from_the_list_are_found(string text, string words) =>
        Assert.Contains(words, WordingRule.All.Select(rule => rule.Find(new WrittenText("file", 1, TextKinds.Prose, text))));

    [Theory]
    [InlineData("There is no label with this name.")]
    [InlineData("Speech: sound and language")]
    [InlineData("The study plan has 10 weeks.")]
    [InlineData("Your label is not one of these.")]
    public void Words_with_another_meaning_are_not_found(string text) =>
        Assert.All(WordingRule.All, rule => Assert.Null(rule.Find(new WrittenText("file", 1, TextKinds.Prose, text))));

    [Fact]
    public void All_kinds_of_text_are_read()
    {
        var texts = WrittenTexts.All().ToArray();
        Assert.All(Enum.GetValues<TextKinds>().Where(kind => kind is TextKinds.Prose or TextKinds.Comment or TextKinds.Name), kind => Assert.Contains(texts, text => text.Kind == kind));
        string[] files = ["README.md", "CHANGELOG.md", "ARCHITECTURE.md", "docs/en-US/New-RetakePlan.md", "module/data/guides/generic.json"];
        Assert.All(files, file => Assert.Contains(texts, text => text.File == file));
    }

    private static void AssertClean(IEnumerable<WrittenText> texts)
    {
        var findings =
            from text in texts
            from rule in WordingRule.All
            let words = rule.Find(text)
            where words is not null
            select $"{text.File}:{text.Line}: \"{words}\": write {rule.Instead}. | {text.Text.Trim()}";
        var shown = findings.Take(100).ToArray();
        Assert.True(shown.Length == 0, string.Join('\n', shown));
    }
}
