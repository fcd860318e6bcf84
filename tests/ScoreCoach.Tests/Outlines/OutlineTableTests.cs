using ScoreCoach.Outlines;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Outlines;

/// <summary>Tables of domains and weights: columns are identified by name, whatever their order.</summary>
public sealed class OutlineTableTests
{
    [Theory]
    [InlineData("Domain,Weight|Storage,40|Compute,60")]
    [InlineData("Name,Percent|Storage,40%|Compute,60 %")]
    [InlineData("% of exam,Section|40,Storage|60,Compute")]
    [InlineData("No.,Domain,Weight (%)|1,Storage,40|2,Compute,60|,Total,100")]
    [InlineData("Bereich,Gewichtung|Storage,40 Prozent|Compute,60 Prozent")]
    [InlineData("Domain,Minimum,Maximum|Storage,40,40|Compute,60,60")]
    [InlineData("My exam,|Domain,Weight|Storage,40|Compute,60")]
    [InlineData("Storage,40%|Compute,60%")]
    [InlineData("1,Storage,40|2,Compute,60")]
    public void Columns_go_by_their_names_or_by_what_they_hold(string table)
    {
        var reading = Read(table);

        Assert.Equal([("Storage", new WeightRange(40, 40)), ("Compute", new WeightRange(60, 60))], reading.Domains.Select(domain => (domain.Name, domain.Weight)));
        Assert.Empty(reading.Remarks);
    }

    [Fact]
    public void Ranges_decimals_ids_and_gaps_keep_what_they_say()
    {
        var reading = Read("Id,Domain,Weight|st,Storage,20-25|,Compute,17.5|,Network,");

        Assert.Equal([new WeightRange(20, 25), new WeightRange(17.5m, 17.5m), null], reading.Domains.Select(domain => domain.Weight));
        Assert.Equal(["st", null, null], reading.Domains.Select(domain => domain.Id));
        Assert.Equal([2, 3, 4], reading.Domains.Select(domain => domain.Line));
    }

    [Theory]
    [InlineData("Domain,Weight|Storage,high", 2, "'high' is not a weight")]
    [InlineData("Domain,Weight|Storage,140", 2, "'140' is not a weight")]
    [InlineData("Domain,Min,Max|Storage,30,20", 2, "'30' and '20' are not the ends of a weight")]
    [InlineData("Domain,Weight|,40", 2, "has no domain")]
    [InlineData("Score,Grade|40,A", 0, "No column contains the names of domains")]
    public void What_is_not_used_is_reported_with_its_row(string table, int line, string message)
    {
        var remark = Assert.Single(Read(table).Remarks);

        Assert.Equal(line, remark.Line);
        Assert.Contains(message, remark.Message, StringComparison.Ordinal);
    }

    private static OutlineReading Read(string table) =>
        new OutlineTable(Shipped.Catalog.Recognition.Outline).Read([.. table.Split('|').Select(row => (IReadOnlyList<string>)row.Split(','))]);
}
