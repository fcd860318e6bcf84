using System.Runtime.CompilerServices;
using ScoreCoach.IO.Import.Headers;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Surveys;
using ScoreCoach.IO.Import.Tables;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Takes the first look at chunks of a table, on one thread.</summary>
internal sealed class ChunkSurveyWork(ChunkedText text, long start, ShapeCheck shape, FileSurvey findings, HeaderWatch headers) : IChunkWork<ChunkSurvey>
{
    private readonly ChunkRecords _records = text.OpenChunks(headerRecords: 1);
    private readonly PersonMapper _mapper = findings.CreateMapper();

    public void Dispose() => _records.Dispose();

    public void Do(int chunk, ChunkSurvey result)
    {
        var from = start + ((long)chunk * text.ChunkLength);
        (result.Start, result.End) = _records.OpenLines(from, from + text.ChunkLength, chunk == 0, text.Length);
        result.IsGood = result.End > result.Start;
        if (result.IsGood)
        {
            findings.Begin(result, _mapper);
            result.IsGood = Observe(result);
            result.Lines = _records.CountLines();
            result.Records = _records.RecordsRead;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Observe(ChunkSurvey result)
    {
        var records = _records;
        var cells = new ChunkCells(records);
        var rows = 0L;
        var accepted = 0L;
        result.RefusedFirst = 0;
        while (records.Read())
        {
            if (records.State != RecordState.Good)
            {
                return false;
            }

            if (ShapeCheck.IsBlank(records))
            {
                continue;
            }

            rows++;
            if (shape.Check(records) is null)
            {
                result.Observe(cells, records.FieldCount);
                if (result.HasOtherHeader)
                {
                    return false;
                }

                accepted++;
            }
            else if (headers.IsOther(cells, records.FieldCount))
            {
                return false;
            }
            else
            {
                result.Maxima.ObserveShort(cells, records.FieldCount);
                result.RefusedFirst += accepted == 0 ? 1 : 0;
            }
        }

        result.Rows = rows;
        return true;
    }
}
