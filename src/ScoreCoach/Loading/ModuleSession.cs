namespace ScoreCoach.Loading;

/// <summary>What the cmdlets of one process share: the file gateway and the catalog, both made when first asked for.</summary>
internal static class ModuleSession
{
    private static readonly string BinFolder = Path.GetDirectoryName(typeof(ModuleSession).Assembly.Location)!;
    private static readonly string DataFolder = Path.Join(BinFolder, "..", "data");
    private static readonly Lazy<IFileGateway> LazyGateway = new(() => PrivateLoadContext.CreateGateway(Path.Join(BinFolder, "private")));
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
                return _catalog ??= ReadShipped();
            }
        }
    }

    /// <summary>Adds profiles and guides for the rest of the session.</summary>
    public static void Add(CatalogReading reading)
    {
        lock (CatalogLock)
        {
            _catalog = Catalog.With(reading.Profiles, reading.Guides, reading.Version);
        }
    }

    private static ExamCatalog ReadShipped()
    {
        var reading = Gateway.ReadCatalog([Path.GetFullPath(DataFolder)]);
        return reading.Findings.Count == 0
            ? new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition)
            : throw new ScoreCoachException("BrokenCatalog", $"The module's own data can't be read. {reading.Findings[0]}", reading.Findings[0].Path, "Install the module again.");
    }
}
