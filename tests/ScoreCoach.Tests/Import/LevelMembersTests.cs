using System.Text.Json;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What the object of a domain says of it, in JSON files as in objects of PowerShell.</summary>
public sealed class LevelMembersTests
{
    [Theory]
    [InlineData("""{"points":20,"max":50,"percentage":40}""", "40")]
    [InlineData("""{"Pct":40,"points":20,"max":50}""", "40")]
    [InlineData("""{"prozent":40,"Punkte":20,"von":50,"unit":"%"}""", "40%")]
    [InlineData("""{"result":"Pass","score":32,"max":50}""", "32/50")]
    [InlineData("""{"max":50,"score":32}""", "32/50")]
    [InlineData("""{"score":32,"maxTotal":50}""", "32/50")]
    [InlineData("""{"score":32,"totalPoints":50}""", "32/50")]
    [InlineData("""{"score":32,"total_points":50}""", "32/50")]
    [InlineData("""{"score":32,"fullMarks":50}""", "32/50")]
    [InlineData("""{"score":32,"maxPerDomain":50}""", "32/50")]
    [InlineData("""{"score":32,"MAXPoints":50}""", "32/50")]
    [InlineData("""{"score":32,"totalPossible":50}""", "32/50")]
    [InlineData("""{"Punkte":32,"von":50}""", "32/50")]
    [InlineData("""{"points":32,"sur":50}""", "32/50")]
    [InlineData("""{"points":32,"of":50}""", "32/50")]
    [InlineData("""{"score":32,"outOf":50}""", "32/50")]
    [InlineData("""{"score":32,"gesamt":50}""", "32/50")]
    [InlineData("""{"level":2,"maxLevel":5}""", "2/5")]
    [InlineData("""{"score":64,"points":32,"max":50}""", "32/50")]
    [InlineData("""{"score":64,"points":32}""", "64")]
    [InlineData("""{"score":32,"unit":"points","max":50}""", "32/50")]
    [InlineData("""{"score":32,"max":50,"unit":"%"}""", "32/50 %")]
    [InlineData("""{"score":32,"Einheit":"Punkte"}""", "32 Punkte")]
    [InlineData("""{"score":0.32,"unit":"fraction"}""", "32%")]
    [InlineData("""{"score":1,"Einheit":"Anteil"}""", "100%")]
    [InlineData("""{"score":32,"unit":"fraction"}""", "32 fraction")]
    [InlineData("""{"score":0.5,"max":100}""", "0.5%")]
    [InlineData("""{"score":14,"totalQuestions":20}""", "14/20")]
    [InlineData("""{"score":72,"totalQuestions":20}""", "72")]
    [InlineData("""{"items":20,"score":72}""", "72")]
    [InlineData("""{"score":72,"weight":30}""", "72")]
    [InlineData("""{"percent":55,"count":18}""", "55")]
    [InlineData("""{"level":"Weak","weight":20}""", "Weak")]
    [InlineData("""{"result":"Needs Improvement","weight":20}""", "Needs Improvement")]
    [InlineData("""{"weight":20}""", null)]
    public void One_member_says_how_well_a_domain_went(string json, string? expected)
    {
        var recognition = Shipped.Catalog.Recognition;
        var numbers = new MeasuredNumber(recognition.Columns);
        using var document = JsonDocument.Parse(json);
        KeyValuePair<string, string?>[] members = [.. document.RootElement.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, (string?)member.Value.ToString()))];

        var said = new LevelMembers(recognition, numbers).Find(members) is { } found
            ? numbers.Complete(members[found.Index].Key, members[found.Index].Value!, members.Where((_, index) => index != found.Index))
            : null;

        Assert.Equal(expected, said);
    }
}
