using System.Management.Automation;

namespace ScoreCoach.Loading;

/// <summary>Takes what was imported out of a session when the module is removed. Public, because PowerShell looks for it by its interface.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => SessionExams.Forget();
}
