using System.Globalization;
using System.Management.Automation;
using System.Text;

namespace ScoreCoach.Binding;

/// <summary>Takes an encoding by name, by number or as an object, as Import-Csv does. Only "ansi" and "oem" ask for what the session uses.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EncodingTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        Encoding encoding => encoding.WebName,
        int or long or short or ushort => Convert.ToString(inputData, CultureInfo.InvariantCulture),
        string name when name.Equals("ansi", StringComparison.OrdinalIgnoreCase) => CodePage(CultureInfo.CurrentCulture.TextInfo.ANSICodePage),
        string name when name.Equals("oem", StringComparison.OrdinalIgnoreCase) => CodePage(CultureInfo.CurrentCulture.TextInfo.OEMCodePage),
        _ => inputData,
    };

    // Cultures without a code page of their own have 0 or 1 there.
    private static string CodePage(int number) => number > 2 ? number.ToString(CultureInfo.InvariantCulture) : "utf-8";
}
