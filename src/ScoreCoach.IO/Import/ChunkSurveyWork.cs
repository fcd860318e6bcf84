using System.Runtime.CompilerServices;

namespace ScoreCoach.IO;

/// <summary>Takes the first look at parts of a table, on one thread.</summary>
internal sealed class ChunkSurveyWork : IChunkWork<ChunkSurvey>
{
    private readonly ChunkedText _text;
    private readonly ChunkRecords _records;
    private readonly ShapeCheck _shape;
    private readonly FileSurvey _findings;
    private readonly PersonKeyReader _people;
    private readonly long _start;

    /// <summary>Makes ready.</summary>
    /// <param name="text">The table.</param>
    /// <param name="start">Where its first row starts.</param>
    /// <param name="shape">The check of each record.</param>
    /// <param name="findings">The survey of the whole.</param>
    public ChunkSurveyWork(ChunkedText text, long start, ShapeCheck shape, FileSurvey findings)
    {
        _text = text;
        _records = text.OpenParts();
        _shape = shape;
        _findings = findings;
        _people = findings.CreatePeople();
        _start = start;
    }

    public void Dispose() => _records.Dispose();

    public void Do(int part, ChunkSurvey result)
    {
        var from = _start + ((long)part * _text.PartLength);
        (result.Start, result.End) = _records.OpenLines(from, from + _text.PartLength, part == 0, _text.Length);
        result.IsGood = result.End > result.Start;
        if (result.IsGood)
        {
            _findings.Begin(result.Survey, _people);
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
        var sound = 0L;
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
            if (_shape.IsPlain(records.FieldCount, records.Length) || _shape.Check(records) is null)
            {
                result.Survey.Observe(cells);
                sound++;
            }
            else if (sound == 0)
            {
                result.RefusedFirst++;
            }
        }

        result.Rows = rows;
        return true;
    }
}
