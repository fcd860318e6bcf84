using ScoreCoach.Catalog;
using ScoreCoach.Import;
using ScoreCoach.Loading;

namespace ScoreCoach.Completion;

/// <summary>The start of the file that was looked at last, until the file changes: while a line is typed, it is the same one again and again.</summary>
internal static class FilePreviews
{
    private static Looked? s_last;

    public static FilePreview Of(string path, ImportOptions options, ExamCatalog catalog)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return FilePreview.None;
        }

        var state = FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks} {options.Encoding} {options.Delimiter} {options.HeaderLine} ")
            + string.Join('\n', options.WorksheetNames);
        if (s_last is { } last && last.Path == path && last.State == state && last.Catalog == catalog)
        {
            return last.Preview;
        }

        var preview = ModuleSession.Gateway.Preview(path, options, catalog);
        s_last = new Looked(path, state, catalog, preview);
        return preview;
    }

    private sealed record Looked(string Path, string State, ExamCatalog Catalog, FilePreview Preview);
}
