namespace ScoreCoach.Tests.Given;

/// <summary>Objects of a pipeline, each with its source; what becomes of them is kept in order.</summary>
internal sealed class GivenRows : IRowObserver
{
    private readonly IRowParser _parser;

    public GivenRows(ImportOptions options) => _parser = GivenFiles.Gateway.CreateRowParser(options, Shipped.Catalog, this);

    /// <summary>Reports as ids, issues as codes with rows, other things as they are: in the order in which they came.</summary>
    public List<string> Order { get; } = [];

    public List<ScoreReport> Reports { get; } = [];
    public List<ImportIssue> Issues { get; } = [];
    public List<object?> Sources { get; } = [];
    public IEnumerable<ImportIssue> Errors => Issues.Where(issue => issue.Severity == IssueSeverity.Error);

    /// <summary>Reads lines of CSV as Import-Csv would give them: the first names the columns.</summary>
    public static GivenRows Of(ImportOptions options, params IEnumerable<string> lines)
    {
        var rows = new GivenRows(options);
        rows.AddCsv(lines);
        rows.Complete();
        return rows;
    }

    public void AddCsv(params IEnumerable<string> lines)
    {
        var header = lines.First().Split(',');
        foreach (var line in lines.Skip(1))
        {
            _parser.Add([.. header.Zip(line.Split(','), (name, value) => KeyValuePair.Create(name, (string?)value))], line);
        }
    }

    /// <summary>Takes a row that was typed.</summary>
    public ScoreReport? Typed(params IEnumerable<(string Name, string? Value)> row)
    {
        var before = Reports.Count;
        _parser.Add([.. row.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))], null);
        _parser.Complete();
        return Reports.Count > before ? Reports[^1] : null;
    }

    public void AddOther(object other) => _parser.AddOther(other);

    public void Complete() => _parser.Complete();

    public void OnReport(ScoreReport report)
    {
        Reports.Add(report);
        Order.Add(report.CandidateId ?? "?");
    }

    public void OnIssue(ImportIssue issue, object? source)
    {
        Issues.Add(issue);
        Sources.Add(source);
        if (issue.Severity == IssueSeverity.Error)
        {
            Order.Add($"{issue.Code} {issue.Row}");
        }
    }

    public void OnOther(object other) => Order.Add(other.ToString()!);
}
