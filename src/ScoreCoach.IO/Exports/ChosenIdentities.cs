using System.Globalization;
using ScoreCoach.Errors;
using ScoreCoach.Exports;
using ScoreCoach.IO.Cohorts;
using ScoreCoach.People;
using ScoreCoach.Reports;

namespace ScoreCoach.IO.Exports;

/// <summary>Exports reports with a pseudonym in place of the id and the name, or with chosen attributes only. The same key gives a person the same pseudonym.</summary>
internal sealed class ChosenIdentities : IExport<ScoreReport>
{
    private readonly IExport<ScoreReport> _export;
    private readonly PersonHasher? _hasher;
    private readonly string[] _names;
    private readonly HashSet<string> _missing;
    private readonly Dictionary<ReportFile, ReportFile> _files = new(ReferenceEqualityComparer.Instance);
    private bool _hasReports;

    private ChosenIdentities(IExport<ScoreReport> export, ExportRequest request)
    {
        _export = export;
        _hasher = request.Pseudonym is { } key ? new PersonHasher(key, "pseudonym") : null;
        _names = [.. request.Attributes ?? []];
        _missing = new(_names, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The export, with the identities that are requested.</summary>
    public static IExport<ScoreReport> Of(IExport<ScoreReport> export, ExportRequest request) =>
        request.Pseudonym is null && request.Attributes is null ? export : new ChosenIdentities(export, request);

    public void Add(ScoreReport report)
    {
        _hasReports = true;
        var values = new string?[_names.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (report.Attributes.TryGetValue(_names[index], out values[index]))
            {
                _missing.Remove(_names[index]);
            }
        }

        _export.Add(report.With(
            _hasher is null ? report.CandidateId : PseudonymOf(report, _hasher),
            _hasher is null ? report.CandidateName : null,
            FileOf(report),
            new AttributeDictionary(_names, values)));
    }

    public void Complete()
    {
        if (_hasReports && _missing.Count > 0)
        {
            var name = _names.First(_missing.Contains);
            throw new ScoreCoachException(ErrorId.UnknownColumn, $"No report has an attribute '{name}'.", name, "Use the name of a column that was not read as a field or a domain.");
        }

        _export.Complete();
    }

    public void Dispose()
    {
        _hasher?.Dispose();
        _export.Dispose();
    }

    // A number of a row says who it is as well as a name.
    private static string? PseudonymOf(ScoreReport report, PersonHasher hasher) =>
        PersonId.Of(report) is { } person && report.File is not { NamesPeople: false } ? "P" + hasher.HashOf(person).ToString("x32", CultureInfo.InvariantCulture) : null;

    private ReportFile? FileOf(ScoreReport report)
    {
        if (report.File is not { } file)
        {
            return null;
        }

        if (!_files.TryGetValue(file, out var chosen))
        {
            _files.Add(file, chosen = file with { AttributeNames = _names });
        }

        return chosen;
    }
}
