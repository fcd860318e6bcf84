using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Tool;

/// <summary>The suggestions that shells receive, and the scripts by which they ask.</summary>
public class CompletionTests
{
    [Theory]
    [InlineData("plan --exam ML", "MLA-C01 MLA-C02 MLS-C01")]
    [InlineData("plan --target-exam mla-c02", "MLA-C02")]
    [InlineData("exams MLA", "MLA-C01 MLA-C02")]
    [InlineData("exams --vendor p", "pmi")]
    [InlineData("plan --exam MLS-C01 --guide m", "mls-c01")]
    [InlineData("window --policy Off", "Official")]
    [InlineData("window --format ", "csv json jsonl table")]
    [InlineData("plan --format p", "page parquet")]
    [InlineData("plan --exam MLS-C01 --domain M", "ML Operations= Modeling=")]
    [InlineData("plan --exam MLS-C01 --domain \"Modeling=NI\" --domain D", "Data Engineering=")]
    [InlineData("plan --exam MLS-C01 --domain \"Modeling=NI\" --target-d", "--target-date")]
    [InlineData("plan --exam MLS-C01 --domain Modeling=n", "Modeling=Needs Improvement")]
    [InlineData("plan --exam MLS-C01 --domain Modeling=S", "Modeling=Strong")]
    [InlineData("plan --exam MLS-C01 --domain-score Modeling=", "")]
    [InlineData("plan samples/clean.csv --hou", "--hours-per-week")]
    [InlineData("plan samples/clean.csv --column-map Sc", "Score=")]
    [InlineData("plan samples/clean.csv --exam MLS-C01 --column-map Mod", "Modeling=")]
    [InlineData("plan nowhere.csv --column-map Score=", "")]
    [InlineData("check samples/clean.csv --exam-map ML=mls", "ML=MLS-C01")]
    [InlineData("check samples/clean.csv --result-map Fail=", "Fail=Fail Fail=Pass Fail=Unknown")]
    [InlineData("check x.csv --level-map Borderline=a", "Borderline=Adequate")]
    [InlineData("exams --new X-1 --label Below=w", "Below=Weak")]
    [InlineData("plan --time-zone Europe/Berl", "Europe/Berlin")]
    [InlineData("check x.csv --culture de-D", "de-DE")]
    [InlineData("check x.csv --encoding windows-1252", "windows-1252")]
    [InlineData("check x.csv --delimiter ta", "tab")]
    [InlineData("check x.csv --date-format dd.", "dd.MM.yyyy")]
    [InlineData("check x.csv --level-threshold a", "article")]
    [InlineData("plan --study-day Mon,w", "Mon,Wed")]
    [InlineData("plan --without schedule,ins", "schedule,insights")]
    [InlineData("exams --status active,be", "active,beta")]
    [InlineData("plan --max-minutes-per-day Sa", "Sat=")]
    [InlineData("plan --max-minutes-per-day Sat=", "Sat=360")]
    [InlineData("plan --session-start Sat=", "Sat=09:00")]
    [InlineData("window --exam MLS-C01 --policy ", "Article Official")]
    [InlineData("plan --exam \"AWS Certified Machine Learning - Specialty\" --domain Mod", "Modeling=")]
    [InlineData("comp", "compare completion")]
    [InlineData("completion pw", "pwsh")]
    [InlineData("plan --exam NOTHING-LIKE-IT", "")]
    public void A_shell_is_reported_what_can_follow(string line, string expected) => Assert.Equal(expected, Suggestions(line));

    [Theory]
    [InlineData("--candidate c-1013", "C-1013")]
    [InlineData("--column-map Score=Te", "Score=Team Score=Testing, Validation, and Troubleshooting")]
    [InlineData("--exam-map AI-1", "AI-102= AI-103=")]
    [InlineData("--result-map F", "Fail=")]
    public void The_file_that_is_typed_is_looked_at(string option, string expected) =>
        Assert.Equal(expected, Suggestions($"plan {Repository.PathOf("samples/clean.csv")} {option}"));

    [Fact]
    public void Editions_are_those_of_the_exam_and_time_zones_those_of_the_machine()
    {
        Assert.Equal(string.Join(' ', Shipped.Catalog.FindEntry("AI-102")!.Outlines.Select(outline => outline.Edition).Distinct().Order(StringComparer.Ordinal)), Suggestions("plan --exam AI-102 --edition "));
        Assert.Contains(TimeZoneInfo.GetSystemTimeZones()[0].Id, Suggestions("plan --time-zone "), StringComparison.Ordinal);
    }

    [Fact]
    public void Exams_of_ones_own_are_suggested_and_a_broken_file_is_silent()
    {
        Assert.Equal("OWN-1", Suggestions($"plan --profile {Repository.PathOf("tests/ScoreCoach.ModuleTests/OwnExam")} --exam OWN"));
        Assert.Equal(string.Empty, Suggestions("plan --profile nowhere --exam OWN"));
    }

