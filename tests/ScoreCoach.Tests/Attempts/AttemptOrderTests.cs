using System.Globalization;
using CsCheck;

namespace ScoreCoach.Tests.Attempts;

public class AttemptOrderTests
{
    private static readonly Gen<AttemptKey[]> s_keys = Gen.Select(Gen.Int[0, 3], Gen.Int[0, 4], Gen.Int[0, 4], (day, hour, number) => new AttemptKey(
            day == 0 ? null : new DateTime(2026, 1, day),
            day == 0 || hour == 0 ? null : new DateTimeOffset(2026, 1, day, 8 + hour, 0, 0, TimeSpan.FromHours(hour % 2)),
            number == 0 ? null : number))
        .Array[0, 6];

    // Most sets of free choices have an attempt without a date and one without a number; these have all dates, or all numbers.
    private static readonly Gen<AttemptKey[]> s_sets = Gen.OneOf(
        s_keys,
        s_keys.Select(keys => Array.ConvertAll(keys, key => key with { Day = key.Day ?? new DateTime(2026, 1, 2) })),
        s_keys.Select(keys => Array.ConvertAll(keys, key => key with { Number = key.Number ?? 2 })));

    [Theory]
    // Attempts as "#number date", in the order of the input; then "attempt < attempt …" as the dates and numbers order them, by letters.
    [InlineData("#1 01-10 | #2 02-10 | #3 03-10", "Date", "A B C", "AB")]
    [InlineData("#3 03-10 | #1 01-10 | #2 02-10", "Date", "B C A", "BC")]
    [InlineData("01-10 | 03-10 | 02-10", "Date", "A C B", "AC")]
    [InlineData("#1 12-01 | #2 11-01", "Date", "B A", "B")]
    [InlineData("#2 01-10 | #1 01-10", "Date", "B A", "B")]
    [InlineData("01-10 | 01-10", "Date", "A B", "")]
    [InlineData("#1 01-10T15 | #2 01-10T09", "Date", "B A", "B")]
    [InlineData("#3 01-10T09 | #2 01-10 | #1 01-10T15", "Date", "C B A", "CB")]
    [InlineData("#2 01-10T09 | #1 01-10T09", "Date", "B A", "B")]
    [InlineData("#1 01-10 | 01-10 | #2 01-10", "Date", "A C B", "A")]
    [InlineData("#1 01-10 | 01-10 | 02-10", "Date", "A B C", "AB")]
    [InlineData("#2 01-10 | #1", "Number", "B A", "B")]
    [InlineData("#3 | #2 05-01 | #1 09-01", "Number", "C B A", "CB")]
    [InlineData("#1 | #1 | #2", "Number", "A B C", "AB")]
    [InlineData("#1 | 01-10", "None", "A B", "")]
    [InlineData("#2 02-10 | #1 01-10 | #3 | 03-10", "None", "A B C D", "")]
    [InlineData("#1", "Number", "A", "")]
    [InlineData("", "Date", "", "")]
    public void Dates_order_attempts_then_numbers_then_nothing(string given, string basis, string sorted, string superseded)
    {
        var order = Of(given);
        Assert.Equal(basis, order.Basis.ToString());
        Assert.Equal(sorted, string.Join(' ', order.Sorted.ToArray().Select(Letter)));
        Assert.Equal(superseded, string.Concat(order.Sorted.ToArray().Where(order.IsSuperseded).Select(Letter)));
    }

    [Theory]
    [InlineData("#1 01-10 | #2 02-10", "")]
    [InlineData("#2 01-10 | #1 02-10", "B>A")]
    [InlineData("#1 01-10 | #1 02-10", "B>A")]
    [InlineData("#1 01-10 | #3 02-10 | #2 03-10", "C>B")]
    [InlineData("#2 01-10 | #1 01-10", "")]
    [InlineData("#2 01-10T09 | #1 01-10T15", "B>A")]
    [InlineData("#3 01-10 | 02-10 | #2 03-10", "C>A")]
    [InlineData("#1 03-10 | #2 | #3 01-10", "A>C")]
    [InlineData("#1 | #1", "")]
    [InlineData("#2 01-10 | #1 02-10 | ", "B>A")]
    public void Numbers_that_contradict_dates_are_found_with_the_attempt_that_they_contradict(string given, string expected)
    {
        var order = Of(given);
        var found = Enumerable.Range(0, order.Sorted.Length).Where(attempt => order.FindContradiction(attempt) >= 0);
        Assert.Equal(expected, string.Join(' ', found.Select(attempt => $"{Letter(attempt)}>{Letter(order.FindContradiction(attempt))}")));
    }

