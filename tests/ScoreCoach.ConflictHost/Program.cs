using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Runtime.Loader;

// Arguments: the module's manifest, a cohort file. Prints one line per check; the exit status is the number of failures.
var manifest = args[0];
var cohort = args[1];

// A session that uses the older libraries before it imports the module, as if another module had made it do so.
var olderCsv = ReadWithOlderCsvHelper();
var olderJson = Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 });
using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
runspace.Open();
var failures = 0;

Check("imports and reads", () => Count($"Import-Module '{manifest}'; Import-ScoreReport '{cohort}' -ErrorAction SilentlyContinue -WarningAction SilentlyContinue") > 0);
Check("plans", () => Count($"Import-ScoreReport '{cohort}' -ErrorAction SilentlyContinue -WarningAction SilentlyContinue | New-RetakePlan -WarningAction SilentlyContinue") > 0);
Check("works again after Import-Module -Force", () => Count($"Import-Module '{manifest}' -Force; Get-ExamProfile") > 0);
Check("works again after it was removed", () => Count($"Remove-Module ScoreCoach; Import-Module '{manifest}'; Get-ExamProfile") > 0);
foreach (var name in new[] { "CsvHelper", "Newtonsoft.Json" })
{
    var loaded = AssemblyLoadContext.All
        .SelectMany(context => context.Assemblies.Where(assembly => assembly.GetName().Name == name).Select(assembly => (Context: context.Name, assembly.GetName().Version)))
        .ToArray();
    Console.WriteLine($"{name}: {string.Join(", ", loaded.Select(entry => $"{entry.Version} in {entry.Context}"))}");
    Check($"{name} is loaded twice, apart", () => loaded.Length == 2 && loaded.Count(entry => entry.Context == "ScoreCoach") == 1);
    if (name == "CsvHelper")
    {
        Check($"{name} is there in two versions", () => loaded.Length == 2 && loaded[0].Version != loaded[1].Version);
    }
}

Check("the session's own libraries still work", () => olderCsv == "2" && ReadWithOlderCsvHelper() == "2" && olderJson == Newtonsoft.Json.JsonConvert.SerializeObject(new { a = 1 }));
return failures;

static string? ReadWithOlderCsvHelper()
{
    using var older = new CsvHelper.CsvReader(new StringReader("a,b\n1,2\n"), CultureInfo.InvariantCulture);
    older.Read();
    older.ReadHeader();
    older.Read();
    return older.GetField("b");
}

int Count(string script)
{
    using var shell = PowerShell.Create(runspace);
    return shell.AddScript(script).Invoke().Count;
}

void Check(string what, Func<bool> holds)
{
    var ok = holds();
    failures += ok ? 0 : 1;
    Console.WriteLine($"{(ok ? "ok" : "FAILED")}: {what}");
}
