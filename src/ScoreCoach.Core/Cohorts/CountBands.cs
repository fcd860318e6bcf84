namespace ScoreCoach.Cohorts;

/// <summary>
/// Where counts are shown as bands: in groups in which all reports say the same, and where the total less what is shown would give one of those
/// away, in another group too; the total itself where that does not help.
/// </summary>
internal sealed class CountBands
{
    /// <summary>As many bands of other groups as are tried.</summary>
    private const int MaxOthers = 64;

    private readonly CohortCell[] _cells;
    private readonly HiddenGroups _hidden;
    private readonly CountFamily _family;
    private readonly bool[] _banded;

    /// <summary>Decides for the levels of a domain, or for the results.</summary>
    public CountBands(CohortCell[] cells, CohortCell total, HiddenGroups hidden, CountFamily family)
    {
        (_cells, _hidden, _family) = (cells, hidden, family);
        _banded = [.. cells.Select((cell, index) => !hidden[index] && family.IsUniform(cell))];
        if (hidden.HidesTotal || (hidden.Count == 0 && !Array.Exists(_banded, banded => banded)))
        {
            return;
        }

        if (family.HasExtreme(total))
        {
            // Whatever else is a band, the total says it of everyone.
            OfTotal = true;
            return;
        }

        var uniform = _banded.ToArray();
        foreach (var group in hidden.Shown.Where(group => !uniform[group]).Take(MaxOthers))
        {
            if (!GivesAway())
            {
                return;
            }

            _banded[group] = true;
        }

        if (GivesAway())
        {
            // Then only those are bands that must be.
            _banded = uniform;
            OfTotal = true;
        }
    }

    /// <summary>Whether the counts of the total are a band.</summary>
    public bool OfTotal { get; }

    /// <summary>Whether the counts of a group are a band.</summary>
    public bool this[int group] => _banded[group];

    private bool GivesAway()
    {
        CohortCell[] banded = [.. _cells.Where((_, index) => _banded[index])];
        if (banded.Length + _hidden.Count < 2)
        {
            return banded.Length + _hidden.Count == 1;
        }

        var known = banded.Sum(_family.Known) + _family.Known(_hidden.Sum);
        return Array.Exists(_family.Kinds, kind => GivesAway(banded, kind, known));
    }

    private bool GivesAway(CohortCell[] banded, int kind, long known)
    {
        var sum = banded.Sum(cell => _family.CountOf(cell, kind)) + _family.CountOf(_hidden.Sum, kind);
        if (known > 0 && (sum == 0 || sum == known))
        {
            return true;
        }

        // Each count lies in its band, and the others leave it what remains of the sum. Hidden groups are known together only.
        CountBand[] bands = [.. banded.Select(cell => BandOf(cell, kind)), .. _hidden.Count > 0 ? new[] { new CountBand(0, _family.Known(_hidden.Sum)) } : []];
        var (low, high) = (bands.Sum(band => band.Low), bands.Sum(band => band.High));
        for (var index = 0; index < bands.Length; index++)
        {
            var band = bands[index];
            var (least, most) = (Math.Max(band.Low, sum - (high - band.High)), Math.Min(band.High, sum - (low - band.Low)));
            var isHidden = index == banded.Length;
            if (isHidden ? most == 0 || least == band.High : least == most && band.High > band.Low)
            {
                return known > 0;
            }
        }

        return false;
    }

    private CountBand BandOf(CohortCell cell, int kind) => kind == _family.Kinds[0]
        ? CountBand.Of(_family.CountOf(cell, kind), _family.Known(cell))
        : new CountBand(0, _family.Known(cell));
}
