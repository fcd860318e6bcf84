using System.Globalization;
using Fluid.Values;
using ScoreCoach.Documents;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>A document as templates see it: docs/templates.md describes the members.</summary>
internal static class DocumentValues
{
    /// <summary>The name of the object in templates.</summary>
    public const string Name = "plan";

    /// <summary>The document of a plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="document">Its document.</param>
    public static TemplateValue Of(RetakePlan plan, PlanDocument document)
    {
        var sections = document.Sections.Select(section => (FluidValue)Section(section));
        return Summary(document.Summary)
            .Add("title", Text(document.Title))
            .Add("kind", plan.PlanKind.ToString())
            .Add("asOf", Day(plan.AsOf))
            .Add("catalogVersion", plan.CatalogVersion)
            .Add("sections", sections)
            .Add("calendar", document.Calendar is { } calendar ? Calendar(calendar) : null);
    }

    /// <summary>What a list of people shows of a plan.</summary>
    public static TemplateValue Summary(PlanSummary summary) => new TemplateValue()
        .Add("person", Text(summary.Person))
        .Add("personId", Text(summary.PersonId))
        .Add("exam", Text(summary.Exam))
        .Add("examTitle", Text(summary.ExamTitle))
        .Add("verdict", summary.Verdict)
        .Add("firstDomain", Text(summary.FirstDomain))
        .Add("minutes", summary.Minutes)
        .Add("hours", summary.Minutes == 0 ? null : Duration.Rounded(summary.Minutes))
        .Add("nextWhat", summary.Next?.What)
        .Add("nextDay", summary.Next is { } next ? Day(next.Day) : null)
        .Add("facts", summary.Facts.Select(Entry));

    private static TemplateValue Section(DocumentSection section) => new TemplateValue()
        .Add("id", section.Id.ToString())
        .Add("heading", Text(section.Heading))
        .Add("blocks", section.Blocks.Select(Block));

    private static FluidValue Block(DocumentBlock block) => block switch
    {
        ParagraphBlock paragraph => new TemplateValue().Add("type", "paragraph").Add("text", Text(paragraph.Text)),
        ListBlock list => new TemplateValue().Add("type", "list").Add("hasLabels", list.Entries.Any(entry => entry.Label is not null)).Add("entries", list.Entries.Select(Entry)),
        TableBlock table => Table(table),
        _ => throw new InvalidOperationException($"{block.GetType().Name} is not a block that templates know."),
    };

    private static FluidValue Entry(ListEntry entry) => new TemplateValue()
        .Add("label", entry.Label is { } label ? Text(label) : null)
        .Add("text", Text(entry.Text))
        .Add("url", Uri.TryCreate(entry.Url, UriKind.Absolute, out var url) && url.Scheme is "https" or "http" ? url.AbsoluteUri : null);

    private static TemplateValue Table(TableBlock table) => new TemplateValue()
        .Add("type", "table")
        .Add("columns", table.Columns.Select(Column))
        .Add("rows", table.Rows.Select(row => (FluidValue)new ArrayValue([.. row.Select(FluidValue (value, index) => Cell(table.Columns[index], value))])));

    private static FluidValue Column(TableColumn column) => new TemplateValue()
        .Add("heading", Text(column.Heading))
        .Add("kind", column.Kind.ToString())
        .Add("isNumber", column.Alignment == ColumnAlignment.End);

    private static TemplateValue Cell(TableColumn column, object? value) => new TemplateValue()
        .Add("kind", column.Kind.ToString())
        .Add("isNumber", column.Alignment == ColumnAlignment.End)
        .Add("text", Text(CellText.Of(column.Kind, value)))
        .Add("percent", column.Kind is CellKind.Bar or CellKind.Share && value is double share ? Math.Round(share * 100, 1) : 0);

    private static TemplateValue Calendar(DocumentCalendar calendar) => new TemplateValue()
        .Add("timeZone", calendar.TimeZone)
        .Add("weekdays", calendar.Weekdays.Select(name => (FluidValue)StringValue.Create(name)))
        .Add("more", calendar.More)
        .Add("weekCount", calendar.Weeks.Count)
        .Add("weeks", calendar.Weeks.Select(Week));

    private static FluidValue Week(CalendarWeek week) => new TemplateValue()
        .Add("number", week.Number)
        .Add("period", CellText.Of(CellKind.Period, (week.From, week.To)))
        .Add("time", Duration.Rounded(week.Minutes))
        .Add("focus", Text(week.Focus))
        .Add("days", week.Days.Select(DayOf));

    private static FluidValue DayOf(DocumentDay day) => new TemplateValue()
        .Add("date", Day(day.Date))
        .Add("label", day.Date.ToString(day.Date.Day == 1 ? "d MMM" : "%d", CultureInfo.InvariantCulture))
        .Add("longLabel", day.Date.ToString("ddd d MMM", CultureInfo.InvariantCulture))
        .Add("isOutside", day.IsOutside)
        .Add("start", day.Entries.FirstOrDefault(entry => entry.Minutes > 0)?.Start.ToString("HH:mm", CultureInfo.InvariantCulture))
        .Add("subjects", day.Entries.GroupBy(entry => (entry.Subject, IsExam: entry.Kind is SessionKind.Checkpoint or SessionKind.Debrief)).Select(SubjectOf))
        .Add("entries", day.Entries.Select(EntryOf));

    // All of a domain on a day in one line, where a calendar has room for no more.
    private static FluidValue SubjectOf(IEnumerable<CalendarEntry> entries) => new TemplateValue()
        .Add("kind", entries.First().Kind.ToString())
        .Add("subject", Text(entries.First().Subject))
        .Add("duration", entries.Sum(entry => entry.Minutes) is > 0 and var minutes ? Duration.Of(minutes) : null);

    private static FluidValue EntryOf(CalendarEntry entry) => new TemplateValue()
        .Add("kind", entry.Kind.ToString())
        .Add("start", entry.Minutes == 0 ? null : entry.Start.ToString("HH:mm", CultureInfo.InvariantCulture))
        .Add("end", entry.Minutes == 0 ? null : entry.End.ToString("HH:mm", CultureInfo.InvariantCulture))
        .Add("duration", entry.Minutes == 0 ? null : Duration.Of(entry.Minutes))
        .Add("subject", Text(entry.Subject))
        .Add("title", Text(entry.Title));

    // Whatever a value holds, it is one line without characters that turn or hide what follows.
    private static string Text(string text) => PlainText.OneLine(text);

    private static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
