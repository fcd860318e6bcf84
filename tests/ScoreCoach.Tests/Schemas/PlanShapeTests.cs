using System.Reflection;
using ScoreCoach.Exports;

namespace ScoreCoach.Tests.Schemas;

/// <summary>The schema of a plan has a member for everything that the types of a plan have, save what the plan says elsewhere.</summary>
public class PlanShapeTests
{
    private const string Root = "#";

    /// <summary>A definition, its type, what is not written because it follows from the rest, and what is written besides.</summary>
    public static TheoryData<string, Type, string, string> Definitions => new()
    {
        { Root, typeof(RetakePlan), "", "schemaVersion texts sources" },
        { "planPriority", typeof(DomainPriority), "candidateId exam method focusSource meaningSource", "" },
        { "planCarriedDomain", typeof(CarriedDomain), "", "" },
        { "planPattern", typeof(ScorePattern), "candidateId exam", "" },
        { "planTimeline", typeof(StudyTimeline), "", "" },
        { "planWindow", typeof(RetakeWindow), "candidateId exam attempt", "" },
        { "planSuccessor", typeof(SuccessorExam), "", "" },
        { "planReadiness", typeof(ReadinessRule), "", "" },
        { "planInsight", typeof(Insight), "ruleId", "" },
        { "planGuidance", typeof(VendorGuidance), "", "" },
        { "planFact", typeof(ExamFact), "readOn", "" },
        { "planWarning", typeof(PlanWarning), "candidateId exam", "" },
        { "planText", typeof(CoachingItem), "", "url" },
        { "planSource", typeof(Source), "", "" },
        { "schedule", typeof(Schedule), "", "tasks templates continue phases" },
        { "scheduleWeek", typeof(ScheduleWeek), "", "" },

        // Kind, domain, phase, round and source come from the phase of the task; its id from the task; the name from the domain.
        { "studySession", typeof(StudySession), "startsAt kind domain name phase topic title doneWhen use of round id source", "questions" },
        { "studyPhase", typeof(StudySession), "start startsAt minutes name topic title task doneWhen use part of id", "shortName" },
        { "studyTask", typeof(StudySession), "start startsAt minutes kind domain name part of round id source", "template number questions parts preface times" },
    };

    public static TheoryData<string, Type> Enumerations => new()
    {
        { "planKind", typeof(PlanKind) },
        { "successorAvailability", typeof(SuccessorAvailability) },
        { "evidence", typeof(Evidence) },
        { "sessionKind", typeof(SessionKind) },
        { "planWarningKind", typeof(PlanWarningKind) },
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_definition_has_the_members_of_its_type(string definition, Type type, string elsewhere, string besides)
    {
        var expected = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<System.ComponentModel.BrowsableAttribute>() is not { Browsable: false })
            .Select(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..])
            .ToHashSet();
        Assert.Empty(Words(elsewhere).Except(expected));
        Assert.Equal(expected.Except(Words(elsewhere)).Union(Words(besides)).Order(StringComparer.Ordinal), Of(definition).PropertyNames.Order(StringComparer.Ordinal));
        Assert.Equal("False", Of(definition).Json["additionalProperties"]?.ToString());
    }

    [Theory]
    [MemberData(nameof(Enumerations))]
    public void A_list_of_values_is_that_of_its_type(string definition, Type type) => Assert.Equal(Enum.GetNames(type), Of(definition).Enumeration);

    [Fact]
    public void Parts_that_can_be_omitted_are_members_of_the_plan_that_need_not_be_there()
    {
        var optional = Of(Root).PropertyNames.Where(name => !Of(Root).Requires(name));
        Assert.Equal(Enum.GetNames<PlanParts>().Skip(1).Except([nameof(PlanParts.Sessions), nameof(PlanParts.Coaching)]).Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal), optional.Order(StringComparer.Ordinal));
    }

    private static string[] Words(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static SchemaNode Of(string definition)
    {
        var root = SchemaNode.OfFile(OutputSchema.PathOf("retake-plan"));
        return definition == Root ? root : root with { Json = (Newtonsoft.Json.Linq.JObject)root.Json["definitions"]![definition]! };
    }
}
