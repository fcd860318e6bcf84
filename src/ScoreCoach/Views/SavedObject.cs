using System.Globalization;
using System.Management.Automation;
using ScoreCoach.Text;

namespace ScoreCoach.Views;

/// <summary>The properties of an object that Export-Clixml saved or that a job sent.</summary>
internal static class SavedObject
{
    /// <summary>The value of a property. A member of an enumeration arrives as its number, with its name as text.</summary>
    public static object? ValueOf(PSObject saved, string name) => saved.Properties[name]?.Value switch
    {
        PSObject { BaseObject: int } member => member.ToString(),
        PSObject { BaseObject: not PSCustomObject } value => value.BaseObject,
        var value => value,
    };

    /// <summary>The objects of a list; none where there is no such property.</summary>
    public static IEnumerable<PSObject> ListOf(PSObject saved, string name) =>
        LanguagePrimitives.GetEnumerable(ValueOf(saved, name))?.Cast<object>().Select(PSObject.AsPSObject) ?? [];

    /// <summary>The value of a property as one line of text.</summary>
    public static string TextOf(PSObject saved, string name) => ValueOf(saved, name) switch
    {
        null => string.Empty,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.##", CultureInfo.InvariantCulture),
        var value => PlainText.OneLine(Convert.ToString(value, CultureInfo.InvariantCulture)),
    };
}
