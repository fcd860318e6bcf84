using System.Globalization;
using System.Text;
using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>Rows that are counted where they are read give the figures, the issues and the summary that reports give.</summary>
public class CountedRowsTests
{
    private static readonly CohortOptions s_options = new() { By = ["Team"], AsOf = GivenExam.Day("2026-01-15"), MinimumGroupSize = 1 };

    [Theory]
    [InlineData("Team")]
    [InlineData("team,Language")]
    [InlineData("Language")]
    [InlineData("")]
    public void Counting_in_the_reader_changes_nothing(string by)
    {
        var options = s_options with { By = [.. by.Split(',', StringSplitOptions.RemoveEmptyEntries)] };
        for (var seed = 0; seed < (by == "Team" ? 12 : 5); seed++)
        {
            // Enough rows for several chunks, some of which break a rule.
            var random = new Random(seed);
            var rows = GeneratedParts.Rows(random, seed < 10 ? random.Next(1, 200) : 6_000);
            rows.Insert(random.Next(rows.Count), "P-1,NOPE-1,,,,,,,,,,,,,,,,");
            rows.Insert(random.Next(rows.Count), "P-1,MLS-C01,,2031-01-01,5000,,,,,,,,,,,,,");
            rows.Insert(random.Next(rows.Count), "P-7001,MLS-C01,,2016-01-01,500,,,,,,,,,,,,,");
            rows.Insert(random.Next(rows.Count), "Total,,,,500,,,,,,,,,,,,,");
            var counted = Run(rows, options, isCounted: true);
            var read = Run(rows, options, isCounted: false);
            Assert.Equal(read.Figures, counted.Figures);
            Assert.Equal(read.Issues, counted.Issues);
            Assert.Equal(read.Summary, counted.Summary);
            Assert.True(counted.Reports < read.Reports || rows.Count < 20, "Nothing was counted in the reader.");
        }
    }

    // The first row of an edition becomes a report, from which the columns are known; here it is refused, with the one that contradicts it.
    [Fact]
    public void Columns_are_found_where_the_first_report_contradicts_another()
    {
        List<string> rows = [Row("X", 700, "Red"), Row("X", 701, "Red"), .. Enumerable.Range(0, 12).Select(person => Row($"p{person}", 640 + person, person % 2 == 0 ? "Red" : "Blue"))];
        var counted = Run(rows, s_options, isCounted: true);
        Assert.Equal(Run(rows, s_options, isCounted: false).Figures, counted.Figures);
        Assert.Contains("\"Blue\"", counted.Figures, StringComparison.Ordinal);

        static string Row(string person, int score, string team) => FormattableString.Invariant($"{person},MLS-C01,1,2025-10-01,{score},,{team},,Weak,Weak,Strong,Adequate,,,,,,");
    }

    // A table of groups that grows can lose a name and number it again; each spelling here once took the number of another group.
    [Theory]
    [InlineData("site-{0:0000}", 68)]
    [InlineData("Site-{0:0000}", 194)]
    [InlineData("Team {0}", 600)]
    [InlineData("{0:000}", 999)]
    [InlineData("grp{0:00000}x", 5_000)]
    public void Every_group_counts_its_own_rows(string name, int groups)
    {
        List<string> rows = [.. Enumerable.Range(1, groups).SelectMany(group => Enumerable.Range(0, 2).Select(person =>
            FormattableString.Invariant($"p{group}-{person},MLS-C01,1,2025-10-01,{(group + person) % 900 + 100},,{string.Format(CultureInfo.InvariantCulture, name, group)},,Weak,Weak,Strong,Adequate,,,,,,")))];
        var measure = new CohortMeasure(Shipped.Catalog, s_options);
        Assert.InRange(Read(rows, measure, new ImportObserver(), isCounted: true), 1, 2);
        Assert.All(measure.Editions.Single().Cells.Values, cell => Assert.Equal(2, cell.Count));
        Assert.Equal(groups, measure.Editions.Single().Cells.Count);
    }

    private static (string Figures, string Issues, string Summary, int Reports) Run(List<string> rows, CohortOptions options, bool isCounted)
    {
        var measure = new CohortMeasure(Shipped.Catalog, options);
        var observer = new ImportObserver();
        var reports = Read(rows, measure, observer, isCounted);
        var figures = new StringWriter();
        GivenFiles.Gateway.WriteJson(figures, measure.Complete(), JsonLayout.Lines);
        var summary = new StringWriter();
        GivenFiles.Gateway.WriteJson(summary, observer.Summaries, JsonLayout.Lines);
        return (figures.ToString(), string.Join('\n', observer.Issues), summary.ToString(), reports);
    }

    private static int Read(List<string> rows, CohortMeasure measure, ImportObserver observer, bool isCounted)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(GeneratedParts.FileOf(rows)));
        using var import = GivenFiles.Gateway.OpenReports([new ImportSource("part.csv") { Stream = stream }], new ImportOptions { AsOf = s_options.AsOf }, Shipped.Catalog);
        var reports = 0;
        foreach (var report in import.Read(observer, CancellationToken.None, isCounted ? measure : null))
        {
            reports++;
            measure.Add(report);
        }

        return reports;
    }
}
