using System.Globalization;
using System.Security.Cryptography;
using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Catalog;

/// <summary>
/// Reads vendors, exams, guides and recognition rules from JSON files. A file with findings contributes nothing; the others
/// still load. Files may refer to each other whatever their order.
/// </summary>
internal static class CatalogReader
{
    private const int SchemaVersion = 1;

    /// <summary>
    /// Reads files, and folders with every .json below them except in folders named "schemas". The files may refer to what is
    /// known already, and replace it.
    /// </summary>
    public static CatalogReading Read(IReadOnlyList<string> paths, ExamCatalog? known)
    {
        var documents = new CatalogDocuments();
        foreach (var file in CatalogFolder.Files(paths))
        {
            ReadFile(file, documents);
        }

        var linker = new CatalogLinker(documents, known);
        linker.Link();
        return new CatalogReading(
            linker.Profiles,
            linker.Guides,
            documents.Recognition.FirstOrDefault(entry => entry.Json.File.IsSound).Rules,
            [.. documents.Files.SelectMany(file => file.Findings.OrderBy(finding => finding.Line))],
            VersionOf(documents.Files));
    }

    private static void ReadFile(CatalogFile file, CatalogDocuments documents)
    {
        documents.Files.Add(file);
        if (file.Load() is not { } root)
        {
            return;
        }

        var json = new JsonObjectReader(root, file);
        json.OptionalText("$schema");
        var version = json.Integer("schemaVersion", 1, int.MaxValue);
        if (version != SchemaVersion)
        {
            json.Report("schemaVersion", FormattableString.Invariant($"The version {version} is newer than this reader."), FormattableString.Invariant($"{SchemaVersion}"));
        }

        file.AsOf = json.Date("asOf");
        foreach (var entry in json.Entries("sources", required: false))
        {
            if (SourceReader.Read(entry.Value, file) is { } source)
            {
                file.Sources.Add(entry.Name, source);
            }
        }

        var kind = json.Text("kind");
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
                if (kind.Length > 0)
                {
                    json.Report("kind", $"'{kind}' is not a kind of document.", "vendor, exam, guide, recognition");
                }

                // Without a kind nobody can say which of the other properties belong here.
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
