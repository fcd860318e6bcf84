using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>A guide of someone's own, as a file that is read next to the catalog that ships.</summary>
internal static class GivenGuideFile
{
    public static CatalogReading Read(string guide)
    {
        var folder = Directory.CreateTempSubdirectory("scorecoach-guide-");
        try
        {
            var path = Path.Join(folder.FullName, "guide.json");
            File.WriteAllText(path, guide);
            return GivenFiles.Gateway.ReadCatalog([path], Shipped.Catalog);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
