using Newtonsoft.Json.Linq;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>A folder of small documents that are right, to be made wrong one at a time.</summary>
internal sealed class CatalogFolderFixture : IDisposable
{
    public const string Vendor =
        """
        {
          "schemaVersion": 1, "kind": "vendor", "asOf": "2026-01-01", "id": "acme", "name": "Acme",
          "sources": { "page": { "kind": "Official", "url": "https://example.org/rules" } },
          "scale": { "minimum": 100, "maximum": 1000 },
          "vocabulary": { "kind": "Labels", "labels": [{ "label": "Low", "level": "Weak" }, { "label": "High", "level": "Strong" }] },
          "policies": [{ "name": "Official", "waits": ["P14D"], "limit": { "count": 5, "window": "P12M", "anchor": "FirstAttempt" }, "source": "page" }]
        }
        """;

    public const string Exam =
        """
        {
          "schemaVersion": 1, "kind": "exam", "asOf": "2026-02-01", "id": "AC-1", "title": "Acme One", "aliases": ["One"],
          "vendor": "acme", "status": "Active", "lastExamDate": "2027-01-01", "passingScore": 700,
          "items": { "total": 60, "scored": 50 }, "guide": "ac-1",
          "sources": { "outline": { "kind": "Official", "url": "https://example.org/outline" } },
          "editions": [{
            "id": "v1", "date": "2026-01-01",
            "domains": [
              { "id": "build", "name": "Build", "aliases": ["B"], "weight": { "exact": 60 }, "scoredItems": 30 },
              { "id": "run", "name": "Run", "weight": { "exact": 40 }, "scoredItems": 20 }
            ],
            "facts": { "domains": { "grade": "Official", "sources": ["outline"] } }
          }]
        }
        """;

    public const string Guide =
        """
        {
          "schemaVersion": 1, "kind": "guide", "asOf": "2026-01-15", "id": "ac-1", "name": "Acme coaching", "exam": "AC-1", "edition": "v1",
          "sources": { "own": { "kind": "Assumption", "note": "ours" } },
          "tiers": [
            { "name": "First", "share": 60, "source": "own", "members": [{ "level": "Weak", "ruleId": "first", "source": "own" }] },
            { "name": "Rest", "share": 40, "source": "own", "members": [
              { "level": "Adequate", "ruleId": "rest.adequate", "source": "own" }, { "level": "Strong", "ruleId": "rest.strong", "source": "own" }] }
          ],
          "timeline": [
            { "name": "Long", "when": { "count": "Weak", "atLeast": 1 }, "minWeeks": 4, "maxWeeks": 8, "minHoursPerWeek": 10, "maxHoursPerWeek": 20, "approach": "Study.", "ruleId": "long", "source": "own", "hoursSource": "own" },
            { "name": "Short", "when": { "always": true }, "minWeeks": 1, "maxWeeks": 2, "minHoursPerWeek": 5, "approach": "Practice.", "ruleId": "short", "source": "own", "hoursSource": "own" }
          ],
          "readiness": { "targetPercent": 80, "inARow": 2, "source": "own", "inARowSource": "own" },
          "levels": { "Weak": { "methods": [{ "text": "Read", "source": "own" }], "actions": [{ "text": "Read about {domain}", "source": "own" }] } },
          "domains": [{ "domain": "build", "topics": [{ "text": "Tools", "status": "Renamed", "currentName": "Toolbox", "source": "own" }] }],
          "patterns": [{ "id": "p1", "kind": "Pattern", "name": "Build", "when": { "domains": ["build"], "all": "Weak" }, "meaning": "Weak in building.", "fix": ["Build."], "severity": 3, "source": "own" }],
          "insights": [{ "id": "i1", "when": { "result": "Fail" }, "text": "Try again.", "evidence": "Stated", "source": "own" }]
        }
        """;

    public const string Recognition =
        """
        {
          "schemaVersion": 1, "kind": "recognition", "asOf": "2026-01-01",
          "fields": { "CandidateId": [["Candidate ID"], ["ID"]], "Score": [["Score"]] },
          "results": { "Pass": ["Pass"], "Fail": ["Fail"], "Unknown": ["-"] },
          "notReported": ["n/a"], "summaryRows": { "starters": ["Total"] }
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scorecoach-catalog-");

    public CatalogFolderFixture()
    {
        Write("1-vendor.json", Vendor);
        Write("2-exam.json", Exam);
        Write("3-guide.json", Guide);
        Write("4-recognition.json", Recognition);
    }

    public string Folder => _folder.FullName;

    public static string FileOf(string kind) => kind switch
    {
        "vendor" => "1-vendor.json",
        "exam" => "2-exam.json",
        "guide" => "3-guide.json",
        "recognition" => "4-recognition.json",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public string Write(string name, string text)
    {
        var path = Path.Join(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Replaces the value at a JSON path, or adds it; without a value removes it.</summary>
    public void Change(string kind, string path, string? value)
    {
        var file = Path.Join(Folder, FileOf(kind));
        var root = JObject.Parse(File.ReadAllText(file));
        var cut = path.LastIndexOf('.');
        if (root.SelectToken(path) is { } token)
        {
            if (value is null)
            {
                (token.Parent is JProperty property ? property : token).Remove();
            }
            else
            {
                token.Replace(JToken.Parse(value));
            }
        }
        else
        {
            var owner = (JObject)(cut < 0 ? root : root.SelectToken(path[..cut])!);
            owner.Add(path[(cut + 1)..], JToken.Parse(value!));
        }

        File.WriteAllText(file, root.ToString());
    }

    public CatalogReading Read(ExamCatalog? known = null) => GivenFiles.Gateway.ReadCatalog([Folder], known);

    public void Dispose() => _folder.Delete(recursive: true);
}
