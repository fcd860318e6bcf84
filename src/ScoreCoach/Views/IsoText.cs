using System.Collections.ObjectModel;
using System.Globalization;
using System.Management.Automation;

namespace ScoreCoach.Views;

/// <summary>
/// The method ToString of a date in the shell: without arguments it gives ISO 8601, where a DateTime would use the culture of the
/// session. The value stays a DateTime or a DateTimeOffset, so that it is compared, sorted and converted as one.
/// </summary>
internal sealed class IsoText : PSCodeMethod
{
    // A member looks its method up by reflection, once; the others are copies of this one.
    private static readonly IsoText _prototype = new();

    private object? _value;

    private IsoText()
        : base(nameof(ToString), typeof(IsoText).GetMethod(nameof(Format), [typeof(PSObject), typeof(object), typeof(IFormatProvider)]))
    {
    }

    /// <summary>A date or a date and time that prints ISO 8601.</summary>
    /// <param name="date">A DateTime or a DateTimeOffset.</param>
    public static PSObject Wrap(object date)
    {
        var member = (IsoText)_prototype.MemberwiseClone();
        member._value = date;
        var wrapped = new PSObject(date);
        wrapped.Members.Add(member);
        return wrapped;
    }

    /// <inheritdoc/>
    /// <remarks>The format operator (-f) passes its format on only to a method with overloads.</remarks>
    public override Collection<string> OverloadDefinitions => ["string ToString()", "string ToString(string format, System.IFormatProvider provider)"];

    /// <summary>What a script calls: every overload of ToString that the value has.</summary>
    /// <param name="date">The wrapped value.</param>
    /// <param name="format">A format of .NET, or the culture; none for ISO 8601.</param>
    /// <param name="provider">The culture of the format; none for that of the session.</param>
    public static string Format(PSObject date, object? format = null, IFormatProvider? provider = null) => Format(date.BaseObject, format, provider);

    /// <inheritdoc/>
    public override PSMemberInfo Copy() => (PSMemberInfo)MemberwiseClone();

    /// <inheritdoc/>
    public override object Invoke(params object[] arguments) =>
        Format(_value!, arguments is { Length: > 0 } ? arguments[0] : null, arguments is { Length: > 1 } ? arguments[1] as IFormatProvider : null);

    private static string Format(object value, object? format, IFormatProvider? provider) => format switch
    {
        null or "" => Iso(value),
        IFormatProvider culture => ((IFormattable)value).ToString(null, culture),
        _ => ((IFormattable)value).ToString(format.ToString(), provider),
    };

    private static string Iso(object value) => value switch
    {
        DateTimeOffset moment => moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        DateTime { TimeOfDay.Ticks: 0 } day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),

        // Sessions start at a minute. A space instead of T, because spreadsheets read it as a time.
        DateTime time => time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
