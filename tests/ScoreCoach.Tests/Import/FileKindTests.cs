using System.Text;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>A file that is not a table is refused as what it is, by its content and never by its name.</summary>
public sealed class FileKindTests
{
    [Theory]
    [InlineData("<html><body><table><tr><th>Id</th></tr></table></body></html>", "web page (HTML)")]
    [InlineData("\r\n  <!DOCTYPE html>\n<html>", "web page (HTML)")]
    [InlineData("<TABLE border=1><TR><TD>Id</TD></TR></TABLE>", "web page (HTML)")]
    [InlineData("<meta http-equiv=\"Content-Type\" content=\"text/html\"><table>", "web page (HTML)")]
    [InlineData("<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">", "XML spreadsheet of Excel 2003")]
    [InlineData("<?xml version=\"1.0\"?><reports/>", "XML document")]
    [InlineData("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"", "web archive (MHTML)")]
    [InlineData("{\\rtf1\\ansi", "text document (RTF)")]
    [InlineData("%PDF-1.7", "PDF document")]
    public void Markup_and_documents_are_named(string text, string kind)
    {
        foreach (var encoding in new[] { new UTF8Encoding(false), Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
        {
            var isText = text[0] is '<' or '\r' or 'M';
            var issue = TableRun.Refused([.. isText ? encoding.Preamble : default, .. isText ? encoding.GetBytes(text) : Encoding.ASCII.GetBytes(text)]);

            Assert.Equal(ImportIssueCode.UnsupportedFile, issue.Code);
            Assert.Contains(kind, issue.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("<5,Exam\n1,x")]
    [InlineData("<Candidate>,Exam\n1,x")]
    [InlineData("Id,Exam\n<html>,x")]
    [InlineData("PAR1,Exam\n1,x")]
    [InlineData("ARROW1,Exam\n1,x")]
    [InlineData("FEA1,Exam\n1,x")]
    public void A_table_with_such_a_character_is_a_table(string text) => Assert.Single(TableRun.Of(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("FFD8FFE000104A464946", "image")]
    [InlineData("89504E470D0A1A0A", "image")]
    [InlineData("FF00020004040554", "Microsoft Works or Lotus 1-2-3")]
    [InlineData("0900040002001000", "Excel 4 or older")]
    [InlineData("377ABCAF271C0004", "compressed")]
    [InlineData("1F8B080000000000", "compressed")]
    [InlineData("504152311504151E", "Parquet or Arrow file")]
    [InlineData("4152524F57310000", "Parquet or Arrow file")]
    [InlineData("4645413100000000", "Parquet or Arrow file")]
    [InlineData("53514C69746520666F726D6174203300", "database")]
    [InlineData("000100005374616E64617264204A6574204442", "database")]
    public void Binary_files_are_named(string bytes, string kind) => Assert.Contains(kind, TableRun.Refused(Convert.FromHexString(bytes)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("mimetype", "application/vnd.oasis.opendocument.spreadsheet", "OpenDocument spreadsheet (ODS)")]
    [InlineData("Index/Document.iwa", "x", "Numbers document")]
    [InlineData("reports/may.csv", "Id,Exam", "ZIP archive with files in it, such as 'may.csv'")]
    [InlineData("readme", "x", "ZIP archive, not a workbook")]
    public void Archives_are_named(string part, string text, string kind) =>
        Assert.Contains(kind, TableRun.Refused(GivenWorkbook.Zip([new(part, text)])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("document", "text document (DOCX)")]
    [InlineData("presentation", "presentation (PPTX)")]
    public void Other_office_documents_are_named(string root, string kind)
    {
        var parts = GivenWorkbook.Parts([], new GivenSheet("S", GivenWorkbook.Row("x")));
        parts["book/main.xml"] = $"<{root}/>";

        Assert.Contains(kind, TableRun.Refused(GivenWorkbook.Zip(parts)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EncryptedPackage", "password")]
    [InlineData("WordDocument", "text document (DOC)")]
    [InlineData("MatOST", "Microsoft Works")]
    [InlineData("Other", "old format")]
    public void Compound_files_are_named_by_their_streams(string stream, string kind) =>
        Assert.Contains(kind, TableRun.Refused(GivenCompoundFile.Of(stream, new byte[5000])).Message, StringComparison.Ordinal);
}
