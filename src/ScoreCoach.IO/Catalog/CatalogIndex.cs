using System.Text;
using ScoreCoach.Catalog;
using ScoreCoach.Exams;

namespace ScoreCoach.IO.Catalog;

/// <summary>
/// The names of a catalog folder in one small file that is built with the module: what is needed to recognize which exam, domain or label a text
/// names. Profiles, guides and words are read from their own files when someone asks for them.
/// </summary>
internal static class CatalogIndex
{
    public const string FileName = "catalog.index";

    private const int MaxSecondsOfCopying = 10;

    // Anything else at the start of the file is an index of another format, and the folder is read instead.
    private const string Format = "ScoreCoach catalog index 3";

    /// <summary>Writes the index of a folder.</summary>
    public static void Write(Stream stream, string folder)
    {
        var documents = CatalogReader.ReadDocuments(CatalogFolder.Files([folder]).Select(path => new CatalogFile(path)));
        var reading = CatalogReader.Link(documents, known: null);
        if (reading.Findings.Count > 0)
        {
            throw new InvalidDataException(reading.Findings[0].ToString());
        }

        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(reading.Version);
        WriteList(writer, documents.Files, file =>
        {
            WriteName(file);
            writer.Write((long)file.Bytes.Length);
        });
        var entries = new ExamCatalog(reading.Profiles, [], reading.Version).Entries;
        var vocabularies = entries.Select(entry => entry.Vocabulary).Distinct().ToList();
        var vendors = documents.Vendors.ToDictionary(document => document.Vendor.Id, document => document.Json.File, StringComparer.Ordinal);
        WriteList(writer, vocabularies, vocabulary => WriteVocabulary(writer, vocabulary));
        WriteList(writer, entries, entry =>
        {
            WriteEntry(writer, entry, vocabularies.IndexOf(entry.Vocabulary));
            WriteName(documents.Exams.Find(exam => exam.Id == entry.Id)!.File);
            WriteName(vendors[entry.VendorId]);
            writer.Write(entry.Profiles[0].Guide);
        });
        WriteList(writer, documents.Guides, document =>
        {
            writer.Write(document.Guide.Id);
            WriteOptional(writer, document.Guide.Exam);
            WriteOptional(writer, document.Guide.Edition);
            WriteOptional(writer, document.Guide.Vendor);
            WriteName(document.File);
        });
        WriteName(documents.Recognition[0].Json.File);

        void WriteName(CatalogFile file) => writer.Write(NameIn(folder, file.Path));
    }

    /// <summary>Opens the catalog of a folder by its index; null when there is none, or none of the files that are there now.</summary>
    public static ExamCatalog? Open(string folder)
    {
        var path = Path.Join(folder, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            using var reader = new BinaryReader(new MemoryStream(File.ReadAllBytes(path)), Encoding.UTF8);
            if (reader.ReadString() != Format)
            {
                return null;
            }

            var version = reader.ReadString();
            return AreThere(folder, ReadList(reader, () => (Name: reader.ReadString(), Length: reader.ReadInt64()))) ? Open(reader, folder, version) : null;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or FormatException or ArgumentException or IndexOutOfRangeException)
        {
            // An index that can't be read is none: the folder says the same.
            return null;
        }
    }

    private static ExamCatalog Open(BinaryReader reader, string folder, string version)
    {
        // What is read later looks for guides in the catalog that is made here.
        ExamCatalog catalog = null!;
        var vocabularies = ReadList(reader, () => ReadVocabulary(reader));
        var entries = ReadList(reader, () => ReadEntry(reader, folder, vocabularies, () => catalog));
        var guides = ReadList(reader, () =>
        {
            var path = string.Empty;
            var guide = new GuideEntry(() => CatalogReader.ReadGuide(path, catalog))
            {
                Id = reader.ReadString(),
                Exam = ReadOptional(reader),
                Edition = ReadOptional(reader),
                Vendor = ReadOptional(reader),
            };
            path = Path.Join(folder, reader.ReadString());
            return guide;
        });
        var recognition = Path.Join(folder, reader.ReadString());
        catalog = new ExamCatalog(entries, guides, version, new Lazy<RecognitionRules>(() => CatalogReader.ReadRecognition(recognition)));
        return catalog;
    }

    /// <summary>
    /// Whether the files of the index are those of the folder. A file that was changed by hand has another length, or is clearly newer than the
    /// index; copying a folder makes differences of moments only.
    /// </summary>
    private static bool AreThere(string folder, (string Name, long Length)[] files)
    {
        var newest = File.GetLastWriteTimeUtc(Path.Join(folder, FileName)).AddSeconds(MaxSecondsOfCopying);
        var lengths = files.ToDictionary(file => file.Name, file => file.Length, StringComparer.Ordinal);
        var found = 0;
        foreach (var file in CatalogFolder.FilesIn(folder))
        {
            if (!lengths.TryGetValue(NameIn(folder, file.FullName), out var length) || length != file.Length || file.LastWriteTimeUtc > newest)
            {
                return false;
            }

            found++;
        }

        return found == files.Length;
    }

