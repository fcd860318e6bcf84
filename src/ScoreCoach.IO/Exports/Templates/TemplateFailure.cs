using System.Text.RegularExpressions;
using Fluid;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>What went wrong with a template, in the words of one who writes it: Fluid passes on what the runtime says about types and parameters.</summary>
internal static partial class TemplateFailure
{
    /// <summary>The message for an exception.</summary>
    public static string Of(Exception exception, int maxSteps) => exception switch
    {
        TemplateException => exception.Message,
        FileNotFoundException missing => $"'{missing.Message}' can't be included: a template is one file. Put its text into the template",

        // Fluid says that of every limit.
        InvalidOperationException when exception.Message.StartsWith("The maximum", StringComparison.Ordinal) =>
            FormattableString.Invariant($"It takes more than {maxSteps:N0} steps. A loop in it may repeat too often"),
        DivideByZeroException => "It divides by zero",
        OverflowException => "A number is too large for a filter or an operation",
        FormatException => "A filter can't convert a value, or its format is not valid",
        ArgumentException => "An argument of a filter is out of range",
        OutOfMemoryException => "It takes more memory than there is",
        InsufficientExecutionStackException => "It is nested too deeply",
        FluidException when !NamesType().IsMatch(exception.Message) => exception.Message,
        _ => "A value is not of the kind that a tag or a filter needs, such as a text where a list or a number is expected",
    };

    [GeneratedRegex(@"\b(Fluid|System|Parlot|ScoreCoach)\.\w")]
    private static partial Regex NamesType();
}
