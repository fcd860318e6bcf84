using System.Runtime.CompilerServices;
using ScoreCoach.Errors;
using ScoreCoach.Files;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Counts what reading a file comes to, and hands issues on in the words of the host.</summary>
internal sealed class ImportTally(IImportObserver observer, IOptionSyntax syntax)
{
    private ExamProfile? _lastProfile;

    public long Rows { get; set; }
    public long Read { get; set; }
    public long Reports { get; private set; }
    public long Refused { get; private set; }
    public long Duplicates { get; private set; }
    public long Warnings { get; private set; }

    /// <summary>Code → how often.</summary>
    public Dictionary<string, long> Codes { get; } = new(StringComparer.Ordinal);

    /// <summary>Exam → the editions of its reports, in the order of the file.</summary>
    public Dictionary<string, string> Editions { get; } = new(StringComparer.Ordinal);

    /// <summary>Counts a report that is handed on, with what is odd about it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Accept(ScoreReport report, IReadOnlyList<ImportIssue> warnings)
    {
        for (var index = 0; index < warnings.Count; index++)
        {
            Tell(warnings[index]);
        }

        Reports++;
        if (!ReferenceEquals(report.Profile, _lastProfile))
        {
            _lastProfile = report.Profile;
            AddEdition(report);
        }
    }

    /// <summary>Counts a report that is refused. Returns the issue in the words of the host.</summary>
    public ImportIssue Refuse(ImportIssue issue)
    {
        Refused++;
        return Tell(issue);
    }

    /// <summary>Counts a report that repeats another.</summary>
    public void LeaveOut(ImportIssue issue)
    {
        Duplicates++;
        Tell(issue);
    }

    /// <summary>Counts an issue and hands it on. Returns it in the words of the host.</summary>
    public ImportIssue Tell(ImportIssue issue)
    {
        issue = issue.For(syntax);
        var code = issue.Code.ToString();
        Codes[code] = Codes.GetValueOrDefault(code) + 1;
        Warnings += issue.Severity == IssueSeverity.Warning ? 1 : 0;
        observer.OnIssue(issue);
        return issue;
    }

    private void AddEdition(ScoreReport report)
    {
        var known = Editions.GetValueOrDefault(report.Exam);
        if (known is null)
        {
            Editions.Add(report.Exam, report.Edition);
        }
        else if (!known.Split(", ").Contains(report.Edition))
        {
            Editions[report.Exam] = $"{known}, {report.Edition}";
        }
    }
}
