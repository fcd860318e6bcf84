using System.Globalization;
using DuckDB.NET.Data;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.TableTests;

/// <summary>Parquet in DuckDB: the figures are those of CSV, and the types are what they should be.</summary>
public sealed class ParquetTests : IDisposable
{
    private const string Plans = "plan samples/clean.csv --as-of 2026-01-15";

    private static readonly string[] s_labels = ["Exam", "Level", "Verdict", "Tier"];
    private static readonly string[] s_groups = ["100000", "4000"];

    private readonly ExportedTables _tables = new();
    private readonly DuckDBConnection _duck = new("Data Source=:memory:");

    public ParquetTests() => _duck.Open();

    public static TheoryData<string> Commands => new(
        Plans,
        "cohort samples/clean.csv --by Team --as-of 2026-01-15",
        "import samples/clean.csv --as-of 2026-01-15",
        "import samples/clean.csv --as-of 2026-01-15 --layout long",
        "import samples/clean.csv --as-of 2026-01-15 --labels normalized");

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_value_is_that_of_CSV(string command)
    {
        await _tables.Export([.. command.Split(' '), "t.csv"]);
        await _tables.Export([.. command.Split(' '), "t.parquet"]);
        var columns = Rows($"SELECT column_name FROM (DESCRIBE SELECT * FROM '{_tables.PathOf("t.parquet")}')").Select(row => row[0]).ToArray();
        var all = string.Join(", ", columns.Select(column => $"\"{column}\""));
        var csv = Rows($"SELECT {all} FROM read_csv('{_tables.PathOf("t.csv")}', header = true, all_varchar = true)");
        var parquet = Rows($"SELECT {all} FROM '{_tables.PathOf("t.parquet")}'");
        Assert.NotEmpty(csv);
        Assert.Equal(csv.Select(row => string.Join('|', row.Select(Plain))), parquet.Select(row => string.Join('|', row.Select(Plain))));
    }

    [Fact]
    public async Task Columns_have_types_and_labels_a_dictionary()
    {
        await _tables.Export([.. Plans.Split(' '), "t.parquet"]);
        var types = Rows($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{_tables.PathOf("t.parquet")}')").ToDictionary(row => row[0], row => row[1]);
        Assert.Equal(
            ("VARCHAR", "BIGINT", "DATE", "DOUBLE", "DOUBLE", "VARCHAR"),
            (types["CandidateId"], types["Attempt"], types["ExamDate"], types["Score"], types["Share"], types["Level"]));
        var encodings = Rows($"SELECT path_in_schema, encodings FROM parquet_metadata('{_tables.PathOf("t.parquet")}')").ToDictionary(row => row[0], row => row[1]);
        Assert.All(s_labels, column => Assert.Contains("DICTIONARY", encodings[column], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_is_divided_by_exam()
    {
        await _tables.Export([.. Plans.Split(' '), "--format", "parquet", "plans"]);
        await _tables.Export([.. Plans.Split(' '), "t.parquet"]);
        const string figures = "Exam, count(*), sum(Minutes), round(avg(Share), 6)";
        var divided = Rows($"SELECT {figures} FROM read_parquet('{_tables.PathOf("plans")}/*/*.parquet', hive_partitioning = true) GROUP BY 1 ORDER BY 1");
        Assert.Equal(Rows($"SELECT {figures} FROM '{_tables.PathOf("t.parquet")}' GROUP BY 1 ORDER BY 1"), divided);
        Assert.True(divided.Count > 1);
        Assert.All(divided, row => Assert.True(File.Exists(_tables.PathOf($"plans/exam={row[0]}/part-0.parquet"))));
    }

    [Fact]
    public async Task Groups_of_rows_have_a_hundred_thousand_rows()
    {
        var lines = Enumerable.Range(1, 26_000).Select(id => $"C-{id},MLS-C01,2026-01-10,698,Strong,Competent,NI,NI");
        await File.WriteAllLinesAsync(_tables.PathOf("big.csv"), lines.Prepend("CandidateId,Exam,ExamDate,Score,Data Engineering,EDA,Modeling,MLOps"));
        await _tables.Export("import", _tables.PathOf("big.csv"), "--layout", "long", "t.parquet");
        Assert.Equal(
            s_groups,
            Rows($"SELECT DISTINCT row_group_id, row_group_num_rows FROM parquet_metadata('{_tables.PathOf("t.parquet")}') ORDER BY 1").Select(row => row[1]));
        Assert.Equal(["104000", "26000"], Rows($"SELECT count(*), count(DISTINCT CandidateId) FROM '{_tables.PathOf("t.parquet")}'").Single());
    }

    [Theory]
    [InlineData("C.UTF-8", "UTC")]
    [InlineData("de_DE.UTF-8", "America/St_Johns")]
    public async Task Days_are_the_same_in_every_time_zone(string locale, string zone)
    {
        var run = await ProcessRun.ScoreCoach(ProcessSurroundings.Culture(locale, zone), [.. Plans.Split(' '), "--quiet", "--out", _tables.PathOf("t.parquet")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["2025-11-03"], Rows($"SELECT DISTINCT strftime(ExamDate, '%Y-%m-%d') FROM '{_tables.PathOf("t.parquet")}' WHERE CandidateId = 'C-1001' AND Attempt = 1").Single());
    }

    [Fact]
    public async Task A_name_is_stored_as_it_is()
    {
        await File.WriteAllTextAsync(_tables.PathOf("n.csv"), "CandidateId,CandidateName,Exam,Score,Data Engineering,EDA,Modeling,MLOps\nC-1,\"'=1+1\",MLS-C01,698,Strong,Competent,NI,NI\nC-2,<b>森🙂</b>,MLS-C01,698,Strong,Competent,NI,NI\n");
        await _tables.Export("import", _tables.PathOf("n.csv"), "t.parquet");
        Assert.Equal(["=1+1", "<b>森🙂</b>"], Rows($"SELECT CandidateName FROM '{_tables.PathOf("t.parquet")}'").Select(row => row[0]));
    }

    public void Dispose()
    {
        _duck.Dispose();
        _tables.Dispose();
    }

    /// <summary>A value without what only CSV or only types have: the mark before a formula, the form of numbers and of truth.</summary>
    private static string Plain(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture)
        : text.Length > 1 && text[0] == '\'' ? text[1..]
        : text is "True" or "False" ? text.ToLowerInvariant()
        : text;

    private List<string[]> Rows(string query)
    {
        using var command = _duck.CreateCommand();
        command.CommandText = query;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.IsDBNull(column) ? string.Empty : TextOf(reader.GetValue(column)))]);
        }

        return rows;
    }

    private static string TextOf(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
