using System.Management.Automation;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>What Import-ScoreReport says about how it read a file, and the parameters that say how a file must be read.</summary>
[Collection(ModuleCollection.Name)]
public class ReadingTests(ModuleHost module)
{
    private const string DayFirst = "Id,Exam,Date,Score,Data Engineering,EDA,Modeling,ML Ops\nP-1,MLS-C01,09/03/2025,644,Strong,Strong,NI,NI\nP-2,MLS-C01,25/09/2025,650,Strong,NI,NI,NI\n";
    private static readonly string Bad = DayFirst.Replace("Strong,NI,NI,NI", "Strong,Splendid,NI,NI", StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("-MaxIssue 0")]
    [InlineData("-DryRun")]
    public void A_decision_is_a_warning_once_per_file(string parameters)
    {
        using var file = new TextFile(DayFirst);
        using var other = new TextFile(DayFirst.Replace("P-", "Q-", StringComparison.Ordinal));
        var run = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}', '{other.Path}' -AsOf 2026-11-22 {parameters}");
        Assert.Empty(run.Errors);
        Assert.All([file.Path, other.Path], path =>
        {
            var warning = Assert.Single(run.Warnings, warning => warning.StartsWith(path, StringComparison.Ordinal) && warning.Contains("DateOrderFound", StringComparison.Ordinal));
            Assert.EndsWith("If that is wrong, use -DateFormat or -Culture.", warning, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(run.Warnings, warning => warning.Contains("not shown", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_of_an_import_are_silenced_as_usual()
    {
        using var file = new TextFile(DayFirst);
        Assert.Empty(module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 -WarningAction SilentlyContinue").Warnings);
        Assert.NotEmpty(module.Run($"$null = Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 -WarningAction SilentlyContinue -WarningVariable said; $said").Output);
    }

    [Fact]
    public void A_file_with_refused_rows_ends_with_a_warning_and_a_plain_one_with_a_verbose_line()
    {
        using var bad = new TextFile(Bad);
        Assert.Single(module.Run($"Import-ScoreReport -LiteralPath '{bad.Path}' -AsOf 2026-11-22").Warnings, warning => warning.StartsWith(bad.Path + ": 1 report", StringComparison.Ordinal));

        var plain = module.Run("Import-ScoreReport samples/clean.csv -AsOf 2026-11-22 -Verbose");
        Assert.Empty(plain.Warnings);
        Assert.Contains(plain.Verbose, line => line.Contains("clean.csv: 53 reports", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-MaxIssue 0", false)]
    [InlineData("-MaxIssue 0 -WarningAction SilentlyContinue", false)]
    [InlineData("-MaxIssue 1", false)]
    public void A_refused_row_fails_the_command_even_where_its_error_is_not_shown(string parameters, bool expected)
    {
        using var bad = new TextFile(Bad);
        var run = module.Run($"$null = Import-ScoreReport -LiteralPath '{bad.Path}' -AsOf 2026-11-22 {parameters} -ErrorAction SilentlyContinue; $?");
        Assert.Equal(expected, Assert.Single(run.Output).BaseObject);
    }

    [Fact]
    public void Rows_that_are_not_shown_are_one_error()
    {
        using var bad = new TextFile(Bad);
        var error = Assert.Single(module.Run($"Import-ScoreReport -LiteralPath '{bad.Path}' -AsOf 2026-11-22 -MaxIssue 0").Errors);
        Assert.StartsWith("RowsRefused,", error.FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cant_be_used_is_an_error_whatever_MaxIssue_is()
    {
        using var bad = new TextFile(Bad);
        using var empty = new TextFile(string.Empty);
        var run = module.Run($"Import-ScoreReport -LiteralPath '{bad.Path}', '{empty.Path}' -AsOf 2026-11-22 -MaxIssue 0");
        Assert.Contains(run.Errors, error => error.FullyQualifiedErrorId.StartsWith("EmptyFile,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-LevelMaximum 20", "-LevelMaximum applies only to points.")]
    [InlineData("-LevelUnit Points -LevelMaximum 0", "-LevelMaximum is 0. Accepted: a number above 0.")]
    [InlineData("-ExamMap @{ Agents = 'AI-109' }", "'AI-109' is not a known exam.")]
    [InlineData("-ColumnMap nowhere.json", "The map file '")]
    [InlineData("-ColumnMap 5", "'5' is not a table.")]
    [InlineData("-HeaderLine 0", "HeaderLine")]
    [InlineData("-LevelUnit Marks", "Percent, Fraction, Points")]
    [InlineData("-ScoreUnit Marks", "Scaled, Percent")]
    public void A_parameter_that_cant_be_used_says_what_is_accepted(string parameters, string expected)
    {
        var failure = Assert.ThrowsAny<RuntimeException>(() => module.Run($"& {{ $ErrorActionPreference = 'Stop'; Import-ScoreReport samples/clean.csv {parameters} }}"));
        Assert.Contains(expected, failure.ErrorRecord.ErrorDetails?.Message ?? failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-ColumnMap @{ Score = 'Punkte'; Modeling = 'Dom 3' }")]
    [InlineData("-ColumnMap ([ordered]@{ Score = 'Punkte'; Modeling = 'Dom 3' })")]
    [InlineData("-ColumnMap ([pscustomobject]@{ Score = 'Punkte'; Modeling = 'Dom 3' })")]
    [InlineData("-ColumnMap $map")]
    public void A_column_map_is_a_table_an_object_or_a_file(string parameters)
    {
        using var file = new TextFile(DayFirst.Replace("Score", "Punkte", StringComparison.Ordinal).Replace("Modeling", "Dom 3", StringComparison.Ordinal));
        using var map = new TextFile("""{ "columnMap": { "Score": "Punkte", "Modeling": "Dom 3" } }""");
        var run = module.Run($"$map = '{map.Path}'; Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 {parameters} | ForEach-Object {{ \"$($_.Score) $($_.Domains[2].Level)\" }}");
        Assert.Empty(run.Errors);
        Assert.Equal(["644 Weak", "650 Weak"], run.Output.Select(line => line.ToString()));
    }

    [Fact]
    public void A_dry_run_holds_the_decisions()
    {
        using var file = new TextFile(DayFirst);
        var check = module.Run($"Import-ScoreReport -LiteralPath '{file.Path}' -AsOf 2026-11-22 -DryRun -MaxIssue 0").Output.Single();
        Assert.Equal("DateOrderFound", PSObject.AsPSObject(Assert.Single(((System.Collections.IEnumerable)check.Properties["Decisions"].Value).Cast<object>())).Properties["Code"].Value.ToString());
        Assert.Equal(0L, check.Properties["Warnings"].Value);
    }
}
