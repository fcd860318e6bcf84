using System.Globalization;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.Syllabi;

/// <summary>
/// A task of a plan, which one or more sessions carry out. Its texts are built for whoever reads them, because a cohort has
/// a million sessions of which a few are read.
/// </summary>
internal sealed class PlannedTask
{
    /// <summary>The words that a plan fills.</summary>
    public const string TopicPlaceholder = StudyUnit.TopicPlaceholder;
    public const string DomainPlaceholder = CoachingItem.DomainPlaceholder;
    public const string NumberPlaceholder = "{number}";
    public const string RoundPlaceholder = "{round}";
    public const string QuestionsPlaceholder = "{questions}";
    public const string MinutesPlaceholder = "{minutes}";
    public const string ExamPlaceholder = "{exam}";
    public const string GoalPlaceholder = "{goal}";
    public const string CountPlaceholder = "{count}";
    public const string ExamsPlaceholder = "{exams}";

    private readonly TaskTemplate _text;

    public PlannedTask(TaskTemplate text) => _text = text;

    /// <summary>The domain; null for a practice exam, a debrief or a free day.</summary>
    public ExamDomain? Domain { get; init; }

    public SessionKind Kind { get; init; }

    /// <summary>The phase; null for what belongs to no domain.</summary>
    public string? Phase { get; init; }

    /// <summary>The topic as it appears inside a sentence; null where the task is about a whole domain or the exam.</summary>
    public string? Topic { get; init; }

    /// <summary>Which time the material comes round, from 1.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Which time its topic, or the domain as a whole, comes up in the phase, from 1: what a text calls the round.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Which of the domain's topics begins to come back once it is done; null for none.</summary>
    public int? Reviewed { get; init; }

    /// <summary>Of a short review, which of the domain's topics it is about.</summary>
    public int Place { get; init; }

    /// <summary>Whether it is the short review of a topic that was studied before.</summary>
    public bool IsSpaced { get; init; }

    /// <summary>What identifies it inside the plan, the same whenever the plan is made again.</summary>
    public required string Id { get; init; }

    public required Source Source { get; init; }

    public int GoalPercent { get; init; }

    /// <summary>What comes before the task in its first session; null for nothing.</summary>
    public string? Preface { get; init; }

    /// <summary>What its sessions say where it takes several; null where each says the same.</summary>
    public ContinuedTemplate? Continued { get; init; }

    /// <summary>What to read or to work with; null for nothing. Questions are answered without it.</summary>
    public CoachingItem? Use
    {
        get => IsCounted ? null : field;
        init;
    }

    /// <summary>Whether it is counted in questions, so that each of its sessions is done by itself.</summary>
    public bool IsCounted => _text.Task.Contains(QuestionsPlaceholder, StringComparison.Ordinal);

    /// <summary>Whether its sessions continue each other.</summary>
    public bool IsContinued => Continued is not null && !IsCounted;

    /// <summary>The exam of a practice exam.</summary>
    public string? Exam { get; init; }

    /// <summary>Which practice exam it is about, from 1.</summary>
    public int Number { get; init; }

    /// <summary>Of how many.</summary>
    public int Count { get; init; }

    public string Title => Fill(_text.Title);

    /// <summary>What can be checked once all of it is done.</summary>
    public string DoneWhen => Fill(_text.DoneWhen);

    /// <summary>
    /// The wording that tasks of one kind have in common: topic, domain, number, round and what depends on the minutes are still in braces.
    /// </summary>
    public TaskTemplate Common => new(FillCommon(_text.Title), FillCommon(_text.Task), FillCommon(_text.DoneWhen));

    /// <summary>What to do in all sessions; without minutes, what depends on them stays in braces.</summary>
    public string Task(int? minutes) => Fill(_text.Task, minutes);

    /// <summary>What to do in one of its sessions.</summary>
    public string TaskOf(int part, int minutes)
    {
        var text = Task(minutes);
        if (part == 1)
        {
            return Preface is null ? text : $"{Preface} {text}";
        }

        return IsContinued ? Wording.Fill(Continued!.Task, word => word == ContinuedTemplate.TaskPlaceholder ? text : null) : text;
    }

    /// <summary>What can be checked after one of its sessions.</summary>
    public string DoneWhenOf(int part, int parts) => part == parts || !IsContinued ? DoneWhen : Wording.Fill(Continued!.DoneWhen, word => word switch
    {
        ContinuedTemplate.PartsPlaceholder => Digits(parts),
        ContinuedTemplate.DoneWhenPlaceholder => DoneWhen,
        _ => null,
    });

    /// <summary>Questions that fit the minutes: two minutes to answer each, one to look at the explanation.</summary>
    public static int Questions(int minutes) => Math.Max(5, minutes / 15 * 5);

    private string Fill(string text, int? minutes = null)
    {
        if (!HasPlaceholder(text))
        {
            return text;
        }

        text = Wording.Fill(text, word => CommonOf(word) ?? word switch
        {
            TopicPlaceholder => Topic ?? Domain?.ShortName,
            DomainPlaceholder => Domain?.ShortName,
            NumberPlaceholder => Digits(Number),
            RoundPlaceholder => Digits(Times),
            QuestionsPlaceholder => minutes is { } known ? Digits(Questions(known)) : null,
            MinutesPlaceholder => minutes is { } known ? Digits(known) : null,
            _ => null,
        });
        return char.IsLower(text[0]) ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    private string FillCommon(string text) => Wording.Fill(text, CommonOf);

    private string? CommonOf(string word) => word switch
    {
        ExamPlaceholder => Exam,
        GoalPlaceholder => Digits(GoalPercent),
        CountPlaceholder => Digits(Count),
        _ => null,
    };

    private static bool HasPlaceholder(string text) => text.Contains('{', StringComparison.Ordinal);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
