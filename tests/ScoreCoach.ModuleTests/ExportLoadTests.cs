using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>What a format needs is loaded when it is requested, so that no other command pays for it.</summary>
public class ExportLoadTests
{
    [Fact]
    public async Task The_library_of_templates_is_loaded_by_pages_and_by_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-load");
        try
        {
            var run = await Shell.Run($$"""
                Import-Module '{{Repository.PathOf("ScoreCoach.psd1")}}'; Set-Location '{{folder.FullName}}'
                $plans = Import-ScoreReport '{{Repository.PathOf("samples/five-people.csv")}}' -AsOf 2026-01-15 -WarningAction SilentlyContinue | New-RetakePlan -AsOf 2026-01-15 -WarningAction SilentlyContinue
                foreach ($format in 'csv', 'json', 'ics', 'html') {
                    $plans | Export-RetakePlan "plans.$format"
                    "$format $([AppDomain]::CurrentDomain.GetAssemblies().Where({ $_.GetName().Name -in 'Fluid', 'Parlot' }).Count)"
                }
                """);
            Assert.Equal("csv 0 json 0 ics 0 html 2", string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
