using System.Management.Automation;
using ScoreCoach.Outlines;
using ScoreCoach.Requests;
using ScoreCoach.Rows;

namespace ScoreCoach.Commands;

/// <summary>The outline that a pipeline holds: lines of text, rows of a table, or a file.</summary>
internal sealed class PipedOutline
{
    private readonly List<string> _lines = [];
    private readonly List<PSObject> _rows = [];
    private string? _file;

    /// <summary>Takes an object of the pipeline.</summary>
    public void Add(PSObject? input)
    {
        switch (input?.BaseObject)
        {
            case FileInfo file:
                _file = file.FullName;
                break;
            case null or string or ValueType:
                _lines.Add(input?.ToString() ?? string.Empty);
                break;
            default:
                _rows.Add(input);
                break;
        }
    }

    /// <summary>Reads what came.</summary>
    /// <exception cref="ScoreCoachException">It is not an outline.</exception>
    public OutlineReading Read(DraftRequest request, Func<string, OutlineReading> readFile) =>
        _file is not null ? readFile(_file)
        : _rows.Count > 0 ? request.Tabled(Table())
        : request.Pasted(_lines);

    private List<IReadOnlyList<string>> Table()
    {
        var header = _rows[0].Properties.Select(property => property.Name).ToArray();
        return [header, .. _rows.Select(row => header.Select(name => ValueText.Of(row.Properties[name]?.Value) ?? string.Empty).ToArray())];
    }
}
