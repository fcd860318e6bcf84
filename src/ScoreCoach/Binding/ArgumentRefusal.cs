using System.Management.Automation;
using ScoreCoach.Text;

namespace ScoreCoach.Binding;

/// <summary>The refusal of an argument. PowerShell shows its message, which may quote a value from a file.</summary>
internal static class ArgumentRefusal
{
    public static ArgumentTransformationMetadataException Of(string message) => new(PlainText.OneLine(message));
}
