using System.Runtime.CompilerServices;
using System.Text;

namespace ScoreCoach.IO.Import.Cells;

/// <summary>
/// Gives one string for all cells of a column that read alike. A column whose values hardly repeat turns its pool off:
/// looking up what is always new only costs.
/// </summary>
internal sealed class TextPool
{
    private const int Capacity = 4096;
    private const int TrialLength = 4096;
    private readonly Utf8Table<string> _table = new(Capacity);
    private int _hits;
    private int _misses;
    private bool _off;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public string Get(ReadOnlySpan<byte> cell)
    {
        if (!_off && _table.TryGet(cell, out var text))
        {
            _hits++;
            return text;
        }

        return Learn(cell);
    }

    private string Learn(ReadOnlySpan<byte> cell)
    {
        if (_off)
        {
            return Encoding.UTF8.GetString(cell);
        }

        var text = Encoding.UTF8.GetString(cell);
        _table.Add(cell, text);
        _off = ++_misses > TrialLength && _misses > _hits;
        return text;
    }
}
