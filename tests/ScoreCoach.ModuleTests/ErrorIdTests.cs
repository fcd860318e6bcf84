using System.Management.Automation;
using System.Text.RegularExpressions;
using ScoreCoach.HelpBuilder;
using ScoreCoach.ModuleTests.Hosting;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.ModuleTests;

/// <summary>The ids of errors in the code, on about_ScoreCoach_Errors and in the sessions of this test are the same.</summary>
[Collection(ModuleCollection.Name)]
public sealed partial class ErrorIdTests(ModuleHost module) : IDisposable
{
    private const string Report = "New-ScoreReport MLS-C01 @{ DE = 'Strong'; EDA = 'Strong'; Modeling = 'NI'; 'ML Ops' = 'NI' } -Result Fail -CandidateId a -ExamDate 2026-01-05";

    private const string Successor =
        "$levels = @{}; (Get-ExamProfile AIP-C01).Domains.Name.ForEach({ $levels[$_] = 'Needs Improvement' }); New-ScoreReport AIP-C01 $levels -CandidateId a -ExamDate 2026-11-05";

    private const string Plan = "New-RetakePlan -AsOf 2026-11-22";

    private static readonly Dictionary<string, Documented> s_page = Item().Matches(Page()).ToDictionary(
        match => match.Groups["id"].Value,
        match => new Documented(Enum.Parse<ErrorCategory>(match.Groups["category"].Value), match.Groups["target"].Value));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-errors");

