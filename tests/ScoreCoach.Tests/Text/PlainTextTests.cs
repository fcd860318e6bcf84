namespace ScoreCoach.Tests.Text;

/// <summary>Text from input can't control the terminal that it is shown on.</summary>
public class PlainTextTests
{
    [Theory]
    [InlineData("a\nb\rc\td", "a b c d")]
    [InlineData("\e[31mred\a\b\0\u007F", "\uFFFD[31mred\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u0080\u009B31m\u009F", "\uFFFD\uFFFD31m\uFFFD")]
    [InlineData("\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("Zu\u0308rich 👩\u200D💻 محمد علي \u00A0\u200E", "Zu\u0308rich 👩\u200D💻 محمد علي \u00A0\u200E")]
    [InlineData(null, "")]
    public void What_could_control_a_terminal_is_replaced(string? text, string shown) => Assert.Equal(shown, PlainText.OneLine(text));

    [Theory]
    [InlineData("a\0b\n", '\0')]
    [InlineData("a\u202Eb", '\u202E')]
    [InlineData("a b", null)]
    public void The_first_such_character_is_found(string text, char? character) => Assert.Equal(character, PlainText.FirstUnsafe(text));
}
