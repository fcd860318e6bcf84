namespace ScoreCoach.IO;

/// <summary>Goes over a table again, in its order: the parts that keep all rules are read ahead on two threads, the rows between them one by one.</summary>
internal static class TableWalk
{
    /// <summary>Goes over the rows.</summary>
    /// <param name="table">The table.</param>
    /// <param name="survey">What the first pass found.</param>
    /// <param name="createWork">Makes what works on a part; called once per thread.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public static IEnumerable<TableStretch<TResult>> Over<TResult>(
        IReportTable table, TableSurvey survey, Func<ChunkedText, IChunkWork<TResult>> createWork, CancellationToken cancellation)
        where TResult : class, new()
    {
        if (survey.Chunks.Count == 0 || table.Text is not { } text)
        {
            using var all = Start(table, survey);
            yield return new TableStretch<TResult>(null, all, long.MaxValue, 0);
            yield break;
        }

        using var workers = new ChunkWorkers<TResult>(survey.Chunks.Count, () => createWork(text), cancellation);
        var place = survey.FirstRow;
        for (var number = 0; number < survey.Chunks.Count; number++)
        {
            var chunk = survey.Chunks[number];
            if (place.Offset < chunk.Start.Offset)
            {
                using var between = Start(text, place, survey);
                yield return new TableStretch<TResult>(null, between, chunk.Start.Offset, place.Offset);
            }

            var result = workers.ResultOf(number);
            yield return new TableStretch<TResult>(result, null, 0, chunk.Start.Offset);
            workers.Return(result);
            place = chunk.End;
        }

        if (place.Offset < text.Length)
        {
            using var rest = Start(text, place, survey);
            yield return new TableStretch<TResult>(null, rest, long.MaxValue, place.Offset);
        }
    }

    /// <summary>Starts reading all rows one by one, up to where the first pass ended.</summary>
    public static RecordReader Start(IReportTable table, TableSurvey survey)
    {
        var records = table.Open();
        records.LastRow = survey.LastRow;
        records.Read();
        return records;
    }

    private static RecordReader Start(ChunkedText text, TablePlace place, TableSurvey survey)
    {
        var records = text.Open(place);
        records.LastRow = survey.LastRow;
        return records;
    }
}
