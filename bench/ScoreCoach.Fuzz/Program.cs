using ScoreCoach.Fuzz;
using SharpFuzz;

// instrument              rewrites the assemblies next to this one so that they say which branches they take
// seeds FOLDER FILE…      writes files and folders of files as inputs
// run FILE…               checks inputs, one after the other, without a fuzzer
// large FILE…             checks files that repeat inputs until they are read on several threads
// unpack INPUT FILE       writes the file that an input stands for, and shows how it is read and what that gives
// (nothing)               serves the fuzzer that started this process, and ends at the first finding
// FOLDER                  does so as well, but keeps the shortest input of each finding in a folder and goes on
switch (args)
{
    case ["instrument"]:
        Instrumentation.Apply(AppContext.BaseDirectory);
        return 0;
    case ["seeds", var folder, .. var sources]:
        Seeds.Write(folder, sources);
        return 0;
    case ["run", .. var inputs]:
        Instrumentation.CountNowhere();
        return ImportTarget.RunFiles(inputs, large: false);
    case ["large", .. var inputs]:
        Instrumentation.CountNowhere();
        return ImportTarget.RunFiles(inputs, large: true);
    case ["unpack", var input, var file]:
        var unpacked = FuzzInput.Parse(File.ReadAllBytes(input));
        File.WriteAllBytes(file, unpacked.File);
        Instrumentation.CountNowhere();
        new ImportTarget(Console.Out).Describe(unpacked);
        return 0;
    case [] or [_]:
        // Nothing that is instrumented may run before there is something to count in.
        var findings = args is [var kept] ? new Findings(kept) : null;
        var target = new Lazy<ImportTarget>(() => new ImportTarget(Console.Error, findings));
        Fuzzer.LibFuzzer.Run(bytes => target.Value.Run(bytes));
        target.Value.Report();
        return 0;
    default:
        Console.Error.WriteLine("instrument | seeds FOLDER FILE… | run FILE… | large FILE… | unpack INPUT FILE | FOLDER");
        return 2;
}
