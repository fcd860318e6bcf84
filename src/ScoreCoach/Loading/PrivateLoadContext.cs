using System.Reflection;
using System.Runtime.Loader;

namespace ScoreCoach.Loading;

/// <summary>
/// Holds everything that has a package reference, so that a session that carries another CsvHelper or Newtonsoft.Json
/// keeps its own, and so do we. Core is shared, so that its types are the same on both sides.
/// </summary>
internal sealed class PrivateLoadContext : AssemblyLoadContext
{
    private readonly string _folder;

    private PrivateLoadContext(string folder)
        : base("ScoreCoach") => _folder = folder;

    public static IFileGateway CreateGateway(string folder)
    {
        var context = new PrivateLoadContext(folder);
        var assembly = context.LoadFromAssemblyPath(Path.Join(folder, "ScoreCoach.IO.dll"));
        var gateway = assembly.GetType("ScoreCoach.IO.FileGateway", throwOnError: true)!;
        return (IFileGateway)Activator.CreateInstance(gateway)!;
    }

    // Null leaves the name to the default context: Core and the runtime.
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == typeof(IFileGateway).Assembly.GetName().Name)
        {
            return typeof(IFileGateway).Assembly;
        }

        var path = Path.Join(_folder, assemblyName.Name + ".dll");
        return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
    }
}
