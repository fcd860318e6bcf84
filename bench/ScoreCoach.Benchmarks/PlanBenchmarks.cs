using BenchmarkDotNet.Attributes;
using ScoreCoach.Catalog;
using ScoreCoach.Plans;

namespace ScoreCoach.Benchmarks;

/// <summary>What a plan costs, from the figures that a table shows to every session on its day. All figures are per report.</summary>
[MemoryDiagnoser]
[MinColumn]
public class PlanBenchmarks
{
    private const int Rounds = 1024;

    private readonly WarningSummary _warnings = new(new NamesAlone());
    private ScoreReport[] _reports = [];
    private ExamCatalog _catalog = null!;
    private Coach _coach = null!;

    /// <summary>Reads the reports and lets the coach see each kind of report once.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _catalog = GivenReports.Catalog();
        var read = GivenReports.Read(_catalog);

        // As many reports as a call measures, so that the figures are those of the sample and not of one report.
        _reports = [.. Enumerable.Range(0, Rounds).Select(index => read[index % read.Length])];
        _coach = new Coach(_catalog, new PlanOptions { AsOf = GivenReports.AsOf, HoursPerWeek = 8 });
        foreach (var report in read)
        {
            _warnings.Add(_coach.CreatePlan(report));
        }
    }

    /// <summary>The plan and the figures that a table or Export-Csv shows.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rounds)]
    public int Scalars()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            var plan = _coach.CreatePlan(report);
            sum += plan.TotalMinutes + plan.WeakCount + (plan.Weeks ?? 0) + (plan.TopDomain?.Length ?? 0) + (plan.Band?.Length ?? 0) + (int)plan.PlanKind;
        }

        return sum;
    }

    /// <summary>What New-RetakePlan does for every report: the plan, and its warnings counted.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Warnings()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            var plan = _coach.CreatePlan(report);
            _warnings.Add(plan);
            sum += plan.TotalMinutes;
        }

        return sum;
    }

    /// <summary>The plan with its retake window.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Verdict()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            sum += (int)_coach.CreatePlan(report).Verdict;
        }

        return sum;
    }

    /// <summary>The plan with its priorities.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int PlanPriorities()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            sum += _coach.CreatePlan(report).Priorities.Count;
        }

        return sum;
    }

    /// <summary>The plan with every session on its day.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Schedule()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            sum += _coach.CreatePlan(report).Schedule?.TotalMinutes ?? 0;
        }

        return sum;
    }

    /// <summary>Priorities without a plan.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Priorities()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            sum += _coach.GetPriorities(report).Count;
        }

        return sum;
    }

    /// <summary>Patterns, red flags and readings.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Patterns()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            sum += _coach.GetPatterns(report).Count;
        }

        return sum;
    }

    /// <summary>The retake window with its reason.</summary>
    [Benchmark(OperationsPerInvoke = Rounds)]
    public int Window()
    {
        var sum = 0;
        foreach (var report in _reports)
        {
            sum += (int)_coach.GetWindow(report).Verdict;
        }

        return sum;
    }
}
