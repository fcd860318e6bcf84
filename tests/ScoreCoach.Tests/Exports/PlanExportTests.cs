using System.Globalization;
using ScoreCoach.Exports;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Exports;

public sealed class PlanExportTests : IDisposable
{
    private readonly GivenExport _export = new();

    [Fact]
    public void A_folder_gets_a_file_for_each_plan_named_after_person_exam_and_attempt()
    {
        _export.Run(
            "plans",
            new() { Format = ExportFormat.Json },
            GivenExport.Plan(),
            GivenExport.Plan("C-2", attempt: null),
            GivenExport.Plan(null, "Ana Silva", attempt: null, date: null),
            GivenExport.Plan(null, null, attempt: null, date: null));
        Assert.Equal(["plans/Ana-Silva_MLS-C01.json", "plans/C-1_MLS-C01_1.json", "plans/C-2_MLS-C01_2026-01-10.json", "plans/no-name_MLS-C01.json"], _export.Files);
        Assert.StartsWith("{", _export.Read("plans/C-1_MLS-C01_1.json"), StringComparison.Ordinal);
        Assert.Equal(4, _export.Written.Count);
    }

    [Fact]
    public void Names_that_collide_get_a_hash_that_depends_on_the_plan_alone()
    {
        string[] ids = ["abc", "ABC", "a/b", "a:b", "a-b"];
        _export.Run("one", new() { Format = ExportFormat.Csv }, ids.Select(id => GivenExport.Plan(id)));
        _export.Run("two", new() { Format = ExportFormat.Csv }, Enumerable.Reverse(ids).Select(id => GivenExport.Plan(id)));
        var names = Directory.GetFiles(_export.PathOf("one")).Select(Path.GetFileName).ToArray();
        Assert.Equal(5, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());

        // What lost a character has its hash whatever came before; of two that differ in case, the second has one.
        Assert.All(names.Where(name => name!.StartsWith("a-b_MLS-C01_1-", StringComparison.Ordinal)), name => Assert.True(File.Exists(_export.PathOf("two/" + name))));
        Assert.Matches("^ABC_MLS-C01_1-[0-9a-f]{8}[.]csv$", names.Single(name => name!.StartsWith("ABC", StringComparison.Ordinal)));
    }

    [Fact]
    public void One_plan_twice_gives_two_files()
    {
        _export.Run("plans", new() { Format = ExportFormat.Csv }, GivenExport.Plan(), GivenExport.Plan(), GivenExport.Plan());
        Assert.Equal(3, _export.Files.Length);
    }

    [Theory]
    [InlineData("plans.csv")]
    [InlineData("plans.json")]
    [InlineData("plans.jsonl")]
    [InlineData("plans.md")]
    [InlineData("plans.html")]
    [InlineData("plans.ics")]
    [InlineData("plans.xlsx")]
    [InlineData("plans.parquet")]
    [InlineData("folder/")]
    public void Repeats_are_equal_byte_by_byte_in_every_culture(string path)
    {
        var first = Bytes("first-" + path);
        var culture = CultureInfo.CurrentCulture;
        foreach (var other in new[] { "de-DE", "tr-TR", "ar-SA", "th-TH" })
        {
            try
            {
                CultureInfo.CurrentCulture = new CultureInfo(other);
                Assert.Equal(first, Bytes(other + path));
            }
            finally
            {
                CultureInfo.CurrentCulture = culture;
            }
        }
    }

