using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Files;
using ScoreCoach.Requests;

namespace ScoreCoach.Loading;

/// <summary>What the cmdlets of one process share: the file gateway and the catalog, both made when first asked for.</summary>
internal static class ModuleSession
{
    private static readonly string BinFolder = Path.GetDirectoryName(typeof(ModuleSession).Assembly.Location)!;
    private static readonly string DataFolder = Path.Join(BinFolder, "..", "data");
    private static readonly Lazy<IFileGateway> LazyGateway = new(() => PrivateLoadContext.CreateGateway(Path.Join(BinFolder, "private"), PowerShellSyntax.Instance));
    private static readonly object CatalogLock = new();
    private static volatile ExamCatalog? _catalog;

    public static IFileGateway Gateway => LazyGateway.Value;

    public static ExamCatalog Catalog
    {
        get
        {
            if (_catalog is { } known)
            {
                return known;
            }

            lock (CatalogLock)
            {
                return _catalog ??= Gateway.OpenCatalog(Path.GetFullPath(DataFolder));
            }
        }
    }

    /// <summary>Adds profiles and guides for the rest of the session.</summary>
    public static void Add(CatalogReading reading)
    {
        lock (CatalogLock)
        {
            _catalog = CatalogLoader.Add(Catalog, reading);
        }
    }
}
