using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;

namespace ScoreCoach.Loading;

/// <summary>What all sessions of one process share: the file gateway and the exams that ship, both made when first requested.</summary>
internal static class ModuleSession
{
    private static readonly string BinFolder = Path.GetDirectoryName(typeof(ModuleSession).Assembly.Location)!;
    private static readonly string DataFolder = Path.Join(BinFolder, "..", "data");
    private static readonly Lazy<IFileGateway> LazyGateway = new(() => PrivateLoadContext.CreateGateway(Path.Join(BinFolder, "private"), PowerShellSyntax.Instance));
    private static readonly Lazy<ExamCatalog> LazyShipped = new(() => Gateway.OpenCatalog(Path.GetFullPath(DataFolder)));

    /// <summary>The folder of the templates that ship.</summary>
    public static string TemplateFolder => Path.GetFullPath(Path.Join(DataFolder, "templates"));

    public static IFileGateway Gateway => LazyGateway.Value;

    /// <summary>The exams and guides that ship.</summary>
    public static ExamCatalog Shipped => LazyShipped.Value;

    /// <summary>The address of a schema that ships, for editors.</summary>
    public static string SchemaOf(string kind) => new Uri(Path.GetFullPath(Path.Join(DataFolder, "schemas", kind + ".schema.json"))).AbsoluteUri;
}
