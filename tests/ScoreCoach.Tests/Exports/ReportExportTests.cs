using System.Text;
using CsCheck;
using ScoreCoach.Exports;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Exports;

/// <summary>Reports that are written and read again are the same reports.</summary>
public sealed class ReportExportTests
{
    private static readonly ExportRequest[] s_tables =
    [
        .. from layout in Enum.GetValues<ReportLayout>()
           from labels in Enum.GetValues<ReportLabels>()
           select new ExportRequest { Layout = layout, Labels = labels },
    ];

    public static TheoryData<string> Files => new(GivenCase.All.Select(one => one.File).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_that_is_read_written_and_read_again_gives_the_same_reports(string file)
    {
        foreach (var given in GivenCase.All.Where(one => one.File == file))
        {
            var reports = ImportRun.OfPath(given.Path, given.ImportOptions).Reports;
            if (reports.Count == 0)
            {
                continue;
            }

            foreach (var request in s_tables)
            {
                GivenReportExport.AssertSame(reports, ExportFormat.Csv, request, given.ToString());
                GivenReportExport.AssertSame(reports, ExportFormat.Xlsx, request, given.ToString());
            }

            GivenReportExport.AssertSame(reports, ExportFormat.Json, new(), given.ToString());
            GivenReportExport.AssertSame(reports, ExportFormat.Jsonl, new(), given.ToString());
        }
    }

    [Fact]
    public void Generated_reports_are_the_same_after_reading()
    {
        var editions = Shipped.Catalog.Profiles.Where(profile => profile.Domains.Count > 0).ToArray();
        var texts = One("Ana Silva", "=1+1", "-2", "@x", "+49 30", "'quoted", "a,b;c|d", "line\nbreak", "\"q\"", "Zoë 森🙂", "x\u0001y", "_x0041_", " spaced ", "1.5", "2026-01-02");
        Gen<(ExamProfile Profile, string Levels, string Name, string Team, int Attempt, int Day)> Report(ExamProfile profile) =>
            from levels in One('W', 'A', 'S', '?').Array[profile.Domains.Count]
            from name in texts
            from team in texts
            from attempt in Gen.Int[1, 9]
            from day in Gen.Int[1, 28]
            select (profile, new string(levels), name.Trim(), team.Trim(), attempt, day);
        One(editions).SelectMany(Report).Array[1, 12].Sample(
            made =>
            {
                var reports = made.Select((one, index) => GivenReport.Of(
                    one.Profile, one.Levels, FormattableString.Invariant($"2025-11-{one.Day:00}"), one.Attempt, person: FormattableString.Invariant($"C-{index + 1001}"), name: one.Name,
                    attributes: [("Team", one.Team)])).ToArray();
                foreach (var request in s_tables)
                {
                    GivenReportExport.AssertSame(reports, ExportFormat.Csv, request, "generated");
                    GivenReportExport.AssertSame(reports, ExportFormat.Xlsx, request, "generated");
                }

                GivenReportExport.AssertSame(reports, ExportFormat.Json, new(), "generated");
            },
            iter: 60,
            threads: 1);
    }

    [Fact]
    public void Exams_that_know_their_domains_by_the_names_of_others_keep_them_apart()
    {
        string[] names =
        [
            "Security", "Security Operations", "Security Operations (SecOps)", "SecOps", "Secure Operations", "Data", "Data Security", "Data Operations", "DO",
            "Network", "Networking", "Network Security", "Cloud Security", "Governance", "Governance, Risk and Compliance", "GRC", "Risk",
        ];
        var exam = Gen.Shuffle(names).SelectMany(words => Gen.Int[2, 4].Select(domains => Sharing(words, domains)));
        Gen.Select(exam.Array[3], One('W', 'A', 'S', '?').Array[36], Gen.Int[1, 3]).Sample(
            (made, letters, each) =>
            {
                ExamProfile[] profiles = [made[0]("X-1", "1"), made[1]("X-1", "2"), made[2]("X-2", "1")];
                var reports = Enumerable.Range(0, each * 3).Select(number => GivenReport.Of(
                    profiles[number % 3], new string(letters, number * 4, profiles[number % 3].Domains.Count), "2025-11-05", person: FormattableString.Invariant($"C-{1001 + number}"))).ToArray();
                foreach (var labels in Enum.GetValues<ReportLabels>())
                {
                    GivenReportExport.AssertSame(reports, ExportFormat.Csv, new() { Labels = labels }, string.Join('\n', profiles.Select(Describe)), catalog: GivenExam.Catalog(profiles));
                }
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void Labels_are_written_as_reported_or_normalized()
    {
        ScoreReport[] reports = [.. ImportRun.OfRows("C-1,MLS-C01,1,2026-01-10,698,Fail,Strong,Competent,NI,n/a").Reports];
        Assert.Contains(",Strong,Competent,NI,n/a", Csv(reports, new()), StringComparison.Ordinal);
        Assert.Contains(",Strong,Adequate,Weak,Unknown", Csv(reports, new() { Labels = ReportLabels.Normalized }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_only_an_option_explains_is_written_as_its_level()
    {
        var options = ImportRun.Options with { LevelThreshold = LevelThreshold.Article };
        ScoreReport[] reports = [.. ImportRun.OfRows(options, "C-1,MLS-C01,1,2026-01-10,698,Fail,90%,70%,30%,20%").Reports];
        Assert.Contains(",Strong,Adequate,Weak,Weak", Csv(reports, new()), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_only_a_map_explains_is_written_as_its_level()
    {
        var map = new Dictionary<string, PerformanceLevel> { ["see notes"] = PerformanceLevel.Unknown, ["Competent"] = PerformanceLevel.Unknown, ["Fine"] = PerformanceLevel.Strong };
        var options = ImportRun.Options with { LevelMap = new(map) };
        ScoreReport[] reports = [.. ImportRun.OfRows(options, "C-1,MLS-C01,1,2026-01-10,698,Fail,see notes,Competent,Fine,n/a").Reports];
        Assert.Equal("??S?", ImportRun.Levels(reports[0]));
        Assert.Contains(",Unknown,Unknown,Strong,n/a", Csv(reports, new()), StringComparison.Ordinal);
        foreach (var request in s_tables)
        {
            GivenReportExport.AssertSame(reports, ExportFormat.Csv, request, "mapped");
        }
    }

    [Fact]
    public void A_wide_table_of_every_exam_and_edition_gives_each_report_its_own_domains_and_no_issue()
    {
        ScoreReport[] reports =
        [
            .. Shipped.Catalog.Profiles.Where(profile => profile.Domains.Count > 0).SelectMany((profile, index) => Enumerable.Range(0, 2).Select(number => GivenReport.Of(
                profile, string.Concat(Enumerable.Range(index + number, profile.Domains.Count).Select(domain => "WAS"[domain % 3])), "2025-11-05",
                person: FormattableString.Invariant($"C-{1000 + (2 * index) + number}")))),
        ];
        foreach (var labels in Enum.GetValues<ReportLabels>())
        {
            var request = new ExportRequest { Labels = labels };
            GivenReportExport.AssertSame(reports, ExportFormat.Csv, request, "all exams");
            var again = ImportRun.Of(GivenReportExport.Write(reports, ExportFormat.Csv, request), ImportRun.Options with { AsOf = GivenExam.Day("2026-11-22") });
            Assert.All(again.Issues, issue => Assert.True(issue.Code is ImportIssueCode.OutlineNotInForce or ImportIssueCode.AfterLastExamDay, issue.ToString()));
        }
    }

    [Fact]
    public void The_long_layout_has_a_row_for_each_domain()
    {
        ScoreReport[] reports = [.. ImportRun.OfRows("C-1,MLS-C01,1,2026-01-10,698,Fail,Strong,Competent,NI,NI").Reports];
        var lines = Csv(reports, new() { Layout = ReportLayout.Long }).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Contains("Domain,Level", lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_CSV_file_has_a_mark_and_no_formula_and_the_requested_form()
    {
        ScoreReport[] reports = [GivenReport.Of(Shipped.Exam("MLS-C01"), "WWWW", person: "C-1", name: "=1+1")];
        var bytes = GivenReportExport.Write(reports, ExportFormat.Csv);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"'=1+1\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        var own = Encoding.Latin1.GetString(GivenReportExport.Write(reports, ExportFormat.Csv, new() { Delimiter = ';', Encoding = "windows-1252" }));
        Assert.StartsWith("CandidateId;CandidateName;", own, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_has_a_file_for_each_exam()
    {
        using var export = new GivenExport();
        foreach (var format in new[] { ExportFormat.Csv, ExportFormat.Parquet })
        {
            using var target = GivenFiles.Gateway.ExportReports(new() { Path = export.PathOf("reports"), Format = format }, Shipped.Catalog, export);
            target.Add(GivenReport.Of(Shipped.Exam("MLS-C01"), "WWWW"));
            target.Add(GivenReport.Of(Shipped.Exam("AI-102")));
            target.Add(GivenReport.Of(Shipped.Exam("MLS-C01"), "SSSS", person: "p2"));
            target.Complete();
        }

        Assert.Equal(["reports/AI-102.csv", "reports/MLS-C01.csv", "reports/exam=AI-102/part-0.parquet", "reports/exam=MLS-C01/part-0.parquet"], export.Files);
        Assert.Equal(3, File.ReadAllLines(export.PathOf("reports/MLS-C01.csv")).Length);
    }

    [Fact]
    public void Layout_and_labels_are_for_tables() => Assert.Contains(
        "no effect on json. Accepted for: csv, xlsx or parquet",
        Assert.Throws<ScoreCoachException>(() => GivenReportExport.Write([], ExportFormat.Json, new() { Layout = ReportLayout.Long })).Message,
        StringComparison.Ordinal);

    [Fact]
    public void No_reports_give_a_file_without_reports()
    {
        Assert.Single(Csv([], new()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal("[]\n", Encoding.UTF8.GetString(GivenReportExport.Write([], ExportFormat.Json)));
        Assert.NotEmpty(GivenReportExport.Write([], ExportFormat.Parquet));
        Assert.NotEmpty(GivenReportExport.Write([], ExportFormat.Xlsx));
    }

    /// <summary>An exam whose domains have the first of these words as names, and know each other's next ones.</summary>
    private static Func<string, string, ExamProfile> Sharing(string[] words, int domains) => (id, edition) =>
    {
        var like = GivenExam.Of(id, [], edition: edition);
        return new ExamProfile(words.Take(domains).Select((name, index) => new ExamDomain
        {
            Id = FormattableString.Invariant($"d-{index}"),
            Name = name,
            ShortName = index % 2 == 0 ? name : words[domains + index],
            Aliases = [words[(2 * domains) + index]],
            PublishedWeight = new WeightRange(10, 10),
        }))
        {
            Id = id,
            Edition = edition,
            Title = like.Title,
            Vendor = like.Vendor,
            Vocabulary = like.Vocabulary,
            Guide = like.Guide,
            Policies = like.Policies,
            Status = like.Status,
        };
    };

    private static string Describe(ExamProfile profile) =>
        $"{profile.Id} {profile.Edition}: {string.Join(" | ", profile.Domains.Select(domain => string.Join(" = ", domain.Names.Distinct())))}";

    private static Gen<T> One<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static string Csv(IEnumerable<ScoreReport> reports, ExportRequest request) => Encoding.UTF8.GetString(GivenReportExport.Write(reports, ExportFormat.Csv, request));
}
