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
    private static readonly List<CatalogReading> Imported = [];
    private static readonly List<(CatalogFinding Finding, string Message)> Broken = [];
    private static readonly List<string> Notices = [];
    private static readonly HashSet<string> Said = new(StringComparer.Ordinal);
    private static ExamCatalog? _shipped;
    private static ExamCatalog? _catalog;
    private static VariableFiles _variable = VariableFiles.None;

    public static IFileGateway Gateway => LazyGateway.Value;

    /// <summary>The catalog where nobody can be told anything, as in completion.</summary>
    /// <param name="resolve">Gives the full path of a path.</param>
    public static ExamCatalog Quietly(Func<string, string> resolve) => Load(VariableFiles.Find(() => Gateway, resolve), (_, _) => { }, _ => { });

    /// <summary>The catalog of the session: what ships, the files of the variable, what was imported.</summary>
    /// <param name="variable">The files of the variable as they are now.</param>
    /// <param name="onBroken">Takes what is wrong with a file of the variable.</param>
    /// <param name="onNotice">Takes which file is used instead of which.</param>
    public static ExamCatalog Load(VariableFiles variable, Action<CatalogFinding, string> onBroken, Action<string> onNotice)
    {
        lock (CatalogLock)
        {
            _shipped ??= Gateway.OpenCatalog(Path.GetFullPath(DataFolder));
            if (_catalog is null || variable != _variable)
            {
                Broken.Clear();
                Notices.Clear();
                var catalog = CatalogLoader.AddVariable(_shipped, Gateway, variable.Paths, (finding, message) => Broken.Add((finding, message)), Notices.Add);
                _catalog = Imported.Aggregate(catalog, (below, reading) => CatalogLoader.Add(below, reading, Notices.Add));
                _variable = variable;
            }

            // Completion may have loaded it, and said nothing.
            Broken.ForEach(broken => onBroken(broken.Finding, broken.Message));
            Notices.ForEach(onNotice);
            return _catalog;
        }
    }

    /// <summary>Whether a message is new in this session.</summary>
    public static bool IsNew(string message)
    {
        lock (CatalogLock)
        {
            return Said.Add(message);
        }
    }

    /// <summary>The address of a schema that ships, for editors.</summary>
    public static string SchemaOf(string kind) => new Uri(Path.GetFullPath(Path.Join(DataFolder, "schemas", kind + ".schema.json"))).AbsoluteUri;

    /// <summary>Adds profiles and guides for the rest of the session.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="resolve">Gives the full path of a path.</param>
    /// <param name="onNotice">Takes which file is used instead of which.</param>
    public static void Add(CatalogReading reading, Func<string, string> resolve, Action<string> onNotice)
    {
        lock (CatalogLock)
        {
            _catalog = CatalogLoader.Add(Quietly(resolve), reading, onNotice);
            Imported.Add(reading);
        }
    }
}
