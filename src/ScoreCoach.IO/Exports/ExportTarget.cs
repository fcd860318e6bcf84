using ScoreCoach.Exports;

namespace ScoreCoach.IO.Exports;

/// <summary>Where an export goes and in which format: decided by the path, and by the format where one is named.</summary>
/// <param name="Scope">What a document holds.</param>
/// <param name="Format">The format.</param>
internal readonly record struct ExportTarget(ExportScope Scope, ExportFormat Format)
{
    /// <exception cref="ScoreCoachException">No format is known, or the objects do not have it.</exception>
    public static ExportTarget Of<T>(ExportRequest request, ExportKind<T> kind)
    {
        var extension = Path.GetExtension(request.Path) ?? string.Empty;
        var scope = request.Path is not { } path ? ExportScope.Output : IsFolder(path) ? ExportScope.Folder : ExportScope.File;
        var format = request.Format ?? scope switch
        {
            ExportScope.Folder => kind.Default,
            ExportScope.File => ExportFormats.Of(extension),
            _ => null,
        };
        if (scope == ExportScope.Output && format is { } bytes && ExportFormats.IsBinary(bytes))
        {
            throw ScoreCoachException.UnusableOptions(
                $"{ExportFormats.NameOf(bytes)} is not text, so that it can't be printed.",
                request.Format,
                Advice.With($"Specify a file with {OptionExample.Of("Out", "report" + ExportFormats.ExtensionOf(bytes))}."));
        }

        scope = scope == ExportScope.Folder && format is { } divided && kind.IsByExam(divided) && kind.ExamOf is not null ? ExportScope.Partitions : scope;
        return format is { } known && kind.Renderers.ContainsKey(known)
            ? new(scope, known)
            : throw ExportFormats.Unknown(request.Format?.ToString() ?? extension, request.Path, [.. kind.Renderers.Keys], kind.Default);
    }

    /// <summary>Whether a path is that of a folder. A name without an extension is, and need not exist yet.</summary>
    public static bool IsFolder(string path) =>
        Directory.Exists(path) || Path.EndsInDirectorySeparator(path) || (Path.GetExtension(path).Length == 0 && !File.Exists(path));
}
