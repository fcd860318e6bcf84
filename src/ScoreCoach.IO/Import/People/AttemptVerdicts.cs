namespace ScoreCoach.IO.Import.People;

/// <summary>Judges the reports of one person and exam: which repeat another, and which contradict one about the same attempt.</summary>
internal sealed class AttemptVerdicts
{
    private readonly AttemptEntries _entries;
    private readonly Comparison<int> _byKey;
    private readonly Comparison<int> _byContent;

    public AttemptVerdicts(AttemptEntries entries)
    {
        _entries = entries;
        _byKey = CompareByKey;
        _byContent = CompareByContent;
    }

    /// <summary>Sorts the entries of a person so that those of one exam stand together, and in them those of one attempt.</summary>
    public void Sort(Span<int> group) => group.Sort(_byKey);

    /// <summary>Whether two entries of a person are about one exam.</summary>
    public bool AreOfOneExam(int left, int right) =>
        string.Equals(_entries.ExamOf(ref _entries[left]), _entries.ExamOf(ref _entries[right]), StringComparison.Ordinal);

    /// <summary>
    /// Finds the reports of one attempt among those of an exam: those with the same number, or the same day if they have no number. One number
    /// with two days is two attempts.
    /// </summary>
    public void Judge(Span<int> sitting)
    {
        var start = 0;
        for (var index = 1; index <= sitting.Length; index++)
        {
            if (index == sitting.Length || !IsSameAttempt(ref _entries[sitting[index - 1]], ref _entries[sitting[index]]))
            {
                JudgeSameAttempt(sitting[start..index]);
                start = index;
            }
        }
    }

    private static bool IsSameAttempt(ref AttemptEntry left, ref AttemptEntry right) =>
        left.Attempt == right.Attempt && (left.Day == right.Day || (left.Attempt > 0 && left.Day == 0));

    private void JudgeSameAttempt(Span<int> group)
    {
        if (group.Length == 1)
        {
            return;
        }

        var first = group[0];
        if (_entries[first].Attempt == 0 && _entries[first].Day == 0)
        {
            JudgeUnordered(group);
            return;
        }

        var different = -1;
        foreach (var entry in group)
        {
            different = different < 0 && _entries[entry].Content != _entries[first].Content ? entry : different;
        }

        foreach (var entry in group)
        {
            if (different >= 0)
            {
                SetVerdict(entry, AttemptVerdict.Conflict, _entries[entry].Content == _entries[first].Content ? different : first);
            }
            else if (entry != first)
            {
                SetVerdict(entry, AttemptVerdict.Duplicate, first);
            }
        }
    }

    /// <summary>Without attempt and date, equal reports are one and different ones may all be true.</summary>
    private void JudgeUnordered(Span<int> group)
    {
        group.Sort(_byContent);
        var first = group[0];
        foreach (var entry in group)
        {
            if (_entries[entry].Content != _entries[first].Content)
            {
                first = entry;
            }
            else if (entry != first)
            {
                SetVerdict(entry, AttemptVerdict.Duplicate, first);
            }
        }
    }

    private void SetVerdict(int entry, AttemptVerdict verdict, int other)
    {
        ref var judged = ref _entries[entry];
        judged.Verdict = verdict;

        // What is not kept is no one's earlier attempt: its levels make room for the entry it is compared with.
        judged.Levels = other;
    }

    // A report without a day stands before those with one, as the first of them that it may be.
    private int CompareByKey(int left, int right)
    {
        ref var first = ref _entries[left];
        ref var second = ref _entries[right];
        var exam = string.CompareOrdinal(_entries.ExamOf(ref first), _entries.ExamOf(ref second));
        return exam != 0 ? exam : (first.Attempt, first.Day, left).CompareTo((second.Attempt, second.Day, right));
    }

    private int CompareByContent(int left, int right) =>
        _entries[left].Content.CompareTo(_entries[right].Content) is not 0 and var order ? order : left.CompareTo(right);
}
