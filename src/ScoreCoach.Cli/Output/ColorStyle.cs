using ScoreCoach.Views;

namespace ScoreCoach.Cli.Output;

/// <summary>Headings in bold, levels and verdicts in the colors of traffic lights. Everything that has a color is also said in words.</summary>
internal sealed class ColorStyle : ViewStyle
{
    private const string Red = "31";
    private const string Green = "32";
    private const string Yellow = "33";

    private static readonly Dictionary<string, string> Colors = new(StringComparer.Ordinal)
    {
        [nameof(PerformanceLevel.Weak)] = Red,
        [nameof(PerformanceLevel.Adequate)] = Yellow,
        [nameof(PerformanceLevel.Strong)] = Green,
        [nameof(RetakeVerdict.Feasible)] = Green,
        [nameof(RetakeVerdict.NotNeeded)] = Green,
        [nameof(RetakeVerdict.Tight)] = Yellow,
        [nameof(RetakeVerdict.TooEarly)] = Yellow,
        [nameof(RetakeVerdict.RetiresBeforeReady)] = Red,
        [nameof(RetakeVerdict.AttemptCapReached)] = Red,
        [nameof(RetakeVerdict.ExamRetired)] = Red,
        [nameof(ReadinessVerdict.Ready)] = Green,
        [nameof(ReadinessVerdict.NotEnoughRecords)] = Yellow,
        [nameof(ReadinessVerdict.NotReady)] = Red,
    };

    private ColorStyle()
    {
    }

    public static ColorStyle Instance { get; } = new();

    public override string Heading(string line) => line.Length == 0 ? line : $"\e[1m{line}\e[22m";

    public override string Word(string word, string shown) =>
        Colors.TryGetValue(word, out var color) ? shown.Replace(word, $"\e[{color}m{word}\e[39m", StringComparison.Ordinal) : shown;
}
