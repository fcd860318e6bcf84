using System.Text.RegularExpressions;
using System.Xml.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>What a person sees of every type that the cmdlets emit, in two cultures: tables, lists, CSV, text and JSON.</summary>
public sealed partial class EmittedTypeTests(EmittedTypes types) : IClassFixture<EmittedTypes>
{
    // Types of the surface that no object of these runs holds, and why.
    private static readonly string[] s_elsewhere =
    [
        "CatalogFinding", // A broken file: NewExamProfileTests and OwnProfileTests.
        "SuccessorExam", // The plan of a closed exam: the pages of plans.
        "LevelThreshold", // Exams that report percentages: exam-list.txt.
    ];

    // Types with dates that no output leads to: practice results are input.
    private static readonly string[] s_outside = ["PracticeRecord"];

    [Fact]
    public void Every_emitted_type_is_readable_in_every_form_and_culture()
    {
        var (english, german) = (types.English, types.German);
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
    public void Every_type_of_the_surface_that_holds_data_is_among_them()
    {
        var forms = types.English;
        var rendered = forms.Keys.Select(form => form.Split('.')[0]);
        Assert.Equal(s_elsewhere.Order(), forms["surface"].Split('\n', StringSplitOptions.RemoveEmptyEntries).Except(rendered).Order());
    }

    [Fact]
    public void Every_type_with_dates_is_in_the_type_file() =>
        Assert.Equal(
            types.English["dated"].Split('\n').Order(),
            XDocument.Load(Repository.PathOf("module/ScoreCoach.Types.ps1xml")).Descendants("Type").Where(type => type.Element("TypeAdapter") is not null)
                .Select(type => type.Element("Name")!.Value.Split('.')[^1]).Except(s_outside).Order());

    [GeneratedRegex(@"(?<![\w/])(ScoreCoach|System)\.[A-Z]|`[12]\b")]
    private static partial Regex TypeName();

    [GeneratedRegex(@"\b\d{2}[.]\d{2}[.]20\d\d\b|\b(00:00:00|12:00:00 AM)\b")]
    private static partial Regex CultureDate();
}
