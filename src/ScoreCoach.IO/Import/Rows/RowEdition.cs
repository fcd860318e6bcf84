using System.Runtime.CompilerServices;
using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Cells;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.IO.Import.Editions;
using ScoreCoach.IO.Import.Values;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>The edition that a row is read with, and the only place where it is chosen.</summary>
internal sealed class RowEdition(ColumnLayout layout, ExamCatalog catalog, ImportOptions options, FieldParsers fields, RowFindings findings)
{
    private readonly EditionChooser _chooser = new(catalog);
    private readonly Dictionary<ExamProfile, EditionMapping> _mappings = [];
    private readonly FieldColumns _columns = new(layout);

    /// <summary>The edition of a row, or of the rows of one report; null where none fits, which is among the findings.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ChosenEdition? Choose<TCells>(TCells cells, ExamEntry exam, ReportDate? date)
        where TCells : IRowCells
    {
        var asked = CellText.Of(cells, _columns.Edition);
        if (!asked.IsEmpty || !string.IsNullOrWhiteSpace(options.Edition))
        {
            return FindEdition(exam, asked.IsEmpty ? options.Edition! : Encoding.UTF8.GetString(asked));
        }

        if (cells is LongReport rows)
        {
            return ChooseByDomains(rows, exam, date);
        }

        return ChooseByHeader(cells, exam, date) is { } chosen ? CoveringFilled(cells, exam, date, chosen) : null;
    }

    /// <summary>The edition that the columns of the file fit best, on the day of a row where that is not enough.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ChosenEdition? ChooseByHeader<TCells>(TCells cells, ExamEntry exam, ReportDate? date)
        where TCells : IRowCells
    {
        if (exam.Choice is { } sure)
        {
            return sure;
        }

        // What depends on the date is chosen once per day.
        var day = date?.Day ?? DateTime.MinValue;
        if (exam.ByDay.TryGetValue(day, out var known))
        {
            return known;
        }

        var choice = _chooser.Choose(exam.Editions, layout.Fit, date?.Day);
        if (choice.Profile is null)
        {
            RefuseForeignColumns(cells, exam);
            return null;
        }

        var chosen = Chosen(choice);
        if (choice.DependsOnDate)
        {
            exam.ByDay.Add(day, chosen);
        }
        else
        {
            exam.Choice = chosen;
        }

        return chosen;
    }

    /// <summary>
    /// Another edition where the row is filled in columns that the chosen one does not have: a file whose outline changed has the domains of
    /// both, and each row is filled in its own.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ChosenEdition CoveringFilled<TCells>(TCells cells, ExamEntry exam, ReportDate? date, ChosenEdition chosen)
        where TCells : IRowCells
    {
        var others = chosen.Mapping.OfOtherEditions ??= [.. exam.Editions.SelectMany(layout.ColumnsOf).Where(column => column >= 0).Distinct().Except(chosen.Mapping.Columns)];
        foreach (var column in others)
        {
            if (IsFilled(cells, column))
            {
                return Covering(exam, date, [.. others.Concat(chosen.Mapping.Columns).Where(column => column >= 0 && IsFilled(cells, column))]) ?? chosen;
            }
        }

        return chosen;
    }

    /// <summary>The edition that has every column that a row is filled in; null for none.</summary>
    private ChosenEdition? Covering(ExamEntry exam, ReportDate? date, int[] filled)
    {
        var covering = exam.Editions.Where(edition => layout.Fit(edition) > 0 && filled.All(layout.ColumnsOf(edition).Contains)).ToArray();
        return _chooser.Choose(covering, layout.Fit, date?.Day) is { Profile: not null } choice ? Chosen(choice) : null;
    }

    private bool IsFilled<TCells>(TCells cells, int column)
        where TCells : IRowCells => CellText.Trim(cells.Get(column)) is { IsEmpty: false } cell && !fields.NotReported.Contains(cell);

    /// <summary>The edition whose domains the rows of a report name.</summary>
    private ChosenEdition? ChooseByDomains(LongReport rows, ExamEntry exam, ReportDate? date)
    {
        var names = rows.Rows
            .Select(row => Encoding.UTF8.GetString(CellText.Trim(row.Get(_columns.Domain))))
            .Where(name => name.Length is > 0 and <= 300)
            .Distinct(StringComparer.Ordinal)
            .Take(200)
            .ToArray();
        var choice = _chooser.Choose(exam.Editions, profile => Fit(profile, names), date?.Day);
        if (choice.Profile is not null)
        {
            return Chosen(choice);
        }

        // One name that no one knows is a typing error; many are another edition.
        var issue = names.Length <= 1 || exam.Editions.Count == 1
            ? RowIssues.UnknownDomain(fields.Errors, EditionChooser.Newest(exam.Editions), names.FirstOrDefault() ?? string.Empty)
            : EditionChooser.NoFit(exam.Editions, names);
        findings.Refuse(issue, _columns.Domain);
        return null;
    }

    private ChosenEdition? FindEdition(ExamEntry exam, string name)
    {
        if (!EditionChooser.TryFindEdition(exam.Editions, name, out var found, out var issue))
        {
            findings.Refuse(issue!, _columns.Edition);
            return null;
        }

        if (!layout.IsLong && layout.Fit(found.Profile!) < 0)
        {
            findings.Refuse(EditionChooser.NoFit([found.Profile!], []), _columns.Edition);
            return null;
        }

        return Chosen(found);
    }

    private ChosenEdition Chosen(EditionChoice choice) => new(MappingOf(choice.Profile!), choice.Note is null ? [] : [choice.Note]);

    /// <summary>No column is a domain of the row's exam. If other exams' columns are filled, that is what is wrong.</summary>
    private void RefuseForeignColumns<TCells>(TCells cells, ExamEntry exam)
        where TCells : IRowCells
    {
        for (var column = 0; column < layout.Headers.Count; column++)
        {
            var cell = CellText.Trim(cells.Get(column));
            if (layout.IsDomain(column) && !cell.IsEmpty && !fields.NotReported.Contains(cell))
            {
                findings.Refuse(RowIssues.UnexpectedDomain(EditionChooser.Newest(exam.Editions), layout.Headers[column], cell), column);
                return;
            }
        }

        findings.Refuse(EditionChooser.NoFit(exam.Editions, []), _columns.Exam);
    }

    /// <summary>How the cells of an edition are read.</summary>
    public EditionMapping MappingOf(ExamProfile profile)
    {
        if (!_mappings.TryGetValue(profile, out var mapping))
        {
            _mappings.Add(profile, mapping = new EditionMapping(profile, layout, options, fields));
        }

        return mapping;
    }

    private int Fit(ExamProfile profile, string[] names)
    {
        var mapping = MappingOf(profile);
        var found = names
            .Select(name => mapping.DomainOf(Encoding.UTF8.GetBytes(name), layout.CountsDomains))
            .Where(domain => domain >= 0)
            .Distinct()
            .Count();
        return found == 0 && profile.Domains.Count > 0 && mapping.WarnsOfMissingLevels ? -1 : found;
    }
}
