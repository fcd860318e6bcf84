using System.Runtime.CompilerServices;

namespace ScoreCoach.IO;

/// <summary>Reads from parts of a table the reports of people who may have several, on one thread.</summary>
internal sealed class RepeatedChunkWork(ChunkedText text, TableSurvey survey, ShapeCheck shape, RowReader reader)
    : IChunkWork<List<(int Person, ScoreReport Report)>>
{
    private readonly ChunkRecords _records = text.OpenParts();
    private readonly PersonKeyReader _people = survey.Findings.CreatePeople();

    public void Dispose() => _records.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Do(int part, List<(int Person, ScoreReport Report)> result)
    {
        result.Clear();
        var records = _records;
        records.Open(survey.Chunks[part]);
        var cells = new ChunkCells(records);
        while (records.Read())
        {
            if (_people.TryRead(cells, out var person)
                && survey.Findings.Repeated.PlaceOf(person) is >= 0 and var place
                && (shape.IsPlain(records.FieldCount, records.Length) || shape.Check(records) is null)
                && reader.Read(cells, out _) is { } report)
            {
                result.Add((place, report));
            }
        }
    }
}
