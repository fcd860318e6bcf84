using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>A report typed in: what PowerShell makes of its parts on the way must not change them.</summary>
[Collection(ModuleCollection.Name)]
public class TypedReportTests(ModuleHost module)
{
    [Theory]
    [InlineData("4.10", "4.10")]
    [InlineData("2.4, 3.5", "2.4 3.5")]
    [InlineData("'4.10', 1.2", "1.2 4.10")]
    [InlineData("'4.1', '1.10'", "1.10 4.1")]
    [InlineData("'1.1-1.3', 'Objective 2.4 and 3.10'", "1.1 1.2 1.3 2.4 3.10")]
    public void Objectives_are_those_that_were_typed(string typed, string objectives)
    {
        var outcome = module.Run($"(New-ScoreReport SY0-701 -Score 700 -MissedObjective {typed}).MissedObjectives -join ' '");

        Assert.Empty(outcome.Errors);
        Assert.Equal(objectives, Assert.Single(outcome.Output).ToString());
    }

    [Theory]
    [InlineData("4.10, 1.10", "4.1")]
    [InlineData("2.4, 3.1", "3.1")]
    [InlineData("4.1", "4.1")]
    public void A_number_that_may_have_lost_its_zero_is_refused(string typed, string number)
    {
        var outcome = module.Run($"New-ScoreReport SY0-701 -Score 700 -MissedObjective {typed}");

        Assert.Empty(outcome.Output);
        Assert.Contains($"Write it as text: '{number}' or '{number}0'.", Assert.Single(outcome.Errors).Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Foo = 'Weak'", "'Foo' is")]
    [InlineData("Foo = 'Weird'", "'Foo' is")]
    [InlineData("Foo = 50", "'Foo' is")]
    [InlineData("Foo = 'Weird'; Bar = 'Weak'", "'Bar' is|'Foo' is")]
    public void An_entry_that_is_not_a_domain_is_reported_whatever_its_value(string entries, string named)
    {
        var outcome = module.Run($"New-ScoreReport MLS-C01 @{{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; {entries} }} -Result Fail");

        Assert.Single(outcome.Output);
        var warnings = outcome.Warnings.Where(warning => warning.StartsWith("ColumnNotUsed: ", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(named.Split('|').Select(name => $"ColumnNotUsed: {name} not read as a domain of MLS-C01, and no plan uses it."), warnings.Select(warning => warning[..(warning.IndexOf(". ", StringComparison.Ordinal) + 1)]));
    }

    [Theory]
    [InlineData("New-ScoreReport SY0-701 -Score 700")]
    [InlineData("New-ScoreReport SY0-701 -Score 700 -CandidateName 'Ada Byron'")]
    [InlineData("New-ScoreReport SY0-701 -Score 700 -CandidateId C-1")]
    public void No_one_is_reported_about_columns(string command)
    {
        var outcome = module.Run(command);

        Assert.Empty(outcome.Warnings);
        Assert.Single(outcome.Output);
    }

    /// <summary>What was typed, and a part of what is stated about it.</summary>
    [Theory]
    [InlineData("MLS-C01 @{ Modeling = 'NI' }", "There are no entries for the domains 'Data Engineering', 'Exploratory Data Analysis' and 'Machine Learning Implementation and Operations' of MLS-C01; their levels are unknown. If the report gives levels for them, add them as in -Domain @{ 'Data Engineering' = '…' }.")]
    [InlineData("MLS-C01 @{ DE = 'NI'; EDA = 'NI'; Modeling = 'NI' }", "There is no entry for the domain 'Machine Learning Implementation and Operations' of MLS-C01; its level is unknown. If the report gives a level for it, add it with -Domain @{ 'Machine Learning Implementation and Operations' = '…' }.")]
    [InlineData("MLS-C01 @{ Foo = 'NI' }", "No entry is a domain of MLS-C01. The entries are: 'Foo'.")]
    [InlineData("MLS-C01 @{ Foo = 'NI' }", "Give each domain its level, as in -Domain @{ 'Data Engineering' = '…' }.")]
    [InlineData("MLS-C01 @{ Foo = 'NI'; Modeling = 'NI' }", "If it is a domain with another name, write it as the outline of MLS-C01 has it.")]
    [InlineData("MLS-C01 @{ 'Data Enginering' = 'NI' }", "'Data Enginering' was read as the domain 'Data Engineering' of MLS-C01. If it is something else, remove it; otherwise write 'Data Engineering'.")]
    [InlineData("MLS-C01", "No domain of MLS-C01 has an entry.")]
    public void Entries_are_named_and_never_columns(string typed, string expected)
    {
        var outcome = module.Run($"New-ScoreReport {typed} -Score 700 -CandidateId C-1");
        string[] messages = [.. outcome.Warnings.Select(warning => warning.ToString()), .. outcome.Errors.Select(error => $"{error} {error.ErrorDetails.RecommendedAction}")];

        Assert.Contains(messages, message => message.Contains(expected, StringComparison.Ordinal));
        Assert.All(messages, message => Assert.DoesNotMatch("(?i)-ColumnMap|No column|the column", message));
    }

    [Fact]
    public void Warnings_about_rows_name_columns()
    {
        var outcome = module.Run("[pscustomobject]@{ CandidateId = 'C-1'; Score = 700; Modeling = 'NI' } | New-ScoreReport MLS-C01");
        Assert.Contains(outcome.Warnings, warning => warning.ToString()!.Contains("-ColumnMap @{ 'data-engineering' = '…' }", StringComparison.Ordinal));
    }
}
