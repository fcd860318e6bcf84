using System.Management.Automation;
using System.Management.Automation.Language;

namespace ScoreCoach.Completion;

/// <summary>The parameter whose table is being typed, and the rest of the line.</summary>
/// <param name="Completer">What completes it.</param>
/// <param name="Line">The rest of the line.</param>
internal sealed record TableArgument(TableCompleter Completer, TypedLine Line)
{
    /// <summary>Stands for the table, so that the rest of the line can be parsed whatever state the table is in.</summary>
    private const string Placeholder = "$null";

    /// <summary>Finds the parameter of a table; null when no completer of this module knows it.</summary>
    public static TableArgument? Find(string line, TablePlace place)
    {
        var (before, after) = (line[..place.Start].TrimEnd(), line[place.End..]);
        if (before.EndsWith(']') && before.LastIndexOf('[') is >= 0 and var type)
        {
            // [ordered]@{ … } in parentheses.
            before = before[..type].TrimEnd();
            if (before.EndsWith('('))
            {
                before = before[..^1];
                after = after.TrimStart() is [')', .. var rest] ? rest : after;
            }
        }
        else
        {
            before = line[..place.Start];
        }

        var at = before.Length;
        var parsed = Parser.ParseInput(before + Placeholder + after, out _, out _);
        if (parsed.FindAll(ast => ast is CommandAst && ast.Extent.StartOffset < at && at < ast.Extent.EndOffset, searchNestedScriptBlocks: true).LastOrDefault() is not CommandAst command)
        {
            return null;
        }

        var bound = StaticParameterBinder.BindCommand(command, resolve: true);
        return bound.BoundParameters.Values.FirstOrDefault(argument => argument.Value?.Extent.StartOffset == at) is { } own && CompleterOf(own.Parameter) is { } completer
            ? new TableArgument(completer, TypedLine.Of(command, TypedArguments.Of(bound)))
            : null;
    }

    private static TableCompleter? CompleterOf(ParameterMetadata? parameter) =>
        parameter?.Attributes.OfType<ArgumentCompleterAttribute>().FirstOrDefault()?.Type is { } type && typeof(TableCompleter).IsAssignableFrom(type)
            ? (TableCompleter?)Activator.CreateInstance(type)
            : null;
}
