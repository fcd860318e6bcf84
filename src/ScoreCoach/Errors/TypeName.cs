namespace ScoreCoach.Errors;

/// <summary>The name of an object's type, as a script would write it.</summary>
internal static class TypeName
{
    public static string Of(object value) => value is System.Management.Automation.PSObject ? "PSCustomObject" : value.GetType().Name;
}
