using System.Globalization;
using System.Text;
using System.Text.Json;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>What a file reveals, it reveals in every format: the same tables as CSV with three delimiters, as a workbook of texts, as one of numbers, and as JSON.</summary>
public sealed class FormatVariantTests
{
    private static readonly string[] s_formats = [",", ";", "\t", "texts", "numbers", "json"];

    /// <summary>A table, how it is read, and what a person expects who looks at it: "id levels", codes, refused reports, rows set aside.</summary>
    private static readonly Variant[] s_variants =
    [
        // Units of domains.
        new("fractions", Wide("AIP-C01", "Candidate ID|Exam|Score", "P-1|AIP-C01|610|0.55|0.62|0.91|0.88|0.4", "P-2|AIP-C01|655|0.85|0.42|0.9|0.75|1"), "P-1 AASSW, P-2 SWSAS", "LevelUnitFound"),
        new("German fractions", Wide("AI-102", "Kandidatennummer|Prüfung|Punktzahl", "k1|AI-102|610|0.8|0.79|0.5|0.49|1|0"), "k1 SAAWSW", "LevelUnitFound"),
        new("fractions of several exams", Wide("MLA-C01", "E-mail|Exam|Score", "a@contoso.example|MLA-C01|610|0.1|0.9|0.6|0.5", "b@contoso.example|MLA-C01|610|1|1|1|0.2"), "a@contoso.example WSAA, b@contoso.example SSSW", "LevelUnitFound"),
        new("fractions among percentages", Wide("MLS-C01", "Candidate ID|Exam|Score", "P-1|MLS-C01|610|55|62|91|88", "P-2|MLS-C01|610|0.5|40|60|80"), "", "UnlikelyScale"),
        new("fractions among percentages, French", Wide("AI-103", "Matricule|Examen|Note de l'examen", "F-1|AI-103|610|55|0.62|91|88|70"), "", "UnlikelyScale"),
        new("fractions among percentages, late", Wide("AIP-C01", "Candidate ID|Exam|Score", "P-1|AIP-C01|610|50|60|70|80|90", "P-2|AIP-C01|610|50|60|70|80|90", "P-3|AIP-C01|610|50|60|70|80|0.9"), "", "UnlikelyScale"),
        new("marks of 5", Wide("AI-103", "Candidate ID|Exam|Score", "P-1|AI-103|610|4|3|1|2|5", "P-2|AI-103|610|4|4|5|2|5", "P-3|AI-103|610|3|3|1|2|2"), "", "UnlikelyScale"),
        new("marks of 10", Wide("AI-102", "Número de candidato|Examen|Puntuación", "P-1|AI-102|610|4|3|10|2|5|9", "P-2|AI-102|610|4|7|8|2|5|6", "P-3|AI-102|610|3|3|1|9|8|6"), "", "UnlikelyScale"),
        new("marks of 20", Wide("MLS-C01", "Candidate ID|Exam|Score", "P-1|MLS-C01|610|18|12|20|9", "P-2|MLS-C01|610|7|14|11|20", "P-3|MLS-C01|610|20|19|18|17"), "", "UnlikelyScale"),
        new("marks with their maximum", Wide("MLA-C01", "Candidate ID|Exam|Score", "P-1|MLA-C01|610|18/20|12/20|20/20|9/20"), "P-1 SASW", "") { Options = options => options with { LevelUnit = LevelUnit.Points, LevelMaximum = 20 } },

        // Units of scores.
        new("scores that are percentages", Wide("AI-103", "Candidate ID|Exam|Score", "P-1|AI-103|74|80|80|80|80|80", "P-2|AI-103|88|80|80|80|80|80"), "", "UnlikelyScale"),
        new("scores that are percentages, German", Wide("AI-102", "Kandidatennummer|Prüfung|Punktzahl", "P-1|AI-102|74.5|80|80|80|80|80|80"), "", "UnlikelyScale"),
        new("scores that are percentages, labels", Wide("AIP-C01", "E-mail|Exam|Exam Score", "a@contoso.example|AIP-C01|55|Needs Improvement|Needs Improvement|Needs Improvement|Needs Improvement|Needs Improvement"), "", "UnlikelyScale"),

        // Someone who was not there.
        new("zero for absent", Wide("MLS-C01", "Candidate ID|Exam|Score", "Z-1|MLS-C01|698|80|62|41|38", "Z-2|MLS-C01||0|0|0|0"), "Z-1 SAWW", "NothingReported", SetAside: 1),
        new("zero for absent, with signs", Wide("AI-103", "Matricule|Examen|Note de l'examen", "Z-1|AI-103||0%|0%|0%|0%|0%", "Z-2|AI-103|644|80%|62%|41%|38%|0%", "Z-3|AI-103||0%|0%|0%|0%|0%"), "Z-2 SAWWW", "NothingReported", SetAside: 2),
        new("registered only", Wide("AIP-C01", "Candidate ID|Exam|Score", "R-1|AIP-C01||||||", "R-2|AIP-C01|688|80|62|41|38|55"), "R-2 SAWWA", "NothingReported", SetAside: 1),
        new("registered only, n/a", Wide("MLA-C01", "Kandidatennummer|Prüfung|Punktzahl", "R-1|MLA-C01||n/a|n/a|n/a|n/a", "R-2|MLA-C01|688|80|62|41|38"), "R-2 SAWW", "NothingReported", SetAside: 1),

        // Who is a person.
        new("numbered rows", Wide("AI-103", "ID|Email|Exam|Score", "1|ana@contoso.example|AI-103|610|80|62|41|38|55", "2|bo@contoso.example|AI-103|610|80|62|41|38|55"), "ana@contoso.example SAWWA, bo@contoso.example SAWWA", "IdentityFound"),
        new("numbered rows, German", Wide("MLS-C01", "Lfd. Nr.|Kandidatennummer|Prüfung|Punktzahl", "1|K-7|MLS-C01|610|80|62|41|38", "2|K-9|MLS-C01|610|80|62|41|38"), "K-7 SAWW, K-9 SAWW", ""),
        new("numbered rows, names", Wide("AIP-C01", "No.|Name|Exam|Score", "1|Ana Reis|AIP-C01|610|80|62|41|38|55", "2|Bo Lund|AIP-C01|610|80|62|41|38|55"), "Ana Reis SAWWA, Bo Lund SAWWA", "NoCandidateColumn"),
        new("rounded ids", Wide("MLS-C01", "Registration ID|Exam|Score", "4.72E+11|MLS-C01|610|80|62|41|38", "K-9|MLS-C01|610|80|62|41|38"), "K-9 SAWW", "DamagedId", Refused: 1),
        new("rounded ids, comma", Wide("AI-102", "Matricule|Examen|Note de l'examen", "4,72E+11|AI-102|610|80|62|41|38|80|80"), "", "DamagedId", Refused: 1),
        new("rounded ids, more digits", Wide("AI-103", "Candidate ID|Exam|Score", "1.23457E+15|AI-103|610|80|62|41|38|80", "77|AI-103|610|80|62|41|38|80"), "77 SAWWS", "DamagedId", Refused: 1),
        new("wrapped ids", Wide("AI-103", "Candidate ID|Exam|Score", "=\"000417\"|AI-103|610|80|62|41|38|80", "'000418|AI-103|610|80|62|41|38|80"), "000417 SAWWS, 000418 SAWWS", "WrapperRemoved"),
        new("one id, two names", Wide("AIP-C01", "Candidate ID|Name|Exam|Attempt|Score", "H-7|Ana Reis|AIP-C01|1|610|80|62|41|38|80", "H-7|Olu Bello|AIP-C01|2|610|80|62|41|38|80"), "H-7 SAWWS, H-7 SAWWS", "OneIdSeveralNames"),
        new("ids that differ in case", Wide("MLA-C01", "Matrikelnummer|Prüfung|Punktzahl", "c-8|MLA-C01|610|80|62|41|38", "C-8|MLA-C01|610|80|62|41|38"), "c-8 SAWW, C-8 SAWW", "IdsDifferInCase"),

        // Where the table starts and ends.
        new("title", [["Cohort of spring"], [""], .. Wide("AI-103", "Candidate ID|Exam|Score", "P-1|AI-103|610|80|62|41|38|80")], "P-1 SAWWS", "HeaderFound") { IsTable = false },
        new("header in row 18", [.. Enumerable.Range(1, 17).Select(line => new[] { $"Note {line}: printed on paper" }), .. Wide("MLS-C01", "Kandidatennummer|Prüfung|Punktzahl", "P-1|MLS-C01|610|80|62|41|38")], "P-1 SAWW", "HeaderFound") { IsTable = false },
        new("keys and values above", [["Cohort:", "Spring"], ["Site:", "Lisbon"], [""], .. Wide("AIP-C01", "Candidate ID|Exam|Score", "P-1|AIP-C01|610|80|62|41|38|80")], "P-1 SAWWS", "HeaderFound") { IsTable = false },
        new("the header again", [.. Wide("AI-102", "Candidate ID|Exam|Score", "P-1|AI-102|610|80|62|41|38|80|10"), .. Wide("AI-102", "Candidate ID|Exam|Score", "P-2|AI-102|610|80|62|41|38|80|10")], "P-1 SAWWSW, P-2 SAWWSW", "HeaderRepeated", SetAside: 1) { IsTable = false },
        new("the header again, French", [.. Wide("MLA-C01", "Matricule|Examen|Note de l'examen", "P-1|MLA-C01|610|80|62|41|38"), .. Wide("MLA-C01", "Matricule|Examen|Note de l'examen", "P-2|MLA-C01|610|80|62|41|38"), .. Wide("MLA-C01", "Matricule|Examen|Note de l'examen")], "P-1 SAWW, P-2 SAWW", "HeaderRepeated", SetAside: 2) { IsTable = false },
        new("another header", [.. Wide("AI-103", "Candidate ID|Exam|Score", "P-1|AI-103|610|80|62|41|38|80"), .. Wide("AIP-C01", "Exam|Candidate ID|Score", "AIP-C01|P-2|610|10|62|41|38|80")], "P-1 SAWWS, P-2 WAWWS", "HeaderFound") { IsTable = false },

        // Rows that are not people.
        new("average", Wide("MLS-C01", "Candidate ID|Exam|Score", "P-1|MLS-C01|610|80|62|41|38", "P-2|MLS-C01|610|80|62|41|38", "Average||610|80|62|41|38"), "P-1 SAWW, P-2 SAWW", "SummaryRow", SetAside: 1),
        new("average, German", Wide("AI-103", "Kandidatennummer|Prüfung|Punktzahl", "P-1|AI-103|610|80|62|41|38|80", "Durchschnitt|AI-103|610|80|62|41|38|80", "Summe||610||||||"), "P-1 SAWWS", "SummaryRow", SetAside: 2),
        new("average, French, first", Wide("AI-102", "Matricule|Examen|Note de l'examen", "Moyenne de la classe|AI-102|610|80|62|41|38|80|80", "P-1|AI-102|610|80|62|41|38|80|80", "P-2|AI-102|610|80|62|41|38|80|80"), "P-1 SAWWSS, P-2 SAWWSS", "SummaryRow", SetAside: 1),
        new("total, Spanish", Wide("MLA-C01", "Nombre completo|Examen|Puntuación", "Ana López|MLA-C01|610|80|62|41|38", "Total general|MLA-C01|610|80|62|41|38"), "Ana López SAWW", "SummaryRow", SetAside: 1),

        // Columns by parts of their headers.
        new("numbered headers", Headers("MLS-C01", "{0} (9011)", "P-1|MLS-C01|610|80|62|41|38"), "P-1 SAWW", "ColumnFound"),
        new("questions", Headers("AI-103", "Rate each area [{0}]", "P-1|AI-103|610|80|62|41|38|80"), "P-1 SAWWS", "ColumnFound"),
        new("prefixes", Headers("AIP-C01", "Quiz: {0} (Percentage)", "P-1|AIP-C01|610|80|62|41|38|80"), "P-1 SAWWS", "ColumnFound"),
        new("suffixes", Headers("MLA-C01", "{0} result", "P-1|MLA-C01|610|80|62|41|38"), "P-1 SAWW", "ColumnFound"),

        // Exam cells.
        new("code and title", Wide("AI-103", "Candidate ID|Exam|Score", "P-1|AI-103: Developing AI Apps and Agents on Azure|610|80|62|41|38|80", "P-2|Exam AI-103|610|80|62|41|38|80"), "P-1 SAWWS, P-2 SAWWS", ""),
        new("code and another title", Wide("AI-103", "Candidate ID|Exam|Score", "P-1|AI-103: Designing and Implementing a Microsoft Azure AI Solution|610|80|62|41|38|80", "P-2|AI-103|610|80|62|41|38|80"), "P-2 SAWWS", "ExamContradictsTitle", Refused: 1),
        new("title and code", Wide("MLS-C01", "Matricule|Examen|Note de l'examen", "P-1|AWS Certified Machine Learning - Specialty (MLS-C01)|610|80|62|41|38"), "P-1 SAWW", ""),

        // A row per domain.
        new("a row for the whole exam", Long("AIP-C01", "Candidate ID|Exam|Score|Section|Percent", "Q-1|AIP-C01|688", "80 62 41 38 55", "Overall|60"), "Q-1 SAWWA", "SummaryRow", SetAside: 1),
        new("a row for the whole exam, German", Long("MLS-C01", "Kandidatennummer|Prüfung|Punktzahl|Prüfungsbereich|Prozent", "Q-1|MLS-C01|688", "80 62 41 38", "Gesamt|60"), "Q-1 SAWW", "SummaryRow", SetAside: 1),
        new("a row for the whole exam, Spanish", Long("AI-103", "Número de candidato|Examen|Puntuación|Dominio|Porcentaje", "Q-1|AI-103|688", "80 62 41 38 55", "Total|60"), "Q-1 SAWWA", "SummaryRow", SetAside: 1),
        new("one bad row of a report", Long("AI-102", "Candidate ID|Exam|Score|Domain|Level", "Q-1|AI-102|688", "80 62 Excellent 38 55 10"), "", "UnknownLevel", Refused: 1),
        new("an error value in a report", Long("MLA-C01", "Candidate ID|Exam|Score|Domain|Level", "Q-1|MLA-C01|688", "80 62 #REF! 38"), "", "InvalidCell", Refused: 1),
        new("fractions in rows", Long("AIP-C01", "Candidate ID|Exam|Score|Domain|Level", "Q-1|AIP-C01|688", "0.8 0.62 0.41 0.38 0.5"), "Q-1 SAWWA", "LevelUnitFound"),
        new("nothing in rows", [.. Long("AI-103", "Candidate ID|Exam|Domain|Level", "Q-1|AI-103", "80 62 41 38 55"), .. Long("AI-103", "", "Q-2|AI-103", "- - - - -")[1..]], "Q-1 SAWWA", "NothingReported", SetAside: 5),
        new("zero in rows", [.. Long("MLS-C01", "Matricule|Examen|Domaine|Pourcentage", "Q-1|MLS-C01", "0% 0% 0% 0%"), .. Long("MLS-C01", "", "Q-2|MLS-C01", "80% 62% 41% 38%")[1..]], "Q-2 SAWW", "NothingReported", SetAside: 4),
        new("nobody in rows", [.. Long("MLA-C01", "Kandidatennummer|Prüfung|Prüfungsbereich|Leistungsniveau", "Q-1|MLA-C01", "80 62 41 38"), .. Long("MLA-C01", "", "Gesamt|MLA-C01", "80 62 41 38")[1..]], "Q-1 SAWW", "SummaryRow", SetAside: 4),
        new("the header again in rows", [.. Long("AIP-C01", "Candidate ID|Exam|Domain|Level", "Q-1|AIP-C01", "80 62 41 38 55"), .. Long("AIP-C01", "Candidate ID|Exam|Domain|Level", "Q-2|AIP-C01", "80 62 41 38 55")], "Q-1 SAWWA, Q-2 SAWWA", "HeaderRepeated", SetAside: 1) { IsTable = false },
        new("marks in rows", Long("AI-103", "Candidate ID|Exam|Score|Domain|Level", "Q-1|AI-103|688", "4 3 1 2 4"), "", "UnlikelyScale"),
    ];

