using System.Security.Cryptography;
using System.Text;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Seals what is written to a stream: with the key, so that no one else can change it, or else with a checksum.</summary>
internal sealed class StateStream(Stream inner, PersonKey? key) : Stream
{
    /// <summary>The bytes of the seal.</summary>
    public const int SealLength = SHA256.HashSizeInBytes;

    private readonly IncrementalHash _hash = Seal(key);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The last bytes of a stream, if they are the seal of those before them; otherwise null.</summary>
    public static string? SealOf(Stream stream, PersonKey? key)
    {
        using var hash = Seal(key);
        var buffer = new byte[1 << 16];
        stream.Position = 0;
        for (var left = stream.Length - SealLength; left > 0;)
        {
            var read = stream.Read(buffer, 0, (int)Math.Min(left, buffer.Length));
            if (read == 0)
            {
                return null;
            }

            hash.AppendData(buffer, 0, read);
            left -= read;
        }

        var seal = new byte[SealLength];
        return stream.ReadAtLeast(seal, seal.Length, throwOnEndOfStream: false) == seal.Length && CryptographicOperations.FixedTimeEquals(seal, hash.GetHashAndReset())
            ? Convert.ToHexString(seal)
            : null;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        inner.Write(buffer);
    }

    /// <summary>Ends the file.</summary>
    public void WriteSeal() => inner.Write(_hash.GetHashAndReset());

    public override void Flush() => inner.Flush();
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private static IncrementalHash Seal(PersonKey? key) => key is null
        ? IncrementalHash.CreateHash(HashAlgorithmName.SHA256)
        : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, HMACSHA256.HashData(key.Secret.Span, Encoding.UTF8.GetBytes("ScoreCoach seal")));
}
