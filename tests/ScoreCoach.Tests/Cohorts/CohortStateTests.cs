using ScoreCoach.Cohorts;
using ScoreCoach.Tests.Given;
using ScoreCoach.Tests.Import;

namespace ScoreCoach.Tests.Cohorts;

/// <summary>The parts of a cohort, measured one by one and merged, give the figures of all reports together.</summary>
public sealed class CohortStateTests : IDisposable
{
    private static readonly PersonKey s_key = PersonKey.Of("a key of more than sixteen bytes"u8, "test");
    private static readonly CohortOptions s_options = new() { By = ["Team"], AsOf = GivenExam.Day("2026-01-15") };
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("states");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Any_split_and_order_gives_the_figures_and_the_bytes_of_the_whole(bool allAttempts)
    {
        var options = s_options with { AllAttempts = allAttempts };
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(seed);
            var rows = GeneratedParts.Rows(random, random.Next(1, 120));
            var whole = Figures(Direct(rows, options));
            var merged = Merge(options, s_key, [.. Split(rows, random).Select(part => StateOf(part, options, s_key))]);
            Assert.Equal(whole, Figures(merged.Summarize()));

            var one = PathOf("one.state");
            Merge(options, s_key, StateOf(rows, options, s_key)).Write(one);
            var all = PathOf("all.state");
            merged.Write(all);
            Assert.Equal(File.ReadAllBytes(one), File.ReadAllBytes(all));
        }
    }

    [Fact]
    public void Merging_merged_states_is_merging_all()
    {
        var random = new Random(7);
        var rows = GeneratedParts.Rows(random, 80);
        var parts = Split(rows, random).Select(part => StateOf(part, s_options, s_key)).ToArray();
        var first = PathOf("first.state");
        Merge(s_options, s_key, parts[..2]).Write(first);
        Assert.Equal(Figures(Direct(rows, s_options)), Figures(Merge(s_options, s_key, [first, .. parts[2..]]).Summarize()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void States_without_a_key_are_exact_where_each_person_is_in_one_part(bool allAttempts)
    {
        var options = s_options with { AllAttempts = allAttempts };
        for (var seed = 100; seed < 115; seed++)
        {
            var random = new Random(seed);
            var rows = GeneratedParts.Rows(random, random.Next(1, 120));
            var parts = rows.GroupBy(row => row.Split(',')[0].ToUpperInvariant()).GroupBy(_ => random.Next(4)).Select(part => part.SelectMany(person => person).ToList());
            var merged = Merge(options, null, [.. parts.Select(part => StateOf(part, options, null))]);
            Assert.Equal(Figures(Direct(rows, options)), Figures(merged.Summarize()));
        }
    }

    [Fact]
    public void Five_attempts_in_five_parts_are_five()
    {
        string[] rows = [.. Enumerable.Range(1, 5).Select(attempt => $"P-1,MLS-C01,,2025-0{attempt}-03,700,,North,,Needs improvement,Needs improvement,Meets competencies,Needs improvement,,,,,,")];
        var cohort = Assert.Single(Merge(s_options, s_key, [.. rows.Select(row => StateOf([row], s_options, s_key))]).Summarize(), summary => summary.IsTotal is false);
        Assert.True(cohort.Suppressed);
        var open = s_options with { MinimumGroupSize = 1 };
        var shown = Merge(open, s_key, [.. rows.Select(row => StateOf([row], s_options, s_key))]).Summarize()[0];
        Assert.Equal((1, 1, 5), (shown.Count, shown.People, shown.Attempts));
        Assert.Equal(Figures(Direct(rows, open)), Figures(Merge(open, s_key, [.. rows.Select(row => StateOf([row], s_options, s_key))]).Summarize()));
    }

    [Fact]
    public void A_contradiction_over_parts_removes_both_reports()
    {
        string[] rows = ["P-1,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,", "P-1,MLS-C01,1,2025-01-03,650,,North,,,,,,,,,,,", "P-2,MLS-C01,1,2025-01-03,650,,North,,,,,,,,,,,"];
        foreach (var order in new[] { new[] { 0, 1, 2 }, [1, 0, 2], [2, 1, 0] })
        {
            var merged = Merge(s_options with { MinimumGroupSize = 1 }, s_key, [.. order.Select(row => StateOf([rows[row]], s_options, s_key))]);
            Assert.Equal(1, merged.Summarize()[0].Attempts);
            Assert.Equal(2, merged.Contradicted);
        }
    }

    [Fact]
    public void A_record_has_56_bytes_and_no_id()
    {
        var few = new FileInfo(StateOf([.. Enumerable.Range(0, 100).Select(Row)], s_options, s_key)).Length;
        var many = StateOf([.. Enumerable.Range(0, 1100).Select(Row)], s_options, s_key);
        Assert.Equal(56_000, new FileInfo(many).Length - few);
        Assert.DoesNotContain("P-1", File.ReadAllText(many), StringComparison.Ordinal);

        static string Row(int person) => $"P-1{person},MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,";
    }

    [Fact]
    public void States_that_were_not_made_alike_do_not_merge()
    {
        string[] rows = ["P-1,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,"];
        var state = StateOf(rows, s_options, s_key);
        Refused("differ in the group-by columns: none and Team", s_key, state, StateOf(rows, s_options with { By = [] }, s_key));
        Refused("differ in the as-of date: 2026-01-16 and 2026-01-15", s_key, state, StateOf(rows, s_options with { AsOf = s_options.AsOf.AddDays(1) }, s_key));
        Refused("differ in the attempts that count: all and the last of each person", s_key, state, StateOf(rows, s_options with { AllAttempts = true }, s_key));
        Refused("was made with another key", s_key, state, StateOf(rows, s_options, PersonKey.Of("another key of sixteen bytes"u8, "test")));
        Refused("was made without a key", s_key, state, StateOf(rows, s_options, null));
        Refused("holds records that only the key it was made with can put together", null, state);
        var counts = StateOf(rows, s_options, null);
        Refused("was specified twice, so that its people would count twice", null, counts, counts);
        var copy = PathOf("copy.state");
        File.Copy(counts, copy);
        Refused("is the same state as", null, counts, copy);
        Assert.Equal(nameof(ErrorId.UnusableKey), Assert.Throws<ScoreCoachException>(() => PersonKey.Of("\uFEFF too short \n"u8, "test")).Id);
    }

    [Fact]
    public void A_state_that_was_cut_off_or_changed_is_refused()
    {
        var path = StateOf(GeneratedParts.Rows(new Random(3), 20), s_options, s_key);
        var bytes = File.ReadAllBytes(path);
        var broken = PathOf("broken.state");
        File.WriteAllBytes(broken, []);
        Refused("is empty", s_key, broken);
        for (var length = 1; length < bytes.Length; length += 1 + (length / 7))
        {
            File.WriteAllBytes(broken, bytes[..length]);
            Refused("is not a state of a cohort, or it was cut off or changed", s_key, broken);
        }

        var random = new Random(1);
        for (var index = 0; index < 200; index++)
        {
            var changed = (byte[])bytes.Clone();
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            File.WriteAllBytes(broken, changed);
            Assert.Equal(nameof(ErrorId.UnusableState), Assert.Throws<ScoreCoachException>(() => Merge(s_options, s_key, broken)).Id);
        }
    }

    [Fact]
    public void Parts_that_count_the_same_are_two_parts()
    {
        var open = s_options with { MinimumGroupSize = 1 };
        var one = StateOf(["P-1,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,"], open, null);
        var other = StateOf(["P-2,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,"], open, null);
        Assert.Equal(2, Merge(open, null, one, other).Summarize()[0].People);
    }

    [Fact]
    public void What_is_in_a_state_is_checked_even_if_its_checksum_is_right()
    {
        var bytes = File.ReadAllBytes(StateOf(GeneratedParts.Rows(new Random(3), 20), s_options with { AllAttempts = true }, null));
        var path = PathOf("forged.state");
        var random = new Random(2);
        for (var index = 0; index < 400; index++)
        {
            var forged = (byte[])bytes.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                forged[random.Next(forged.Length - 32)] = random.Next(3) == 0 ? (byte)0xFF : (byte)random.Next(256);
            }

            System.Security.Cryptography.SHA256.HashData(forged.AsSpan(0, forged.Length - 32), forged.AsSpan(forged.Length - 32));
            File.WriteAllBytes(path, forged);
            try
            {
                Assert.All(Merge(s_options, null, path).Summarize(), summary => Assert.True(summary.People is null or >= 0));
            }
            catch (ScoreCoachException refusal)
            {
                Assert.Equal(nameof(ErrorId.UnusableState), refusal.Id);
            }
        }
    }

    [Fact]
    public void A_state_is_for_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var path = StateOf(["P-1,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,"], s_options, s_key);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));

        // Also where a file of others is replaced.
        var merged = Path.ChangeExtension(path, "merged");
        File.WriteAllText(merged, "old");
        File.SetUnixFileMode(merged, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        Merge(s_options, s_key, path).Write(merged);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(merged));
    }

    [Fact]
    public void The_spelling_of_a_column_does_not_depend_on_the_order()
    {
        string[] rows = ["P-1,MLS-C01,1,2025-01-03,700,,North,,,,,,,,,,,"];
        var (upper, lower) = (StateOf(rows, s_options, s_key), StateOf(rows, s_options with { By = ["team"] }, s_key));
        Assert.Equal(["Team"], Merge(s_options, s_key, upper, lower).By);
        Assert.Equal(["Team"], Merge(s_options, s_key, lower, upper).By);
    }

    private static void Refused(string message, PersonKey? key, params string[] states)
    {
        var refusal = Assert.Throws<ScoreCoachException>(() => Merge(s_options, key, states));
        Assert.Equal(nameof(ErrorId.UnusableState), refusal.Id);
        Assert.Contains(message, refusal.Message, StringComparison.Ordinal);
    }

    private static IMergedCohort Merge(CohortOptions options, PersonKey? key, params string[] states) =>
        GivenFiles.Gateway.MergeStates(states, key, options.Top, options.MinimumGroupSize, Shipped.Catalog);

    private static IReadOnlyList<CohortSummary> Direct(IReadOnlyList<string> rows, CohortOptions options)
    {
        var measure = new CohortMeasure(Shipped.Catalog, options);
        Read(rows, new ImportObserver(), measure.Add);
        return measure.Complete();
    }

    private static void Read(IReadOnlyList<string> rows, IImportObserver observer, Action<ScoreReport> add, string name = "part.csv")
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(GeneratedParts.FileOf(rows)));
        using var import = GivenFiles.Gateway.OpenReports([new ImportSource(name) { Stream = stream }], new ImportOptions { AsOf = s_options.AsOf }, Shipped.Catalog);
        foreach (var report in import.Read(observer, CancellationToken.None))
        {
            add(report);
        }
    }

    private static string Figures(IEnumerable<CohortSummary> summaries)
    {
        var text = new StringWriter();
        GivenFiles.Gateway.WriteJson(text, summaries, JsonLayout.Lines);
        return text.ToString();
    }

    private static List<List<string>> Split(List<string> rows, Random random)
    {
        var parts = Enumerable.Range(0, random.Next(2, 7)).Select(_ => new List<string>()).ToList();
        foreach (var row in rows)
        {
            parts[random.Next(parts.Count)].Add(row);
        }

        foreach (var part in parts)
        {
            random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(part));
        }

        return parts;
    }

    private string StateOf(IReadOnlyList<string> rows, CohortOptions options, PersonKey? key)
    {
        using var record = GivenFiles.Gateway.RecordCohort(new StateRequest(options, key), Shipped.Catalog);
        var number = _folder.GetFiles().Length;
        Read(rows, new CohortObserver(new ImportObserver(), record), record.Add, $"{number}.csv");
        var path = PathOf($"{number}.state");
        record.Write(path);
        return path;
    }

    private string PathOf(string name) => Path.Join(_folder.FullName, name);
}
