using System.Collections;
using System.Management.Automation;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.Rows;

/// <summary>Our own reports and plans as rows: those of this session, and those that went through a file or came from another session.</summary>
/// <param name="domains">Adds the columns of domains.</param>
internal sealed class SavedReport(DomainCells domains)
{
    /// <summary>Whether an object is a report, or a plan, that was saved or came from another session.</summary>
    public static bool IsSaved(PSObject source) =>
        source.TypeNames.Any(name => name is "Deserialized.ScoreCoach.ScoreReport" or "Deserialized.ScoreCoach.RetakePlan");

    /// <summary>Whether an object is a report of ours: by its type, or by what only our reports show together.</summary>
    public static bool Is(PSObject source, KeyValuePair<string, object?>[] members) =>
        source.BaseObject is ScoreReport or RetakePlan || IsSaved(source) || ReportMembers.AreOfReport(members.Select(member => member.Key));

    /// <summary>Adds the columns of a report.</summary>
    /// <param name="row">The row.</param>
    /// <param name="members">The members of the report.</param>
    /// <param name="lists">Takes lists of other objects.</param>
    /// <returns>Domains that stand in a table instead of a list; null otherwise.</returns>
    public KeyValuePair<string, object?>[]? Add(List<KeyValuePair<string, string?>> row, KeyValuePair<string, object?>[] members, List<IList> lists)
    {
        foreach (var name in ReportMembers.Fields)
        {
            var value = ObjectMembers.ValueOf(members, name);

            // ConvertTo-Json writes the number of a result.
            var isNumber = name == nameof(ScoreReport.Result) && ValueText.Unwrap(value) is long or int && value is not PSObject;
            row.Add(new(name, isNumber ? ValueText.NameOf<ExamResult>(value) : ValueText.Of(value)));
        }

        // The time says the day too; the day alone says no time.
        row.Add(new(nameof(ScoreReport.ExamDate), ValueText.Of(ObjectMembers.ValueOf(members, nameof(ScoreReport.ExamTime))) is { Length: > 0 } time
            ? time
            : ValueText.Of(ObjectMembers.ValueOf(members, nameof(ScoreReport.ExamDate)))));
        var results = ObjectMembers.ValueOf(members, nameof(ScoreReport.Domains)) ?? ObjectMembers.ValueOf(members, nameof(RetakePlan.Priorities));
        return domains.TryAdd(row, results, lists) || results is null ? null : ObjectMembers.In(results);
    }

    /// <summary>Adds the columns of the attributes of a report, save those that the row has already.</summary>
    public static void AddAttributes(List<KeyValuePair<string, string?>> row, KeyValuePair<string, object?>[] members)
    {
        if (ObjectMembers.ValueOf(members, nameof(ScoreReport.Attributes)) is not { } attributes)
        {
            return;
        }

        var entries = ObjectMembers.In(attributes)
            ?? [.. AttributeListText.Parse(ValueText.Unwrap(attributes) as string)
                .Select(pair => KeyValuePair.Create(pair.Key, (object?)pair.Value))];
        foreach (var (name, value) in entries)
        {
            if (!row.Exists(column => TextKey.AreSame(column.Key, name)))
            {
                row.Add(new(name, ValueText.Of(value)));
            }
        }
    }
}
