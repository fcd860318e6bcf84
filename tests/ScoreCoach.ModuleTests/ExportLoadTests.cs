using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>What a format needs is loaded when it is requested, so that no other command pays for it.</summary>
public class ExportLoadTests
{
    [Fact]
    public async Task Libraries_are_loaded_by_the_formats_that_need_them_and_by_nothing_else()
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-load");
        try
        {
            var run = await Shell.Run($$"""
                Import-Module '{{Repository.PathOf("ScoreCoach.psd1")}}'; Set-Location '{{folder.FullName}}'
                $plans = Import-ScoreReport '{{Repository.PathOf("samples/five-people.csv")}}' -AsOf 2026-01-15 -WarningAction SilentlyContinue | New-RetakePlan -AsOf 2026-01-15 -WarningAction SilentlyContinue
                foreach ($format in 'csv', 'json', 'ics', 'html', 'xlsx', 'parquet') {
                    $plans | Export-RetakePlan "plans.$format"
                    $loaded = [AppDomain]::CurrentDomain.GetAssemblies().ForEach({ $_.GetName().Name })
                    "$format $($loaded.Where({ $_ -in 'Fluid', 'DocumentFormat.OpenXml', 'Parquet' }) | Sort-Object)"
                }
                """);
            Assert.Equal("csv json ics html Fluid xlsx DocumentFormat.OpenXml Fluid parquet DocumentFormat.OpenXml Fluid Parquet", string.Join(' ', run.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