    [Fact]
    public async Task The_script_for_bash_completes()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string ask = """
            eval "$1"
            for line in 'scorecoach plan --exam ML' 'scorecoach plan --exam MLS-C01 --domain M' 'scorecoach comp' 'scorecoach plan samples/cle'; do
                COMP_LINE=$line; COMP_POINT=${#line}; read -ra COMP_WORDS <<< "$line"; COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _scorecoach
                echo "${COMPREPLY[*]}"
            done
            line='scorecoach plan --exam MLS-C01 --domain "Modeling=Ne'; COMP_LINE=$line; COMP_POINT=${#line}; COMP_WORDS=(scorecoach plan --exam MLS-C01 --domain '"Modeling=Ne'); COMP_CWORD=5; _scorecoach; echo "${COMPREPLY[*]}"
            line='scorecoach plan --exam=ML'; COMP_LINE=$line; COMP_POINT=${#line}; COMP_WORDS=(scorecoach plan --exam = ML); COMP_CWORD=4; _scorecoach; echo "${COMPREPLY[*]}"
            """;
        var script = await ProcessRun.ScoreCoach("completion", "bash");

        // A locale that is not installed would make bash warn.
        var run = await ProcessRun.Start("bash", new ProcessSurroundings { Variables = new Dictionary<string, string> { ["LC_ALL"] = "C" } }, "-c", ask, "bash", script.Output);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Equal(["MLA-C01 MLA-C02 MLS-C01", "ML\\ Operations= Modeling=", "compare completion", "", "Modeling=Needs Improvement", "MLA-C01 MLA-C02 MLS-C01"], run.Output.TrimEnd('\n').Split('\n'));
    }

    // A header is whatever someone wrote into a file: accepting it in quotes must not run it.
    [Theory]
    [InlineData("\"Score=", @"Score=\$(touch x)|Score=\`touch x\`|Score=a\""b|Score=c\\d|Score=e'f|Score=Exam")]
    [InlineData("'Score=", @"Score=$(touch x)|Score=`touch x`|Score=a""b|Score=c\d|Score=e'\''f|Score=Exam")]
    public async Task A_value_of_a_file_stays_a_value_between_the_quotes_of_bash(string word, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const string ask = """
            eval "$1"
            COMP_LINE="scorecoach plan $2 --column-map $3"; COMP_POINT=${#COMP_LINE}; COMP_WORDS=(scorecoach plan "$2" --column-map "$3"); COMP_CWORD=4
            _scorecoach
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "Exam,$(touch x),`touch x`,\"a\"\"b\",c\\d,e'f\nMLS-C01,1,2,3,4,5\n");
            var script = await ProcessRun.ScoreCoach("completion", "bash");
            var run = await ProcessRun.Start("bash", new ProcessSurroundings { Variables = new Dictionary<string, string> { ["LC_ALL"] = "C" } }, "-c", ask, "bash", script.Output, path, word);

            Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
            Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), run.Output.TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void What_could_control_the_terminal_is_not_suggested()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "Candidate ID,Exam\nC-1,MLS-C01\n\"C-2\e]52;c;eA==\a\",MLS-C01\n\"C-3\nC-4\",MLS-C01\nC-5\u202E,MLS-C01\n");
            Assert.Equal("C-1", Suggestions($"plan {path} --candidate C"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("[suggest:-1]")]
    [InlineData("[suggest:99999999999]")]
    [InlineData("[suggest:x]")]
    public void A_place_that_is_not_in_the_line_has_no_suggestions(string directive)
    {
        var run = ToolRun.Of(directive, "plan");
        Assert.Equal((0, string.Empty, string.Empty), (run.ExitCode, run.Output, run.Errors));
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _scorecoach scorecoach")]
    [InlineData("zsh", "compdef _scorecoach scorecoach")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native -CommandName scorecoach")]
    public void Each_script_registers_itself_and_asks_by_the_directive(string shell, string registration)
    {
        var run = ToolRun.Of("completion", shell);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        Assert.Contains(registration, run.Output, StringComparison.Ordinal);
        Assert.Contains("\"[suggest:$", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("{TOOL}", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No shell was specified. Accepted: bash, zsh, pwsh.")]
    [InlineData("'fish' is not a supported shell. Accepted: bash, zsh, pwsh.", "fish")]
    public void Another_shell_is_refused(string message, params string[] words)
    {
        var run = ToolRun.Of(["completion", .. words]);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    private static string Suggestions(string line)
    {
        var run = ToolRun.Of($"[suggest:{line.Length}]", line);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Errors));
        return run.Output.TrimEnd('\r', '\n').ReplaceLineEndings(" ");
    }
}
