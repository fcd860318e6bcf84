using System.Runtime.Loader;
using System.Text;
using ScoreCoach.HelpBuilder;

// Arguments: the assembly of the cmdlets, the assembly that it was compiled against, the folder of the pages, the target folder.
var paths = Array.ConvertAll(args, Path.GetFullPath);
var (cmdlets, automation, pages, target) = (paths[0], paths[1], paths[2], paths[3]);
string[] beside = [automation, .. Directory.GetFiles(Path.GetDirectoryName(cmdlets)!, "*.dll")];

// Attributes are read as data: the reference assembly of PowerShell has no code that could create them.
AssemblyLoadContext.Default.Resolving += (context, name) =>
    Array.Find(beside, file => Path.GetFileNameWithoutExtension(file) == name.Name) is { } file ? context.LoadFromAssemblyPath(file) : null;

try
{
    Directory.CreateDirectory(target);
    var commands = CommandMetadata.ReadAll(AssemblyLoadContext.Default.LoadFromAssemblyPath(cmdlets));
    var help = HelpPage.ReadAll(pages);
    Write($"{Path.GetFileName(cmdlets)}-Help.xml", MamlWriter.Write(commands, help));

    var topics = AboutTopic.ReadAll(pages).ToDictionary(topic => $"{topic.Name}.help.txt", topic => topic.Render());
    foreach (var (name, text) in topics)
    {
        Write(name, text);
    }

    foreach (var former in Directory.EnumerateFiles(target, "*.help.txt").Where(file => !topics.ContainsKey(Path.GetFileName(file))))
    {
        File.Delete(former);
    }

    return 0;
}
catch (PageFormatException exception)
{
    // In the form in which the build shows it as an error of its own.
    Console.Error.WriteLine($"{exception.Path}({exception.Line}): error SC0002: {exception.Message}");
    return 1;
}

// Next to the target and renamed: a build that is stopped leaves no half of a file.
void Write(string name, string text)
{
    var path = Path.Join(target, name);
    var written = $"{path}.{Environment.ProcessId}";
    File.WriteAllText(written, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    File.Move(written, path, overwrite: true);
}