    private static void WriteEntry(BinaryWriter writer, CatalogEntry entry, int vocabulary)
    {
        writer.Write(entry.Id);
        writer.Write(entry.Title);
        WriteTexts(writer, entry.Aliases);
        WriteTexts(writer, entry.SharedNames);
        writer.Write(entry.VendorId);
        writer.Write(entry.VendorName);
        WriteTexts(writer, entry.VendorAliases);
        writer.Write((byte)entry.Status);
        WriteTexts(writer, entry.Successor);
        writer.Write(entry.Scale is not null);
        if (entry.Scale is { } scale)
        {
            writer.Write(scale.Minimum);
            writer.Write(scale.Maximum);
        }

        writer.Write(vocabulary);
        WriteTexts(writer, entry.PolicyNames);
        WriteList(writer, entry.Outlines, outline =>
        {
            writer.Write(outline.Edition);
            WriteList(writer, outline.Domains, domain =>
            {
                writer.Write(domain.Id);
                writer.Write(domain.Name);
                writer.Write(domain.ShortName);
                WriteTexts(writer, domain.Aliases);
            });
        });
    }

    private static CatalogEntry ReadEntry(BinaryReader reader, string folder, ReportVocabulary[] vocabularies, Func<ExamCatalog> catalog)
    {
        string exam = string.Empty, vendor = string.Empty, guide = string.Empty;
        var id = reader.ReadString();
        var entry = new CatalogEntry(() => CatalogReader.ReadExam(exam, vendor, guide, catalog()))
        {
            Id = id,
            Title = reader.ReadString(),
            Aliases = ReadTexts(reader),
            SharedNames = ReadTexts(reader),
            VendorId = reader.ReadString(),
            VendorName = reader.ReadString(),
            VendorAliases = ReadTexts(reader),
            Status = (ExamStatus)reader.ReadByte(),
            Successor = ReadTexts(reader),
            Scale = reader.ReadBoolean() ? new ScoreScale(reader.ReadDecimal(), reader.ReadDecimal()) : null,
            Vocabulary = vocabularies[reader.ReadInt32()],
            PolicyNames = ReadTexts(reader),
            Outlines = ReadList(reader, () => new ExamOutline(id, reader.ReadString(), ReadList(reader, () =>
                new OutlineDomain(reader.ReadString(), reader.ReadString(), reader.ReadString(), ReadTexts(reader))))),
        };
        exam = Path.Join(folder, reader.ReadString());
        vendor = Path.Join(folder, reader.ReadString());
        guide = reader.ReadString();
        return entry;
    }

    private static void WriteVocabulary(BinaryWriter writer, ReportVocabulary vocabulary)
    {
        writer.Write((byte)vocabulary.Kind);
        writer.Write(vocabulary.ReportsDomains);
        WriteList(writer, vocabulary.Labels, label =>
        {
            writer.Write(label.Label);
            writer.Write((byte)label.Level);
            writer.Write(label.Severity);
            WriteTexts(writer, label.Aliases);
        });
    }

    private static ReportVocabulary ReadVocabulary(BinaryReader reader)
    {
        var (kind, reportsDomains) = ((VocabularyKind)reader.ReadByte(), reader.ReadBoolean());
        var labels = ReadList(reader, () => new LabelDefinition(reader.ReadString(), (PerformanceLevel)reader.ReadByte())
        {
            Severity = reader.ReadInt32(),
            Aliases = [.. ReadTexts(reader)],
        });
        return new ReportVocabulary(kind, labels) { ReportsDomains = reportsDomains };
    }

    private static string NameIn(string folder, string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static void WriteOptional(BinaryWriter writer, string? text) => writer.Write(text ?? string.Empty);

    private static string? ReadOptional(BinaryReader reader) => reader.ReadString() is { Length: > 0 } text ? text : null;

    private static void WriteTexts(BinaryWriter writer, IReadOnlyCollection<string> texts) => WriteList(writer, texts, writer.Write);

    private static string[] ReadTexts(BinaryReader reader) => ReadList(reader, reader.ReadString);

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyCollection<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<T> read)
    {
        // No item takes less than a byte: a larger number is damage, not a reason to ask for memory.
        var count = reader.Read7BitEncodedInt();
        if (count < 0 || count > reader.BaseStream.Length)
        {
            throw new InvalidDataException();
        }

        var items = new T[count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = read();
        }

        return items;
    }
}
