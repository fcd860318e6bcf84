using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Sessions;

/// <summary>Makes a report of what was typed instead of a file, and prints on standard error what is wrong or odd about it.</summary>
internal sealed class TypedReading(Session session) : IRowObserver
{
    /// <summary>What shows how a typed report is read, too; all else is about files.</summary>
    private static readonly ToolOption[] s_shared =
        [Options.Exam, Options.Edition, Options.LevelMap, Options.LevelThreshold, Options.LevelUnit, Options.LevelMaximum, Options.Quiet];

    private readonly Arguments _arguments = session.Arguments;
    private readonly List<ScoreReport> _reports = [];
    private TypedReportIssues? _issues;

    /// <summary>Whether a report was typed.</summary>
    public bool IsAskedFor => _arguments.Operands.Count == 0 && Options.Report.Any(_arguments.Has);

    /// <summary>Whether what was typed can't be a report.</summary>
    public bool HasRefused { get; private set; }

    /// <summary>Refuses a typed report next to files, and options about files next to a typed report.</summary>
    public void Check()
    {
        if (_arguments.Operands.Count > 0 && Options.Report.FirstOrDefault(_arguments.Has) is { } typed)
        {
            throw new UsageException($"{typed.Name} is part of a report entered as options instead of a file. Omit the files, or omit {typed.Name}.");
        }

        if (IsAskedFor && Options.Reading.Append(Options.Candidate).Except(s_shared).FirstOrDefault(_arguments.Has) is { } other)
        {
            throw new UsageException($"{other.Name} applies to files, but the report was entered as options. Omit it.");
        }
    }

    public IEnumerable<ScoreReport> Read()
    {
        var exam = _arguments.One(Options.Exam) ?? throw new UsageException($"{Options.Exam.Name} is missing. Specify the exam of the report.");
        var typed = Report();
        _issues = new(session.Catalog, exam, [.. typed.Domains.Select(domain => domain.Key)]);
        var parser = session.Gateway.CreateRowParser(ReadOptions(exam, typed), session.Catalog, this);
        parser.Add(typed.Row, null);
        parser.Complete();
        return _reports;
    }

    /// <inheritdoc/>
    public void OnReport(ScoreReport report)
    {
        _reports.Add(report);
        if (_issues!.Unused(report) is { } unused)
        {
            Write(unused);
        }
    }

    /// <inheritdoc/>
    public void OnIssue(ImportIssue issue, object? source)
    {
        HasRefused |= issue.Severity == IssueSeverity.Error;
        Write(_issues!.Of(issue));
    }

    /// <inheritdoc/>
    public void OnOther(object other)
    {
    }

    private void Write(ImportIssue issue)
    {
        if (issue.Severity == IssueSeverity.Error || !_arguments.Has(Options.Quiet))
        {
            session.WriteError("scorecoach: " + issue.For(ToolSyntax.Instance));
        }
    }

    private TypedReport Report() => new()
    {
        CandidateId = _arguments.One(Options.CandidateId),
        CandidateName = _arguments.One(Options.CandidateName),
        Attempt = _arguments.Texts(Options.Attempt).SingleOrDefault(),
        ExamDate = _arguments.One(Options.ExamDate),
        Score = _arguments.Texts(Options.Score).SingleOrDefault(),
        Result = _arguments.Value(Options.Result)?.ToString(),
        MissedObjectives = _arguments.All(Options.MissedObjective),
        Domains = [.. TypedMap.OfTexts(ToolSyntax.Instance, Options.Domain.Parameter, _arguments.Pairs(Options.Domain)).Select(domain => KeyValuePair.Create(domain.Key, (string?)domain.Value))],
    };

    private ImportOptions ReadOptions(string exam, TypedReport typed) => new ImportRequest(ToolSyntax.Instance, session.Catalog)
    {
        Exam = exam,
        ColumnMap = typed.ColumnMap,
        LevelMap = _arguments.Pairs(Options.LevelMap),
    }.Complete(TypedReport.Reading(new ImportOptions
    {
        AsOf = session.AsOf,
        Edition = _arguments.One(Options.Edition),
        LevelThreshold = _arguments.One(Options.LevelThreshold),
        LevelUnit = _arguments.Value(Options.LevelUnit),
        LevelMaximum = _arguments.Value(Options.LevelMaximum),
    }));
}
