namespace ScoreCoach.IO.Import.People;

/// <summary>
/// The reports of people who have several, over all files of a command: what duplicates what, what contradicts what, which attempts of an exam
/// came before which, and which ids are next to several names or differ only in case. Filled in one pass, asked in the next in the same order.
/// </summary>
internal sealed class AttemptIndex
{
    private readonly int _people;
    private readonly AttemptEntries _entries = new();
    private readonly ReportContent _content = new();
    private readonly AttemptVerdicts _verdicts;
    private readonly AttemptHistories _histories;
    private readonly OddIds _oddIds;
    private PersonSpellings? _spellings;
    private AttemptGroups? _groups;

    /// <summary>In which file each person was counted last, from 1.</summary>
    private int[] _countedIn = [];

    /// <summary>Makes an index for people numbered from 0.</summary>
    public AttemptIndex(int people)
    {
        _people = people;
        _spellings = new PersonSpellings(people);
        _verdicts = new AttemptVerdicts(_entries);
        _histories = new AttemptHistories(_entries);
        _oddIds = new OddIds(_entries);
    }

    /// <summary>Adds a report.</summary>
    /// <param name="person">The number of the person; people whose ids differ only in case share one.</param>
    /// <param name="id">The hash of the id as it identifies the person.</param>
    /// <param name="report">The report.</param>
    /// <param name="table">The number of its table among all of the command.</param>
    public void Add(int person, UInt128 id, ScoreReport report, int table) => Add(person, id, report, _content.HashOf(report), table);

    /// <summary>Adds a report of which the content was hashed before.</summary>
    public void Add(int person, UInt128 id, ScoreReport report, ulong content, int table) => _entries.Add(_spellings!.NumberOf(person, id), report, content, table);

    /// <summary>Ends filling: finds duplicates and conflicts, and orders what is left.</summary>
    public void Complete()
    {
        var people = _spellings!.Count;
        _entries.Sort();
        _groups = new AttemptGroups(_entries, people);
        _oddIds.FindSpellings(_spellings, _groups);
        _spellings = null;
        _countedIn = new int[people];
        for (var person = 0; person < people; person++)
        {
            var group = _groups[person];
            if (group.Length > 1)
            {
                if (person < _people)
                {
                    _oddIds.FindName(group);
                }

                _verdicts.Sort(group);
                Resolve(group, _groups.StartOf(person));
            }
        }
    }

    /// <summary>Finds the entry of a place. Places should be requested in rising order.</summary>
    public bool TryFind(AttemptPlace place, out int entry) => _entries.TryFind(place, out entry);

    /// <summary>Where an entry stands.</summary>
    public AttemptPlace PlaceOf(int entry) => _entries[entry].Place;
    public AttemptVerdict VerdictOf(int entry) => _entries[entry].Verdict;

    /// <summary>The place of the entry that a duplicate repeats, or that a conflict contradicts.</summary>
    public AttemptPlace OtherPlaceOf(int entry) => PlaceOf(_entries[entry].Levels);

    /// <summary>The place of a report whose number contradicts the dates of a kept entry; null for none.</summary>
    public AttemptPlace? ContradictionOf(int entry) => _histories.ContradictionOf(entry);

    /// <summary>Whether something is odd about the id of an entry, or it is what another one is compared with.</summary>
    public bool HasOddId(int entry) => _entries[entry].HasOddId;

    /// <summary>What is odd about the id of an entry that has an odd one.</summary>
    public IEnumerable<OddId> OddIdsOf(int entry, ScoreReport report) => _oddIds.Of(entry, report);

    /// <summary>Whether an accepted entry is the first of its person in a file.</summary>
    public bool IsFirstOfPerson(int entry, int file)
    {
        ref var countedIn = ref _countedIn[_entries[entry].Person];
        var isFirst = countedIn != file + 1;
        countedIn = file + 1;
        return isFirst;
    }

    /// <summary>A kept entry's report with the other attempts of its person.</summary>
    public ScoreReport Join(int entry, ScoreReport report) => _histories.Join(entry, report, _groups!);

    /// <summary>Judges and orders the entries of a person, exam by exam.</summary>
    private void Resolve(Span<int> group, int place)
    {
        var start = 0;
        for (var index = 1; index <= group.Length; index++)
        {
            if (index == group.Length || !_verdicts.AreOfOneExam(group[index - 1], group[index]))
            {
                if (index - start > 1)
                {
                    _verdicts.Judge(group[start..index]);
                    _histories.Order(group[start..index], place + start);
                }

                start = index;
            }
        }
    }
}
