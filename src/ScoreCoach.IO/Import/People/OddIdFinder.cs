using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using ScoreCoach.People;

namespace ScoreCoach.IO.Import.People;

/// <summary>
/// Finds ids next to several names and ids that differ only in case among rows that are seen once, as <see cref="AttemptIndex"/> does
/// where rows are read twice. It keeps at most 64 bytes for each person: hashes, the row, which letters of the id are capitals, and the
/// name. Names that would take more are cut.
/// </summary>
internal sealed class OddIdFinder
{
    /// <summary>Blocks stay below the size from which arrays are collected rarely.</summary>
    private const int BlockLength = 2048;
    private const int TextBlockLength = 1 << 16;
    private const int FirstBuckets = 256;

    /// <summary>What is left of 64 bytes for a text, on average, next to a person and up to two buckets.</summary>
    private const int TextBytes = 64 - 28 - (2 * sizeof(int));
    private const int MaxNameBytes = 0x7F;
    private const byte HasRow = 0x80;
    private const int MaxCaseLetters = 64;
    private const int MaxHeadBytes = 1 + sizeof(uint) + 10;

    private readonly List<Person[]> _blocks = [];
    private readonly List<byte[]> _texts = [];
    private int[] _buckets = new int[FirstBuckets];
    private int _count;

    /// <summary>Where the next text begins; 0 stands for no text.</summary>
    private int _textEnd = 1;

    /// <summary>Takes the report of a row. Returns what its id is at odds with; null for nothing, or when that was reported before.</summary>
    /// <param name="person">The hash of the person without regard to case.</param>
    /// <param name="id">The hash of the id as it identifies the person.</param>
    /// <param name="report">The report.</param>
    public OddRowId? Add(UInt128 person, UInt128 id, ScoreReport report)
    {
        if (!TryFind((ulong)person, out var number))
        {
            Add((ulong)person, (uint)id, report);
            return null;
        }

        ref var known = ref At(number);
        if (known.Id != (uint)id)
        {
            // Each other spelling is reported once. It has the other half of its hash for a key, so that it is no one else's.
            var spelling = (ulong)(id >> 64);
            if (TryFind(spelling, out _))
            {
                return null;
            }

            var odd = new OddRowId(false, SpelledLike(ref known, report.CandidateId), known.Row);
            Append(spelling, (uint)id, (uint)report.Line);
            return odd;
        }

        var name = PersonName.HashOf(report.CandidateName);
        if (name == 0 || name == known.Name || known.Text < 0)
        {
            return null;
        }

        if (known.Name == 0)
        {
            known.Name = name;
            known.Text = Write(CapitalsOf(report.CandidateId), report.CandidateName, (uint)report.Line);
            return null;
        }

        var (text, row) = NameOf(ref known);
        known.Text = ~known.Text;
        return new OddRowId(true, text, row);
    }

    private void Add(ulong key, uint id, ScoreReport report)
    {
        ref var person = ref Append(key, id, (uint)report.Line);
        person.Name = PersonName.HashOf(report.CandidateName);
        person.Text = Write(CapitalsOf(report.CandidateId), report.CandidateName, row: 0);
    }

    private ref Person Append(ulong key, uint id, uint row)
    {
        if (_count == _buckets.Length)
        {
            Grow();
        }

        if (_count % BlockLength == 0)
        {
            _blocks.Add(new Person[BlockLength]);
        }

        ref var person = ref At(_count);
        (person.Key, person.Id, person.Row) = (key, id, row);
        Link(_count++);
        return ref person;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        for (var number = 0; number < _count; number++)
        {
            Link(number);
        }
    }

    private void Link(int number)
    {
        ref var person = ref At(number);
        ref var bucket = ref BucketOf(person.Key);
        (person.Next, bucket) = (bucket, number + 1);
    }

    private bool TryFind(ulong key, out int number)
    {
        for (number = BucketOf(key) - 1; number >= 0 && At(number).Key != key; number = At(number).Next - 1)
        {
            // The next one of the bucket.
        }

        return number >= 0;
    }

    private ref int BucketOf(ulong key) => ref _buckets[(int)(key & (uint)(_buckets.Length - 1))];

    private ref Person At(int number) => ref _blocks[number / BlockLength][number % BlockLength];

    /// <summary>Which letters of an id are capitals, a bit for each of the first 64.</summary>
    private static ulong CapitalsOf(string? id)
    {
        var capitals = 0UL;
        var text = PersonId.Canonical(id ?? string.Empty);
        for (var index = 0; index < Math.Min(text.Length, MaxCaseLetters); index++)
        {
            capitals |= char.IsUpper(text[index]) ? 1UL << index : 0;
        }

        return capitals;
    }

