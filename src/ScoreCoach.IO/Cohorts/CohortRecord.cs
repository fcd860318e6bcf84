using System.IO.Hashing;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Cohorts;
using ScoreCoach.IO.Import.People;
using ScoreCoach.People;

namespace ScoreCoach.IO.Cohorts;

/// <summary>Makes the state of a part of a cohort while its reports are read.</summary>
internal sealed class CohortRecord : ICohortRecord
{
    private readonly PersonKey? _key;
    private readonly PersonHasher? _hasher;
    private readonly PersonHasher? _contents;
    private readonly CohortState _state;
    private readonly GroupColumns _columns;
    private readonly ReportContent _content = new();
    private readonly List<string> _files = [];
    private ulong _part;

    /// <exception cref="ScoreCoach.ScoreCoachException">A column is named twice.</exception>
    public CohortRecord(StateRequest request, ExamCatalog catalog)
    {
        _key = request.Key;
        _hasher = _key is null ? null : new PersonHasher(_key, "state");
        _contents = _key is null ? null : new PersonHasher(_key, "content");
        _state = new CohortState(StateHeader.Of(request, catalog), new CohortMeasure(catalog, request.Options), catalog);
        _columns = _key is null ? _state.Counted.Columns : new GroupColumns(request.Options.By);
    }

    public void Add(ScoreReport report)
    {
        if (_hasher is null || report.File is { NamesPeople: false } || PersonId.Of(report) is not { } person)
        {
            // No other part has anyone who is the same.
            _state.Counted.Add(report);
        }
        else
        {
            Add(report, person, _hasher, _contents!, isContradicted: false);
        }
    }

    public void AddContradicted(ScoreReport report, bool isByItself)
    {
        if (_hasher is not null && PersonId.Of(report) is { } person)
        {
            Add(report, person, _hasher, _contents!, isByItself);
        }
    }

    public void AddFile(ImportSummary file)
    {
        _files.Add(file.Path ?? string.Empty);
        _part += XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Path.GetFileName(file.Path)}\0{file.Rows}\0{file.Reports}")));
    }

    public void Write(string path)
    {
        if (_state.Records.Count > 0)
        {
            _columns.Check();
            _state.Counted.Columns.MarkFound();
        }

        _state.Counted.Close();
        _state.Header = _state.Header.WithPart(_part);
        StateWriter.Write(_state, _key, path, _files);
    }

    public void Dispose()
    {
        _hasher?.Dispose();
        _contents?.Dispose();
    }

    private void Add(ScoreReport report, PersonId person, PersonHasher hasher, PersonHasher contents, bool isContradicted)
    {
        var tables = _state.Tables;
        var hash = hasher.HashOf(person);
        _state.Records.Add(new StateRecord(report, isContradicted)
        {
            Person = hash,
            Content = contents.HashOf(hash, _content.HashOf(report)),
            Levels = tables.NumberOf(report.Results),
            Group = tables.Groups.NumberOf(_columns.ValuesOf(report).ToArray()),
            Language = LanguageOf(report),
        });
    }

    private ushort LanguageOf(ScoreReport report)
    {
        if (report.LanguageName is not { } language)
        {
            return 0;
        }

        var number = _state.Tables.Languages.NumberOf(language) + 1;
        return number <= ushort.MaxValue ? (ushort)number : throw StateErrors.TooManyLanguages();
    }
}
