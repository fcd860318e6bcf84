using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using ScoreCoach.Errors;
using ScoreCoach.Files;

namespace ScoreCoach.Loading;

/// <summary>
/// Holds everything that has a package reference, so that a session that carries another CsvHelper or Newtonsoft.Json
/// keeps its own, and so do we. Core is shared, so that its types are the same on both sides.
/// </summary>
internal sealed class PrivateLoadContext : AssemblyLoadContext
{
    private readonly string _folder;
    private readonly string _aheadFolder;

    private PrivateLoadContext(string folder)
        : base("ScoreCoach")
    {
        _folder = folder;
        _aheadFolder = Path.Join(folder, Platform);
    }

    /// <summary>The platform as its folder of ReadyToRun code is called.</summary>
    private static string Platform
    {
        get
        {
            var system = OperatingSystem.IsWindows() ? "win"
                : OperatingSystem.IsMacOS() ? "osx"
                : RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal) ? "linux-musl" : "linux";
            return $"{system}-{RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant()}";
        }
    }

    /// <summary>Creates the gateway from the assemblies of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="syntax">How the host's users type options.</param>
    public static IFileGateway CreateGateway(string folder, IOptionSyntax syntax)
    {
        var context = new PrivateLoadContext(folder);
        var assembly = context.LoadFromAssemblyPath(context.PathOf("ScoreCoach.IO") ?? Path.Join(folder, "ScoreCoach.IO.dll"));
        var gateway = assembly.GetType("ScoreCoach.IO.FileGateway", throwOnError: true)!;
        return (IFileGateway)Activator.CreateInstance(gateway, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, [syntax], null)!;
    }

    // Null leaves the name to the default context: Core and the runtime.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(IFileGateway).Assembly.GetName().Name)
        {
            return typeof(IFileGateway).Assembly;
        }

        return assemblyName.Name is { } name && PathOf(name) is { } path ? LoadFromAssemblyPath(path) : null;
    }

    /// <summary>The file of an assembly: the ReadyToRun one for this platform, or the one that loads everywhere; null when there is neither.</summary>
    private string? PathOf(string name)
    {
        var ahead = Path.Join(_aheadFolder, name + ".dll");
        var anywhere = Path.Join(_folder, name + ".dll");
        return File.Exists(ahead) ? ahead : File.Exists(anywhere) ? anywhere : null;
    }
}
