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
    /// <summary>Sets the function.</summary>
    private const string Swap = "param($next) $function:global:TabExpansion2 = $next";

    private const string Read = "$function:TabExpansion2";

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
        // In a restricted language the function could not call a method.
        if (Runspace.DefaultRunspace is { SessionStateProxy.LanguageMode: PSLanguageMode.FullLanguage } runspace && Run(Read) is { } current && !IsOurs(current))
        {
            Replaced.AddOrUpdate(runspace, current);
            Run(Swap, ScriptBlock.Create(Function));
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
        }

        return true;
    });

    private static bool IsOurs(ScriptBlock function) => function.ToString() == Function;

    // Import takes longer with every statement, and with a pipeline of its own: what can be decided here is.
    private static ScriptBlock? Run(string script, params object[] arguments) => ScriptBlock.Create(script).Invoke(arguments).FirstOrDefault()?.BaseObject as ScriptBlock;
}
