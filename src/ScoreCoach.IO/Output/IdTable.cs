namespace ScoreCoach.IO.Output;

/// <summary>Gives things that are equal one id, in the order in which they are first requested.</summary>
/// <param name="prefix">The letter before the number.</param>
internal sealed class IdTable<T>(char prefix)
    where T : notnull
{
    private readonly Dictionary<T, string> _ids = [];
    private readonly List<string> _names = [];

    /// <summary>The things with their ids, in the order of their ids.</summary>
    public IEnumerable<KeyValuePair<T, string>> Entries => _ids;

    /// <summary>The id of a thing.</summary>
    public string IdOf(T value)
    {
        if (!_ids.TryGetValue(value, out var id))
        {
            // The names are kept: the next plan needs the same ones.
            if (_ids.Count == _names.Count)
            {
                _names.Add(FormattableString.Invariant($"{prefix}{_names.Count + 1}"));
            }

            _ids.Add(value, id = _names[_ids.Count]);
        }

        return id;
    }

    /// <summary>Forgets the things, so that ids begin again.</summary>
    public void Clear() => _ids.Clear();
}
