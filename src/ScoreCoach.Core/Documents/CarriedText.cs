using ScoreCoach.Text;

namespace ScoreCoach.Documents;

/// <summary>From which domains of an older exam the levels come, each pair with its reason, so that a reader can judge the assumption.</summary>
internal static class CarriedText
{
    public static IEnumerable<ListEntry> Of(RetakePlan plan)
    {
        var carried = plan.Priorities.Where(priority => priority.Basis == LevelBasis.Carried).ToArray();
        var noted = carried
            .Where(priority => !IsSameName(priority))
            .SelectMany(priority => priority.FromDomains.Select(from => (Priority: priority, From: from)))
            .GroupBy(pair => pair.From.Note);
        foreach (var note in noted)
        {
            var pairs = note.Select(pair => $"{pair.Priority.ShortName} from {pair.From.ShortName} ({pair.From.Level})").ToArray();
            yield return new("Carried over", $"{Listed.And(pairs)}. {note.Key}");
        }

        if (carried.Where(IsSameName).Select(priority => priority.ShortName).ToArray() is { Length: > 0 } same)
        {
            var domains = same.Length == 1 ? "domain" : "domains";
            yield return new("Carried over", $"{Listed.And(same)} from the {plan.Exam} {domains} of the same name.");
        }
    }

    private static bool IsSameName(DomainPriority priority) => priority.FromDomains.All(from => from.Basis == TransferBasis.Name);
}