    [Fact]
    public void A_file_that_exists_is_replaced_unless_it_is_to_be_kept()
    {
        File.WriteAllText(_export.PathOf("plans.csv"), "KEEP");
        var failure = Assert.Throws<ScoreCoachException>(() => _export.Run("plans.csv", new() { NoClobber = true, Force = true }, GivenExport.Plan()));
        Assert.Equal(nameof(ErrorId.FileExists), failure.Id);
        Assert.Equal("KEEP", _export.Read("plans.csv"));

        _export.Run("plans.csv", null, GivenExport.Plan());
        Assert.Contains("C-1", _export.Read("plans.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_a_folder_that_is_kept_is_a_failure_of_its_own()
    {
        Directory.CreateDirectory(_export.PathOf("plans"));
        File.WriteAllText(_export.PathOf("plans/C-1_MLS-C01_1.csv"), "KEEP");
        _export.Run("plans", new() { Format = ExportFormat.Csv, NoClobber = true }, GivenExport.Plan(), GivenExport.Plan("C-2"));
        Assert.Equal(nameof(ErrorId.FileExists), Assert.Single(_export.Failures).Id);
        Assert.Equal("KEEP", _export.Read("plans/C-1_MLS-C01_1.csv"));
        Assert.Equal(["C-2_MLS-C01_1.csv"], _export.Written);
    }

    [Fact]
    public void A_read_only_file_is_replaced_by_force_only()
    {
        var path = _export.PathOf("plans.csv");
        File.WriteAllText(path, "KEEP");
        File.SetAttributes(path, FileAttributes.ReadOnly);
        Assert.Equal(nameof(ErrorId.NotWritten), Assert.Throws<ScoreCoachException>(() => _export.Run("plans.csv", null, GivenExport.Plan())).Id);
        Assert.Equal("KEEP", _export.Read("plans.csv"));
        _export.Run("plans.csv", new() { Force = true }, GivenExport.Plan());
        Assert.NotEqual("KEEP", _export.Read("plans.csv"));
    }

    [Theory]
    [InlineData("plans.csv")]
    public void An_export_that_ends_early_leaves_what_was_there(string name)
    {
        File.WriteAllText(_export.PathOf(name), "KEEP");
        using (var export = GivenFiles.Gateway.ExportPlans(new() { Path = _export.PathOf(name), TemplateFolder = Repository.PathOf("module/data/templates") }, _export))
        {
            export.Add(GivenExport.Plan());
        }

        Assert.Equal("KEEP", _export.Read(name));
        Assert.Equal([name], _export.Files);
    }

    [Fact]
    public void What_may_not_be_written_is_not()
    {
        using var export = new GivenExport { MayWrite = path => path.EndsWith("C-2_MLS-C01_1.csv", StringComparison.Ordinal) };
        export.Run("plans", new() { Format = ExportFormat.Csv }, GivenExport.Plan(), GivenExport.Plan("C-2"));
        export.Run("plans.csv", null, GivenExport.Plan());
        Assert.Equal(["plans/C-2_MLS-C01_1.csv"], export.Files);
    }

    [Fact]
    public void A_folder_that_no_file_may_be_written_to_is_not_made()
    {
        using var export = new GivenExport { MayWrite = _ => false };
        export.Run("plans", new() { Format = ExportFormat.Csv }, GivenExport.Plan());
        Assert.Empty(Directory.GetFileSystemEntries(export.Folder));
    }

    [Fact]
    public void No_plans_give_a_file_without_plans()
    {
        _export.Run("none.csv", null);
        _export.Run("none.json", null);
        _export.Run("none.jsonl", null);
        Assert.Single(File.ReadAllLines(_export.PathOf("none.csv")));
        Assert.Equal("[]\n", _export.Read("none.json"));
        Assert.Equal(string.Empty, _export.Read("none.jsonl"));
    }

    [Fact]
    public void A_CSV_file_begins_with_a_mark_for_Excel_and_standard_output_does_not()
    {
        _export.Run("plans.csv", null, GivenExport.Plan(name: "=1+1"));
        var bytes = File.ReadAllBytes(_export.PathOf("plans.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains(",\"'=1+1\",", _export.Read("plans.csv"), StringComparison.Ordinal);
        Assert.StartsWith("CandidateId", GivenExport.Print(new() { Format = ExportFormat.Csv }, GivenExport.Plan()), StringComparison.Ordinal);
    }

    [Fact]
    public void Delimiter_and_encoding_are_the_requested_ones()
    {
        _export.Run("plans.csv", new() { Delimiter = ';', Encoding = "windows-1252" }, GivenExport.Plan(name: "Zoë;x"));
        var text = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_export.PathOf("plans.csv")));
        Assert.StartsWith("CandidateId;CandidateName;", text, StringComparison.Ordinal);
        Assert.Contains(";\"Zoë;x\";", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_character_that_the_encoding_does_not_have_is_an_error_and_not_a_question_mark()
    {
        var failure = Assert.Throws<ScoreCoachException>(() => _export.Run("plans.csv", new() { Encoding = "windows-1252" }, GivenExport.Plan(name: "森 健司")));
        Assert.Equal(nameof(ErrorId.NotWritten), failure.Id);
        Assert.Contains("U+68EE", failure.Message, StringComparison.Ordinal);
        _export.Run("folder", new() { Encoding = "windows-1252", Format = ExportFormat.Csv }, GivenExport.Plan(name: "森 健司"), GivenExport.Plan("C-2"));
        Assert.Equal(["folder/C-2_MLS-C01_1.csv"], _export.Files);
        Assert.Single(_export.Failures);
    }

    [Theory]
    [InlineData("plans.docx", nameof(ErrorId.UnknownFormat), "'.docx'")]
    [InlineData("nowhere/plans.csv", nameof(ErrorId.NotWritten), "There is no folder")]
    public void A_path_that_can_not_be_used_is_an_error(string path, string id, string message)
    {
        var failure = Assert.Throws<ScoreCoachException>(() => _export.Run(path, null, GivenExport.Plan()));
        Assert.Equal(id, failure.Id);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_of_other_formats_are_errors()
    {
        Assert.Contains("no effect on json. Accepted for: csv", Failure("x.json", new() { Delimiter = ';' }), StringComparison.Ordinal);
        Assert.Contains("no effect on ics. Accepted for: csv or md", Failure("x.ics", new() { Encoding = "utf8" }), StringComparison.Ordinal);
        Assert.Contains("no effect on csv. Accepted for: html or md", Failure("x.csv", new() { Template = "t" }), StringComparison.Ordinal);
        Assert.Contains("no effect on csv. Accepted for: ics", Failure("x.csv", new() { TimeZone = TimeZoneInfo.Utc }), StringComparison.Ordinal);
    }

    public void Dispose() => _export.Dispose();

    private string Failure(string path, ExportRequest request) => Assert.Throws<ScoreCoachException>(() => _export.Run(path, request, GivenExport.Plan())).Message;

    private string Bytes(string path)
    {
        _export.Run(path, null, GivenExport.Plan(name: "Iğdır"), GivenExport.Plan("C-2", levels: "SSAW", options: new PlanOptions { AsOf = GivenExam.Day("2026-01-15"), HoursPerWeek = 7.5m }));
        var files = path.EndsWith('/') ? Directory.GetFiles(_export.PathOf(path)).Order(StringComparer.Ordinal) : new[] { _export.PathOf(path) }.AsEnumerable();
        return string.Join('\n', files.Select(file => Path.GetExtension(file) + Convert.ToHexString(File.ReadAllBytes(file))));
    }
}
