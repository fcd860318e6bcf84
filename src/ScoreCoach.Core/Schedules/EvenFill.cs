namespace ScoreCoach.Schedules;

/// <summary>Fills vessels evenly: none gets more than it holds, and none less than another unless it is full.</summary>
internal static class EvenFill
{
    private const int Step = 5;

    /// <summary>Pours an amount into vessels: reduces the room of each by what it gets.</summary>
    /// <returns>What no vessel holds.</returns>
    public static long Pour(long amount, Span<long> room, Span<long> filled)
    {
        while (amount > 0)
        {
            var open = room.Length - room.Count(0);
            if (open == 0)
            {
                return amount;
            }

            // In steps of five minutes, so that sessions stay of round lengths; what doesn't divide goes to the first ones.
            var each = Math.Max(Step, amount / open / Step * Step);
            for (var index = 0; index < room.Length && amount > 0; index++)
            {
                var poured = Math.Min(Math.Min(each, room[index]), amount);
                room[index] -= poured;
                filled[index] += poured;
                amount -= poured;
            }
        }

        return 0;
    }
}
