using CsCheck;

namespace ScoreCoach.Tests.Text;

/// <summary>Names are compared by their letters and digits.</summary>
public class TextKeyTests
{
    [Theory]
    [InlineData("Needs_Improvement", "needs improvement", true)]
    [InlineData("AI-102", "ai 102", true)]
    [InlineData("", " - ", true)]
    [InlineData("Official", "Officia", false)]
    [InlineData("Ｏfficial", "official", true)]
    [InlineData("Straße", "strasse", false)]
    public void Two_names_are_the_same_when_only_case_spaces_and_punctuation_differ(string left, string right, bool same)
    {
        Assert.Equal(same, TextKey.AreSame(left, right));
        Assert.Equal(same, TextKey.Of(left) == TextKey.Of(right));
    }

    [Fact]
    public void What_has_no_composed_form_is_no_part_of_a_key()
    {
        Assert.Equal("exam", TextKey.Of("Ex\uFFFEam"));
        Assert.Equal("prüfung", TextKey.Of("Pr\uD800u\u0308fung\uDC00"));
        Assert.Equal("𝒜".Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant(), TextKey.Of("𝒜\uFFFE"));
    }

    [Fact]
    public void Comparing_names_is_comparing_their_keys() =>
        Gen.Select(Gen.String[Gen.Char["aAbB1 -_äÄ\0"], 0, 6], Gen.String[Gen.Char["aAbB1 -_äÄ\0"], 0, 6])
            .Sample((left, right) => TextKey.AreSame(left, right) == (TextKey.Of(left) == TextKey.Of(right)));
}
