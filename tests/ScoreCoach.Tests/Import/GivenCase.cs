using System.Globalization;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A file as people have it, a command of the tool, and what its user expects: worked out by hand, not taken from the tool.</summary>
/// <param name="File">The file, in the folder of cases, of messy files or of symptoms.</param>
/// <param name="Command">The command and its options.</param>
/// <param name="ExitCode">The exit status.</param>
/// <param name="Reports">"id levels" of each report in the order of the file: W, A, S, and U where nothing is known.</param>
/// <param name="Refused">"code line" of each refused row or file; line 0 is the whole file.</param>
/// <param name="SetAside">How many rows are set aside.</param>
/// <param name="Said">Texts that are on standard error; check may print them in its own output.</param>
public sealed record GivenCase(string File, string Command, int ExitCode, string Reports, string Refused = "", int SetAside = 0, params string[] Said)
{
    private static readonly string[] s_folders = ["Import/Cases", "Import/Files", "Tool/Symptoms"];

    /// <summary>Where the file is; the first folder that has it.</summary>
    public string Path => s_folders.Select(folder => System.IO.Path.Join(Repository.PathOf("tests/ScoreCoach.Tests"), folder, File)).First(System.IO.File.Exists);

    /// <summary>The name of the command.</summary>
    public string Verb => Command.Split(' ', '|')[0];

    /// <summary>The options of the command. A bar stands between words that hold spaces.</summary>
    public IReadOnlyList<string> Options => [.. Command.Split(Command.Contains('|', StringComparison.Ordinal) ? '|' : ' ').Skip(1)];