    /// <summary>An id with the capitals of a person that has the same one except for case.</summary>
    private string SpelledLike(ref Person person, string? id)
    {
        var capitals = 0UL;
        if (TextOf(ref person) is { IsEmpty: false } text)
        {
            ReadCapitals(text, out capitals);
        }

        return string.Create(PersonId.Canonical(id ?? string.Empty).Length, (Id: PersonId.Canonical(id ?? string.Empty), capitals), static (letters, source) =>
        {
            for (var index = 0; index < letters.Length; index++)
            {
                var letter = source.Id[index];
                letters[index] = index >= MaxCaseLetters ? letter
                    : (source.capitals & (1UL << index)) != 0 ? char.ToUpperInvariant(letter)
                    : char.ToLowerInvariant(letter);
            }
        });
    }

    private (string Name, long Row) NameOf(ref Person person)
    {
        var text = TextOf(ref person);
        var row = (text[0] & HasRow) != 0 ? BinaryPrimitives.ReadUInt32LittleEndian(text[1..]) : person.Row;
        return (Encoding.UTF8.GetString(text.Slice(ReadCapitals(text, out _), text[0] & ~HasRow)), row);
    }

    private ReadOnlySpan<byte> TextOf(ref Person person)
    {
        var place = person.Text < 0 ? ~person.Text : person.Text;
        return place == 0 ? default : _texts[place / TextBlockLength].AsSpan(place % TextBlockLength);
    }

    /// <summary>Reads which letters are capitals; returns where the name begins.</summary>
    private static int ReadCapitals(ReadOnlySpan<byte> text, out ulong capitals)
    {
        var place = (text[0] & HasRow) != 0 ? 1 + sizeof(uint) : 1;
        capitals = 0;
        for (var shift = 0; ; shift += 7)
        {
            capitals |= (ulong)(text[place] & 0x7F) << shift;
            if (text[place++] < 0x80)
            {
                return place;
            }
        }
    }

    /// <summary>Keeps the length of a name, its row where that is not the person's first, the capitals of the id, and the name.</summary>
    private int Write(ulong capitals, string? name, uint row)
    {
        if (capitals == 0 && string.IsNullOrEmpty(name))
        {
            return 0;
        }

        Span<byte> text = stackalloc byte[MaxHeadBytes + MaxNameBytes];
        var length = 1;
        if (row > 0)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(text[1..], row);
            length += sizeof(uint);
        }

        for (; capitals >= 0x80; capitals >>= 7)
        {
            text[length++] = (byte)(capitals | 0x80);
        }

        text[length++] = (byte)capitals;

        // What others left of their share may be used; the first block is there anyway.
        var room = Math.Max(TextBlockLength, (long)TextBytes * _count) - _textEnd - length;
        var written = WriteName(name, text.Slice(length, (int)Math.Clamp(room, 0, MaxNameBytes)));
        text[0] = (byte)(written | (row > 0 ? HasRow : 0));
        return Append(text[..(length + written)]);
    }

    private static int WriteName(string? name, Span<byte> text)
    {
        if (Utf8.FromUtf16(name, text, out _, out var written) == System.Buffers.OperationStatus.Done)
        {
            return written;
        }

        var end = "…"u8;
        if (text.Length < end.Length)
        {
            return 0;
        }

        Utf8.FromUtf16(name, text[..^end.Length], out _, out written);
        end.CopyTo(text[written..]);
        return written + end.Length;
    }

    private int Append(ReadOnlySpan<byte> text)
    {
        if ((_textEnd % TextBlockLength) + text.Length > TextBlockLength || _texts.Count == _textEnd / TextBlockLength)
        {
            _textEnd = Math.Max(1, _texts.Count * TextBlockLength);
            _texts.Add(new byte[TextBlockLength]);
        }

        var place = _textEnd;
        text.CopyTo(_texts[place / TextBlockLength].AsSpan(place % TextBlockLength));
        _textEnd += text.Length;
        return place;
    }

    /// <summary>A person, or another spelling of an id.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = sizeof(int))]
    private struct Person
    {
        public ulong Key;

        /// <summary>A hash of the id as it was written first.</summary>
        public uint Id;
        public uint Row;

        /// <summary>A hash of the first name; 0 for none.</summary>
        public uint Name;

        /// <summary>Where the text is; its complement once another name was reported.</summary>
        public int Text;

        /// <summary>The next one of the bucket, counted from 1.</summary>
        public int Next;
    }
}
