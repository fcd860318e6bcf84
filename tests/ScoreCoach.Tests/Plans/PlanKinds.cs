using System.Globalization;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Plans;

/// <summary>One plan of each kind, from the engine.</summary>
internal static class PlanKinds
{
    public static IReadOnlyDictionary<string, RetakePlan> All { get; } = GivenPlan.All.ToDictionary(kind => kind.Name, Plan, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. All.Keys];

    private static RetakePlan Plan(GivenPlan kind)
    {
        var options = new PlanOptions { AsOf = GivenExam.Day(kind.AsOf) };
        foreach (var (parameter, value) in kind.Options)
        {
            options = parameter switch
            {
                nameof(PlanOptions.Weeks) => options with { Weeks = int.Parse(value, CultureInfo.InvariantCulture) },
                nameof(PlanOptions.HoursPerWeek) => options with { HoursPerWeek = int.Parse(value, CultureInfo.InvariantCulture) },
                nameof(PlanOptions.TargetExam) => options with { TargetExam = value },
                _ => throw new InvalidOperationException(parameter),
            };
        }

        return new Coach(Shipped.Catalog, options).CreatePlan(ImportRun.Of(kind.Csv, new ImportOptions { AsOf = options.AsOf }).Reports[^1]);
    }
}
