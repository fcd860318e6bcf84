using ScoreCoach.Text;

namespace ScoreCoach.Windows;

/// <summary>Which of an exam's policies applies to an attempt.</summary>
internal readonly record struct PolicyChoice(RetakePolicy? Policy, RetakePolicy? Default, bool NotOffered, bool NotInForce)
{
    /// <summary>Whether the policy was requested and gives other dates than the default.</summary>
    public bool Differs => Policy is not null && Default is not null && !ReferenceEquals(Policy, Default)
        && (!Policy.Waits.SequenceEqual(Default.Waits) || Policy.Limit != Default.Limit);

    /// <summary>Chooses the policy by name, and of its versions the one in force on a day.</summary>
    /// <remarks>The default policy comes first; versions of one policy share its name.</remarks>
    public static PolicyChoice Among(IReadOnlyList<RetakePolicy> policies, string? name, DateTime day)
    {
        if (policies.Count == 0)
        {
            return new(null, null, name is not null, false);
        }

        var (standard, standardLate) = InForce(policies, policies[0].Name, day);
        if (name is null)
        {
            return new(standard, standard, false, standardLate);
        }

        var (asked, askedLate) = InForce(policies, name, day);
        return asked is null ? new(standard, standard, true, standardLate) : new(asked, standard, false, askedLate);
    }

    private static (RetakePolicy? Policy, bool NotInForce) InForce(IReadOnlyList<RetakePolicy> policies, string name, DateTime day)
    {
        RetakePolicy? inForce = null;
        RetakePolicy? earliest = null;
        for (var index = 0; index < policies.Count; index++)
        {
            var policy = policies[index];
            if (!TextKey.AreSame(policy.Name, name))
            {
                continue;
            }

            // An undated version is older than every dated one.
            var from = policy.EffectiveFrom ?? DateTime.MinValue;
            if (from <= day && (inForce is null || from > (inForce.EffectiveFrom ?? DateTime.MinValue)))
            {
                inForce = policy;
            }

            if (earliest is null || from < (earliest.EffectiveFrom ?? DateTime.MinValue))
            {
                earliest = policy;
            }
        }

        return (inForce ?? earliest, inForce is null);
    }
}
