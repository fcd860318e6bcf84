using ScoreCoach.IO.Exports.Templates;

namespace ScoreCoach.Tests.Exports;

public class MarkdownEncoderTests
{
    [Theory]
    [InlineData("Ana Silva", "Ana Silva")]
    [InlineData("40.0 %", "40.0 %")]
    [InlineData("a_b*c`d", "a\\_b\\*c\\`d")]
    [InlineData("[x](javascript:1)", "\\[x\\](javascript:1)")]
    [InlineData("<img src=x>", "&lt;img src=x&gt;")]
    [InlineData("&lt;", "&amp;lt;")]
    [InlineData("a|b", "a\\|b")]
    [InlineData("# x", "\\# x")]
    [InlineData("- x", "\\- x")]
    [InlineData("---", "\\---")]
    [InlineData("1. x", "1\\. x")]
    [InlineData("C-1", "C-1")]
    [InlineData("https://evil.example", "https\\://evil.example")]
    [InlineData("www.evil.example", "www\\.evil.example")]
    [InlineData("@somebody", "&#64;somebody")]
    [InlineData("a\r\nb\u0000", "a  b ")]
    public void A_value_shows_as_the_text_it_is(string value, string written) => Assert.Equal(written, MarkdownEncoder.Instance.Encode(value));

    [Fact]
    public void A_plan_is_headings_lists_and_tables()
    {
        var text = GivenExport.Print(new() { Format = ExportFormat.Md }, GivenExport.Plan(name: "# Ana\n| <b>"), GivenExport.Plan("C-2"));
        Assert.StartsWith("# \\# Ana \\| &lt;b&gt; (C-1) · MLS-C01", text, StringComparison.Ordinal);
        Assert.Contains("\n---\n\n# C-2 · MLS-C01", text, StringComparison.Ordinal);
        Assert.Contains("\n| 1 | Modeling | 36 % | Weak | Highest | 40.0 % |", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\n\n\n", text, StringComparison.Ordinal);
    }
}
