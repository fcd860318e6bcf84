using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

// FILE [REPEATS [THREADS]]   times DuckDB on a file of reports: counts by exam and team, and what a summary of a cohort has of it
if (args.Length == 0)
{
    Console.Error.WriteLine("FILE [REPEATS [THREADS]]");
    return 2;
}

var repeats = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 5;
var threads = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : Environment.ProcessorCount;
string[] domains = ["Data Engineering", "Exploratory Data Analysis", "Modeling", "Machine Learning Implementation and Operations"];
string[] labels = ["Needs Improvement", "Competent", "Strong"];
string[] shares = ["0.25", "0.5", "0.75"];
var levels = string.Join(", ", domains.SelectMany(domain => labels.Select(label => $"count(*) FILTER (\"{domain}\" = '{label}')")));
var quartiles = string.Join(", ", shares.Select(share => $"quantile_cont(Score, {share}), quantile_cont(Score, {share}) FILTER (Result = 'Fail')"));
var table = $"read_csv('{args[0].Replace("'", "''", StringComparison.Ordinal)}')";

// The last attempt of each person counts, as in a summary.
var last = $"(SELECT * FROM {table} QUALIFY row_number() OVER (PARTITION BY CandidateId, Exam ORDER BY ExamDate DESC) = 1)";
const string Counts = "count(*), count(*) FILTER (Result = 'Pass'), count(*) FILTER (Result = 'Fail')";
var scores = $"avg(Score), stddev_samp(Score), min(Score), max(Score), {quartiles}";
(string Name, string Query)[] queries =
[
    ("counts", $"SELECT Exam, Team, {Counts} FROM {table} GROUP BY ALL"),
    ("counts, levels and scores", $"SELECT Exam, Team, {Counts}, {levels}, {scores} FROM {table} GROUP BY ALL"),
    ("… of the last attempts", $"SELECT Exam, Team, {Counts}, {levels}, {scores} FROM {last} GROUP BY ALL"),
];
using var connection = new DuckDBConnection("DataSource=:memory:");
connection.Open();
Run($"SET threads = {threads}");
foreach (var (name, query) in queries)
{
    var times = Enumerable.Range(0, repeats).Select(_ =>
    {
        var clock = Stopwatch.StartNew();
        Run(query);
        return clock.Elapsed.TotalMilliseconds;
    }).Order().ToArray();
    Console.WriteLine(FormattableString.Invariant($"DuckDB, {name}: median {times[repeats / 2]:0} ms, fastest {times[0]:0} ms, {threads} threads"));
}

return 0;

void Run(string query)
{
    using var command = connection.CreateCommand();
    command.CommandText = query;
    using var reader = command.ExecuteReader();
    while (reader.Read())
    {
        _ = reader.GetValue(0);
    }
}