    /// <summary>What provokes each id that a session can come to by itself. {0} is a folder with the files of <see cref="WriteFiles"/>.</summary>
    public static TheoryData<string, string> Scripts { get; } = new()
    {
        { "AmbiguousExam", "Get-ExamProfile 'AWS Certified Security Specialty'" },
        { "FileExists", "New-ExamProfile X-1 -Domain @{ A = 100 } -OutputPath '{0}/profile.json'" },
        { "FileExists", $"{Report} | {Plan} | Export-RetakePlan '{{0}}/profile.json' -NoClobber" },
        { "IncompleteGuide", $"{Report} -ProfilePath '{{0}}/guide.json' | {Plan} -ScheduleAnyway -Weeks 4 -ProfilePath '{{0}}/guide.json'" },
        { "IncompleteReport", $"New-ScoreReport MLS-C01 @{{ Modeling = 'NI' }} -Result Fail | {Plan} -Strict" },
        { "InvalidDate", "[pscustomobject]@{ Percent = 80; Date = 'yesterday' } | Test-RetakeReadiness MLS-C01" },
        { "InvalidProfile", "Import-ExamProfile '{0}/profile.json'" },
        { "MissingDate", "@{ Percent = 80; Date = '2026-03-02' }, @{ Percent = 80; Date = '2026-03-01' }, @{ Percent = 82 } | Test-RetakeReadiness MLS-C01" },
        { "NoDomain", "New-ExamProfile X-1 -Domain @{}" },
        { "NoOutline", $"{Report} | {Plan} -TargetExam TA-003 -ProfilePath '{{0}}/no-outline.json'" },
        { "NotACohortSummary", "7 | Export-CohortReport '{0}/cohort.csv'" },
        { "NotAFileSystemPath", "Import-ScoreReport -LiteralPath Env:PATH" },
        { "NotAFileSystemPath", "Import-ScoreReport samples/clean.csv -RejectPath Env:PATH" },
        { "NotAFileSystemPath", "Import-ScoreReport samples/clean.csv -ColumnMap Env:PATH" },
        { "NotAFileSystemPath", "Get-ExamProfile -ProfilePath Env:PATH" },
        { "NotAFileSystemPath", "New-ExamProfile X-1 -Path Env:PATH" },
        { "NotAFileSystemPath", "New-ExamProfile X-1 -Domain @{ A = 100 } -OutputPath Env:PATH" },
        { "NotAFileSystemPath", $"{Report} | {Plan} | Export-RetakePlan Env:PATH" },
        { "NotAnExamProfile", "7 | Export-ReportTemplate '{0}/template.xlsx'" },
        { "NotAScoreReport", "7 | Export-ScoreReport '{0}/reports.csv'" },
        { "UnknownFormat", $"{Report} | Export-ScoreReport '{{0}}/reports.md'" },
        { "UnusableOptions", $"{Report} | Export-ScoreReport '{{0}}/reports.json' -Layout Long" },
        { "UnusableOptions", "Get-ExamProfile MLS-C01, AI-103 | Export-ReportTemplate '{0}/two.xlsx'" },
        { "NotAPattern", "Get-ExamProfile '[M'" },
        { "NotAPracticeResult", "Test-RetakeReadiness MLS-C01 -PracticeScore 101" },
        { "NotARetakePlan", "7 | Export-RetakePlan '{0}/plans.csv'" },
        { "NotARow", "7 | New-ScoreReport" },
        { "NotAScoreReport", "7 | New-RetakePlan" },
        { "NotFound", "Import-ScoreReport nowhere.csv" },
        { "NothingToCompare", "Measure-Cohort -Path samples/clean.csv -By Team -Compare Berlin, Cairo -MinimumGroupSize 50" },
        { "NothingToTest", "Test-ExamProfile" },
        { "NotWritten", "New-ExamProfile X-1 -Domain @{ A = 100 } -OutputPath '{0}/nowhere/x-1.json'" },
        { "NotWritten", $"{Report} | {Plan} | Export-RetakePlan '{{0}}/nowhere/plans.csv'" },
        { "RowsRefused", "Import-ScoreReport samples/cohort.csv -MaxIssue 0" },
        { "SameExam", $"{Successor} | {Plan} -TargetExam AIP-C01" },
        { "TargetAttempted", $"$(({Report}); {Successor} -Result Fail) | {Plan} -TargetExam AIP-C01" },
        { "TargetClosed", $"{Report} | {Plan} -TargetExam AI-102" },
        { "TargetPassed", $"$(({Report}); {Successor} -Result Pass) | {Plan} -TargetExam AIP-C01" },
        { "TooManyFiles", "Import-ScoreReport -LiteralPath (@('x') * 65537)" },
        { "UnknownColumn", "Measure-Cohort -Path samples/clean.csv -By Teem" },
        { "UnknownDomain", $"{Report} | {Plan} -PracticeScore @{{ Modelin = 82 }}" },
        { "UnknownEdition", "Test-RetakeReadiness MLS-C01 -PracticeScore 80 -Edition nope" },
        { "UnknownEdition", "New-ScoreReport MLS-C01 -Template -Edition nope" },
        { "UnknownEncoding", "Import-ScoreReport samples/clean.csv -Encoding klingon" },
        { "UnknownExam", "Get-ExamProfile NOPE" },
        { "UnknownFormat", $"{Report} | {Plan} | Export-RetakePlan '{{0}}/plans.docx'" },
        { "UnknownGroup", "Measure-Cohort -Path samples/clean.csv -By Team -Compare Berlin, Kairo" },
        { "UnknownGuide", $"{Report} | {Plan} -Guide nothing" },
        { "UnknownPolicy", $"{Report} | {Plan} -Policy mine" },
        { "UnknownSession", $"{Report} | New-RetakePlan -AsOf 2026-01-15 -Completed 99-99-9" },
        { "UnknownTimeZone", $"{Report} | {Plan} -TimeZone Europe/Nowhere" },
        { "UnknownVendor", "Get-ExamProfile -Vendor nobody" },
        { "UnlikelyScale", "Test-RetakeReadiness MLS-C01 -PracticeScore 0.78, 0.82" },
        { "UnreadableRow", "$row = [pscustomobject]@{ Exam = 'MLS-C01' }; $row.PSObject.Properties.Add([psscriptproperty]::new('Score', { throw 'no' })); $row | New-ScoreReport" },
        { "UnusableDateFormat", "Import-ScoreReport samples/clean.csv -DateFormat dd.MM" },
        { "UnusableDelimiter", "Import-ScoreReport samples/clean.csv -Delimiter '\"'" },
        { "UnusableKey", "Measure-Cohort -Path samples/clean.csv -AsState '{0}/a.state' -StateKey '{0}/short.txt'" },
        { "UnusableLevel", "New-ExamProfile X-1 -Domain @{ A = 100 } -Label @{ Met = 'Good' }" },
        { "UnusableMap", "Import-ScoreReport samples/clean.csv -LevelMap @{ x = '1' }" },
        { "UnusableMap", "Import-ScoreReport samples/clean.csv -ColumnMap nowhere.json" },
        { "UnusableOptions", $"{Report} | {Plan} -Weeks 0" },
        { "UnusableOptions", $"{Report} | {Plan} | Export-RetakePlan '{{0}}/plans.json' -Delimiter ';'" },
        { "UnusableOutline", "New-ExamProfile X-1 -Path '{0}/nowhere.csv'" },
        { "UnusablePath", "Import-ScoreReport samples/clean.csv -RejectPath \"a`0b\"" },
        { "UnusablePath", "Import-ScoreReport samples/clean.csv -ColumnMap \"a`0b\"" },
        { "UnusablePath", "New-ExamProfile X-1 -Domain @{ A = 100 } -OutputPath \"a`0b\"" },
        { "UnusableProfile", "New-ExamProfile X-1 -Domain @{ A = 100 } -Scale 100-200 -PassingScore 900" },
        { "UnusableScale", "New-ExamProfile X-1 -Domain @{ A = 100 } -Scale many" },
        { "UnusableState", "Merge-CohortState samples/clean.csv" },
        { "UnusableTarget", "Import-ScoreReport samples/clean.csv -RejectPath samples" },
        { "UnusableTarget", "New-ExamProfile X-1 -Domain @{ A = 100 } -OutputPath samples" },
        { "UnusableTemplate", $"{Report} | {Plan} | Export-RetakePlan '{{0}}/plans.md' -Template '{{0}}/nowhere.liquid'" },
        { "UnusableThreshold", "Import-ScoreReport samples/clean.csv -LevelThreshold Loose" },
        { "UnusableVariable", "Import-ScoreReport samples/clean.csv -IssueVariable true" },
        { "UnusableWeight", "New-ExamProfile X-1 -Domain @{ A = 'many' }" },
    };

