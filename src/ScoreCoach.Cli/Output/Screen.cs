using System.Globalization;
using ScoreCoach.Text;
using ScoreCoach.Views;

namespace ScoreCoach.Cli.Output;

/// <summary>
/// What tables and pages are printed on. Where a person looks at a terminal they fit its width, may have colors, and keep right-to-left names apart.
/// A file or a pipe always gets the same text: 100 columns, no colors and no invisible marks.
/// </summary>
internal sealed record Screen
{
    private const int DefaultWidth = 100;
    private const int MinWidth = 40;

    private Screen(int width, bool isTerminal, ViewStyle style) => (Width, IsTerminal, Style) = (Math.Max(MinWidth, width), isTerminal, style);

    /// <summary>A file or a pipe.</summary>
    public static Screen Redirected { get; } = new(DefaultWidth, isTerminal: false, ViewStyle.Plain);

    public int Width { get; }

    public bool IsTerminal { get; }

    public ViewStyle Style { get; }

    /// <summary>The width of prose, which a wide terminal does not stretch.</summary>
    public int ProseWidth => Math.Min(Width, DefaultWidth);

    /// <summary>What the standard output of this process is.</summary>
    public static Screen OfConsole() => Console.IsOutputRedirected
        ? Redirected
        : Terminal(WindowWidth(), Environment.GetEnvironmentVariable, understandsColors: !OperatingSystem.IsWindows());

    /// <summary>A terminal.</summary>
    /// <param name="width">Its columns; 0 where it does not say how many it has.</param>
    /// <param name="variable">The variables of the environment.</param>
    /// <param name="understandsColors">Whether it takes escape sequences for colors. A console of Windows prints them unless a program asks for more.</param>
    public static Screen Terminal(int width, Func<string, string?> variable, bool understandsColors = true) => new(
        width > 0 ? width
            : int.TryParse(variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 0 ? columns
            : DefaultWidth,
        isTerminal: true,
        understandsColors && HasColors(variable) ? ColorStyle.Instance : ViewStyle.Plain);

    /// <summary>Text as it is printed here.</summary>
    public string Shown(string text) => IsTerminal ? IsolatedText.Of(text) : text;

    // https://no-color.org: any value but an empty one.
    private static bool HasColors(Func<string, string?> variable) => string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb";

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return 0;
        }
    }
}
