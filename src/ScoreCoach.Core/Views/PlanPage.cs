using ScoreCoach.Documents;
using ScoreCoach.Errors;

namespace ScoreCoach.Views;

/// <summary>The document of a plan as a page of text for a console.</summary>
internal static class PlanPage
{
    /// <summary>The width up to which its prose reads well.</summary>
    public const int MaxWidth = 98;

    private const string Indent = "  ";

    /// <summary>The page, each line with a line feed. PowerShell breaks lines that fill its last column.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="width">The columns of a line, 40 to 140.</param>
    /// <param name="syntax">How the reader types options; null to name them in words.</param>
    /// <param name="style">How headings and levels are marked; null for not at all.</param>
    public static string Of(RetakePlan plan, int width = MaxWidth, IOptionSyntax? syntax = null, ViewStyle? style = null) =>
        Of(PlanDocument.Of(plan, syntax), width, style);

    public static string Of(PlanDocument document, int width, ViewStyle? style = null)
    {
        var page = new PageLines(Math.Clamp(width, 40, 140), style ?? ViewStyle.Plain);
        page.Heading(document.Title);
        foreach (var section in document.Sections)
        {
            page.Blank();
            page.Heading(section.Heading);
            DocumentBlock? before = null;
            foreach (var block in section.Blocks)
            {
                // A table stands apart from what comes before and after it.
                if (before is not null && (block is TableBlock || before is TableBlock))
                {
                    page.Blank();
                }

                Render(page, block);
                before = block;
            }
        }

        return page.ToString();
    }

    private static void Render(PageLines page, DocumentBlock block)
    {
        switch (block)
        {
            case ParagraphBlock paragraph:
                page.Wrapped(Indent, paragraph.Text);
                break;
            case ListBlock list:
                PageList.Render(page, Indent, list);
                break;
            case TableBlock table:
                PageTable.Render(page, Indent, table);
                break;
        }
    }
}
