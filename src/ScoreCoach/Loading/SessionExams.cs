using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using ScoreCoach.Catalog;
using ScoreCoach.Requests;

namespace ScoreCoach.Loading;

/// <summary>
/// The exams and guides of one session (a runspace): what ships, the files of the variable, and what was imported. What was imported is seen
/// by no other session, and leaves with the module.
/// </summary>
internal sealed class SessionExams
{
    private static readonly ConditionalWeakTable<Runspace, SessionExams> Sessions = [];
    private static readonly SessionExams WithoutRunspace = new();

    private readonly object _lock = new();
    private readonly List<CatalogReading> _imported = [];
    private readonly List<(CatalogFinding Finding, string Message)> _broken = [];
    private readonly List<string> _notices = [];
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private ExamCatalog? _catalog;
    private VariableFiles _variable = VariableFiles.None;

    /// <summary>Those of the session in which this thread runs.</summary>
    public static SessionExams Current => Runspace.DefaultRunspace is { } runspace ? Sessions.GetValue(runspace, _ => new()) : WithoutRunspace;

    /// <summary>The catalog for contexts without messages, such as completion.</summary>
    /// <param name="resolve">Gives the full path of a path.</param>
    public ExamCatalog Quietly(Func<string, string> resolve) => Load(VariableFiles.Find(() => ModuleSession.Gateway, resolve), (_, _) => { }, _ => { });

    /// <summary>The catalog.</summary>
    /// <param name="variable">The files of the variable as they are now.</param>
    /// <param name="onBroken">Takes what is wrong with a file of the variable.</param>
    /// <param name="onNotice">Takes which file is used instead of which.</param>
    public ExamCatalog Load(VariableFiles variable, Action<CatalogFinding, string> onBroken, Action<string> onNotice)
    {
        lock (_lock)
        {
            if (_catalog is null || variable != _variable)
            {
                _broken.Clear();
                _notices.Clear();
                var catalog = CatalogLoader.AddVariable(
                    ModuleSession.Shipped, ModuleSession.Gateway, variable.Paths, (finding, message) => _broken.Add((finding, message)), _notices.Add);
                _catalog = _imported.Aggregate(catalog, (below, reading) => CatalogLoader.Add(below, reading, _notices.Add));
                _variable = variable;
            }

            // Completion may have loaded it, and said nothing.
            _broken.ForEach(broken => onBroken(broken.Finding, broken.Message));
            _notices.ForEach(onNotice);
            return _catalog;
        }
    }

    /// <summary>Whether a message is new in this session.</summary>
    public bool IsNew(string message)
    {
        lock (_lock)
        {
            return _said.Add(message);
        }
    }

    /// <summary>Adds profiles and guides for the rest of the session.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="resolve">Gives the full path of a path.</param>
    /// <param name="onNotice">Takes which file is used instead of which.</param>
    public void Add(CatalogReading reading, Func<string, string> resolve, Action<string> onNotice)
    {
        lock (_lock)
        {
            _catalog = CatalogLoader.Add(Quietly(resolve), reading, onNotice);
            _imported.Add(reading);
        }
    }

    /// <summary>Forgets what was imported into the session in which this thread runs.</summary>
    public static void Forget()
    {
        if (Runspace.DefaultRunspace is { } runspace)
        {
            Sessions.Remove(runspace);
        }
    }
}
