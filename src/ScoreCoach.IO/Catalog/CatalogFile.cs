using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>One file of the catalog while it is read: its findings, its named sources, and what it refers to.</summary>
/// <param name="path">The file.</param>
/// <param name="content">What the file holds, or will hold; null to read it.</param>
internal sealed class CatalogFile(string path, byte[]? content = null)
{
    // Deep enough for conditions inside conditions; shallow enough that no file can exhaust the stack.
    private const int MaxDepth = 64;
    private const long MaxLength = 16 * 1024 * 1024;

    // No one reads more of one file, and the place of each takes a search.
    private const int MaxFindings = 200;
    private const string SavedAsUtf8 = "a file that is saved as UTF-8";
    private const string ZeroBytes = "The file is not UTF-8 text: it contains zero bytes, as UTF-16 does.";
    private const string OneObject = "one JSON object, from { to }";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Path => path;

    /// <summary>Why the file is read.</summary>
    public ProfileOrigin Origin { get; init; }

    /// <summary>The file's bytes; empty when it could not be read.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The date of the file's facts.</summary>
    public DateTime? AsOf { get; set; }

    public List<CatalogFinding> Findings { get; } = [];

    /// <summary>Whether it has so many findings that no more are listed.</summary>
    public bool IsFull => Findings.Count >= MaxFindings;

    /// <summary>A file with findings contributes nothing.</summary>
    public bool IsValid => Findings.Count == 0;

    /// <summary>The sources that the file names once and refers to by name.</summary>
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public void Report(JToken at, string message, string expected)
    {
        if (!IsFull)
        {
            Report(at.Path, at, message, expected);
        }
    }

    public void Report(string jsonPath, JToken? near, string message, string expected)
    {
        if (IsFull)
        {
            return;
        }

        var line = near is IJsonLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
        Findings.Add(new CatalogFinding(Path, jsonPath, line, message, expected));
    }

    /// <summary>Reads the file as one JSON object; null when it is none, which is a finding.</summary>
    public JObject? Load()
    {
        try
        {
            var length = content?.LongLength ?? LengthOnDisk();
            if (length == 0)
            {
                // A pipe would wait for a writer that never comes, and a device has no end: neither has a length, and neither is opened.
                Report("", null, "The file is empty, or is a pipe or a device.", OneObject);
                return null;
            }

            if (length > MaxLength)
            {
                Report("", null, FormattableString.Invariant($"The file has {length / 1048576m:0.#} MB, more than a profile or a guide can have."), "at most 16 MB");
                return null;
            }

            Bytes = content ?? File.ReadAllBytes(Path);
            using var text = new StreamReader(new MemoryStream(Bytes), StrictUtf8, detectEncodingFromByteOrderMarks: true);
            return Parse(text.ReadToEnd());
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            var isLink = new FileInfo(Path).LinkTarget is not null;
            Report("", null, isLink ? "This is a link to a file that does not exist." : "The path does not exist.", "the path of an existing file or folder");
        }
        catch (UnauthorizedAccessException)
        {
            Report("", null, "The file can't be read: access is denied.", "a file that can be opened");
        }
        catch (IOException exception)
        {
            Report("", null, $"The file can't be read: {exception.Message}", "a file that can be opened");
        }
        catch (DecoderFallbackException)
        {
            Report("", null, Bytes.Contains((byte)0) ? ZeroBytes : "The file is not valid UTF-8.", SavedAsUtf8);
        }

        return null;
    }

    private long LengthOnDisk()
    {
        var file = new FileInfo(Path);
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo { Exists: true } target ? target.Length : file.Length;
    }

    private JObject? Parse(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Report("", null, "The file is empty.", OneObject);
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            Report("", null, ZeroBytes, SavedAsUtf8);
            return null;
        }

        try
        {
            using var reader = new JsonTextReader(new StringReader(text))
            {
                MaxDepth = MaxDepth,
                DateParseHandling = DateParseHandling.None,
                FloatParseHandling = FloatParseHandling.Decimal,
            };
            var token = JToken.ReadFrom(reader, new JsonLoadSettings
            {
                LineInfoHandling = LineInfoHandling.Load,
                DuplicatePropertyNameHandling = DuplicatePropertyNameHandling.Error,
            });
            while (reader.Read())
            {
                // Only comments may follow the object: the reader throws at anything else.
            }

            if (StrictJson.Find(text) is { } slip)
            {
                Findings.Add(new CatalogFinding(Path, "", slip.Line, $"The file is not valid JSON: {slip.Message}", slip.Expected));
                return null;
            }

            if (token is JObject json)
            {
                return json;
            }

            Report("", token, $"The file holds {Described(token)}.", OneObject);
        }
        catch (JsonReaderException exception)
        {
            Findings.Add(new CatalogFinding(Path, exception.Path ?? "", exception.LineNumber, InWords(exception), OneObject));
        }
        catch (JsonException exception)
        {
            Report("", null, InWords(exception), OneObject);
        }

        return null;
    }

    // The place is next to the message already.
    private static string InWords(JsonException exception)
    {
        if (exception.Message.StartsWith("Property with the name '", StringComparison.Ordinal))
        {
            return $"'{exception.Message.Split('\'')[1]}' is given twice in one object.";
        }

        if (exception.Message.Contains("MaxDepth", StringComparison.Ordinal))
        {
            return FormattableString.Invariant($"The file is nested more than {MaxDepth} levels deep.");
        }

        var place = exception.Message.IndexOf(" Path '", StringComparison.Ordinal);
        var message = (place < 0 ? exception.Message : exception.Message[..place]).TrimEnd('.', ' ');
        return $"The file is not valid JSON: {message}.";
    }

    /// <summary>What a token is, for a message.</summary>
    public static string Described(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => $"the text '{Shortened((string)token!)}'",
        JTokenType.Integer or JTokenType.Float => $"the number {token.ToString(Formatting.None)}",
        JTokenType.Boolean => token.ToString(Formatting.None),
        JTokenType.Null => "null",
        _ => token.Type.ToString(),
    };

    /// <summary>A text that is short enough for a message.</summary>
    public static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
