using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Hashes people with a key: HMAC-SHA256, of which 128 bits are kept.</summary>
/// <remarks>Not safe for several threads.</remarks>
internal sealed class PersonHasher : IDisposable
{
    private readonly IncrementalHash _hash;
    private readonly byte[] _digest = new byte[SHA256.HashSizeInBytes];
    private byte[] _text = new byte[256];

    /// <summary>Makes a hasher. The same key gives other hashes for another purpose.</summary>
    public PersonHasher(PersonKey key, string purpose)
    {
        // A key of its own for each purpose: who sees pseudonyms can't look them up in a state.
        var derived = HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes($"ScoreCoach {purpose}"));
        _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, derived);
    }

    /// <summary>Hashes a person.</summary>
    /// <param name="person">The person.</param>
    public UInt128 HashOf(PersonId person)
    {
        // A name that stands in for an id is compared with ids, as everywhere.
        var room = Encoding.UTF8.GetMaxByteCount(person.Text.Length);
        if (_text.Length < room)
        {
            _text = new byte[room];
        }

        _hash.AppendData(_text, 0, Encoding.UTF8.GetBytes(person.Text, _text));
        _hash.GetHashAndReset(_digest);
        return new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(_digest), BinaryPrimitives.ReadUInt64LittleEndian(_digest.AsSpan(8)));
    }

    /// <summary>Hashes what a report of a person says. Who guesses it, name and all, can't check the guess without the key.</summary>
    public ulong HashOf(UInt128 person, ulong content)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(_text, person);
        BinaryPrimitives.WriteUInt64LittleEndian(_text.AsSpan(16), content);
        _hash.AppendData(_text, 0, 24);
        _hash.GetHashAndReset(_digest);
        return BinaryPrimitives.ReadUInt64LittleEndian(_digest);
    }

    public void Dispose() => _hash.Dispose();
}
