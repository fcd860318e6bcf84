using ScoreCoach.Documents;
using ScoreCoach.Errors;

namespace ScoreCoach.Views;

/// <summary>The document of a plan as a page of text for a console.</summary>
internal static class PlanPage
{
    private const string Indent = "  ";

    /// <summary>The page, each line with a line feed. PowerShell breaks lines that fill its last column.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="width">The columns of a line, 60 to 140.</param>
    /// <param name="syntax">How the reader types options; null to name them in words.</param>
    public static string Of(RetakePlan plan, int width = 98, IOptionSyntax? syntax = null) => Of(PlanDocument.Of(plan, syntax), width);

    public static string Of(PlanDocument document, int width)
    {
        var page = new PageLines(Math.Clamp(width, 60, 140));
        page.Wrapped(string.Empty, document.Title);
        foreach (var section in document.Sections)
        {
            page.Blank();
            page.Wrapped(string.Empty, section.Heading);
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
