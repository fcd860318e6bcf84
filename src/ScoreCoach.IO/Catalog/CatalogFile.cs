using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ScoreCoach.IO.Catalog;

/// <summary>One file of the catalog while it is read: its findings, its named sources, and what it refers to.</summary>
internal sealed class CatalogFile(string path)
{
    // Deep enough for conditions inside conditions; shallow enough that no file can exhaust the stack.
    private const int MaxDepth = 64;
    private const long MaxLength = 16 * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string Path => path;

    /// <summary>The file's bytes; empty when it could not be read.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The date of the file's facts.</summary>
    public DateTime? AsOf { get; set; }

    public List<CatalogFinding> Findings { get; } = [];

    /// <summary>A file with findings contributes nothing.</summary>
    public bool IsSound => Findings.Count == 0;

    /// <summary>The sources that the file names once and refers to by name.</summary>
    public Dictionary<string, Source> Sources { get; } = new(StringComparer.Ordinal);

    public void Report(JToken at, string message, string expected) => Report(at.Path, at, message, expected);

    public void Report(string jsonPath, JToken? near, string message, string expected)
    {
        var line = near is IJsonLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
        Findings.Add(new CatalogFinding(Path, jsonPath, line, message, expected));
    }

    /// <summary>Reads the file as one JSON object; null when it is none, which is a finding.</summary>
    public JObject? Load()
    {
        try
        {
            if (new FileInfo(Path).Length > MaxLength)
            {
                Report("", null, "The file is longer than a profile or a guide can be.", "at most 16 MB");
                return null;
            }

            Bytes = File.ReadAllBytes(Path);
            using var reader = new JsonTextReader(new StreamReader(new MemoryStream(Bytes), StrictUtf8, detectEncodingFromByteOrderMarks: true))
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

            if (token is JObject json)
            {
                return json;
            }

            Report("", token, $"The file holds {Described(token)}.", "one JSON object");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Report("", null, $"The file can't be read: {exception.Message}", "a file that can be opened");
        }
        catch (JsonReaderException exception)
        {
            Findings.Add(new CatalogFinding(Path, exception.Path ?? "", exception.LineNumber, $"This is not JSON: {exception.Message}", "one JSON object"));
        }
        catch (JsonException exception)
        {
            Report("", null, $"This is not JSON: {exception.Message}", "one JSON object");
        }
        catch (DecoderFallbackException)
        {
            Report("", null, "The file is not valid UTF-8.", "a UTF-8 file");
        }

        return null;
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

    private static string Shortened(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "...");
}
