using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Tool;

/// <summary>Files as people have them, each through the tool: the levels of each person, what is refused or set aside, and what is stated about it.</summary>
public sealed class CaseTests
{
    private const string Dates = "D-1 D-2 D-3 D-4 D-5 D-7 D-12 D-13 D-18 D-24";

    public static TheoryData<int, string> Cases
    {
        get
        {
            var cases = new TheoryData<int, string>();
            foreach (var (index, one) in GivenCase.All.Index())
            {
                cases.Add(index, one.ToString());
            }

            return cases;
        }
    }

    [Fact]
    public void Every_file_of_the_folder_is_a_case()
    {
        string[] others = ["date-forms.csv", "exam-spellings.csv"];

        Assert.Equal(
            Directory.EnumerateFiles(GivenCase.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            GivenCase.All.Select(one => one.File).Concat(others).Distinct().Where(file => File.Exists(Path.Join(GivenCase.Folder, file))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_command_ends_as_expected_and_says_what_was_decided(int index, string name)
    {
        var given = GivenCase.All[index];

        var run = ToolRun.Of([given.Verb, given.Path, .. given.Options]);

        Assert.True(given.ExitCode == run.ExitCode, $"{name}: {run.ExitCode}\n{run.Errors}");
        Assert.All(given.Said, said => Assert.Contains(said, given.Verb == "check" ? run.Output + run.Errors : run.Errors, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Everyone_has_the_expected_levels(int index, string name)
    {
        var given = GivenCase.All[index];
        if (given.Reports.Length > 0)
        {
            var run = ToolRun.Of(["priorities", given.Path, "--format", "jsonl", .. given.Options, .. AsOf(given)]);

            Assert.True(given.Reports == SymptomTests.Reports(run.Output), $"{name}: {SymptomTests.Reports(run.Output)}\n{run.Errors}");
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Refused_and_set_aside_rows_are_counted(int index, string name)
    {
        var given = GivenCase.All[index];

        var run = ToolRun.Of(["check", given.Path, "--format", "json", .. given.Options, .. AsOf(given)]);
        var check = JObject.Parse(run.Output);

        var refused = check["issues"]!.Where(issue => (string)issue["severity"]! == "Error").Select(issue => $"{issue["code"]} {issue["line"]}").Distinct();
        Assert.True(given.Refused == string.Join(", ", refused), $"{name}: {string.Join(", ", refused)}\n{run.Output}");
        Assert.Equal(given.SetAside, (int)check["setAside"]!);
        Assert.Equal((int)check["read"]!, (int)check["reports"]! + (int)check["refused"]! + (int)check["duplicates"]!);
        if ((string)check["layout"]! == "Wide" && given.ExitCode != 1)
        {
            Assert.Equal((int)check["rows"]!, (int)check["read"]! + (int)check["setAside"]!);
        }
    }

    [Theory]
    [InlineData("forms-responses.csv", "2026-11-22", "bo.lund@contoso.example 2026-10-22, ana.reis@contoso.example 2026-11-02")]
    [InlineData("five-fails.csv", "2026-10-20", "ana.reis@contoso.example 2027-06-01")]
    [InlineData("list-export.csv", "2026-11-22", "Ana Reis 2026-10-15")]
    [InlineData("delivery-date-time.csv", "2026-11-22", "7001 2026-10-28")]
    public void A_person_has_one_window(string file, string asOf, string expected)
    {
        var run = ToolRun.Of("window", Path.Join(GivenCase.Folder, file), "--as-of", asOf, "--format", "jsonl");

        Assert.Equal(expected, string.Join(", ", Lines(run).Select(line => $"{line["candidateId"]} {line[line["verdict"]!.ToString() == "AttemptCapReached" ? "nextWindowOpens" : "earliestRetake"]}")));
    }

    [Fact]
    public void One_date_decides_about_all_of_its_column()
    {
        var run = ToolRun.Of("window", Path.Join(GivenCase.Folder, "one-date-decides.csv"), "--as-of", "2026-11-22", "--format", "jsonl");

        // Which attempt it was is not known, so the longest wait counts: 14 days.
        Assert.Equal(["2026-03-23", "2026-05-22", "2026-06-21", "2026-10-09"], Lines(run).Select(line => (string)line["earliestRetake"]!));
    }

    [Theory]
    [InlineData("french-headers.csv", "F-1 712 Pass, F-2 644 Fail")]
    [InlineData("delivery-status.csv", "V-1 644 Fail, V-2 722 Pass")]
    [InlineData("gradebook.csv", "S-5001  Unknown, S-5002  Unknown", "MLS-C01")]
    [InlineData("quiz-columns.csv", "1001  Unknown, 1002  Unknown", "MLS-C01")]
    [InlineData("thousands-point.csv", "S-20 712 Pass")]
    [InlineData("zero-for-absent.csv", "Z-1 698 Fail")]
    [InlineData("averages.csv", "K-1 698 Fail, K-2 731 Fail", "MLS-C01")]
    public void Scores_and_results_are_those_of_the_exam(string file, string expected, string? exam = null)
    {
        var given = GivenCase.All.First(one => one.File == file);

        var run = ImportRun.OfPath(given.Path, ImportRun.Options with { Exam = exam, LevelThreshold = new LevelThreshold(60, 80) });

        Assert.Equal(expected, string.Join(", ", run.Reports.Select(report => FormattableString.Invariant($"{report.CandidateId} {report.Score} {report.Result}"))));
    }

    [Fact]
    public void Every_form_of_a_date_is_that_day_or_refused()
    {
        var run = ImportRun.OfPath(Repository.PathOf("tests/ScoreCoach.Tests/Import/Files/date-forms.csv"));

        var dates = run.Reports.ToDictionary(report => report.CandidateId!, report => report.ExamDate, StringComparer.Ordinal);
        Assert.All(Dates.Split(' '), id => Assert.Equal(GivenExam.Day("2025-11-03"), dates[id]));
        Assert.Equal(GivenExam.Day("2025-09-03"), dates["D-8"]);
        Assert.Null(dates["D-27"]);
        Assert.All("D-9 D-10 D-11 D-17 D-25 D-26 D-28 D-29".Split(' '), id => Assert.DoesNotContain(id, dates.Keys));
        Assert.All(dates.Where(date => date.Key is not ("D-8" or "D-27")), date => Assert.Equal(GivenExam.Day("2025-11-03"), date.Value));
        Assert.All(run.Errors.Where(issue => issue.Line is 11 or 12), issue => Assert.Contains("serial number", issue.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_exam_is_recognized_or_refused_but_never_another()
    {
        var run = ImportRun.OfPath(Path.Join(GivenCase.Folder, "exam-spellings.csv"));

        Assert.All(run.Reports, report => Assert.Equal("AI-103", report.Exam));
        var read = run.Reports.Select(report => report.CandidateId).ToList();
        Assert.All("X-1 X-2 X-3 X-4 X-5 X-6 X-7 X-8 X-11 X-12 X-13".Split(' '), id => Assert.Contains(id, read));
        Assert.All("X-14 X-15 X-16 X-17".Split(' '), id => Assert.DoesNotContain(id, read));
    }

    [Fact]
    public void No_suggestion_for_a_foreign_label_is_another_level()
    {
        var run = ToolRun.Of("check", Path.Join(GivenCase.Folder, "foreign-labels.csv"), "--format", "json");

        Assert.All(JObject.Parse(run.Output)["issues"]!.Where(issue => (string)issue["severity"]! == "Error"), issue =>
        {
            var suggestion = (string?)issue["suggestion"] ?? string.Empty;
            Assert.DoesNotContain("-LevelMap", suggestion, StringComparison.Ordinal);
            if ((string?)issue["value"] is "Not Near Target" or "On Target" or "Not above target" or "Well Below Target")
            {
                Assert.DoesNotContain("Did you mean", suggestion, StringComparison.Ordinal);
            }
        });
    }

    [Theory]
    [InlineData("0.78,0.82,0.85", "fraction")]
    [InlineData("78,5,82,5", "decimal")]
    public void Practice_results_on_another_scale_are_reported(string scores, string said)
    {
        var run = ToolRun.Of("readiness", "--exam", "AI-103", "--practice-score", scores);

        Assert.Contains(said, run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NotReady", scores.StartsWith('0') ? run.Output : string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void All_attempts_are_shown_on_request()
    {
        var run = ToolRun.Of("window", Path.Join(GivenCase.Folder, "failed-then-passed.csv"), "--as-of", "2026-11-22", "--all-attempts", "--format", "jsonl");

        Assert.Equal(2, Lines(run).Count());
    }

    /// <summary>A day after all dates of the case, where its command has none.</summary>
    private static string[] AsOf(GivenCase given) => given.Options.Contains("--as-of") ? [] : ["--as-of", "2026-11-22"];

    private static IEnumerable<JObject> Lines(ToolRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse);
}
