using System.Text;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>Names what an archive is that holds no workbook in the Open XML format.</summary>
internal static class ArchiveKinds
{
    private static readonly string[] TextNames = [".csv", ".tsv", ".txt", ".json", ".jsonl", ".xlsx", ".xls"];

    /// <summary>What a program other than a spreadsheet wrote, by the root of its document.</summary>
    public static WorkbookException Unsupported(string root) => Of(
        root switch
        {
            "document" => "The file is a text document (DOCX), not a workbook.",
            "presentation" => "The file is a presentation (PPTX), not a workbook.",
            _ => "The file is not a workbook of a kind that can be read.",
        },
        "Save the table as CSV (UTF-8) or XLSX.");

    /// <summary>What an archive without a workbook is, by the parts that it holds.</summary>
    public static WorkbookException Unsupported(WorkbookParts parts)
    {
        var type = Encoding.ASCII.GetString(parts.HeadOf("mimetype")).Trim();
        if (type.StartsWith("application/vnd.oasis.opendocument.", StringComparison.Ordinal))
        {
            return type.Contains("spreadsheet", StringComparison.Ordinal)
                ? Of("The file is an OpenDocument spreadsheet (ODS).", "Save it as XLSX or as CSV (UTF-8).")
                : Of("The file is an OpenDocument file, but not a spreadsheet.", "Save the table as CSV (UTF-8) or XLSX.");
        }

        if (parts.Names.Any(name => name.EndsWith(".iwa", StringComparison.OrdinalIgnoreCase) || name.Equals("Index.zip", StringComparison.OrdinalIgnoreCase)))
        {
            return Of("The file is a Numbers document.", "Export it as CSV (UTF-8) or XLSX.");
        }

        var table = parts.Names.FirstOrDefault(name => Array.Exists(TextNames, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));
        return table is null
            ? Of("The file is a ZIP archive, not a workbook.", "Save the table as CSV (UTF-8) or XLSX.")
            : Of($"The file is a ZIP archive with files in it, such as '{Path.GetFileName(table)}'.", "Unpack it, and specify the files in it.");
    }

    /// <summary>Whether the part that should describe a workbook is binary.</summary>
    public static bool IsBinaryWorkbook(WorkbookParts parts, string path) => parts.HeadOf(path) is [0x83, 0x01, ..];

    private static WorkbookException Of(string message, string advice) => new(message) { Advice = advice };
}
