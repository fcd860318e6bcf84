using ScoreCoach.IO.Import.People;

namespace ScoreCoach.Tests.Import;

/// <summary>Which names count as one: case, punctuation and the order of first and last name do not matter.</summary>
public sealed class PersonNameTests
{
    [Theory]
    [InlineData("Ana Ruiz", "RUIZ, Ana")]
    [InlineData("Ana Ruiz", "ana  ruiz")]
    [InlineData("A. B. Chen", "Chen, A.B.")]
    [InlineData("Jean-Luc Petit", "Petit Jean Luc")]
    [InlineData("Zo\u00EB Ek", "ek, ZOE\u0308")]
    [InlineData("O'Neil Pat", "Pat O'NEIL")]
    [InlineData(" Ana Ruiz ", "Ana Ruiz")]
    public void Names_that_differ_in_case_punctuation_and_order_are_one(string name, string other) =>
        Assert.Equal(PersonName.HashOf(name), PersonName.HashOf(other));

    [Theory]
    [InlineData("Ana Ruiz", "Ana Ruis")]
    [InlineData("Ana Ruiz", "Anar Uiz")]
    [InlineData("Zoe Ek", "Zo\u00EB Ek")]
    [InlineData("Ana Ana Ruiz", "Ana Ruiz")]
    public void Other_names_are_others(string name, string other) => Assert.NotEqual(PersonName.HashOf(name), PersonName.HashOf(other));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void No_name_has_no_hash(string? name) => Assert.Equal(0u, PersonName.HashOf(name));

    /// <summary>An invisible character, which is not part of a name, makes it one that is not ASCII.</summary>
    [Fact]
    public void A_name_in_ascii_has_the_hash_that_it_has_among_all_characters()
    {
        var random = new Random(5);
        for (var trial = 0; trial < 2000; trial++)
        {
            var name = "a" + string.Concat(Enumerable.Range(0, random.Next(70)).Select(_ => (char)random.Next(' ', '~' + 1))) + "z";

            Assert.Equal(PersonName.HashOf(name.Insert(random.Next(1, name.Length), "\u200B")), PersonName.HashOf(name));
        }
    }
}
