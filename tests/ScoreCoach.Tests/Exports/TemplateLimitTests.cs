using System.Text.RegularExpressions;

namespace ScoreCoach.Tests.Exports;

/// <summary>A mistake in a template is an error that its author understands, whatever it would take: memory, time or the stack.</summary>
public sealed partial class TemplateLimitTests : IDisposable
{
    private const string TooMuch = "It produces more than 32 million characters of text";
    private const string TooDeep = "It is nested too deeply";

    private readonly GivenExport _export = new();

    public static TheoryData<string, string> Large => new()
    {
        { "{% for a in (1..9999) %}{% for b in (1..9999) %}abcdefgh{% endfor %}{% endfor %}", TooMuch },
        { "{% assign x = 'aaaaaaaaaa' %}{% for n in (1..99) %}{% assign x = x | append: x %}{% endfor %}", TooMuch },
        { "{% assign x = 'aaaaaaaaaa' %}{% for n in (1..99) %}{% assign x = x | replace: 'a', x %}{% endfor %}", TooMuch },
        { "{% for n in (1..99) %}{% capture x %}{{ x }}{{ x }}aaaa{% endcapture %}{% endfor %}".Replace("{% for n", "{% assign x = 'a' %}{% for n", StringComparison.Ordinal), TooMuch },
        { "{% ifchanged %}{% for a in (1..9999) %}{% for b in (1..9999) %}abcdefgh{% endfor %}{% endfor %}{% endifchanged %}", TooMuch },
        { "{% assign r = (1..9999) %}{% for n in (1..99) %}{% assign r = r | concat: r %}{% endfor %}", TooMuch },
        { "{% assign r = (1..9999) | join: 'aaaaaaaaaaaaaaaa' %}{% for n in (1..9) %}{% assign r = r | split: '' | join: r %}{% endfor %}", TooMuch },
        { "{{ '2020-01-01' | date: '%999999999Y' }}", TooMuch },
        { "{{ '{0,99999999}' | format_string: 'a' }}", TooMuch },
        { string.Concat(Enumerable.Repeat("{% if 1 %}", 20_000)) + string.Concat(Enumerable.Repeat("{% endif %}", 20_000)), TooDeep },
        { "{{ " + string.Concat(Enumerable.Repeat("a[", 20_000)) + "1" + new string(']', 20_000) + " }}", TooDeep },
        { "{% if " + string.Concat(Enumerable.Repeat("true and ", 2_000)) + "true %}a{% endif %}", TooDeep },
        { "{{ 1 " + string.Concat(Enumerable.Repeat("| plus: 1 ", 2_000)) + "}}", TooDeep },
    };

    [Theory]
    [MemberData(nameof(Large))]
    public void What_a_template_takes_is_limited(string template, string message)
    {
        var failure = FailureOf(template);
        Assert.Equal(nameof(ErrorId.UnusableTemplate), failure.Id);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.Contains(_export.PathOf("own.liquid"), failure.Message, StringComparison.Ordinal);
        Assert.Empty(_export.Written);
    }

    [Theory]
    [InlineData("{{ 1 | divided_by: 0 }}", "It divides by zero")]
    [InlineData("{{ 'abc' | slice: 99999999999 }}", "A number is too large")]
    [InlineData("{{ '{0}{1}' | format_string: 'b' }}", "A filter can't convert a value, or its format is not valid")]
    [InlineData("{{ 'a' | base64_decode }}", "A filter can't convert a value, or its format is not valid")]
    [InlineData("{{ 5 | round: 99 }}", "An argument of a filter is out of range")]
    [InlineData("a\n{% render 'x' %}", ", line 2: 'x' can't be included: a template is one file")]
    [InlineData("a\n\n{{ plan.nothing }}", ", line 3: There is no member 'nothing' here")]
    [InlineData("{{ plan.nothing }}\n{{ plan.nothing }}", "can't be used: There is no member 'nothing' here")]
    [InlineData("a\n{{ 1 | nothing }}", ", line 2: Undefined filter 'nothing'")]
    [InlineData("{% case %}", ", line 1: Invalid 'case' tag.")]
    public void What_is_wrong_is_said_without_the_words_of_the_runtime(string template, string message)
    {
        var failure = FailureOf(template);
        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% for x in plan %}{{ x }}{% endfor %}{{ plan }}")]
    [InlineData("{{ plan | json }}")]
    [InlineData("{{ plan.sections | json }}")]
    [InlineData("{{ plan | sort | first | map: 'a' }}")]
    [InlineData("{{ plan.person | map: 'a' }}")]
    [InlineData("{{ plan | append: plan | plus: plan }}")]
    [InlineData("{% tablerow i in plan cols: plan %}{{ i }}{% endtablerow %}")]
    [InlineData("{% if plan > 1 %}{% elsif plan contains plan %}{% endif %}")]
    [InlineData("{% case plan %}{% when 1 %}a{% when plan %}{% else %}{% endcase %}{% cycle plan, 1 %}{% increment plan %}")]
    [InlineData("{% for i in (plan..plan) reversed limit: plan offset: plan %}{% break %}{% else %}{% endfor %}")]
    [InlineData("{% assets plan %}{% assets 1 %}{% content %}")]
    [InlineData("{% assign a = plan.sections | where: 'id', plan | sum: 'id' | round: plan %}{{ a }}")]
    [InlineData("{{ plan.sections | sort: 'id' | uniq | compact | reverse | sum }}")]
    [InlineData("{{ plan.person | format_number: 'Q9' | format_date: 'x' | time_zone: plan | date: plan }}")]
    public void No_message_names_a_type_of_the_program(string template)
    {
        File.WriteAllText(_export.PathOf("own.liquid"), template);
        try
        {
            _export.Run("plans.md", new() { Template = _export.PathOf("own.liquid") }, GivenExport.Plan());
            Assert.DoesNotMatch(TypeName(), _export.Read("plans.md"));
        }
        catch (ScoreCoachException failure)
        {
            Assert.Equal(nameof(ErrorId.UnusableTemplate), failure.Id);
            Assert.DoesNotMatch(TypeName(), failure.Message);
        }
    }

    // The digits of what is formatted are not a width.
    [Theory]
    [InlineData("{{ 1700000000 | date: '%Y' }}{{ '1700000000' | date: '%Y' }}", "2023")]
    [InlineData("{{ 12345678901 | format_number: 'N0' }}", "12,345,678,901")]
    [InlineData("{{ '{0,4}' | format_string: 'a' }}", "   a")]
    public void Large_numbers_are_formatted(string template, string text)
    {
        File.WriteAllText(_export.PathOf("own.liquid"), template);
        _export.Run("plans.md", new() { Template = _export.PathOf("own.liquid") }, GivenExport.Plan());
        Assert.Equal(text, _export.Read("plans.md"));
    }

    [Fact]
    public void A_template_without_end_is_not_read()
    {
        if (!File.Exists("/dev/zero"))
        {
            return;
        }

        var failure = Assert.Throws<ScoreCoachException>(() => _export.Run("plans.md", new() { Template = "/dev/zero" }, GivenExport.Plan()));
        Assert.Contains("is longer than 4 MB, or has no end", failure.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _export.Dispose();

    private ScoreCoachException FailureOf(string template)
    {
        File.WriteAllText(_export.PathOf("own.liquid"), template);
        return Assert.Throws<ScoreCoachException>(() => _export.Run("plans.md", new() { Template = _export.PathOf("own.liquid") }, GivenExport.Plan()));
    }

    [GeneratedRegex(@"\b(Fluid|System|Parlot|ScoreCoach\.IO)\.\w")]
    private static partial Regex TypeName();
}
