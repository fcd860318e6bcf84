namespace ScoreCoach;

/// <summary>Fills vessels evenly: none gets more than it holds, and none less than another unless it is full.</summary>
internal static class EvenFill
{
    /// <summary>Pours an amount into vessels.</summary>
    /// <param name="amount">What to pour.</param>
    /// <param name="room">What each vessel still holds; reduced by what it gets.</param>
    /// <param name="filled">What each vessel has; increased by what it gets.</param>
    /// <returns>What found no room.</returns>
    public static long Pour(long amount, Span<long> room, Span<long> filled)
    {
        while (amount > 0)
        {
            var open = 0;
            foreach (var space in room)
            {
                open += space > 0 ? 1 : 0;
            }

            if (open == 0)
            {
                return amount;
            }

            // What doesn't divide goes to the first ones, a minute each.
            var each = Math.Max(1, amount / open);
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
