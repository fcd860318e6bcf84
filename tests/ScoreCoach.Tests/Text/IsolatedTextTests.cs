namespace ScoreCoach.Tests.Text;

/// <summary>Right-to-left words stand in isolates, so that a terminal does not reorder what follows. ⟨ and ⟩ stand for the marks.</summary>
public class IsolatedTextTests
{
    [Theory]
    [InlineData("Amira Haddad  AI-102", "Amira Haddad  AI-102")]
    [InlineData("山田  AI-102", "山田  AI-102")]
    [InlineData("محمد", "⟨محمد⟩")]
    [InlineData("محمد علي 12", "⟨محمد علي⟩ 12")]
    [InlineData("דנה כהן (C-7) · AI-102", "⟨דנה כהן⟩ (C-7) · AI-102")]
    [InlineData("Dana דנה Cohen כהן", "Dana ⟨דנה⟩ Cohen ⟨כהן⟩")]
    [InlineData("مُحَمَّدٌ, 1", "⟨مُحَمَّدٌ⟩, 1")]
    [InlineData("⟨محمد⟩ علي", "⟨محمد⟩ ⟨علي⟩")]
    [InlineData("محمد\nعلي", "⟨محمد⟩\n⟨علي⟩")]
    [InlineData("𞤀𞤣𞤤 x", "⟨𞤀𞤣𞤤⟩ x")]
    public void Each_stretch_of_right_to_left_words_is_isolated_once(string text, string isolated) => Assert.Equal(Marked(isolated), IsolatedText.Of(Marked(text)));

    private static string Marked(string text) => text.Replace('⟨', '\u2068').Replace('⟩', '\u2069');
}
