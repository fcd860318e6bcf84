using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Goes over a table again, in its order: the chunks that keep all rules are worked on ahead on two threads, the rows between them one by one.</summary>
internal static class TableWalk
{
    /// <summary>The number of rows that are read one by one before they are handed on.</summary>
    private const int BatchLength = 64;

    /// <summary>
    /// Gives outcomes in the order of the table, and how far it has come. The list is used again. What works on rows is
    /// made once per thread.
    /// </summary>
    public static IEnumerable<(List<TOutcome> Outcomes, long Position)> Over<TSink, TOutcome>(
        ReportTable table, TableSurvey survey, Func<RowWork<TSink, TOutcome>> createWork, CancellationToken cancellation)
        where TSink : struct, IRowSink<TOutcome>
    {
        var work = createWork();
        if (survey.Chunks.Count == 0 || table.Text is not { } text)
        {
            foreach (var batch in OneByOne(survey.OpenRows(), work, long.MaxValue, cancellation))
            {
                yield return batch;
            }

            yield break;
        }

        using var workers = new ChunkWorkers<List<TOutcome>>(
            survey.Chunks.Count, () => new RowChunkWork<TSink, TOutcome>(text.OpenChunks(survey.HeaderRecords), survey.Chunks, createWork()), cancellation);
        var place = survey.FirstRow;
        for (var number = 0; number <= survey.Chunks.Count; number++)
        {
            var next = number < survey.Chunks.Count ? survey.Chunks[number] : new TableChunk(new TablePlace(long.MaxValue, 0, 0), default);
            if (place.Offset < Math.Min(next.Start.Offset, text.Length))
            {
                foreach (var batch in OneByOne(survey.OpenRows(text, place), work, next.Start.Offset, cancellation))
                {
                    yield return batch;
                }
            }

            if (number < survey.Chunks.Count)
            {
                var outcomes = workers.ResultOf(number);
                yield return (outcomes, next.Start.Offset);
                workers.Return(outcomes);
                place = next.End;
            }
        }
    }

    private static IEnumerable<(List<TOutcome> Outcomes, long Position)> OneByOne<TSink, TOutcome>(
        RecordReader records, RowWork<TSink, TOutcome> work, long end, CancellationToken cancellation)
        where TSink : struct, IRowSink<TOutcome>
    {
        using (records)
        {
            var cells = new RecordCells(records);
            var outcomes = new List<TOutcome>();
            bool hasMore;
            do
            {
                cancellation.ThrowIfCancellationRequested();
                outcomes.Clear();
                hasMore = work.Read(records, cells, end, BatchLength, outcomes);
                yield return (outcomes, records.Offset);
            }
            while (hasMore);
        }
    }
}
