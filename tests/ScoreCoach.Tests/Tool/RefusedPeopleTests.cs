using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>Who gets no plan for the exam that was requested is named, with the line of the report.</summary>
public class RefusedPeopleTests
{
    [Fact]
    public void Every_person_who_is_refused_is_named_with_the_line()
    {
        const string Table = "Candidate ID,Exam,Result,Exam date,Domain 1,Domain 2,Domain 3,Domain 4,Domain 5\n";
        var target = Shipped.Exam("AIP-C01");
        var file = Path.Join(Directory.CreateTempSubdirectory("score-coach").FullName, "c.csv");
        string[] old = ["Data Engineering", "Exploratory Data Analysis", "Modeling", "Machine Learning Implementation and Operations"];
        string[] names = [.. old, .. target.Domains.Select(domain => $"\"{domain.Name}\"")];
        string[] rows =
        [
            "ann,MLS-C01,fail,2026-03-02,NI,NI,NI,NI,,,,,",
            "ann,AIP-C01,fail,2026-11-02,,,,,NI,NI,NI,NI,NI",
            "bob,MLS-C01,fail,2026-03-02,NI,NI,NI,NI,,,,,",
            "cy,AIP-C01,fail,2026-11-03,,,,,NI,NI,NI,NI,NI",
            "bob,AIP-C01,pass,2026-11-04,,,,,NI,NI,NI,NI,NI",
            "di,MLS-C01,fail,2026-03-02,NI,NI,NI,NI,,,,,",
            "ed,MLS-C01,fail,2026-03-02,NI,NI,NI,NI,,,,,",
            "ed,AIP-C01,fail,2026-11-06,,,,,NI,NI,NI,NI,NI",
        ];
        File.WriteAllText(file, $"{Table[..Table.IndexOf(",Domain 1", StringComparison.Ordinal)]},{string.Join(',', names)}\n{string.Join('\n', rows)}\n");
        var run = ToolRun.Of("plan", file, "--target-exam", "AIP-C01", "--as-of", "2026-11-26", "--format", "csv", "--quiet");
        Assert.Equal(3, run.ExitCode);
        Assert.Equal(5, run.Output.Split('\n').Count(line => line.StartsWith("di,", StringComparison.Ordinal)));
        Assert.Equal(
            [
                $"scorecoach: The report of ann ({file}:2) gets no plan for AIP-C01, because ann has already taken AIP-C01 ({file}:3): it would not be a first attempt. Leave out --target-exam for a plan to retake AIP-C01.",
                $"scorecoach: The report of ann ({file}:3) is of AIP-C01, the exam to plan for. Leave out --target-exam for a plan to retake it.",
                $"scorecoach: The report of bob ({file}:4) gets no plan for AIP-C01, because bob has passed AIP-C01 ({file}:6). No plan is needed. Remove the report.",
                $"scorecoach: Refused for the same reason (TargetAttempted): ed ({file}:8).",
                $"scorecoach: Refused for the same reason (SameExam): cy ({file}:5), bob ({file}:6), ed ({file}:9).",
            ],
            run.ErrorLines.Where(line => line.StartsWith("scorecoach:", StringComparison.Ordinal)));
    }
}
