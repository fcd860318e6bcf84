using System.Text.RegularExpressions;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>What a person sees of every type that the cmdlets emit, in two cultures: tables, lists, CSV, text and JSON.</summary>
public sealed partial class EmittedTypeTests : IDisposable
{
    // Types of the surface that no object of these runs holds, and why.
    private static readonly string[] s_elsewhere =
    [
        "CatalogFinding", // A broken file: NewExamProfileTests and OwnProfileTests.
        "SuccessorExam", // The plan of a closed exam: the pages of plans.
        "LevelThreshold", // Exams that report percentages: exam-list.txt.
    ];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-types");

    [Fact]
    public async Task Every_emitted_type_is_readable_in_every_form_and_culture()
    {
        var english = await Render("en-US");
        var german = await Render("de-DE");

        Assert.Equal(english.Keys, german.Keys);
        foreach (var (form, shown) in english.Concat(german))
        {
            // JSON writes dates as the shell does for every DateTime.
            Assert.False(TypeName().Match(shown) is { Success: true } name && !form.EndsWith(".json", StringComparison.Ordinal), $"{form} shows a type: {shown}");
            Assert.False(CultureDate().IsMatch(shown) && !form.EndsWith(".json", StringComparison.Ordinal), $"{form} shows a date of a culture: {shown}");
        }

        Assert.All(english.Where(form => form.Key.EndsWith(".text", StringComparison.Ordinal) || form.Key.EndsWith(".json", StringComparison.Ordinal)),
            form => Assert.Equal(form.Value, german[form.Key]));
        foreach (var (form, shown) in english.Where(form => form.Key.EndsWith(".views", StringComparison.Ordinal)))
        {
            Expectation.Matches($"Types/{Path.GetFileNameWithoutExtension(form)}.txt", shown);
        }
    }

    [Fact]
    public async Task Every_type_of_the_surface_that_holds_data_is_among_them()
    {
        var forms = await Render("en-US");
        var rendered = forms.Keys.Select(form => form.Split('.')[0]);
        Assert.Equal(s_elsewhere.Order(), forms["surface"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(rendered).Order());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<SortedDictionary<string, string>> Render(string culture)
    {
        var folder = _folder.CreateSubdirectory(culture);
        var run = await Shell.Run($"& '{Repository.PathOf("tests/ScoreCoach.ModuleTests/EmittedTypes/render.ps1")}' '{folder.FullName}' {culture}");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        var forms = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in folder.GetFiles())
        {
            forms.Add(Path.GetFileNameWithoutExtension(file.Name), await File.ReadAllTextAsync(file.FullName));
        }

        return forms;
    }

    [GeneratedRegex(@"(?<![\w/])(ScoreCoach|System)\.[A-Z]|`[12]\b")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b\d{2}[.]\d{2}[.]20\d\d\b|\b(00:00:00|12:00:00 AM)\b")]
    private static partial Regex CultureDate();
}
