using System.Globalization;
using System.Security.Cryptography;
using ScoreCoach.Catalog;
using ScoreCoach.Errors;
using ScoreCoach.Guides;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Catalog;

/// <summary>
/// Reads vendors, exams, guides and recognition rules from JSON files. A file with findings contributes nothing; the others
/// still load. Files may refer to each other whatever their order.
/// </summary>
internal static class CatalogReader
{
    private const int SchemaVersion = 1;
    private const string Kinds = "exam, vendor, guide, recognition";

    /// <summary>Reads files. They may refer to what is known already, and replace it.</summary>
    public static CatalogReading Read(IEnumerable<CatalogFile> files, ExamCatalog? known)
    {
        var documents = ReadDocuments(files);
        return Link(documents, known);
    }

    /// <summary>The catalog of a folder: by its index where that is right, otherwise read as a whole.</summary>
    /// <exception cref="ScoreCoachException">The data is broken.</exception>
    public static ExamCatalog Open(string folder)
    {
        if (CatalogIndex.Open(folder) is { } indexed)
        {
            return indexed;
        }

        var reading = Read(CatalogFolder.Files([folder]).Select(path => new CatalogFile(path)), known: null);
        return reading.Findings.Count == 0
            ? new ExamCatalog(reading.Profiles, reading.Guides, reading.Version, reading.Recognition)
            : throw Broken(reading.Findings[0]);
    }

    /// <summary>Reads the documents of files, before they are linked.</summary>
    public static CatalogDocuments ReadDocuments(IEnumerable<CatalogFile> files)
    {
        var documents = new CatalogDocuments();
        foreach (var file in files)
        {
            ReadFile(file, documents);
        }

        return documents;
    }

    /// <summary>Links documents to each other and to what is known already.</summary>
    public static CatalogReading Link(CatalogDocuments documents, ExamCatalog? known)
    {
        var linker = new CatalogLinker(documents, known);
        linker.Link();
        return new CatalogReading(
            linker.Profiles,
            linker.Guides,
            documents.Recognition.FirstOrDefault(entry => entry.Json.File.IsValid).Rules,
            [.. documents.Files.SelectMany(file => file.Findings.OrderBy(finding => finding.Line))],
            VersionOf(documents.Files));
    }

    /// <summary>Reads the profiles of one exam that was linked before, when the index was made.</summary>
    public static IReadOnlyList<ExamProfile> ReadExam(string exam, string vendor, string defaultGuide, ExamCatalog catalog)
    {
        var documents = ReadValid([vendor, exam]);
        var (document, owner) = (documents.Exams[0], documents.Vendors[0].Vendor);
        return document.Build(owner, defaultGuide, catalog.GuidanceFor(document.Guide, owner.Id));
    }

    /// <summary>Reads a guide that was linked before, and the guides that it extends.</summary>
    public static CoachingGuide ReadGuide(string path, ExamCatalog catalog)
    {
        var document = ReadValid([path]).Guides[0];
        if (document.Guide.Extends is { } extended)
        {
            document.Extend(catalog.FindGuide(extended)!);
        }

        return document.Guide;
    }

    /// <summary>Reads the words by which files call fields and values.</summary>
    public static RecognitionRules ReadRecognition(string path) => ReadValid([path]).Recognition[0].Rules;

    private static CatalogDocuments ReadValid(IReadOnlyList<string> paths)
    {
        var documents = ReadDocuments(paths.Select(path => new CatalogFile(path)));
        return documents.Files.Find(file => !file.IsValid) is { } broken ? throw Broken(broken.Findings[0]) : documents;
    }

    /// <summary>The failure of data that ship and can't be read.</summary>
    private static ScoreCoachException Broken(CatalogFinding finding) => new(
        ErrorId.BrokenCatalog, $"The data that ships with ScoreCoach can't be read. {finding}", finding.Path, "Install ScoreCoach again.");

    private static void ReadFile(CatalogFile file, CatalogDocuments documents)
    {
        documents.Files.Add(file);
        if (file.Load() is not { } root)
        {
            return;
        }

        var json = new JsonObjectReader(root, file);
        json.OptionalText("$schema");
        var version = json.OptionalInteger("schemaVersion", 1, int.MaxValue);
        if (!json.Has("schemaVersion"))
        {
            json.Report("schemaVersion", "'schemaVersion' is missing.", FormattableString.Invariant($"{SchemaVersion}"));
        }
        else if (version > SchemaVersion)
        {
            json.Report("schemaVersion", FormattableString.Invariant($"The file has version {version} of the format, which is newer than this version of ScoreCoach can read."), FormattableString.Invariant($"{SchemaVersion}"));
        }

        file.AsOf = json.Date("asOf");
        foreach (var entry in json.Entries("sources", required: false))
        {
            if (SourceReader.Read(entry.Value, file) is { } source)
            {
                file.Sources.Add(entry.Name, source);
            }
        }

        var kind = json.Has("kind") ? json.Text("kind") : string.Empty;
        switch (kind)
        {
            case "vendor":
                documents.Vendors.Add(VendorDocument.Read(json));
                break;
            case "exam":
                documents.Exams.Add(new ExamDocument(json));
                break;
            case "guide":
                documents.Guides.Add(new GuideDocument(json));
                break;
            case "recognition":
                documents.Recognition.Add((json, RecognitionDocument.Read(json)));
                break;
            default:
                if (!json.Has("kind"))
                {
                    json.Report("kind", "'kind' is missing.", Kinds);
                }
                else if (kind.Length > 0)
                {
                    json.Report("kind", $"'{kind}' is not a kind of document.{NearestName.Hint(kind, Kinds.Split(", "))}", Kinds);
                }

                // Without a kind no one can say which of the other properties belong here.
                return;
        }

        json.ReportUnknown();
    }

    private static string VersionOf(List<CatalogFile> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files)
        {
            hash.AppendData(file.Bytes);
        }

        var asOf = files.Max(file => file.AsOf);
        var digest = Convert.ToHexString(hash.GetHashAndReset().AsSpan(0, 4)).ToLowerInvariant();
        return $"{asOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated"}+{digest}";
    }
}
