using ScoreCoach.Exports;
using ScoreCoach.IO.Import.Tables;
using ScoreCoach.IO.Output;

namespace ScoreCoach.IO.Exports;

/// <summary>What can be exported: the formats of a type of objects, and how their files are called.</summary>
/// <param name="Default">The format of a folder for which none is named.</param>
/// <param name="Renderers">What writes each format.</param>
/// <param name="NameOf">The name of an object's file in a folder.</param>
internal sealed record ExportKind<T>(ExportFormat Default, IReadOnlyDictionary<ExportFormat, Func<ExportContext, IDocumentRenderer<T>>> Renderers, Func<T, ExportName> NameOf)
{
    /// <summary>The exam of an object, by which folders are divided in formats that hold many objects. Null where no format does.</summary>
    public Func<T, string>? ExamOf { get; init; }

    /// <summary>Whether a folder has a file for each exam, and not for each object.</summary>
    public Func<ExportFormat, bool> IsByExam { get; init; } = format => format == ExportFormat.Parquet;

    /// <summary>Starts an export.</summary>
    /// <exception cref="ScoreCoachException">It can't be done as requested.</exception>
    public IExport<T> Open(ExportRequest request, IExportObserver observer)
    {
        var target = ExportTarget.Of(request, this);
        request.CheckFor(target.Format);
        if (request.Delimiter is { } delimiter && (!CsvDialect.IsUsable(delimiter) || delimiter == CsvWriting.Options.InjectionEscape))
        {
            throw CsvDialect.Unusable(delimiter, "Specify another delimiter, or omit it to use a comma.");
        }

        var renderer = Renderers[target.Format](new(request, target.Scope));
        return target.Scope == ExportScope.Partitions ? new PartitionedExport<T>(request, target, this, renderer, observer)
            : target.Scope == ExportScope.Folder
            ? new FolderExport<T>(request, target, this, renderer, observer)
            : new FileExport<T>(request, renderer, observer);
    }
}

/// <summary>The name of a file in a folder.</summary>
/// <param name="File">The name.</param>
/// <param name="Identity">What it stands for, spelled out, from which names that look alike get different hashes.</param>
internal readonly record struct ExportName(SafeFileName File, string Identity);

/// <summary>What a renderer needs to know of its export.</summary>
/// <param name="Request">What is requested.</param>
/// <param name="Scope">What a document holds.</param>
internal sealed record ExportContext(ExportRequest Request, ExportScope Scope);

/// <summary>What a document holds, and where it goes.</summary>
internal enum ExportScope
{
    /// <summary>All objects, for another program or a screen.</summary>
    Output,

    /// <summary>All objects, in a file.</summary>
    File,

    /// <summary>One object, in a file of a folder.</summary>
    Folder,

    /// <summary>The objects of an exam, in a file of a folder.</summary>
    Partitions,
}
