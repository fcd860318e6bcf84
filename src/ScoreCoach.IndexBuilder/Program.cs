using ScoreCoach.IO.Catalog;

// Next to the target and renamed: a build that is stopped leaves no half of an index.
var folder = Path.GetFullPath(args[0]);
var target = Path.Join(folder, CatalogIndex.FileName);
var written = $"{target}.{Environment.ProcessId}";
try
{
    using (var stream = File.Create(written))
    {
        CatalogIndex.Write(stream, folder);
    }

    File.Move(written, target, overwrite: true);
    return 0;
}
catch (InvalidDataException exception)
{
    // In the form in which the build shows it as an error of its own.
    Console.Error.WriteLine($"{target}: error SC0001: {exception.Message}");
    File.Delete(written);
    return 1;
}
