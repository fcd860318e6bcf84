using System.Text;
using CsCheck;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.People;

public class PersonIdTests
{
    private static readonly ExamProfile s_exam = GivenExam.Of("EXAM", []);

    // Letters whose forms differ: composed and decomposed, with two lower-case forms, composed in lower case only.
    private static readonly string[] s_letters = ["a", "B", "7", "-", "é", "e\u0301", "Å", "\u212B", "Σ", "σ", "ς", "J\u030C", "ǰ", "ﬁ", "李", "😀", " ", "\u00A0", "@"];

    private static readonly Gen<string> s_ids = Gen.Int[0, s_letters.Length - 1].Array[0, 8].Select(letters => string.Concat(letters.Select(letter => s_letters[letter])));

    [Theory]
    [InlineData("C-1001", "C-1001")]
    [InlineData(" C-1001\t", "C-1001")]
    [InlineData("Jos\u00e9", "Jose\u0301")]
    [InlineData("C-1001", "C-\u200b1001\u00ad")]
    [InlineData("\ufeffC-1001", "C-1001")]
    [InlineData("Ann@Example.org", "ann@example.ORG")]
    [InlineData("ΣΑΣ@example.org", "σας@example.org")]
    [InlineData("J\u030C@example.org", "\u01f0@example.org")]
    [InlineData("\ud800", "\ud800")]
    public void One_person(string left, string right) => Assert.Equal(Of(left), Of(right));

    [Theory]
    [InlineData("p1", "P1")]
    [InlineData("Jos\u00e9", "Jose")]
    [InlineData("C 1001", "C1001")]
    [InlineData("C  1001", "C 1001")]
    [InlineData("ann@example.org@", "Ann@example.org@")]
    [InlineData("007", "7")]
    [InlineData("ﬁ", "fi")]
    public void Two_people(string left, string right) => Assert.NotEqual(Of(left), Of(right));

    [Theory]
    [InlineData("Ann  Lee", "Ann\u00a0Lee", true)]
    [InlineData(" Ann\tLee ", "Ann Lee", true)]
    [InlineData("Ann Lee", "AnnLee", false)]
    [InlineData("Ann Lee", "ann lee", false)]
    public void White_space_in_names_counts_as_one(string left, string right, bool same) => Assert.Equal(same, Of(null, left) == Of(null, right));

    [Fact]
    public void An_id_is_not_a_name_and_what_shows_nothing_is_neither()
    {
        Assert.NotEqual(Of("Ann"), Of(null, "Ann"));
        Assert.Equal(Of("C-1", "Ann"), Of("C-1", "Bea"));
        Assert.Equal(Of(null, "Ann"), Of("\u200b ", "Ann"));
        Assert.Null(Of("\u200b", " \u2060"));
        Assert.Null(Of(null, null));
    }

    [Fact]
    public void The_canonical_form_is_its_own() =>
        s_ids.Sample(id => Assert.Equal(PersonId.Canonical(id), PersonId.Canonical(PersonId.Canonical(id))));

    [Fact]
    public void Form_invisible_characters_and_the_case_of_an_address_do_not_matter() => Gen.Select(s_ids, Gen.Int[0, 8]).Sample((id, at) =>
    {
        var canonical = PersonId.Canonical(id);
        Assert.Equal(canonical, PersonId.Canonical(id.Normalize(NormalizationForm.FormD)));
        Assert.Equal(canonical, PersonId.Canonical(" " + id.Normalize(NormalizationForm.FormC) + "\u3000"));
        at = Math.Min(at, id.Length);
        if (at == id.Length || !char.IsLowSurrogate(id[at]))
        {
            Assert.Equal(canonical, PersonId.Canonical(id.Insert(at, "\u200d")));
        }

        var address = $"{id}@example.org";
        if (PersonId.IsMailAddress(PersonId.Canonical(address)))
        {
            Assert.Equal(PersonId.Canonical(address), PersonId.Canonical(address.ToUpperInvariant()));
            Assert.Equal(PersonId.Canonical(address), PersonId.Canonical(address.ToLowerInvariant()));
        }
    });

    [Fact]
    public void Order_and_equality_agree() => Gen.Select(s_ids, s_ids).Sample((left, right) =>
    {
        var (one, other) = (new PersonId(false, PersonId.Canonical(left)), new PersonId(false, PersonId.Canonical(right)));
        Assert.Equal(one == other, one.CompareTo(other) == 0);
        Assert.Equal(Math.Sign(one.CompareTo(other)), -Math.Sign(other.CompareTo(one)));
    });

    private static PersonId? Of(string? id, string? name = null) => PersonId.Of(GivenReport.Of(s_exam, person: id, name: name));
}
