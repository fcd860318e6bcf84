using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>No figure that is not shown of a group can be computed from a comparison.</summary>
public class ComparisonDisclosureTests
{
    private static readonly ExamProfile[] s_exams = [Shipped.Exam("AI-102"), Shipped.Exam("AIP-C01"), Shipped.Exam("MLS-C01")];

    [Fact]
    public void What_is_not_shown_can_not_be_computed()
    {
        var (compared, hidden, banded) = (0, 0, 0);
        for (var seed = 0; seed < 600; seed++)
        {
            var attack = new ComparisonAttack(Generate(new Random(seed)), 3 + (seed % 5));
            Assert.True(attack.Finds is null, $"Seed {seed}: {attack.Finds}");
            compared += attack.IsCompared ? 1 : 0;
            hidden += attack.Hidden;
            banded += attack.Banded;
        }

        // The cohorts are such that there is something to find.
        Assert.True(compared > 400 && hidden > 300 && banded > 300, $"{compared} comparisons, {hidden} hidden groups and {banded} ranges");
    }

    [Fact]
    public void The_attack_finds_what_sums_of_all_exams_give_away()
    {
        var found = Enumerable.Range(0, 200).Count(seed => new ComparisonAttack(Generate(new Random(seed)), 5, onlyListed: true).Finds is not null);
        Assert.InRange(found, 60, 200);
    }

    private static ScoreReport[] Generate(Random random)
    {
        var teams = random.Next(2, 6);
        return [.. Enumerable.Range(0, teams).SelectMany(team => s_exams.SelectMany((exam, number) =>
        {
            var people = random.Next(5) switch { 0 => 0, 1 => random.Next(1, 6), _ => random.Next(5, 20) };
            var passes = random.Next(4) == 0 ? random.Next(2) : random.NextDouble();
            return Enumerable.Range(0, people).Select(person => GivenReport.Of(
                exam,
                new string([.. exam.Domains.Select(_ => "WAS?"[random.Next(4)])]),
                "2025-11-01",
                person: $"{team}-{number}-{person}",
                result: random.Next(12) == 0 ? ExamResult.Unknown : random.NextDouble() < passes ? ExamResult.Pass : ExamResult.Fail,
                attributes: [("Team", $"T{team}")]));
        }))];
    }
}
