using System.Reflection;
using System.Runtime.InteropServices;
using ScoreCoach.Tests.Net8;
using Xunit.Sdk;

// Runs every test of this assembly and prints the failures, the runtime, and the counts.
var assembly = Assembly.GetExecutingAssembly();
using var framework = new XunitTestFramework(new NoMessages());
using var executor = framework.GetExecutor(assembly.GetName());
using var results = new TestResults();
executor.RunAll(results, new DefaultOptions(), new DefaultOptions());
results.Finished.WaitOne();

foreach (var failure in results.Failures)
{
    Console.WriteLine(failure);
}

var passed = results.Total - results.Failed - results.Skipped;
Console.WriteLine($"{RuntimeInformation.FrameworkDescription}: {passed} passed, {results.Failed} failed, {results.Skipped} skipped");
return results.Failures.IsEmpty && passed > 0 ? 0 : 1;
