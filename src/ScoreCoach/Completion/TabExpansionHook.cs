using System.ComponentModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace ScoreCoach.Completion;

/// <summary>
/// Adds the tables of this module to TabExpansion2, the function that PowerShell and its editors call to complete a line, because the engine
/// asks no completer inside the braces of a table. All other lines go to the function that was there before, which comes back when the module
/// is removed. Public, because PowerShell looks for it by its interfaces.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TabExpansionHook : IModuleAssemblyInitializer, IModuleAssemblyCleanup
{
    // One short script that returns the former function, and a function without a parameter block: parsing is most of what the hook costs.
    // A session that completes nothing keeps doing so.
    private const string Swap = "param($new) if ($old = $function:TabExpansion2) { $old; $function:global:TabExpansion2 = $new }";

    private const string Read = "$function:TabExpansion2";

    /// <summary>Arguments pass through as they came, by name or by position. It has no variables of its own, because they would be suggested, too.</summary>
    private const string Function = "[ScoreCoach.Completion.TabExpansionHook]::Complete($args) ?? (& ([ScoreCoach.Completion.TabExpansionHook]::Before) @args) # ScoreCoach";

    private static readonly ConditionalWeakTable<Runspace, ScriptBlock> Replaced = [];

    /// <summary>What completed lines in this session before the module was imported.</summary>
    public static ScriptBlock? Before => Runspace.DefaultRunspace is { } runspace && Replaced.TryGetValue(runspace, out var before) ? before : null;

    /// <summary>Completes a line; null where its cursor is not in a table of this module's commands.</summary>
    /// <param name="arguments">The arguments of TabExpansion2: a line and the place of the cursor, or a syntax tree, its tokens and a position.</param>
    /// <returns>The suggestions.</returns>
    public static CommandCompletion? Complete(object?[] arguments) => Silently.Or(null, () =>
    {
        object? line = null;
        object? cursor = null;
        var position = 0;
        for (var index = 0; index < arguments.Length; index++)
        {
            switch (ValueOf(arguments[index]))
            {
                case string name when name.StartsWith('-') && index + 1 < arguments.Length && IsNameOf(name, "inputScript", "ast"):
                    line = ValueOf(arguments[++index]);
                    break;
                case string name when name.StartsWith('-') && index + 1 < arguments.Length && IsNameOf(name, "cursorColumn", "positionOfCursor"):
                    cursor = ValueOf(arguments[++index]);
                    break;
                case string name when name.StartsWith('-') && index + 1 < arguments.Length && IsNameOf(name, "tokens", "options"):
                    index++;
                    break;
                case var value when position++ == 0:
                    line ??= value;
                    break;
                case int or IScriptPosition:
                    cursor ??= ValueOf(arguments[index]);
                    break;
            }
        }

        return (line, cursor) switch
        {
            (string text, int place) => TableExpansion.Complete(text, place),
            (string text, null) => TableExpansion.Complete(text, text.Length),
            (Ast tree, IScriptPosition place) => TableExpansion.Complete(tree.Extent.Text, place.Offset),
            _ => null,
        };
    });

    /// <inheritdoc/>
    public void OnImport() => Silently.Or(false, () =>
    {
        // In a restricted language the function could not call a method. A function that is still known was wrapped by another module,
        // which calls it: a second one would call the wrapper, and so itself, without end.
        if (Before is null
            && Runspace.DefaultRunspace is { SessionStateProxy.LanguageMode: PSLanguageMode.FullLanguage } runspace
            && Run(Swap, ScriptBlock.Create(Function)) is { } former && !IsOurs(former))
        {
            Replaced.AddOrUpdate(runspace, former);
        }

        return true;
    });

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => Silently.Or(false, () =>
    {
        // Another module may have put a function of its own in its place, which may call this one.
        if (Before is { } before && Run(Read) is { } current && IsOurs(current))
        {
            Run(Swap, before);
            Replaced.Remove(Runspace.DefaultRunspace!);
        }

        return true;
    });

    private static bool IsOurs(ScriptBlock function) => function.ToString() == Function;

    private static object? ValueOf(object? argument) => argument is PSObject wrapped ? wrapped.BaseObject : argument;

    // A parameter may be shortened.
    private static bool IsNameOf(string typed, params string[] names) =>
        typed.Length > 1 && Array.Exists(names, name => name.StartsWith(typed[1..].TrimEnd(':'), StringComparison.OrdinalIgnoreCase));

    private static ScriptBlock? Run(string script, params object[] arguments) => ScriptBlock.Create(script).Invoke(arguments).FirstOrDefault()?.BaseObject as ScriptBlock;
}
