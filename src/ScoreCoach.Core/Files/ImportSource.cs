namespace ScoreCoach.Files;

/// <summary>A file, or a stream, to import.</summary>
/// <param name="Path">The file; for a stream, what to call it in issues.</param>
internal sealed record ImportSource(string Path)
{
    /// <summary>The stream; null for a file. It need not be seekable.</summary>
    public Stream? Stream { get; init; }

    /// <summary>Where its refused rows go; null for nowhere.</summary>
    public string? RejectPath { get; init; }
}
