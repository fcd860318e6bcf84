using System.Globalization;
using System.Text;
using ScoreCoach.Text;

namespace ScoreCoach.Cli.Output;

/// <summary>The findings of an audit to read: a heading per kind, a paragraph per finding.</summary>
internal static class AuditText
{
    public static IEnumerable<string> Of(IEnumerable<AuditFinding> findings, Screen screen)
    {
        var kinds = findings.GroupBy(finding => finding.Kind).ToArray();
        if (kinds.Length == 0)
        {
            yield return "No findings.\n";
        }

        for (var index = 0; index < kinds.Length; index++)
        {
            var kind = kinds[index];
            yield return (index == 0 ? string.Empty : "\n") + screen.Style.Heading(string.Create(CultureInfo.InvariantCulture, $"{kind.Key} ({kind.Count()})")) + "\n";
            foreach (var finding in kind)
            {
                yield return Paragraph(finding, screen.ProseWidth);
            }
        }
    }

    private static string Paragraph(AuditFinding finding, int width)
    {
        var text = new StringBuilder();
        foreach (var line in TextWrap.Lines(PlainText.OneLine(finding.Message), width - 4))
        {
            text.Append(text.Length == 0 ? "  - " : "    ").Append(line).Append('\n');
        }

        return (finding.Url is null ? text : text.Append("    ").Append(PlainText.OneLine(finding.Url)).Append('\n')).ToString();
    }
}
