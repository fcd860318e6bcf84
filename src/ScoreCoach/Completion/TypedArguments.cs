using System.Collections;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace ScoreCoach.Completion;

/// <summary>The arguments of a command that is typed, as far as they can be known without running anything.</summary>
internal static class TypedArguments
{
    /// <summary>The arguments of a command, by parameter.</summary>
    public static Hashtable Of(CommandAst command) => Of(StaticParameterBinder.BindCommand(command, resolve: true));

    /// <summary>The arguments that were bound, by parameter.</summary>
    public static Hashtable Of(StaticBindingResult bound)
    {
        var arguments = new Hashtable(StringComparer.OrdinalIgnoreCase);
        foreach (var (parameter, argument) in bound.BoundParameters)
        {
            if ((argument.ConstantValue ?? ValueOf(argument.Value)) is { } value)
            {
                arguments[parameter] = value;
            }
        }

        return arguments;
    }

    /// <summary>The texts of an argument; none when it was not typed.</summary>
    public static IEnumerable<string> Texts(IDictionary arguments, string parameter) =>
        ((arguments[parameter] is PSObject wrapped ? wrapped.BaseObject : arguments[parameter]) switch
        {
            null => [],
            string text => [text],
            IEnumerable many and not IDictionary => many.Cast<object?>(),
            var one => [one],
        })
        .Select(value => Convert.ToString(value is PSObject { BaseObject: var inner } ? inner : value, CultureInfo.InvariantCulture))
        .OfType<string>()
        .Where(text => text.Length > 0);

    private static object? ValueOf(CommandElementAst? argument) => argument switch
    {
        StringConstantExpressionAst text => text.Value,
        ExpandableStringExpressionAst { NestedExpressions.Count: 0 } text => text.Value,
        ConstantExpressionAst constant => constant.Value,
        ArrayLiteralAst list => list.Elements.Select(ValueOf).Where(value => value is not null).ToArray(),
        _ => null,
    };
}
