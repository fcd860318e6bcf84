namespace ScoreCoach.Cli.Output;

/// <summary>Where results go.</summary>
/// <param name="Path">The file; null for standard output.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Terminal">What standard output is.</param>
/// <param name="Errors">Standard error.</param>
/// <param name="Check">Throws where the file must not be replaced.</param>
/// <param name="HasFailed">Whether the run ended before its time, so that the file is left as it was.</param>
internal sealed record ResultTarget(string? Path, TextWriter Output, Screen Terminal, TextWriter Errors, Action<string> Check, Func<bool> HasFailed)
{
    /// <summary>What the results are printed on.</summary>
    public Screen Screen => Path is null ? Terminal : Screen.Redirected;
}
