using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>New-ExamProfile drafts a profile that is valid as it is, and writes it only where nothing is lost.</summary>
[Collection(ModuleCollection.Name)]
public sealed class NewExamProfileTests(ModuleHost module) : IDisposable
{
    private const string Outline = "'Domain 1: Speed (50%)', ' - Typing blind', 'Domain 2: Accuracy (30%)', 'Domain 3: Layouts (20%)'";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-draft");

    [Theory]
    [InlineData(Outline + " | New-ExamProfile N-1")]
    [InlineData("New-ExamProfile N-1 -Outline \"Domain 1: Speed (50%)`nDomain 2: Accuracy (30%)`nDomain 3: Layouts (20%)\"")]
    [InlineData("New-ExamProfile N-1 -Domain ([ordered]@{ Speed = 50; Accuracy = '30%'; Layouts = 20 })")]
    [InlineData("[pscustomobject]@{ Domain = 'Speed'; Weight = 50 }, [pscustomobject]@{ Domain = 'Accuracy'; Weight = '30 %' }, [pscustomobject]@{ Domain = 'Layouts'; Weight = 20 } | New-ExamProfile N-1")]
    public void Domains_come_from_lines_text_a_table_or_objects(string command)
    {
        var domains = module.Run(command + " | ForEach-Object Domains | ForEach-Object { \"$($_.Name) $($_.PublishedWeight)\" }").Output;

        Assert.Equal(["Speed 50%", "Accuracy 30%", "Layouts 20%"], domains.Select(domain => domain.ToString()));
    }

    [Fact]
    public void A_file_is_written_once_and_valid()
    {
        var path = Path.Join(_folder.FullName, "n-2.json");
        var command = $"{Outline} | New-ExamProfile N-2 -Title 'Two' -Vendor 'Typing School' -PassingScore 120 -Scale 0-200 -SourceUrl https://example.org/n-2 -OutputPath '{path}'";

        var first = module.Run(command);

        Assert.Empty(first.Errors);
        Assert.Contains(first.Warnings, warning => warning.StartsWith("1 objective below the domains was left out", StringComparison.Ordinal));
        Assert.Contains(first.Warnings, warning => warning.StartsWith("Not known yet: the status", StringComparison.Ordinal));
        Assert.Empty(module.Run($"Test-ExamProfile '{path}'").Output);
        Assert.StartsWith("{\n  \"$schema\": \"file:///", File.ReadAllText(path), StringComparison.Ordinal);

        var before = File.ReadAllText(path);
        var second = Assert.ThrowsAny<System.Management.Automation.RuntimeException>(() => module.Run("& { $ErrorActionPreference = 'Stop'; " + command.Replace("'Two'", "'Three'", StringComparison.Ordinal) + " }"));
        Assert.StartsWith("FileExists", second.ErrorRecord.FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(path));

        module.Run(command.Replace("'Two'", "'Three'", StringComparison.Ordinal) + " -Force");
        Assert.Contains("Three", File.ReadAllText(path), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_when_only_asked_what_would_happen()
    {
        var path = Path.Join(_folder.FullName, "n-3.json");

        Assert.Empty(module.Run($"{Outline} | New-ExamProfile N-3 -OutputPath '{path}' -WhatIf").Output);
        Assert.False(File.Exists(path));
    }

    [Theory]
    [InlineData("New-ExamProfile N-4 -Domain @{ Speed = 'much' }", "UnusableWeight", "'much' is not a weight of 'Speed'")]
    [InlineData("'hello' | New-ExamProfile N-4", "NoDomain", "No domain was found.")]
    [InlineData("New-ExamProfile N-4 -Scale high", "UnusableScale", "'high' is not a scale")]
    [InlineData("New-ExamProfile N-4 -Scale 0-100 -PassingScore 120", "UnusableProfile", "The passing score 120 is outside the scale.")]
    [InlineData("New-ExamProfile N-4 -Label @{ Low = 'Bad' }", "UnusableLevel", "'Bad' is not a level of the label 'Low'")]
    [InlineData("New-ExamProfile N-4 -Path no-such-file.csv", "UnusableOutline", "no-such-file.csv")]
    public void What_cannot_be_used_is_reported_with_what_is_accepted(string command, string id, string message)
    {
        var error = Assert.ThrowsAny<System.Management.Automation.RuntimeException>(() => module.Run("& { $ErrorActionPreference = 'Stop'; " + command + " }")).ErrorRecord;

        Assert.Equal(id, error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
