using System.Text;
using ScoreCoach.IO.Import.Cells;

namespace ScoreCoach.Tests.Import;

public sealed class Utf8TableTests
{
    public static TheoryData<int> Lengths() => [.. Enumerable.Range(0, 40)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Cells_that_differ_in_one_byte_are_two_cells(int length)
    {
        var cells = Enumerable.Range(0, length).Select(place => new string('a', place) + "b" + new string('a', length - place - 1)).Prepend(new string('a', length)).ToArray();
        var table = new Utf8Table<int>(1000);
        for (var number = 0; number < cells.Length; number++)
        {
            var cell = Encoding.UTF8.GetBytes(cells[number]);
            Assert.False(table.TryGet(cell, out _));

            // A cell without a place near its own is not kept, which only costs time.
            if (table.Add(cell, number))
            {
                Assert.True(table.TryGet(cell, out var found));
                Assert.Equal(number, found);
            }
        }

        for (var number = 0; number < cells.Length; number++)
        {
            Assert.True(!table.TryGet(Encoding.UTF8.GetBytes(cells[number]), out var found) || found == number);
        }
    }

    [Fact]
    public void Cells_of_other_lengths_are_other_cells()
    {
        var table = new Utf8Table<int>(100);
        var kept = new HashSet<int>();
        for (var length = 0; length < 40; length++)
        {
            Assert.False(table.TryGet(new byte[length], out _));
            if (table.Add(new byte[length], length))
            {
                kept.Add(length);
            }
        }

        // Hashes differ from process to process, so that a cell or two may find no place.
        Assert.InRange(kept.Count, 30, 40);
        for (var length = 0; length < 40; length++)
        {
            Assert.Equal(kept.Contains(length), table.TryGet(new byte[length], out var found));
            Assert.True(!kept.Contains(length) || found == length);
        }
    }

    [Fact]
    public void A_full_table_and_a_long_cell_are_not_kept()
    {
        var table = new Utf8Table<int>(1);

        Assert.False(table.Add(new byte[257], 1));
        Assert.True(table.Add("a"u8, 1));
        Assert.False(table.Add("b"u8, 2));
        Assert.True(table.IsFull);
        Assert.False(table.TryGet("b"u8, out _));
    }
}