    [Fact]
    public void Two_attempts_are_ordered_as_the_rule_says() => s_sets.Sample(keys =>
    {
        var order = new AttemptOrder(keys);
        ForPairs(keys, (left, right) => Assert.Equal(ByHand(keys, keys[left], keys[right]), order.Compare(left, right)));
    });

    [Fact]
    public void What_is_earlier_stands_before_so_that_there_is_no_circle() => s_sets.Sample(keys =>
    {
        var order = new AttemptOrder(keys);
        var sorted = order.Sorted.ToArray();
        Assert.Equal(Enumerable.Range(0, keys.Length), sorted.Order());
        ForPairs(keys, (left, right) => Assert.True(order.Compare(left, right) >= 0 || Array.IndexOf(sorted, left) < Array.IndexOf(sorted, right)));
    });

    [Fact]
    public void History_and_superseded_follow_from_the_order_of_pairs() => s_sets.Sample(keys =>
    {
        var order = new AttemptOrder(keys);
        for (var attempt = 0; attempt < keys.Length; attempt++)
        {
            Assert.Equal(Enumerable.Range(0, keys.Length).Any(other => order.Compare(attempt, other) < 0), order.IsSuperseded(attempt));
            Assert.Equal(Enumerable.Range(0, keys.Length).Where(other => order.Compare(other, attempt) < 0), order.EarlierThan(attempt).Order());
        }
    });

    [Fact]
    public void The_order_of_the_input_decides_nothing() => s_sets.SelectMany(keys => Gen.Shuffle(Enumerable.Range(0, keys.Length).ToArray()), (keys, shuffled) => (Keys: keys, Shuffled: shuffled)).Sample(given =>
    {
        var (order, other) = (new AttemptOrder(given.Keys), new AttemptOrder(Array.ConvertAll(given.Shuffled, attempt => given.Keys[attempt])));
        ForPairs(given.Keys, (left, right) => Assert.Equal(order.Compare(given.Shuffled[left], given.Shuffled[right]), other.Compare(left, right)));
    });

    [Fact]
    public void Of_very_many_attempts_the_latest_hundred_are_history()
    {
        var keys = Enumerable.Range(0, 50_000).Select(day => new AttemptKey(day % 2 == 0 ? new DateTime(2026, 1, 2) : new DateTime(2026, 1, 1), null, null)).ToArray();
        var order = new AttemptOrder(keys);
        Assert.Equal(25_000, Enumerable.Range(0, keys.Length).Count(order.IsSuperseded));
        Assert.Equal(100, order.EarlierThan(0).Length);
        Assert.Empty(order.EarlierThan(1));
    }

    // Written from product.md, for two attempts at a time.
    private static int ByHand(AttemptKey[] all, AttemptKey left, AttemptKey right)
    {
        if (!all.All(key => key.Day.HasValue))
        {
            return all.All(key => key.Number.HasValue) ? left.Number!.Value.CompareTo(right.Number!.Value) : 0;
        }

        if (left.Day != right.Day)
        {
            return left.Day < right.Day ? -1 : 1;
        }

        if (all.Where(key => key.Day == left.Day).All(key => key.Time.HasValue) && left.Time!.Value.UtcTicks != right.Time!.Value.UtcTicks)
        {
            return left.Time < right.Time ? -1 : 1;
        }

        return left.Number is null || right.Number is null || left.Number == right.Number ? 0 : left.Number < right.Number ? -1 : 1;
    }

    private static void ForPairs(AttemptKey[] keys, Action<int, int> check)
    {
        for (var left = 0; left < keys.Length; left++)
        {
            for (var right = 0; right < keys.Length; right++)
            {
                check(left, right);
            }
        }
    }

    private static AttemptOrder Of(string given) => new([.. given.Split('|', StringSplitOptions.TrimEntries).Where(text => text.Length > 0).Select(text =>
    {
        var parts = text.Split(' ');
        var number = parts[0].StartsWith('#') ? int.Parse(parts[0][1..], CultureInfo.InvariantCulture) : (int?)null;
        var date = parts[^1].StartsWith('#') ? null : parts[^1];
        return new AttemptKey(
            date is null ? null : DateTime.ParseExact("2025-" + date[..5], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            date?.Contains('T', StringComparison.Ordinal) == true ? DateTimeOffset.Parse($"2025-{date}:00:00Z", CultureInfo.InvariantCulture) : null,
            number);
    })]);

    private static char Letter(int attempt) => (char)('A' + attempt);
}
