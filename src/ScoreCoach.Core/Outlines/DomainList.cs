using ScoreCoach.Text;

namespace ScoreCoach.Outlines;

/// <summary>The domains of an outline while it is read, each with what is below it.</summary>
/// <param name="remarks">Takes what can't be used.</param>
internal sealed class DomainList(List<OutlineRemark> remarks)
{
    private readonly List<(OutlineLine Line, List<string> Objectives)> _domains = [];
    private int _current = -1;

    // The line that named the current domain last: what is below it is judged by this one.
    private OutlineLine? _heading;

    /// <summary>Adds a domain, or goes on with it where it was named before.</summary>
    public void Add(OutlineLine line)
    {
        if (Resume(line))
        {
            var known = _domains[_current].Line;
            if (known.Weight is null)
            {
                _domains[_current] = (known with { Weight = line.Weight }, _domains[_current].Objectives);
            }
            else if (line.Weight is { } weight && weight.Weight != known.Weight.Weight)
            {
                Remark(line, FormattableString.Invariant($"'{line.Name}' has another weight in line {known.Number}: {known.Weight.Weight}. That one was kept."));
            }

            return;
        }

        _domains.Add((line, []));
        (_current, _heading) = (_domains.Count - 1, line);
        if (line.Doubt != OutlineDoubt.None)
        {
            Remark(line, (line.Doubt == OutlineDoubt.SeveralWeights ? "The line has several weights" : "The weight is not a figure or a range from 0 to 100 %") + ", so the domain was left without one. Expected: one weight, such as 20% or 20-25%.");
        }

        if (line.Rest.Length > 0)
        {
            Remark(line, $"Text after the weight was ignored: '{line.Rest}'.");
        }
    }

    /// <summary>Goes on with a domain that was named before; false where there is none of that name.</summary>
    public bool Resume(OutlineLine line)
    {
        var key = TextKey.Of(line.Name);
        var index = key.Length == 0 ? -1 : _domains.FindIndex(domain => TextKey.Of(domain.Line.Name) == key);
        if (index >= 0)
        {
            (_current, _heading) = (index, line);
        }

        return index >= 0;
    }

    /// <summary>Adds what is below the current domain; false where the line does not stand below one.</summary>
    public bool TryAddObjective(OutlineLine line)
    {
        if (_heading is null || !IsBelow(line, _heading))
        {
            return false;
        }

        _domains[_current].Objectives.Add(line.Name);
        return true;
    }

    /// <summary>Adds a heading inside the current domain: a line with objectives under it.</summary>
    public bool TryAddHeading(OutlineLine line, OutlineLine next)
    {
        if (_heading is null || line.Marker != OutlineMarker.None || !(next.Marker == OutlineMarker.Bullet || next.Depth > 1 || next.Indent > line.Indent) || !IsBelow(next, _heading))
        {
            return false;
        }

        // "Knowledge of:" names nothing by itself.
        if (!line.Text.EndsWith(':'))
        {
            _domains[_current].Objectives.Add(line.Name);
        }

        return true;
    }

    public List<DraftDomain> Domains() => _domains.ConvertAll(domain => new DraftDomain(domain.Line.Name, domain.Line.Weight?.Weight, domain.Line.Number)
    {
        IsApproximate = domain.Line.Weight?.IsApproximate ?? false,
        Objectives = [.. domain.Objectives],
    });

    private static bool IsBelow(OutlineLine line, OutlineLine domain) =>
        line.Marker == OutlineMarker.Objective || line.Depth > 1 || line.Indent > domain.Indent
        || (line.Marker is OutlineMarker.Bullet or OutlineMarker.Number && line.Marker != domain.Marker);

    private void Remark(OutlineLine line, string message) => remarks.Add(new OutlineRemark(line.Number, line.Text, message));
}
