namespace ScoreCoach.ModuleTests.Hosting;

/// <summary>A file that is there while a test needs it.</summary>
internal sealed class TextFile : IDisposable
{
    public TextFile(string text) => File.WriteAllText(Path, text);

    public string Path { get; } = System.IO.Path.Join(System.IO.Path.GetTempPath(), $"scorecoach-{Guid.NewGuid():N}.csv");

    public void Dispose() => File.Delete(Path);
}
