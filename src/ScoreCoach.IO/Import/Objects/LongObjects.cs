using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.IO.Import.Surveys;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Objects;

/// <summary>Puts objects of one domain each together to reports. All of them are known, so it does not matter how they are ordered.</summary>
internal sealed class LongObjects
{
    private readonly Dictionary<StoredRow, LongReport> _reports = [];
    private readonly Dictionary<long, object?> _sources = [];

    public LongObjects(IReadOnlyList<HeldObject> held)
    {
        foreach (var objects in held.Where(one => one.Shape?.People is not null).GroupBy(one => one.Shape!))
        {
            Collect(objects.Key, objects);
        }
    }

    /// <summary>The report whose first row this is; null when the row belongs to one before.</summary>
    public LongReport? StartingAt(StoredRow row) => _reports.GetValueOrDefault(row);

    /// <summary>The object of a row.</summary>
    public object? SourceOf(long row) => _sources.GetValueOrDefault(row);

    private void Collect(ObjectShape shape, IEnumerable<HeldObject> objects)
    {
        var people = shape.People!;
        var reports = new Dictionary<UInt128, LongReport>();
        var domains = new Dictionary<UInt128, HashSet<string>>();
        var (lastSitting, lastKey) = (default(UInt128), default(UInt128));
        foreach (var (source, _, stored) in objects)
        {
            var row = stored!;
            _sources[row.Line] = source;
            var known = people.TryMap(row, out var person);
            if (!known && people.HasPeople)
            {
                // A row that can't be assigned to a report is refused by itself.
                Start(row, person, default);
                continue;
            }

            if (known)
            {
                var sitting = people.SittingOf(row);
                lastKey = FileSurvey.ReportKey(shape.Layout, row, sitting, lastSitting, lastKey);
                lastSitting = sitting;
            }
            else
            {
                var exam = shape.Layout[ReportField.Exam];
                lastKey = FileSurvey.ReportKey(
                    shape.Layout, row, exam < 0 ? 1 : PersonHash.Combine(1, CellText.Trim(row.Get(exam))), 0, 0);
            }

            // Where rows name no one, a domain that comes again starts another report.
            var name = known ? string.Empty : TextKey.Of(Encoding.UTF8.GetString(row.Get(shape.Layout[ReportField.Domain])));
            if (!reports.TryGetValue(lastKey, out var report) || (!known && !domains[lastKey].Add(name)))
            {
                reports[lastKey] = report = Start(row, person, known ? people.IdOf(row) : default);
                domains[lastKey] = [name];
                continue;
            }

            report.Add(row);
        }
    }

    private LongReport Start(StoredRow row, UInt128 person, UInt128 id)
    {
        var report = new LongReport(person, id);
        report.Add(row);
        _reports.Add(row, report);
        return report;
    }
}
