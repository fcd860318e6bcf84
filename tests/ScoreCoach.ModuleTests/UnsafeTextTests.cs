using System.Management.Automation;
using System.Text.RegularExpressions;
using ScoreCoach.ModuleTests.Hosting;

namespace ScoreCoach.ModuleTests;

/// <summary>Text from a file can't control the terminal, whichever way it gets there: it could copy commands to the clipboard or hide others.</summary>
[Collection(ModuleCollection.Name)]
public sealed partial class UnsafeTextTests(ModuleHost module) : IDisposable
{
    // Sets the clipboard, colors the screen, deletes what was printed, and turns the text around.
    private const string Unsafe = "C\e]52;c;ZXZpbA==\a\e[31m\b\u007F\u009B31m\u202Exyz\u2066\u2028\rE";

    private const string Header = "Id,Name,Team,Exam,Attempt,Exam date,Score,Result,Data Engineering,EDA,Modeling,ML Ops,\"Modeling " + Unsafe + "\"\n";
    private const string Good = "\"" + Unsafe + "\",\"" + Unsafe + "\",\"" + Unsafe + "\",MLS-C01,1,2025-11-03,698,Fail,Strong,Competent,NI,NI,\"" + Unsafe + "\"\n";

    private static readonly string s_rows = Good
        + Good.Replace(",1,", ",2,", StringComparison.Ordinal).Replace("11-03", "12-03", StringComparison.Ordinal)
        + Good.Replace("698", "699", StringComparison.Ordinal)
        + Good.Replace("MLS-C01", $"\"{Unsafe}\"", StringComparison.Ordinal)
        + Good.Replace("2025-11-03", $"\"{Unsafe}\"", StringComparison.Ordinal)
        + Good.Replace("Strong", $"\"{Unsafe}\"", StringComparison.Ordinal);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach");

