using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Fluid.Values;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>An object of a template: named members, and an error for every other name, so that a misspelled one is not an empty text.</summary>
internal sealed class TemplateValue : FluidValue
{
    private readonly Dictionary<string, FluidValue> _members = new(StringComparer.Ordinal);

    /// <summary>The members by name.</summary>
    public IReadOnlyDictionary<string, FluidValue> Members => _members;

    public override FluidValues Type => FluidValues.Object;

    public TemplateValue Add(string name, string? value) => Add(name, value is null ? AbsentValue.Instance : StringValue.Create(value));

    public TemplateValue Add(string name, bool value) => Add(name, BooleanValue.Create(value));

    public TemplateValue Add(string name, double value) => Add(name, NumberValue.Create((decimal)value));

    public TemplateValue Add(string name, IEnumerable<FluidValue> values) => Add(name, new ArrayValue([.. values]));

    public TemplateValue Add(string name, FluidValue? value)
    {
        _members.Add(name, value ?? AbsentValue.Instance);
        return this;
    }

    /// <summary>Hands the members to a template as its variables.</summary>
    public void CopyTo(TemplateContext context)
    {
        foreach (var (name, value) in _members)
        {
            context.SetValue(name, value);
        }
    }

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        _members.TryGetValue(name, out var value) ? new(value) : throw new TemplateException($"There is no member '{name}' here. Accepted: {string.Join(", ", _members.Keys)}.");

    public override bool Equals(FluidValue? other) => ReferenceEquals(this, other);

    public override bool ToBooleanValue() => true;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => string.Empty;

    public override object ToObjectValue() => this;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
