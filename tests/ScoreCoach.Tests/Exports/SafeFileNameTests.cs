using ScoreCoach.Exports;

namespace ScoreCoach.Tests.Exports;

public class SafeFileNameTests
{
    [Theory]
    [InlineData("C-1001", "C-1001", true)]
    [InlineData("ana@example.org", "ana@example.org", true)]
    [InlineData("Maria Garcia", "Maria-Garcia", true)]
    [InlineData("森 健司", "森-健司", true)]
    [InlineData("สมชาย", "สมชาย", true)]
    [InlineData("../../etc/passwd", "etc-passwd", false)]
    [InlineData("..\\..\\windows", "windows", false)]
    [InlineData("/root", "root", false)]
    [InlineData("C:\\x", "C-x", false)]
    [InlineData(".hidden", "hidden", false)]
    [InlineData("-rf", "rf", false)]
    [InlineData("name...", "name", false)]
    [InlineData("a\u0000b\u0007c\nd", "a-b-c-d", false)]
    [InlineData("a\u202Eb\u200Dc", "a-b-c", false)]
    [InlineData("<script>alert(1)</script>", "script-alert-1-script", false)]
    [InlineData("*?[a]\"'`$;&|%", "a", false)]
    [InlineData("\uD800x", "x", false)]
    [InlineData("🙂", "no-name", false)]
    [InlineData("   ", "no-name", true)]
    [InlineData("", "no-name", true)]
    [InlineData(null, "no-name", true)]
    public void A_part_becomes_a_name_that_every_system_accepts(string? id, string name, bool isExact) =>
        Assert.Equal(new SafeFileName(name + "_MLS-C01_1", isExact), SafeFileName.Of(id, "MLS-C01", "1"));

    [Theory]
    [InlineData("CON")]
    [InlineData("con")]
    [InlineData("CON.txt")]
    [InlineData("lpt1")]
    [InlineData("nul.a.b")]
    public void A_device_of_Windows_is_not_a_name(string id)
    {
        var name = SafeFileName.Of(id);
        Assert.StartsWith("_", name.Text, StringComparison.Ordinal);
        Assert.False(name.IsExact);
    }

    [Fact]
    public void One_letter_has_one_spelling() => Assert.Equal(SafeFileName.Of("e\u0301"), SafeFileName.Of("\u00E9"));

    [Theory]
    [InlineData('x')]
    [InlineData('森')]
    [InlineData('\uFB2C')]
    [InlineData('.')]
    public void Ten_thousand_characters_fit_into_a_name(char letter)
    {
        var name = SafeFileName.Of(new string(letter, 10_000), new string(letter, 10_000), new string(letter, 10_000));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(name.With("12345678-10000") + ".jsonl") + ".".Length + ".1234567.tmp".Length, 1, 255);
        Assert.False(name.IsExact);
    }

    [Fact]
    public void Parts_that_are_not_known_are_omitted() => Assert.Equal("C-1_X", SafeFileName.Of("C-1", null, "X", null, "").Text);
}