    // A name that Windows accepts as well.
    private string Path => System.IO.Path.Join(_folder.FullName, "cohort \u009B31m \u202Exyz.csv");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("Import-ScoreReport -LiteralPath $file -AsOf 2026-01-15 -Verbose")]
    [InlineData("& { $DebugPreference = 'Continue'; Import-ScoreReport -LiteralPath $file -AsOf 2026-01-15 -WarningAction Ignore -ErrorAction Ignore 5>&1 } | ForEach-Object { \"$_\" }")]
    [InlineData("Import-ScoreReport -LiteralPath $file -Culture $text")]
    [InlineData("Import-ScoreReport -LiteralPath \"$file.$text\"")]
    [InlineData("Import-ScoreReport -LiteralPath $file -Exam $text")]
    [InlineData("Import-ScoreReport -LiteralPath $file -ColumnMap @{ Level = $text }")]
    [InlineData("Import-ScoreReport -LiteralPath $file -ExamMap @{ $text = $text }")]
    [InlineData("Import-ScoreReport -LiteralPath $file -RejectPath \"nowhere/$text\"")]
    [InlineData("Get-Content $file -Raw | ConvertFrom-Csv | New-ScoreReport -Verbose")]
    [InlineData("New-ScoreReport $text @{ Modeling = 'Weak' }")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = $text; $text = 'Weak' } -Result Fail")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'Weak' } -ExamDate $text")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'Weak' } -Score $text")]
    [InlineData("New-ScoreReport MLS-C01 @{ Modeling = 'Weak' } -Attempt $text")]
    [InlineData("$text | New-RetakePlan")]
    [InlineData("$reports | New-RetakePlan -AsOf 2026-01-15 -Verbose | Out-Null")]
    [InlineData("$reports | New-RetakePlan -TargetExam $text")]
    [InlineData("$reports | Compare-ScoreReport -Verbose | Out-Null")]
    [InlineData("Test-RetakeReadiness MLS-C01 -PracticeScore $text")]
    [InlineData("New-ExamProfile ABC -Title 'A B C' -Domain @{ Alpha = 50; Beta = 50 } -OutputPath \"$file.json\" -Verbose | Out-Null; Import-ExamProfile -LiteralPath \"$file.json\" -Verbose")]
    [InlineData("New-ExamProfile ABC -Title 'A B C' -Domain @{ Alpha = 50; $text = 50 }")]
    [InlineData("Set-Content -LiteralPath \"$file.json\" \"{ '$text': 1, 'title': '$text' }\"; Import-ExamProfile -LiteralPath \"$file.json\"")]
    public void No_message_can_control_the_terminal(string script)
    {
        var run = Run(script);
        Assert.All(run.Warnings.Concat(run.Verbose), IsSafe);
        Assert.All(run.Errors, error =>
        {
            IsSafe(error.ToString());
            IsSafe(error.ErrorDetails?.RecommendedAction);
            IsSafe(error.CategoryInfo.ToString());
        });
        Assert.All(run.Output.Where(value => value.BaseObject is string), text => IsSafe((string)text.BaseObject));
    }

    [Theory]
    [InlineData("$reports")]
    [InlineData("$reports | ForEach-Object { \"$_ $($_.Origin) $($_.Attributes)\" }")]
    [InlineData("$issues; $issues | ForEach-Object { \"$_\" }")]
    [InlineData("Import-ScoreReport -LiteralPath $file -CheckOnly -OutVariable check; $check.Groups; $check.Columns.ToString(); \"$check\"")]
    [InlineData("Import-ScoreReport -LiteralPath $file -CheckOnly | Format-Table")]
    [InlineData("$reports | New-RetakePlan -OutVariable plans; \"$plans $($plans.Schedule) $($plans.Window) $($plans.Warnings)\"")]
    [InlineData("($reports | New-RetakePlan).Warnings")]
    [InlineData("($reports | New-RetakePlan)[0].Window")]
    [InlineData("($reports | New-RetakePlan)[0].Schedule")]
    [InlineData("$reports | Format-List")]
    [InlineData("$reports.Domains | Format-List")]
    [InlineData("$issues | Format-List")]
    [InlineData("$reports | Get-DomainPriority | Format-List")]
    [InlineData("$reports | Get-ScorePattern | Format-List")]
    [InlineData("$reports | Get-RetakeWindow | Format-List")]
    [InlineData("$reports | Compare-ScoreReport | Format-List")]
    [InlineData("($reports | New-RetakePlan).Warnings | Format-List")]
    [InlineData("($reports | New-RetakePlan)[0].Schedule.Weeks[0].Sessions | Format-List")]
    [InlineData("(Import-ScoreReport -LiteralPath $file -CheckOnly).Groups | Format-List")]
    [InlineData("$reports | New-RetakePlan | Format-List")]
    [InlineData("$reports | New-RetakePlan | Format-Custom")]
    [InlineData("$reports | Get-DomainPriority -OutVariable priorities; \"$priorities\"")]
    [InlineData("$reports | Get-ScorePattern -OutVariable patterns; \"$patterns\"")]
    [InlineData("$reports | Get-RetakeWindow -OutVariable windows; \"$windows\"")]
    [InlineData("$reports | Compare-ScoreReport -OutVariable comparisons; \"$comparisons\"")]
    [InlineData("$reports | Compare-ScoreReport | Format-Table")]
    [InlineData("Set-Content -LiteralPath \"$file.json\" \"{ '$text': 1 }\"; Test-ExamProfile \"$file.json\"")]
    public void No_view_can_control_the_terminal(string script)
    {
        Run("$reports = Import-ScoreReport -LiteralPath $file -AsOf 2026-01-15 -IssueVariable issues -ErrorAction Ignore -WarningAction Ignore");
        IsSafe(module.Show($"$WarningPreference = 'Ignore'; $ErrorActionPreference = 'Ignore'; {script}", 200));
    }

    private ModuleHost.Outcome Run(string script)
    {
        File.WriteAllText(Path, Header + s_rows);
        module.Runspace.SessionStateProxy.SetVariable("file", Path);
        module.Runspace.SessionStateProxy.SetVariable("text", Unsafe);
        try
        {
            return module.Run(script);
        }
        catch (RuntimeException exception)
        {
            return new([], [exception.ErrorRecord], [], []);
        }
    }

    private static void IsSafe(string? text) => Assert.DoesNotMatch(Control(), text ?? string.Empty);

    [GeneratedRegex("[\0-\b\v\f\u000E-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]|\r(?!\n)")]
    private static partial Regex Control();
}
