using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>A name that lies in an object in parts is the name of the person.</summary>
public sealed class NestedNameTests
{
    [Theory]
    [InlineData("""{"id":"E7","name":{"first":"Ana","last":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"candidate":{"id":7,"name":{"given":"Ana","family":"Ruiz"}},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"candidateId":"7","exam":"MLS-C01","Modeling":"NI","name":{"givenName":"Ana","surname":"Ruiz"}}""")]
    [InlineData("""{"user":{"id":"7","name":{"givenName":"Ana","familyName":"Ruiz","formatted":"Ana Ruiz"}},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"student":{"id":"7","fullName":{"lastName":"Ruiz","firstName":"Ana"}},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"candidate":{"id":"7","firstName":"Ana","lastName":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"learner":{"id":"7","first":"Ana","last":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}""")]
    [InlineData("""{"candidate":{"id":"7","name":{"full":"Ana Ruiz"}},"exam":"MLS-C01","Modeling":"NI"}""")]
    public void A_name_of_parts_is_one_name(string text)
    {
        foreach (var whole in new[] { text, $"[{text}]", $"{{\"value\":[{text}]}}" })
        {
            var run = Of(whole);
            var report = Assert.Single(run.Reports);
            Assert.Equal(("7", "Ana Ruiz", "??W?"), (report.CandidateId!.TrimStart('E'), report.CandidateName, Levels(report)));
            Assert.Empty(run.Errors);
        }
    }

    [Theory]
    [InlineData("""{"name":{"first":"Ana","last":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}""", "Ana Ruiz")]
    [InlineData("""{"name":{"first":"Ana","last":null},"exam":"MLS-C01","Modeling":"NI"}""", "Ana")]
    [InlineData("""{"name":{"last":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}""", "Ruiz")]
    public void Without_an_id_it_identifies_the_person(string text, string id) => Assert.Equal(id, Assert.Single(Of(text).Reports).CandidateId);

    [Fact]
    public void What_is_no_part_of_the_name_is_kept()
    {
        var report = Assert.Single(Of("""{"id":"7","name":{"first":"Ana","middle":"M","last":"Ruiz"},"exam":"MLS-C01","Modeling":"NI"}""").Reports);

        Assert.Equal(("Ana Ruiz", "M"), (report.CandidateName, report.Attributes["name.middle"]));
    }

    [Fact]
    public void The_name_of_another_person_is_not_taken()
    {
        var report = Assert.Single(Of("""{"id":"7","coach":{"name":{"first":"Bo","last":"Li"}},"exam":"MLS-C01","Modeling":"NI"}""").Reports);

        Assert.Null(report.CandidateName);
    }
}
