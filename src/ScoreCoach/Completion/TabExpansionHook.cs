using System.ComponentModel;
using System.Management.Automation;
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
    /// <summary>Sets the function, and returns the one that was there. No method can be called in a restricted language.</summary>
    private const string Install = """
        $before = $function:TabExpansion2
        if ($before -and $ExecutionContext.SessionState.LanguageMode -eq 'FullLanguage' -and "$before" -ne $args[0]) {
            $function:global:TabExpansion2 = [scriptblock]::Create($args[0])
            $before
        }
        """;

    private const string Uninstall = """
        if ("$function:TabExpansion2" -eq $args[0]) {
            $function:global:TabExpansion2 = $args[1]
        }
        """;

    /// <summary>The parameters are those of the function in PowerShell. It has no variables of its own, because they would be suggested, too.</summary>
    private const string Function = """
        [CmdletBinding(DefaultParameterSetName = 'ScriptInputSet')]
        [OutputType([System.Management.Automation.CommandCompletion])]
        param(
            [Parameter(ParameterSetName = 'ScriptInputSet', Mandatory = $true, Position = 0)]
            [AllowEmptyString()]
            [string] $inputScript,

            [Parameter(ParameterSetName = 'ScriptInputSet', Position = 1)]
            [int] $cursorColumn = $inputScript.Length,

            [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 0)]
            [System.Management.Automation.Language.Ast] $ast,

            [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 1)]
            [System.Management.Automation.Language.Token[]] $tokens,

            [Parameter(ParameterSetName = 'AstInputSet', Mandatory = $true, Position = 2)]
            [System.Management.Automation.Language.IScriptPosition] $positionOfCursor,

            [Parameter(ParameterSetName = 'ScriptInputSet', Position = 2)]
            [Parameter(ParameterSetName = 'AstInputSet', Position = 3)]
            [Hashtable] $options = $null
        )

        end {
            # ScoreCoach completes the tables of its commands.
            if ($PSCmdlet.ParameterSetName -eq 'ScriptInputSet') {
                [ScoreCoach.Completion.TabExpansionHook]::Complete($inputScript, $cursorColumn) ?? (& ([ScoreCoach.Completion.TabExpansionHook]::Before) @PSBoundParameters)
            }
            else {
                [ScoreCoach.Completion.TabExpansionHook]::Complete($ast.Extent.Text, $positionOfCursor.Offset) ?? (& ([ScoreCoach.Completion.TabExpansionHook]::Before) @PSBoundParameters)
            }
        }
        """;

    private static readonly ConditionalWeakTable<Runspace, ScriptBlock> Replaced = [];

    /// <summary>What completed lines in this session before the module was imported.</summary>
    public static ScriptBlock? Before => Runspace.DefaultRunspace is { } runspace && Replaced.TryGetValue(runspace, out var before) ? before : null;

    /// <summary>Completes a line; null where its cursor does not stand in a table of this module's commands.</summary>
    /// <param name="line">The line.</param>
    /// <param name="cursor">The place of the cursor.</param>
    /// <returns>The suggestions.</returns>
    public static CommandCompletion? Complete(string line, int cursor) => Silently.Or(null, () => TableExpansion.Complete(line, cursor));

    /// <inheritdoc/>
    public void OnImport() => Silently.Or(false, () =>
    {
        if (Runspace.DefaultRunspace is { } runspace && Run<ScriptBlock>(Install, Function) is { } before)
        {
            Replaced.AddOrUpdate(runspace, before);
        }

        return true;
    });

    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => Silently.Or(false, () =>
    {
        if (Before is { } before)
        {
            Run<object>(Uninstall, Function, before);
        }

        return true;
    });

    private static T? Run<T>(string script, params object[] arguments)
        where T : class
    {
        using var shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
        shell.AddScript(script, useLocalScope: true);
        foreach (var argument in arguments)
        {
            shell.AddArgument(argument);
        }

        return shell.Invoke<T>().FirstOrDefault();
    }
}
