namespace ScoreCoach.IO.Exports;

/// <summary>A renderer whose documents in a folder get one more document, which lists them.</summary>
internal interface IIndexRenderer<T> : IDocumentRenderer<T>
{
    /// <summary>The name of that document, without its extension.</summary>
    string IndexName { get; }

    /// <summary>Starts it.</summary>
    IDocumentWriter<ListedDocument<T>> StartIndex(Stream stream);
}

/// <summary>A document in a list.</summary>
/// <param name="FileName">Its name in the folder.</param>
/// <param name="Value">What it is about.</param>
internal sealed record ListedDocument<T>(string FileName, T Value);