    public static TheoryData<int, string, string> Variants
    {
        get
        {
            var data = new TheoryData<int, string, string>();
            for (var index = 0; index < s_variants.Length; index++)
            {
                foreach (var format in s_formats.Where(format => format != "json" || s_variants[index].IsTable))
                {
                    data.Add(index, s_variants[index].Name, format);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void It_is_read_or_refused_as_a_person_would(int index, string name, string format)
    {
        var variant = s_variants[index];

        var run = ImportRun.Of(variant.Write(format), variant.Options(ImportRun.Options with { LevelThreshold = new LevelThreshold(50, 80) }));

        var issues = string.Join('\n', run.Issues.Select(issue => $"{issue.Code} line {issue.Line}: {issue.Message}"));
        var reports = string.Join(", ", run.Reports.Select(report => $"{report.CandidateId} {ImportRun.Levels(report)}"));
        Assert.True(variant.Reports == reports, $"{name}: {reports}\n{issues}");
        Assert.True(variant.Code.Length == 0 || run.Issues.Any(issue => issue.Code.ToString() == variant.Code), $"{name}: {issues}");
        Assert.True((variant.Refused, variant.SetAside) == (run.Summary.Refused, run.Summary.SetAside), $"{name}: {run.Summary}\n{issues}");
        Assert.Equal(variant.Reports.Length == 0 && variant.Refused == 0, run.Summary.Unusable);
    }

    private static string[][] Wide(string exam, string fields, params string[] rows) => Headers(exam, "{0}", rows, fields);

    private static string[][] Headers(string exam, string pattern, string row) => Headers(exam, pattern, [row], "Candidate ID|Exam|Score");

    private static string[][] Headers(string exam, string pattern, string[] rows, string fields) =>
    [
        [.. fields.Split('|'), .. Shipped.Exam(exam).Domains.Select(domain => string.Format(CultureInfo.InvariantCulture, pattern, domain.Name))],
        .. rows.Select(row => row.Split('|')),
    ];

    private static string[][] Long(string exam, string fields, string start, string levels, string? last = null)
    {
        string[][] rows = [fields.Split('|'), .. Shipped.Exam(exam).Domains.Zip(levels.Split(' ')).Select(row => (string[])[.. start.Split('|'), row.First.Name, row.Second])];
        return last is null ? rows : [.. rows, [.. start.Split('|'), .. last.Split('|')]];
    }

    private sealed record Variant(string Name, string[][] Rows, string Reports, string Code, int Refused = 0, int SetAside = 0)
    {
        public Func<ImportOptions, ImportOptions> Options { get; init; } = options => options;

        /// <summary>Whether the header is the first row and comes once: JSON has no others.</summary>
        public bool IsTable { get; init; } = true;


        public byte[] Write(string format) => format switch
        {
            "json" => JsonSerializer.SerializeToUtf8Bytes(Rows.Skip(1).Select(row => Rows[0].Zip(row).ToDictionary(cell => cell.First, cell => Value(cell.Second)))),
            "texts" => GivenWorkbook.Of(new GivenSheet("Results", string.Concat(Rows.Select(row => GivenWorkbook.Row(row))))),
            "numbers" => GivenWorkbook.Of(new GivenSheet("Results", string.Concat(Rows.Select(row => GivenWorkbook.Row([.. row.Select(cell => IsNumber(cell) ? $"<c><v>{cell}</v></c>" : cell)]))))),
            _ => Encoding.UTF8.GetBytes(string.Concat(Rows.Select(row => string.Join(format, row.Select(cell => Quoted(cell, format[0]))) + "\n"))),
        };

        private static string Quoted(string cell, char delimiter) =>
            cell.Contains(delimiter, StringComparison.Ordinal) || cell.Contains('"', StringComparison.Ordinal) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

        private static bool IsNumber(string cell) => cell.Length > 0 && cell.All(letter => char.IsAsciiDigit(letter) || letter == '.');

        private static object? Value(string cell) => cell.Length == 0 ? null : IsNumber(cell) ? decimal.Parse(cell, CultureInfo.InvariantCulture) : cell;
    }
}
