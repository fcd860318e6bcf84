using System.Runtime.InteropServices;
using SharpFuzz;
using SharpFuzz.Common;

namespace ScoreCoach.Fuzz;

/// <summary>Makes the assemblies that read files count the branches they take. The fuzzer keeps inputs that take new ones.</summary>
internal static class Instrumentation
{
    private static readonly string[] Assemblies = ["ScoreCoach.Core.dll", "ScoreCoach.IO.dll", "CsvHelper.dll"];

    /// <summary>Lets instrumented assemblies run without a fuzzer that listens.</summary>
    public static unsafe void CountNowhere() => Trace.SharedMem = (byte*)NativeMemory.AllocZeroed(1 << 16);

    public static void Apply(string folder)
    {
        foreach (var assembly in Assemblies)
        {
            try
            {
                var types = Fuzzer.Instrument(Path.Join(folder, assembly), _ => true, Options.Value);
                Console.WriteLine($"{assembly}: {types.Count()} types");
            }
            catch (InstrumentationException exception)
            {
                Console.WriteLine($"{assembly}: {exception.Message}");
            }
        }
    }
}