    [Fact]
    public void The_page_lists_every_id_once_and_no_other() => Assert.Equal(Names("ScoreCoach.Errors.ErrorId"), s_page.Keys);

    [Fact]
    public void Every_id_is_provoked_by_a_test() =>
        Assert.Equal(Names("ScoreCoach.Errors.ErrorId"), Scripts.Select(row => (string)row[0]).Append("BrokenCatalog").Distinct().Order(StringComparer.OrdinalIgnoreCase));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void An_error_has_its_id_and_what_the_page_says_of_it(string id, string script)
    {
        WriteFiles();
        var output = module.Run($"try {{ & {{ {script.Replace("{0}", _folder.FullName, StringComparison.Ordinal)} }} 2>&1 3>$null }} catch {{ $_ }}").Output;
        var errors = output.Select(one => one?.BaseObject).OfType<ErrorRecord>().ToArray();
        var error = Array.Find(errors, error => error.FullyQualifiedErrorId.StartsWith(id + ",ScoreCoach.Commands.", StringComparison.Ordinal));
        Assert.True(error is not null, $"{id} is not among: {string.Join("; ", errors.Select(other => $"{other.FullyQualifiedErrorId} {other}"))}");
        Assert.Equal(s_page[id].Category, error.CategoryInfo.Category);
        Assert.Equal(s_page[id].Target != "no target", error.TargetObject is not null);
        Assert.NotEmpty(error.ErrorDetails.Message);
        Assert.NotEmpty(error.ErrorDetails.RecommendedAction);
    }

    [Fact]
    public async Task Data_that_ships_and_is_broken_is_an_error()
    {
        CopyModule();
        await File.WriteAllTextAsync(Path.Join(_folder.FullName, "module", "data", "exams", "cissp.json"), "{");
        var run = await Shell.Run($"Import-Module '{_folder.FullName}/ScoreCoach.psd1'; try {{ Get-ExamProfile CISSP }} catch {{ \"$($_.FullyQualifiedErrorId) $($_.CategoryInfo.Category)\" }}");
        Assert.StartsWith($"BrokenCatalog,ScoreCoach.Commands.GetExamProfileCommand {s_page["BrokenCatalog"].Category}", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_cmdlets_name_no_other_ids()
    {
        var known = Names("ScoreCoach.Errors.ErrorId").Concat(Names("ScoreCoach.ImportIssueCode")).ToHashSet(StringComparer.Ordinal);
        Assert.All(
            HelpPage.ReadAll(Repository.PathOf("docs/en-US")).SelectMany(page => page.Errors.Select(error => (Page: page.Name, error.Name))),
            error => Assert.True(known.Contains(error.Name), $"{error.Page}: there is no error {error.Name}."));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IEnumerable<string> Names(string enumeration) =>
        module.Run($"[ScoreCoach.ScoreReport].Assembly.GetType('{enumeration}').GetEnumNames()").Output.Select(name => name.ToString());

    private void WriteFiles()
    {
        Write("profile.json", "{}");
        Write("short.txt", "too short");
        var guide = System.Text.Json.Nodes.JsonNode.Parse(File.ReadAllText(Repository.PathOf("module/data/guides/generic.json")))!.AsObject();
        guide.Remove("start");
        Write("guide.json", guide.ToJsonString());

        // The one exam that ships without an outline can't be taken any more.
        Write("no-outline.json", File.ReadAllText(Repository.PathOf("module/data/exams/ta-003.json")).Replace("\"Retired\"", "\"Active\"", StringComparison.Ordinal));
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Join(_folder.FullName, name), text);

    private void CopyModule()
    {
        File.Copy(Repository.PathOf("ScoreCoach.psd1"), Path.Join(_folder.FullName, "ScoreCoach.psd1"));
        var source = Repository.PathOf("module");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Join(_folder.FullName, "module", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Page() => File.ReadAllText(Repository.PathOf("docs/en-US/about_ScoreCoach_Errors.md")).ReplaceLineEndings(" ");

    // - `UnknownExam` (ObjectNotFound, the name): …
    [GeneratedRegex(@"- `(?<id>\w+)` \((?<category>\w+), (?<target>[^)]+)\): ")]
    private static partial Regex Item();

    /// <summary>What the page says of an id.</summary>
    private sealed record Documented(ErrorCategory Category, string Target);
}