    /// <summary>The options of the command as the library takes them.</summary>
    public ImportOptions ImportOptions
    {
        get
        {
            var options = ImportRun.Options with { AsOf = GivenExam.Day("2026-11-22") };
            foreach (var (name, value) in Options.Zip(Options.Skip(1)).Where(pair => pair.First.StartsWith("--", StringComparison.Ordinal)))
            {
                options = name switch
                {
                    "--as-of" => options with { AsOf = GivenExam.Day(value) },
                    "--exam" => options with { Exam = value },
                    "--level-threshold" => options with { LevelThreshold = new LevelThreshold(Number(value.Split(',')[0]), Number(value.Split(',')[1])) },
                    "--level-unit" => options with { LevelUnit = Enum.Parse<LevelUnit>(value) },
                    "--level-maximum" => options with { LevelMaximum = Number(value) },
                    "--culture" => options with { Culture = CultureInfo.GetCultureInfo(value) },
                    "--worksheet-name" => options with { WorksheetNames = [value] },
                    "--column-map" => options with { ColumnMap = new(options.ColumnMap.Append(KeyValuePair.Create(value.Split('=')[0], value.Split('=')[1])).ToDictionary(StringComparer.Ordinal)) },
                    _ => throw new InvalidDataException(name),
                };
            }

            return options;

            static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The folder that holds the files of cases only.</summary>
    public static string Folder => System.IO.Path.Join(Repository.PathOf("tests/ScoreCoach.Tests"), s_folders[0]);

    public override string ToString() => $"{File}: {Command}";

    /// <summary>All cases.</summary>
    public static IReadOnlyList<GivenCase> All { get; } =
    [
        // Unit and range of numbers.
        new("fractions.csv", "priorities --level-threshold 50,80", 0, "M-01 AASSW, M-02 SWSAS", Said: "fraction"),
        new("fractions.csv", "priorities --level-threshold 50,80 --level-unit Fraction", 0, "M-01 AASSW, M-02 SWSAS"),
        new("marks-1-to-4.csv", "priorities --exam MLS-C01 --level-threshold 50,75", 1, "", "UnlikelyScale 2", Said: ["--level-unit Points"]),
        new("marks-1-to-4.csv", "priorities --exam MLS-C01 --level-threshold 50,75 --level-unit Points --level-maximum 4", 0, "5001 SSWW, 5002 SASU", Said: ["'Data Engineering result' as Data Engineering", "Student ID"]),
        new("thousands-point.csv", "plan --as-of 2026-04-01", 3, "S-20 ASSAAS", "InvalidScore 2", Said: ["1.000", "--culture"]),
        new("percent-scores.csv", "plan --as-of 2026-03-05", 1, "", "UnlikelyScale 2", Said: ["none exceeds 100 on the scale 1-1000", "--score-unit Scaled"]),
        new("weights-as-percents.csv", "priorities --level-threshold 50,75", 0, "Q-1 WAWAA", Said: "Needs Improvement"),
        new("zero-for-absent.csv", "plan --level-threshold 50,75 --as-of 2026-01-05", 0, "Z-1 SAWW", SetAside: 1, Said: "line 3"),

        // Who is a person.
        new("forms-responses.csv", "window --as-of 2026-11-22", 0, "ana.reis@contoso.example WWASW, bo.lund@contoso.example SWSAS, ana.reis@contoso.example AWASW", Said: ["Email", "1 report was skipped because a later attempt"]),
        new("five-fails.csv", "window --as-of 2026-10-20", 0, string.Join(", ", Enumerable.Repeat("ana.reis@contoso.example WWASW", 5)), Said: ["Email", "4 reports were skipped because a later attempt"]),
        new("id-spellings.csv", "window --as-of 2026-11-22", 0, "Ana.Reis@contoso.example WWASW, ana.reis@contoso.example AWASW, b-7 WWASW, b-7 AWASW, c-8 WWASW, \u200Ec-8 AWASW, d-9 WWASW, d-9\u200B AWASW", Said: ["4 people", "4 reports were skipped because a later attempt"]),
        new("damaged-ids.csv", "plan --as-of 2026-01-05", 3, "", "DamagedId 2, DamagedId 3, DamagedId 4", Said: ["4.72E+11"]),
        new("damaged-ids.csv", "compare --as-of 2026-01-05", 3, "", "DamagedId 2, DamagedId 3, DamagedId 4", Said: ["4.72E+11"]),
        new("text-formula-ids.csv", "window --as-of 2026-01-05", 0, "000417 SAWW, 000418 SAWW, 000419 SAWW, 000417 SAWW", Said: ["WrapperRemoved", "1 report was skipped because a later attempt"]),
        new("one-id-two-names.csv", "plan --as-of 2026-01-05", 0, "H-7 SAWW, H-7 AWAW", Said: ["'Olu Bello' here and to 'Ana Reis' in line 2"]),

        // Where the table starts and ends.
        new("title-lines.csv", "priorities", 0, "M-01 WWSSW, M-02 SWSAS", Said: "header is in line 4"),
        new("type-line.csv", "priorities", 0, "M-01 WWSSW", Said: "header is in line 2"),
        new("title-row.xlsx", "plan --as-of 2026-11-22", 0, "M-01 WSAWW, M-02 WSAWW", Said: "header is in line 3"),
        new("list-export.csv", "window --as-of 2026-11-22", 0, "Ana Reis WWASW, Ana Reis WWASW", Said: ["header is in line 2", "'Candidate'", "1 report was skipped because a later attempt"]),
        new("two-header-rows.csv", "priorities", 0, "ana.reis@contoso.example SAWW, bo.lund@contoso.example AAWW", Said: "lines 1 and 2"),
        new("put-together.csv", "priorities", 0, "M-01 WWASW, M-02 SWSAS, M-03 WWSSS, M-04 WSSSS", Said: "Line 4 is a new header"),
        new("line-in-quotes.csv", "check", 1, "", "MalformedRow 1", Said: "one quoted field that contains a whole row"),
        new("web-page.xls", "check", 1, "", "UnsupportedFile 0", Said: "web page"),

        // Parts that no one looked at.
        new("two-sheets.xlsx", "plan --as-of 2026-11-22", 0, "M-01 WSAWW", Said: "AI-103 June"),
        new("two-sheets.xlsx", "plan --as-of 2026-11-22 --worksheet-name AI-103*", 0, "M-01 WSAWW, M-02 SWAWW, M-03 SSASW"),
        new("merged-cells.xlsx", "priorities", 0, "A-1 SAWW, A-2 AAWA"),

        // Columns by name and by content.
        new("gradebook.csv", "priorities --exam MLS-C01 --level-threshold 60,80", 0, "S-5001 WAWS, S-5002 SSAA", SetAside: 2, Said: ["Modeling (901103)", "SIS User ID", "Final Score"]),
        new("quiz-columns.csv", "priorities --exam MLS-C01 --level-threshold 60,80", 0, "1001 SAWU, 1002 ASAW", Said: "Quiz: Modeling (Percentage)"),
        new("survey-grid.csv", "priorities|--column-map|Exam=Which exam did you sit?|--column-map|ExamDate=On which day?|--column-map|Score=What was your score?|--column-map|Result=Did you pass?", 3,
            "ana.reis@contoso.example SAWW", "ConflictingDuplicate 3, ConflictingDuplicate 4", Said: "[Data Engineering]"),
        new("survey-grid.csv", "priorities", 1, "", "MissingColumn 1", Said: "Exam=Which exam did you sit?"),
        new("delivery-status.csv", "plan --as-of 2026-11-22", 0, "V-1 WWASW, V-2 SWSAS", SetAside: 2, Said: ["'Grade' is read as Result", "lines 4, 5"]),
        new("alias-beside-name.csv", "priorities", 0, "M-01 WWSSW"),
        new("marks-per-label.csv", "priorities", 0, "Q-1 WAWAA", Said: "Needs Improvement"),
        new("table-on-its-side.csv", "priorities", 1, "", "MissingColumn 1", Said: "transposed"),
        new("french-headers.csv", "plan --as-of 2026-11-22", 0, "F-1 SSASW, F-2 WWASW", Said: "Note"),
        new("delivery-date-time.csv", "window --as-of 2026-11-22", 0, "7001 WWASW, 7001 WWASW", Said: "1 report was skipped because a later attempt"),

        // Rows that are not people.
        new("averages.csv", "plan --exam MLS-C01 --as-of 2026-01-10", 0, "K-1 SAWW, K-2 AAWW", SetAside: 5, Said: "5 rows are not about a person"),
        new("registered-only.csv", "plan --as-of 2026-11-22", 0, "M-01 WWSSW", SetAside: 2, Said: "lines 3, 4"),

        // Exam cells.
        new("other-vendors.csv", "check", 3, "", "UnknownExam 2, UnknownExam 3, UnknownExam 4, UnknownExam 5, UnknownExam 6, UnknownExam 7", Said: ["'NCLEX-RN', 'CCSP', 'XK0-006'", "--profile"]),

        // Half-read reports.
        new("half-read-report.csv", "priorities", 3, "Q-1 WAWAA", "UnknownLevel 10", SetAside: 1, Said: ["Overall", "Excellent"]),

        // JSON.
        new("envelope.json", "priorities", 0, "J-1 WWASW"),
        new("json-dates.json", "plan --as-of 2026-11-22", 3, "J-1 WWASW", "UnknownLevel 2", Said: "0.55"),

        // Said, advice, values, order.
        new("one-date-decides.csv", "window --as-of 2026-11-22", 0, "M-01 WWSSW, M-02 WWSSW, M-03 WWSSW, M-04 WWSSW", Said: ["25/09/2026", "line 5"]),
        new("foreign-labels.csv", "check", 3, "", "UnknownLevel 2, UnknownLevel 3, UnknownLevel 4, UnknownLevel 5, UnknownLevel 6"),
        new("decimal-comma.csv", "check --level-threshold 50,75", 3, "", "InvalidScore 2, UnknownLevel 3", Said: ["'52,5%'", "--culture de-DE"]),
        new("decimal-comma.csv", "priorities --level-threshold 50,75 --culture de-DE", 0, "DE-1 SAWW, DE-2 AAAW"),
        new("failed-then-passed.csv", "plan --as-of 2026-11-22", 0, "M-01 WWSSW, M-01 SSSSW", Said: "1 report was skipped because a later attempt"),
        new("failed-then-passed.csv", "window --as-of 2026-11-22", 0, "M-01 WWSSW, M-01 SSSSW", Said: "1 report was skipped because a later attempt"),
    ];
}
