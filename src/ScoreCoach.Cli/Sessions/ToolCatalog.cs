using ScoreCoach.Catalog;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Cli.Sessions;

/// <summary>The catalog that a command works with: what ships, then the files of the variable, then those that the command names.</summary>
internal static class ToolCatalog
{
    /// <summary>The folder of the data that ships.</summary>
    public static string Folder => Path.Join(AppContext.BaseDirectory, "data");

    /// <summary>The folder of the templates that ship.</summary>
    public static string Templates => Path.Join(Folder, "templates");

    /// <summary>Loads it; what is wrong with files of the user's own, and which of them is used instead of what, is a line each.</summary>
    public static ExamCatalog Load(IFileGateway gateway, IReadOnlyList<string> paths, Action<string> onError, Action<string> onNotice)
    {
        var shipped = gateway.OpenCatalog(Folder);
        var variable = CatalogLoader.PathsOf(Environment.GetEnvironmentVariable(CatalogLoader.Variable), Path.PathSeparator);
        var own = CatalogLoader.AddVariable(shipped, gateway, variable, (_, message) => onError("scorecoach: InvalidProfile: " + message), onNotice);
        return CatalogLoader.Add(own, gateway, paths, finding => onError(finding.ToString()), onNotice);
    }
}
