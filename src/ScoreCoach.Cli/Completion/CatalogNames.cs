using System.CommandLine;
using System.CommandLine.Completions;
using ScoreCoach.Cli.CommandLine;
using ScoreCoach.Cli.Output;
using ScoreCoach.Completion;

namespace ScoreCoach.Cli.Completion;

/// <summary>Attaches to options what can be typed for them. The catalog and the files of the line are read when a shell asks, and never before.</summary>
internal static class CatalogNames
{
    private static readonly PlanOptions Defaults = new();

    /// <summary>Attaches the names to the options that take them.</summary>
    /// <param name="exams">The argument that takes exams.</param>
    /// <param name="shells">The argument that takes shells.</param>
    public static void Attach(Argument exams, Argument shells)
    {
        exams.CompletionSources.Add(context => OptionNames.Of(context, line => Exams(line)));
        shells.CompletionSources.Add(context => OptionNames.Of(context, _ => CompletionScript.Shells));
        Names(Exams, Options.Exam, Options.ExamNames, Options.TargetExam, Options.Successor);
        Names(line => Texts(CatalogSuggestions.Editions(line.Catalog, line.Exam)), Options.Edition);
        Names(line => line.Catalog.GuideIds, Options.Guide);
        Names(line => Texts(CatalogSuggestions.Policies(line.Catalog, line.Exam)), Options.Policy);
        Names(line => Texts(CatalogSuggestions.Vendors(line.Catalog)), Options.Vendor);
        Names(line => Texts(PreviewSuggestions.People(line.Preview)), Options.Candidate);
        Names(line => line.Preview.Worksheets, Options.WorksheetName);
        Names(line => Texts(line.Gateway.TimeZones()), Options.TimeZone);
        Names(_ => Texts(FormatSuggestions.Cultures()), Options.Culture);
        Names(_ => Texts(FormatSuggestions.Encodings), Options.Encoding, Options.OutEncoding);
        Names(_ => FormatSuggestions.Delimiters.Select(delimiter => delimiter.Label), Options.Delimiter, Options.OutDelimiter);
        Names(_ => Texts(FormatSuggestions.DateFormats), Options.DateFormat);
        Names(_ => [nameof(LevelThreshold.Article).ToLowerInvariant()], Options.LevelThreshold);
        Names(_ => Enum.GetValues<OutputFormat>().Except(TypedText.OfExports).Select(format => format.ToString().ToLowerInvariant()), Options.Format);
        Names(_ => Enum.GetValues<OutputFormat>().Except(TypedText.NotOfExams).Select(format => format.ToString().ToLowerInvariant()), Options.ExamFormat);
        Names(_ => Enum.GetValues<OutputFormat>().Except(TypedText.OfPlans).Select(format => format.ToString().ToLowerInvariant()), Options.CohortFormat);
        Names(_ => Names<OutputFormat>(), Options.PlanFormat);
        Names(_ => Enum.GetValues<OutputFormat>().Except(TypedText.NotOfReports).Select(format => format.ToString().ToLowerInvariant()), Options.ReportFormat);
        Names(_ => Names<ReportLayout>(), Options.Layout);
        Names(_ => Names<ReportLabels>(), Options.Labels);
        Names(_ => Names<AllocationChoice>(), Options.Allocation);
        Names(_ => Names<LevelUnit>(), Options.LevelUnit);
        Names(_ => Names<ScoreUnit>(), Options.ScoreUnit);
        Names(_ => Names<PracticeUnit>(), Options.PracticeUnit);
        Names(_ => Names<ExamResult>(), Options.Result);
        Names(_ => ["official", "secondary"], Options.SourceKind);
        Lists(Names<ExamStatus>, Options.Status);
        Lists(() => Names<Exports.PlanParts>().Where(name => name != "none"), Options.Without);
        Lists(() => FormatSuggestions.Days.Select(Short), Options.StudyDay);
        Pairs(Domains, (line, _) => Texts(CatalogSuggestions.Labels(line.Profile)), Options.Domain);
        Pairs(Domains, (_, _) => [], Options.DomainScore);
        Pairs(line => Texts(FieldSuggestions.All).Concat(Domains(line)), (line, _) => Texts(PreviewSuggestions.Headers(line.Preview)), Options.ColumnMap);
        Pairs(line => Texts(PreviewSuggestions.UnknownLabels(line.Preview, line.Catalog)), (_, _) => Texts(CatalogSuggestions.Levels()), Options.LevelMap);
        Pairs(_ => [], (_, _) => Texts(CatalogSuggestions.Levels()), Options.Label);
        Pairs(line => Texts(PreviewSuggestions.Results(line.Preview)), (_, _) => Texts(CatalogSuggestions.Results()), Options.ResultMap);
        Pairs(line => Texts(PreviewSuggestions.Exams(line.Preview)), (line, _) => Exams(line), Options.ExamMap);
        Pairs(_ => FormatSuggestions.Days.Select(Short), (_, day) => Usual(day, Defaults.MaxMinutesPerDay, "0"), Options.MaxMinutesPerDay);
        Pairs(_ => FormatSuggestions.Days.Select(Short), (_, day) => Usual(day, Defaults.SessionStart, "hh\\:mm"), Options.SessionStart);
    }

    private static void Names(Func<ToolLine, IEnumerable<string>> names, params ToolOption[] options) =>
        Add(options, context => OptionNames.Of(context, names));

    private static void Lists(Func<IEnumerable<string>> names, ToolOption option) => Add([option], context => OptionNames.OfList(context, names));

    private static void Pairs(Func<ToolLine, IEnumerable<string>> keys, Func<ToolLine, string, IEnumerable<string>> values, ToolOption option) =>
        Add([option], context => OptionNames.OfPair(context, keys, values));

    private static void Add(ToolOption[] options, Func<CompletionContext, IEnumerable<CompletionItem>> source)
    {
        foreach (var option in options)
        {
            option.CompletionSources.Add(source);
        }
    }

    private static IEnumerable<string> Exams(ToolLine line) => line.Catalog.Entries.Select(exam => exam.Id);

    private static IEnumerable<string> Domains(ToolLine line) => line.Profile?.Domains.Select(domain => domain.ShortName) ?? [];

    private static IEnumerable<string> Usual<T>(string day, DayTable<T> table, string form)
        where T : struct, IFormattable =>
        Text.DayName.TryParse(day, out var found) ? [table[found].ToString(form, System.Globalization.CultureInfo.InvariantCulture)] : [];

    private static string Short(DayOfWeek day) => day.ToString()[..3];

    private static IEnumerable<string> Texts(IEnumerable<Suggestion> suggestions) => suggestions.Select(suggestion => suggestion.Text);

    private static IEnumerable<string> Names<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());
}
