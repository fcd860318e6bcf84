namespace ScoreCoach.Tests.Text;

/// <summary>Widths as terminals show them: those of Unicode Standard Annex #11, with what UAX #29 says is one character counted once.</summary>
public class DisplayWidthTests
{
    public static TheoryData<string, int> Widths => new()
    {
        { string.Empty, 0 },
        { "Modeling", 8 },
        { "Łódź", 4 },
        { "Zu\u0308rich", 6 },
        { "日本語", 6 },
        { "ひらがな", 8 },
        { "ＡＢＣ", 6 },
        { "ｱｲｳ", 3 },
        { "한국어", 6 },
        { "\u1112\u1161\u11AB", 2 },
        { "Müller 山田", 11 },
        { "محمد", 4 },
        { "مُحَمَّد", 4 },
        { "שָׁלוֹם", 4 },
        { "नमस्ते", 4 },
        { "ไทย", 3 },
        { "😀", 2 },
        { "✅", 2 },
        { "⏩⭐", 4 },
        { "✓", 1 },
        { "❤", 1 },
        { "❤\uFE0F", 2 },
        { "1\uFE0F\u20E3", 2 },
        { "👍🏽", 2 },
        { "👩\u200D💻", 2 },
        { "👨\u200D👩\u200D👧\u200D👦", 2 },
        { "❤\uFE0F\u200D🔥", 2 },
        { "🏳\uFE0F\u200D🌈", 2 },
        { "🇩🇪🇯🇵", 4 },
        { "𠮷野", 4 },
        { "█▌…·→─", 6 },
        { "\u2068محمد\u2069", 4 },
        { "a\u200Bb", 2 },
    };

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_text_is_as_wide_as_a_terminal_shows_it(string text, int width) => Assert.Equal(width, DisplayWidth.Of(text));

    [Theory]
    [MemberData(nameof(Widths))]
    public void A_cell_has_the_width_of_its_column_whatever_stands_in_it(string text, int width)
    {
        for (var column = 1; column <= width + 2; column++)
        {
            Assert.Equal(column, DisplayWidth.Of(DisplayWidth.Fit(text, column)));
            Assert.Equal(column, DisplayWidth.Of(DisplayWidth.Fit(text, column, alignRight: true)));
            Assert.Equal(text, string.Concat(DisplayWidth.Parts(text, column)));
        }
    }

    [Theory]
    [InlineData("日本語", 5, "日本…")]
    [InlineData("日本語", 4, "日… ")]
    [InlineData("👩\u200D💻 Ada", 4, "👩\u200D💻 …")]
    [InlineData("👍🏽👍🏽", 3, "👍🏽…")]
    [InlineData("Zu\u0308rich", 3, "Zu\u0308…")]
    public void What_a_reader_takes_for_one_character_is_never_cut_apart(string text, int width, string cut) => Assert.Equal(cut, DisplayWidth.Fit(text, width));

    [Theory]
    [InlineData("linux-foundation", 12, "linux-|foundation")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("日本語", 3, "日|本|語")]
    [InlineData("日", 1, "日")]
    public void A_long_word_is_broken_where_it_is_joined_or_between_characters(string word, int width, string parts) =>
        Assert.Equal(parts.Split('|'), DisplayWidth.Parts(word, width));
}
