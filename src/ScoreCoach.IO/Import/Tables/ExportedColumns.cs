using System.Text;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.Import;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// The columns of reports of ours that Export-Csv wrote: all domains are in one text, and so do the attributes. Each domain
/// and each attribute becomes a column; what follows from the others is omitted.
/// </summary>
internal sealed class ExportedColumns
{
    private readonly int _domains;
    private readonly int _attributes;
    private readonly int _width;
    private readonly int[] _kept;
    private readonly Dictionary<string, int> _domainColumns = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _attributeColumns = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _names;

    private ExportedColumns(string[] header)
    {
        string[] fields = [.. ReportMembers.Fields, nameof(ScoreReport.ExamDate)];
        _width = header.Length;
        _domains = IndexOf(header, nameof(ScoreReport.Domains));
        _attributes = IndexOf(header, nameof(ScoreReport.Attributes));
        _kept = [.. Enumerable.Range(0, header.Length).Where(column => fields.Contains(header[column], StringComparer.OrdinalIgnoreCase))];
        _names = [.. _kept.Select(column => header[column])];
    }

    /// <summary>The columns as the reader offers them.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The columns of the attributes.</summary>
    public IReadOnlySet<int> Attributes => _attributeColumns.Values.ToHashSet();

    /// <summary>The columns when a header is one of our reports; null for any other.</summary>
    public static ExportedColumns? Of(RecordReader header)
    {
        var names = Enumerable.Range(0, Math.Min(header.FieldCount, 256)).Select(column => Encoding.UTF8.GetString(CellText.Trim(header.Get(column)))).ToArray();
        return names.Length == header.FieldCount && ReportMembers.AreOfReport(names) ? new ExportedColumns(names) : null;
    }

    /// <summary>How many fields a record has, as the reader offers it.</summary>
    public int CountOf(RecordReader record) => _names.Count + record.FieldCount - _width;

    /// <summary>Takes up the domains and attributes that a record names.</summary>
    public void Collect(RecordReader record)
    {
        foreach (var (domain, _) in DomainsIn(record) ?? [])
        {
            Add(_domainColumns, domain);
        }

        foreach (var (name, _) in AttributeListText.Parse(TextIn(record, _attributes)))
        {
            Add(_attributeColumns, name);
        }
    }

    /// <summary>Puts the fields of a record into the columns.</summary>
    public void Fill(RecordReader record, CellBuffer cells)
    {
        for (var column = 0; column < _kept.Length; column++)
        {
            cells.Set(column, Encoding.UTF8.GetString(record.Get(_kept[column])));
        }

        var domains = DomainsIn(record);
        if (domains is null && _domainColumns.Count > 0 && TextIn(record, _domains) is { Length: > 0 } unread)
        {
            // A text that is not a list of domains is refused as the level that it would have to be.
            cells.Set(_domainColumns.Values.Min(), unread);
        }

        foreach (var (domain, level) in domains ?? [])
        {
            cells.Set(_domainColumns[domain], level == nameof(PerformanceLevel.Unknown) ? string.Empty : level);
        }

        foreach (var (name, value) in AttributeListText.Parse(TextIn(record, _attributes)))
        {
            cells.Set(_attributeColumns[name], value);
        }
    }

    private static int IndexOf(string[] header, string name) => Array.FindIndex(header, one => string.Equals(one, name, StringComparison.OrdinalIgnoreCase));

    private IReadOnlyList<KeyValuePair<string, string>>? DomainsIn(RecordReader record) => DomainListText.Parse(TextIn(record, _domains));

    private static string TextIn(RecordReader record, int column) => column < 0 ? string.Empty : Encoding.UTF8.GetString(record.Get(column)).Trim();

    private void Add(Dictionary<string, int> columns, string name)
    {
        if (columns.TryAdd(name, _names.Count))
        {
            _names.Add(name);
        }
    }
}
