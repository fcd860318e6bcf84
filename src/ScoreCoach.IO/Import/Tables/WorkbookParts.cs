using System.IO.Compression;
using System.Xml;

namespace ScoreCoach.IO.Import.Tables;

/// <summary>
/// Opens the parts of a workbook, none of which may unpack to more than its packed size makes plausible. Parts are found by what other
/// parts say of them, never by the names that programs usually give them.
/// </summary>
internal sealed class WorkbookParts : IDisposable
{
    /// <summary>What the archive as a whole names its parts from.</summary>
    public const string Root = "";

    /// <summary>Sheets of reports pack to about a tenth; what unpacks to two hundred times its size was made to do harm.</summary>
    private const long MaxUnpackedPerByte = 200;

    private const long AlwaysAllowed = 16L * 1024 * 1024;
    private const int MaxParts = 10_000;

    /// <summary>What kinds of relations begin with: in the transitional form of the format, and in the strict one.</summary>
    private static readonly string[] KindPrefixes =
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/"];

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, ZipArchiveEntry?> _parts = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="WorkbookException">The file is not an archive.</exception>
    public WorkbookParts(Stream stream)
    {
        try
        {
            _archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            if (_archive.Entries.Count > MaxParts)
            {
                throw new WorkbookException("The archive holds more parts than any workbook.");
            }
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException)
        {
            // .NET 8 reports a directory that ends too early as an IOException, later versions as invalid data.
            throw new WorkbookException("The file is a damaged archive.", damaged);
        }

        foreach (var entry in _archive.Entries)
        {
            // Two parts of one name would be two workbooks, and each program would choose one.
            var name = entry.FullName.Replace('\\', '/').TrimStart('/');
            _parts[name] = _parts.ContainsKey(name) ? null : entry;
        }
    }

    /// <summary>The names of all parts.</summary>
    public IEnumerable<string> Names => _parts.Keys;

    /// <summary>Opens a part that another one names.</summary>
    /// <exception cref="WorkbookException">The part is not there, or there twice.</exception>
    public XmlReader Open(string name)
    {
        var entry = Find(name);
        return XmlReader.Create(entry.Open(), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
            MaxCharactersInDocument = MaxUnpacked(entry),
        });
    }

    /// <summary>The first bytes of a part; none where there is no such part.</summary>
    public byte[] HeadOf(string name)
    {
        if (_parts.GetValueOrDefault(name) is not { } entry)
        {
            return [];
        }

        using var stream = entry.Open();
        var head = new byte[128];
        return head[..stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Whether a part contains a text. The text may be a name that is in no other place, so that nothing is parsed for it.</summary>
    public bool Contains(string name, ReadOnlySpan<byte> text)
    {
        var entry = Find(name);
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var kept = 0;
        int read;
        for (var total = 0L; (read = stream.Read(buffer.AsSpan(kept))) > 0 && total <= MaxUnpacked(entry); total += read)
        {
            var part = buffer.AsSpan(0, kept + read);

            // A part in UTF-16 has a zero in each letter, and is not searched but taken to contain it.
            if (part.IndexOf(text) >= 0 || (total == 0 && part.Contains((byte)0)))
            {
                return true;
            }

            kept = Math.Min(text.Length - 1, part.Length);
            part[^kept..].CopyTo(buffer);
        }

        return false;
    }

    /// <summary>What a part names.</summary>
    /// <exception cref="WorkbookException">It names a part outside of the archive.</exception>
    public IReadOnlyList<WorkbookRelation> RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/');
        var name = $"{part[..(slash + 1)]}_rels/{part[(slash + 1)..]}.rels";
        if (!_parts.ContainsKey(name))
        {
            return [];
        }

        var relations = new List<WorkbookRelation>();
        using var xml = Open(name);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && relations.Count < MaxParts)
            {
                var isExternal = xml.GetAttribute("TargetMode") == "External";
                var target = xml.GetAttribute("Target") ?? string.Empty;
                relations.Add(new WorkbookRelation(
                    xml.GetAttribute("Id") ?? string.Empty,
                    KindOf(xml.GetAttribute("Type") ?? string.Empty),
                    isExternal ? string.Empty : Resolve(part[..(slash + 1)], target)));
            }
        }

        return relations;
    }

    public void Dispose() => _archive.Dispose();

    private static long MaxUnpacked(ZipArchiveEntry entry) => AlwaysAllowed + (entry.CompressedLength * MaxUnpackedPerByte);

    private static string KindOf(string type)
    {
        foreach (var prefix in KindPrefixes)
        {
            if (type.StartsWith(prefix, StringComparison.Ordinal))
            {
                return type[prefix.Length..];
            }
        }

        return type;
    }

    /// <summary>A target is written from the root of the archive, or from the folder of the part that names it.</summary>
    private static string Resolve(string folder, string target)
    {
        var text = Uri.UnescapeDataString(target.Replace('\\', '/'));
        var path = new List<string>();
        foreach (var step in (text.StartsWith('/') ? text : folder + text).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step == ".." && path.Count == 0)
            {
                throw new WorkbookException($"The workbook names a part outside of itself: '{Shown(target)}'.");
            }

            if (step == "..")
            {
                path.RemoveAt(path.Count - 1);
            }
            else if (step != ".")
            {
                path.Add(step);
            }
        }

        return string.Join('/', path);
    }

    private ZipArchiveEntry Find(string name)
    {
        if (_parts.TryGetValue(name, out var entry))
        {
            return entry ?? throw new WorkbookException($"The workbook holds the part '{Shown(name)}' twice.");
        }

        throw new WorkbookException($"The workbook is incomplete: it lacks the part '{Shown(name)}'.");
    }

    private static string Shown(string name) => name.Length <= 100 ? name : name[..100] + "…";
}
