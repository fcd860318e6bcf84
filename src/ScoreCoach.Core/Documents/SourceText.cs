using System.Globalization;

namespace ScoreCoach.Documents;

/// <summary>Who stands behind a statement, in a few words.</summary>
internal static class SourceText
{
    /// <summary>The kind, the host of the page and the day, as far as they are known.</summary>
    public static string Of(Source source)
    {
        string?[] parts = [KindOf(source.Kind), HostOf(source), source.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];
        return string.Join(", ", parts.OfType<string>());
    }

    private static string KindOf(SourceKind kind) => kind switch
    {
        SourceKind.Official => "official",
        SourceKind.Secondary => "reported by a third party",
        SourceKind.Article => "from a study article",
        SourceKind.Computed => "computed",
        _ => "an assumption",
    };

    // Only what the vendor says is known by its host; of others the host says little.
    private static string? HostOf(Source source) =>
        source.Kind == SourceKind.Official && source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) ? address.Host : null;
}
