using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>Every emitted type in every form, as the restored shell renders it in an English and in a German session.</summary>
public sealed class EmittedTypes : IAsyncLifetime
{
    /// <summary>Type and form, such as "RetakePlan.csv", to text; "surface" and "dated" list types.</summary>
    public SortedDictionary<string, string> English { get; private set; } = [];

    public SortedDictionary<string, string> German { get; private set; } = [];

    public async Task InitializeAsync()
    {
        English = await Render("en-US");
        German = await Render("de-DE");
    }

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task<SortedDictionary<string, string>> Render(string culture)
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-types");
        try
        {
            var run = await Shell.Run($"& '{Repository.PathOf("tests/ScoreCoach.ModuleTests/EmittedTypes/render.ps1")}' '{folder.FullName}' {culture}");
            Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
            var forms = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var file in folder.GetFiles())
            {
                forms.Add(Path.GetFileNameWithoutExtension(file.Name), await File.ReadAllTextAsync(file.FullName));
            }

            return forms;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
