using Newtonsoft.Json.Linq;
using NJsonSchema;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Schemas;

/// <summary>The schemas of what is written, and the types that are written.</summary>
internal static class OutputSchema
{
    public static readonly IReadOnlyDictionary<string, Type> Types = new SortedDictionary<string, Type>(StringComparer.Ordinal)
    {
        ["attempt-comparison"] = typeof(AttemptComparison),
        ["audit-finding"] = typeof(AuditFinding),
        ["cohort-comparison"] = typeof(CohortComparison),
        ["cohort-summary"] = typeof(CohortSummary),
        ["domain-priority"] = typeof(DomainPriority),
        ["exam-profile"] = typeof(ExamProfile),
        ["file-check"] = typeof(FileCheck),
        ["import-issue"] = typeof(ImportIssue),
        ["readiness-result"] = typeof(ReadinessResult),
        ["retake-plan"] = typeof(RetakePlan),
        ["retake-window"] = typeof(RetakeWindow),
        ["score-pattern"] = typeof(ScorePattern),
        ["score-report"] = typeof(ScoreReport),
    };

    private static readonly Dictionary<string, Task<JsonSchema>> s_read = [];

    public static string Folder => Repository.PathOf("module/data/schemas/output");

    public static string PathOf(string name) => Path.Join(Folder, name + ".schema.json");

    /// <summary>What is wrong with a document by a schema.</summary>
    public static async Task<string[]> Errors(string name, JToken document)
    {
        Task<JsonSchema>? reading;
        lock (s_read)
        {
            if (!s_read.TryGetValue(name, out reading))
            {
                s_read.Add(name, reading = JsonSchema.FromFileAsync(PathOf(name)));
            }
        }

        return [.. (await reading).Validate(document).Select(error => $"{error.Path}: {error.Kind}")];
    }
}
