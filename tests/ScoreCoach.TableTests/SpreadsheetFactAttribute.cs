namespace ScoreCoach.TableTests;

/// <summary>A test that needs LibreOffice.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SpreadsheetFactAttribute : FactAttribute
{
    /// <summary>The program.</summary>
    public const string Program = "/usr/bin/soffice";

    public SpreadsheetFactAttribute() => Skip = File.Exists(Program) ? null : "Needs the Debian package libreoffice-calc.";
}
