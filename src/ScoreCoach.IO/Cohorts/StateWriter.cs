using System.Runtime.InteropServices;
using System.Text;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Files;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Writes states. The same state gives the same bytes.</summary>
internal static class StateWriter
{
    private const int RecordsAtOnce = 1024;

    /// <summary>Writes a state to a file, which appears whole or not at all and is for its owner alone.</summary>
    /// <param name="state">The state.</param>
    /// <param name="key">The key that ends it; null for none.</param>
    /// <param name="path">The file.</param>
    /// <param name="inputs">The files from which it was made; those without a path are standard input.</param>
    /// <exception cref="ScoreCoachException">The file is one of the inputs, or holds the key.</exception>
    public static void Write(CohortState state, PersonKey? key, string path, IEnumerable<string> inputs)
    {
        if (inputs.Any(input => input.Length > 0 && ReplacingFile.AreSame(input, path)))
        {
            throw StateErrors.IsInput(path);
        }

        if (key is not null && File.Exists(key.Name) && ReplacingFile.AreSame(key.Name, path))
        {
            throw StateErrors.IsKey(path);
        }

        state.Order();
        using var file = new ReplacingFile(path, isPrivate: true);
        using (var stream = new StateStream(file.Stream, key))
        {
            stream.Write(Encoding.UTF8.GetBytes($"{StateHeader.Format}\n{state.Header}\n"));
            using (var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                Write(writer, state);
            }

            stream.WriteSeal();
        }

        file.Complete();
    }

    private static void Write(BinaryWriter writer, CohortState state)
    {
        WriteList(writer, state.Tables.Levels, levels =>
        {
            writer.Write(levels.Profile.Id);
            writer.Write(levels.Profile.Edition);
            StoredLevels.Write(writer, levels);
        });
        WriteList(writer, state.Tables.Groups, group => WriteGroup(writer, group));
        WriteList(writer, state.Tables.Languages, writer.Write);
        writer.Write((long)state.Records.Count);
        var records = CollectionsMarshal.AsSpan(state.Records);
        for (var start = 0; start < records.Length; start += RecordsAtOnce)
        {
            writer.Write(MemoryMarshal.AsBytes(records[start..Math.Min(records.Length, start + RecordsAtOnce)]));
        }

        var editions = state.Counted.Editions.ToArray();
        writer.Write(editions.Length);
        foreach (var edition in editions)
        {
            writer.Write(edition.Profile.Id);
            writer.Write(edition.Profile.Edition);
            WriteCells(writer, StoredCells.Of(edition));
        }
    }

    private static void WriteCells(BinaryWriter writer, StoredCells cells)
    {
        writer.Write(cells.Cells.Count);
        foreach (var (values, counts) in cells.Cells)
        {
            WriteGroup(writer, values);
            writer.Write(counts.Attempts);
            writer.Write(counts.Count);
            writer.Write(counts.Others);
            foreach (var table in counts.Tables)
            {
                writer.Write(table.Length);
                writer.Write(MemoryMarshal.AsBytes(table.AsSpan()));
            }

            WriteScores(writer, counts.Scores);
            WriteScores(writer, counts.FailedScores);
        }

        writer.Write(cells.Shared.Count);
        foreach (var groups in cells.Shared)
        {
            writer.Write(groups.Length);
            writer.Write(MemoryMarshal.AsBytes(groups.AsSpan()));
        }
    }

    private static void WriteScores(BinaryWriter writer, ScoreCounts scores)
    {
        var entries = scores.Entries.ToArray();
        writer.Write(entries.Length);
        foreach (var (score, count) in entries)
        {
            writer.Write(score);
            writer.Write(count);
        }
    }

    private static void WriteGroup(BinaryWriter writer, string?[] group)
    {
        foreach (var value in group)
        {
            writer.Write(value is not null);
            writer.Write(value ?? string.Empty);
        }
    }

    private static void WriteList<T>(BinaryWriter writer, NumberedTable<T> table, Action<T> write)
    {
        writer.Write(table.Count);
        for (var number = 0; number < table.Count; number++)
        {
            write(table[number]);
        }
    }
}
