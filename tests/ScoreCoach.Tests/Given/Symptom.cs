using System.Text.RegularExpressions;

namespace ScoreCoach.Tests.Given;

/// <summary>A row of the table by symptom in docs/import.md, with what its commands must come to on the file that they name.</summary>
/// <param name="Title">What a user sees.</param>
/// <param name="File">A file that shows it.</param>
/// <param name="PowerShell">The command of the module.</param>
/// <param name="Tool">The command of the tool.</param>
internal sealed partial record Symptom(string Title, string File, string PowerShell, string Tool)
{
    /// <summary>
    /// File → what is seen without the option (the code of an issue; empty where only the reports differ), and the reports with it: id and
    /// levels in the order of the outline. Worked out by hand.
    /// </summary>
    private static readonly Dictionary<string, (string Before, string After)> s_expected = new(StringComparer.Ordinal)
    {
        ["rounded-ids.csv"] = ("DamagedId", "ana.reis@contoso.example SAWW, bo.lund@contoso.example WSWS, chi.mai@contoso.example AASW"),
        ["padded-ids.xlsx"] = ("", "00417 SAWW, 00418 WSWS"),
        ["row-numbers.csv"] = ("", "ana.reis@contoso.example SAWW, bo.lund@contoso.example WSWS, ana.reis@contoso.example AASW"),
        ["fractions.csv"] = ("", "F-1 SAWA, F-2 WSWS"),
        ["marks.csv"] = ("", "G-1 SAWS, G-2 WSAW, G-3 WASW"),
        ["points-possible.csv"] = ("UnknownLevel", "B-1 SAWW, B-2 WSWS"),
        ["points-and-maxima.csv"] = ("UnknownLevel", "Y-1 SAWS, Y-2 WSAW"),
        ["everyone-weak.csv"] = ("", "W-1 SAWS, W-2 WSAW"),
        ["percentages.csv"] = ("UnknownLevel", "P-1 SAWA, P-2 WSWS"),
        ["percent-scores.csv"] = ("UnlikelyScale", "S-1 SAWW, S-2 SSAS"),
        ["course-grade.csv"] = ("", "C-1 SAWW, C-2 SSAS"),
        ["title.csv"] = ("HeaderFound", "T-1 SAWW, T-2 WSWS"),
        ["two-header-rows.csv"] = ("HeaderFound", "H-1 SAWW, H-2 WSWS"),
        ["two-sheets.xlsx"] = ("OtherSheets", "M-01 WSAWW, M-02 SWAWW, M-03 SSASW"),
        ["averages.csv"] = ("", "A-1 SAWW, A-2 WSWS"),
        ["mr-total.csv"] = ("SummaryRow", "Ana Reis SAWW, Total WSWS"),
        ["day-first.csv"] = ("AmbiguousDate", "D-1 SAWW, D-2 WSWS"),
        ["month-first.csv"] = ("AmbiguousDate", "D-1 SAWW, D-2 WSWS"),
        ["decimal-comma.csv"] = ("UnknownLevel", "K-1 SAWA, K-2 WSWS"),
        ["code-before-title.csv"] = ("", "E-1 SAWW, E-2 WSWS"),
        ["own-exam-names.csv"] = ("UnknownExam", "E-1 SAWW, E-2 WSWS"),
        ["no-exam.csv"] = ("MissingColumn", "N-1 SAWW, N-2 WSWS"),
        ["own-headers.csv"] = ("MissingColumn", "O-1 SAWW, O-2 WSWS"),
        ["own-labels.csv"] = ("UnknownLevel", "L-1 SAWW, L-2 WSWS"),
        ["objectives.csv"] = ("ColumnNotUsed", "J-1 UUUUU, J-2 UUUUU"),
        ["one-code-two-exams.csv"] = ("UnexpectedDomain", "Q-1 WSWAS, Q-2 SWWSA"),
        ["own-results.csv"] = ("InvalidResult", "R-1 SAWW, R-2 WSWS"),
        ["umlauts.csv"] = ("InvalidEncoding", "U-1 SAWW, U-2 WSWS"),
        ["one-column.csv"] = ("MissingColumn", "X-1 SAWW, X-2 WSWS"),
    };

    public static string Folder => Repository.PathOf("tests/ScoreCoach.Tests/Tool/Symptoms");

    /// <summary>The code of the issue that shows the symptom; empty where it shows in the reports only.</summary>
    public string Before => s_expected[File].Before;

    /// <summary>The reports that the commands give.</summary>
    public string After => s_expected[File].After;

    /// <summary>The rows of the table, each with an expectation, and no expectation without a row.</summary>
    public static IReadOnlyList<Symptom> All()
    {
        var text = System.IO.File.ReadAllText(Repository.PathOf("docs/import.md"));
        var rows = Row().Matches(text).Select(row => new Symptom(
            row.Groups["title"].Value, row.Groups["file"].Value, row.Groups["powershell"].Value, row.Groups["tool"].Value)).ToArray();
        Assert.Equal(s_expected.Keys.Order(StringComparer.Ordinal), rows.Select(row => row.File).Distinct().Order(StringComparer.Ordinal));
        return rows;
    }

    [GeneratedRegex(@"^\| (?<title>[^|]+) \| [^|]+ \| `(?<powershell>Import-ScoreReport (?<file>\S+)[^|]*)` \| `(?<tool>scorecoach \w+ \k<file>[^|]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
