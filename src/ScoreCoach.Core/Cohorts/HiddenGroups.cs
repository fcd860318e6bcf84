namespace ScoreCoach.Cohorts;

/// <summary>
/// The groups of an edition whose figures are hidden: those below the minimum, and as many others as it takes that the total less what is shown
/// says nothing about one of them.
/// </summary>
/// <remarks>
/// What is shown of the total gives away the sum of the hidden groups. So there are at least two of them, with at least the minimum of people, and
/// none of their level counts is zero or all of them; else the next smallest group is hidden too. Where hiding more would not change that, because the
/// whole edition has zero or all, the counts are withheld from the total instead (<see cref="CountBands"/>).
/// </remarks>
internal sealed class HiddenGroups
{
    private readonly CohortCell[] _cells;
    private readonly CountFamily[] _families;
    private readonly bool[] _hidden;
    private readonly int[] _bySize;
    private readonly int _minimum;
    private int _next;

    /// <summary>Decides.</summary>
    /// <param name="cells">The groups, in the order in which they are listed.</param>
    /// <param name="total">All of them.</param>
    /// <param name="families">The levels of each domain.</param>
    /// <param name="minimum">The fewest people of whom figures are shown.</param>
    public HiddenGroups(CohortCell[] cells, CohortCell total, CountFamily[] families, int minimum)
    {
        (_cells, _families, _minimum) = (cells, families, minimum);
        _hidden = new bool[cells.Length];
        _bySize = [.. Enumerable.Range(0, cells.Length).OrderBy(index => cells[index].People)];
        Sum = new CohortCell(total.Profile, [], total.Patterns.Length);
        while (_next < _bySize.Length && cells[_bySize[_next]].People < minimum)
        {
            HideNext();
        }

        while (Count > 0 && !IsProtected(total))
        {
            if (_next == _bySize.Length)
            {
                HidesTotal = true;
                return;
            }

            HideNext();
        }
    }

    /// <summary>How many are hidden.</summary>
    public int Count => _next;

    /// <summary>All that are hidden.</summary>
    public CohortCell Sum { get; }

    /// <summary>Whether the total would give away what they have.</summary>
    public bool HidesTotal { get; }

    /// <summary>The groups that are shown, the smallest first.</summary>
    public IEnumerable<int> Shown => _bySize.Skip(_next);

    public bool this[int group] => _hidden[group];

    private void HideNext()
    {
        var group = _bySize[_next++];
        _hidden[group] = true;
        Sum.Add(_cells[group]);
    }

    // As many people as groups would be one in each.
    private bool IsProtected(CohortCell total) => Count >= 2 && Sum.People >= _minimum && Sum.People > Count
        && !Array.Exists(_families, family => family.HasExtreme(Sum) && !family.HasExtreme(total));
}
