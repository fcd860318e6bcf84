using System.Runtime.InteropServices;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Counts the records of a state as the import counts reports: what repeats another is left out, what contradicts another is, too, and the last attempt counts.</summary>
/// <param name="state">The state, in order.</param>
/// <param name="measure">Counts.</param>
internal sealed class RecordCounting(CohortState state, CohortMeasure measure)
{
    /// <summary>So many reports of people who have several are compared at a time.</summary>
    private const int BatchLength = 100_000;

    private readonly List<(int Record, int Person)> _batch = [];
    private int _people;
    private long _contradicted;

    /// <summary>Counts all. Returns how many reports are left out because others contradict them.</summary>
    public long Count()
    {
        var records = CollectionsMarshal.AsSpan(state.Records);
        for (var start = 0; start < records.Length;)
        {
            var end = start + 1;
            while (end < records.Length && records[end].Person == records[start].Person)
            {
                end++;
            }

            if (end - start == 1)
            {
                CountAlone(records[start], start);
            }
            else
            {
                for (var record = start; record < end; record++)
                {
                    _batch.Add((record, _people));
                }

                _people++;
            }

            if (_batch.Count >= BatchLength)
            {
                CountBatch();
            }

            start = end;
        }

        CountBatch();
        return _contradicted;
    }

    private void CountAlone(in StateRecord record, int place)
    {
        if (record.IsContradicted)
        {
            _contradicted++;
            return;
        }

        measure.Count(ReportOf(record, place), state.Tables.Groups[record.Group]);
    }

    private void CountBatch()
    {
        var attempts = new AttemptIndex(_people);
        foreach (var (place, person) in _batch)
        {
            var record = state.Records[place];
            attempts.Add(person, record.Person, ReportOf(record, place), record.Content, 0);
        }

        attempts.Complete();
        foreach (var (place, _) in _batch)
        {
            var record = state.Records[place];
            var report = ReportOf(record, place);
            attempts.TryFind(new AttemptPlace(0, report.Line), out var entry);
            switch (attempts.VerdictOf(entry))
            {
                case AttemptVerdict.Keep when !record.IsContradicted:
                    measure.Count(attempts.Join(entry, report), state.Tables.Groups[record.Group]);
                    break;
                case AttemptVerdict.Duplicate:
                    break;
                default:
                    _contradicted++;
                    break;
            }
        }

        _batch.Clear();
        _people = 0;
    }

    private ScoreReport ReportOf(in StateRecord record, int place) =>
        record.ToReport(state.Tables.Levels[record.Levels], record.Language == 0 ? null : state.Tables.Languages[record.Language - 1], place);
}
