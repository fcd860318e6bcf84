using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;

namespace ScoreCoach.IO.Import.Passes;

/// <summary>Collects the reports of people who may have several.</summary>
internal struct RepeatedSink(PersonMapper mapper, Dictionary<UInt128, int> repeated, ReportFactory factory) : IRowSink<PersonReport>
{
    private int _person;

    public bool Wants<TCells>(TCells cells)
        where TCells : IRowCells => mapper.TryMap(cells, out var person) && repeated.TryGetValue(person, out _person);

    public void Accept<TCells>(TCells cells, int fieldCount, in ParsedRow row, IReadOnlyList<ImportIssue> warnings, List<PersonReport> outcomes)
        where TCells : IRowCells => outcomes.Add(new PersonReport(_person, mapper.IdOf(cells), factory.Create(cells, row)));

    public void Refuse<TCells>(TCells cells, int fieldCount, ImportIssue issue, List<PersonReport> outcomes)
        where TCells : IRowCells
    {
        // A row that is refused is no one's attempt.
    }
}
