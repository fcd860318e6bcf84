using System.Buffers;
using System.Text;
using System.Text.Json;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Cuts a JSON text into its values: the elements of an array, or values that follow each other, one a line. It only finds
/// where each value ends, so that one that is wrong costs itself and no other. Of an object that maps ids to reports the values are its
/// members, each with its id.
/// </summary>
internal sealed class JsonValues(Stream stream, bool byLine, long firstLine = 1, JsonMap? map = null)
{
    /// <summary>A report takes a few kilobytes.</summary>
    private const int MaxLength = 1024 * 1024;

    /// <summary>Longer names of members are not ids.</summary>
    private const int MaxKey = 4096;

    private readonly byte[] _chunk = new byte[64 * 1024];
    private readonly ArrayBufferWriter<byte> _value = new();
    private int _chunkLength;
    private int _chunkPosition;
    private long _chunkOffset;
    private readonly ArrayBufferWriter<byte> _key = new();
    private bool _inArray;
    private bool _ended;
    private long _line = firstLine;

    /// <summary>The bytes of the value.</summary>
    public ReadOnlyMemory<byte> Value => _value.WrittenMemory;

    /// <summary>The line on which the value starts.</summary>
    public long Line { get; private set; }

    /// <summary>How many values were read, this one included.</summary>
    public long Count { get; private set; }

    /// <summary>Whether the value is longer than any report; then it is not whole.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Where the value starts, in bytes.</summary>
    public long Offset { get; private set; }

    public bool Read()
    {
        _value.Clear();
        IsTooLong = false;
        if (_ended || !SkipToValue())
        {
            return false;
        }

        Line = _line;
        Count++;
        Offset = _chunkOffset + _chunkPosition;
        if (byLine)
        {
            ReadLine();
        }
        else
        {
            ReadValue(AddKey() ? 1 : 0);
        }

        return true;
    }

    /// <summary>Whether the first line of a text is a whole value and more follows: then each line is one.</summary>
    public static bool IsByLine(ReadOnlySpan<byte> head)
    {
        var text = head.TrimStart(" \t\r\n"u8);
        var end = text.IndexOf((byte)'\n');
        if (text is not [(byte)'{', ..] || end < 0)
        {
            return false;
        }

        try
        {
            using var document = JsonDocument.Parse(text[..end].ToArray());
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool SkipToValue()
    {
        while (TryPeek(out var value))
        {
            if (value == (map is null ? '[' : '{') && !_inArray && !byLine)
            {
                _inArray = true;
            }
            else if (value == (map is null ? ']' : '}') && _inArray)
            {
                _ended = true;
                return false;
            }
            else if (map is not null && value == '"')
            {
                ReadKey();
                continue;
            }
            else if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n') && !(value == ',' && !byLine) && !(value == ':' && map is not null))
            {
                return true;
            }

            Take();
        }

        return false;
    }

    private void ReadLine()
    {
        while (TryPeek(out var value) && value != '\n')
        {
            Keep(value);
        }
    }

    /// <summary>Reads the name of a member, as it is written.</summary>
    private void ReadKey()
    {
        _key.Clear();
        Take();
        for (var escaped = false; TryPeek(out var value) && (value != '"' || escaped); Take())
        {
            escaped = !escaped && value == '\\';
            if (_key.WrittenCount < MaxKey)
            {
                _key.Write([value]);
            }
        }

        Take();
    }

    /// <summary>Begins an object with the id that it is mapped from.</summary>
    private bool AddKey()
    {
        if (map?.Id is not { } id || !TryPeek(out var value) || value != '{')
        {
            return false;
        }

        _value.Write(Encoding.UTF8.GetBytes($"{{{JsonSerializer.Serialize(id)}:\""));
        _value.Write(_key.WrittenSpan);
        Take();
        while (TryPeek(out value) && value is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            Take();
        }

        _value.Write(value == '}' ? "\""u8 : "\","u8);
        return true;
    }

    private void ReadValue(int depth)
    {
        var inText = false;
        var escaped = false;
        while (TryPeek(out var value))
        {
            if (!inText && depth == 0 && (value is (byte)',' or (byte)']' or (byte)'\n' || (value == '}' && map is not null)) && _value.WrittenCount > 0)
            {
                return;
            }

            Keep(value);
            if (inText)
            {
                inText = escaped || value != '"';
                escaped = !escaped && value == '\\';
                continue;
            }

            inText = value == '"';
            depth += value is (byte)'{' or (byte)'[' ? 1 : value is (byte)'}' or (byte)']' ? -1 : 0;
            if (depth == 0 && value is (byte)'}' or (byte)']')
            {
                return;
            }
        }
    }

    /// <summary>Takes a byte as part of the value, if there is room for it.</summary>
    private void Keep(byte value)
    {
        Take();
        if (_value.WrittenCount >= MaxLength)
        {
            IsTooLong = true;
            return;
        }

        _value.GetSpan(1)[0] = value;
        _value.Advance(1);
    }

    private bool TryPeek(out byte value)
    {
        if (_chunkPosition == _chunkLength)
        {
            _chunkOffset += _chunkLength;
            _chunkPosition = 0;
            _chunkLength = stream.Read(_chunk);
            if (_chunkLength == 0)
            {
                value = 0;
                _ended = true;
                return false;
            }
        }

        value = _chunk[_chunkPosition];
        return true;
    }

    private void Take() => _line += _chunk[_chunkPosition++] == '\n' ? 1 : 0;
}
