using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>Where a guide names domains and labels, to be compared with its exam once that is known.</summary>
internal sealed class GuideReferences
{
    public List<(JToken At, string Id)> Domains { get; } = [];
    public List<(JToken At, string Label)> Labels { get; } = [];
}
