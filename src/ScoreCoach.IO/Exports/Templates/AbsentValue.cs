using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>What is not known: false as a condition, nothing as text. Nil would count as a misspelled name.</summary>
internal sealed class AbsentValue : FluidValue
{
    public static readonly AbsentValue Instance = new();

    private AbsentValue()
    {
    }

    public override FluidValues Type => FluidValues.Blank;

    public override bool Equals(FluidValue? other) => other is null || other.IsNil() || other.Type is FluidValues.Blank or FluidValues.Empty || other.ToStringValue().Length == 0;

    public override bool ToBooleanValue() => false;

    public override decimal ToNumberValue() => 0;

    public override string ToStringValue() => string.Empty;

    public override object ToObjectValue() => string.Empty;

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
