namespace ScoreCoach.Tests.Patterns;

/// <summary>What a report means, written out by hand over letters, W weak, A adequate, S strong, without the engine's conditions.</summary>
internal sealed record ReportsByHand(string[] Patterns, BandByHand Band, PlanKind PlanKind)
{
    /// <summary>Domains in the order of the outline: Data Engineering, EDA, Modeling, Implementation and Operations.</summary>
    public static ReportsByHand MlsC01(string levels, ExamResult result)
    {
        var (data, exploration, modeling, operations) = (levels[0], levels[1], levels[2], levels[3]);
        var weak = levels.Count(letter => letter == 'W');
        var passed = result == ExamResult.Pass ? ".passed" : "";
        var found = new List<string>();
        if (data == 'S' && modeling == 'W')
        {
            found.Add($"mls-c01.pattern.data-without-modeling{passed}");
        }

        if (levels == "AAAA" && result == ExamResult.Fail)
        {
            found.Add("mls-c01.pattern.broad-but-shallow");
        }

        if (modeling == 'S' && operations == 'W')
        {
            found.Add($"mls-c01.pattern.theory-without-operations{passed}");
        }

        if (modeling == 'W' || exploration == 'W')
        {
            found.Add($"mls-c01.pattern.heavy-domain-weak{passed}");
        }

        var band = weak switch
        {
            // Most of four domains is three; three to six months, rounded to 13 to 26 weeks.
            3 or 4 => new BandByHand("Severe", 13, 26, 20, 20, null),
            2 => new BandByHand("Significant", 8, 12, 10, 20, null),
            1 => new BandByHand("Moderate", 4, 8, 6, 15, 20),
            _ when levels.Count(letter => letter == 'A') <= 2 => new BandByHand("Minor", 2, 4, 3, 10, 15),
            _ => new BandByHand("Moderate", 4, 8, 6, 15, 20),
        };
        return new([.. found.Order(StringComparer.Ordinal)], band, Kind(result, comprehensive: weak >= 3));
    }

    /// <summary>Domains in the order of the outline: Plan, Decision Support, Vision, NLP, Knowledge Mining, Generative AI.</summary>
    public static ReportsByHand Ai102(string levels, ExamResult result)
    {
        var (plan, vision, language) = (levels[0], levels[2], levels[3]);
        var weak = levels.Count(letter => letter == 'W');
        var failed = result == ExamResult.Fail;
        var found = new List<string>();
        // What a finding says after a fail speaks of the next attempt, so a pass has its own.
        var passed = failed ? "" : ".passed";
        if (language == 'W')
        {
            found.Add("ai-102.red-flag.nlp-weak" + passed);
        }

        if (failed && weak >= 3)
        {
            found.Add("ai-102.red-flag.three-weak");
        }

        var technical = vision == 'S' && language == 'S' && plan == 'W';
        if (plan == 'W' && (failed || !technical))
        {
            found.Add("ai-102.red-flag.plan-weak" + passed);
        }

        if (levels == "AAAAAA")
        {
            found.Add("ai-102.red-flag.all-near" + passed);
        }

        if (technical)
        {
            found.Add("ai-102.red-flag.technical-without-planning" + passed);
        }

        if (failed && weak >= 2)
        {
            found.Add("ai-102.reading.failed-several-weak");
        }

        if (failed && weak == 1)
        {
            found.Add("ai-102.reading.failed-one-weak");
        }

        if (!failed && weak >= 1)
        {
            found.Add("ai-102.reading.passed-with-weak");
        }

        if (failed && language == 'S')
        {
            found.Add("ai-102.reading.nlp-strong-but-failed");
        }

        var band = weak switch
        {
            >= 3 => new BandByHand("Comprehensive", 6, 8, 7, 20, null),
            1 or 2 => new BandByHand("Targeted", 4, 6, 5, 15, 20),
            _ => new BandByHand("Reinforcement", 2, 4, 3, 10, 15),
        };
        return new([.. found.Order(StringComparer.Ordinal)], band, Kind(result, comprehensive: weak >= 3));
    }

    /// <summary>Any other exam: the bands of MLS-C01 over however many domains there are.</summary>
    public static ReportsByHand Generic(string levels, ExamResult result)
    {
        var weak = levels.Count(letter => letter == 'W');
        var adequate = levels.Count(letter => letter == 'A');
        var found = new List<string>();
        if (weak >= 3 && result != ExamResult.Pass)
        {
            found.Add("generic.pattern.many-weak");
        }

        if (adequate == levels.Length && result != ExamResult.Pass)
        {
            found.Add("generic.pattern.all-adequate");
        }

        var severe = weak + weak > levels.Length;
        var band = severe ? new BandByHand("Severe", 13, 26, 20, 20, null)
            : weak >= 2 ? new BandByHand("Significant", 8, 12, 10, 20, null)
            : weak == 1 ? new BandByHand("Moderate", 4, 8, 6, 15, 20)
            : adequate + adequate > levels.Length ? new BandByHand("Moderate", 4, 8, 6, 15, 20)
            : new BandByHand("Minor", 2, 4, 3, 10, 15);
        return new([.. found.Order(StringComparer.Ordinal)], band, Kind(result, severe));
    }

    public static ReportsByHand Of(string exam, string levels, ExamResult result) => exam switch
    {
        "MLS-C01" => MlsC01(levels, result),
        "AI-102" => Ai102(levels, result),
        _ => Generic(levels, result),
    };

    private static PlanKind Kind(ExamResult result, bool comprehensive) =>
        result == ExamResult.Pass ? PlanKind.Maintain : comprehensive ? PlanKind.Comprehensive : PlanKind.Targeted;
}

/// <summary>A band of the timeline: weeks, the weeks of a plan that asks for none, hours a week.</summary>
internal sealed record BandByHand(string Name, int MinWeeks, int MaxWeeks, int Weeks, int MinHours, int? MaxHours);
