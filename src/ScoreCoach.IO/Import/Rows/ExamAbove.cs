using ScoreCoach.Catalog;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>Finds the exam that is above a table, in a title or in the name of a worksheet.</summary>
internal static class ExamAbove
{
    /// <summary>The one exam that texts name, and where; null for none or several.</summary>
    public static (string Exam, string Place)? Find(ExamCatalog catalog, IEnumerable<(string Text, string Place)> texts)
    {
        var exams = new ExamTable(catalog);
        var found = texts
            .SelectMany(named => exams.FindInside(named.Text), (named, exam) => (Exam: exam, named.Place))
            .ToArray();
        return found.Length > 0 && Array.TrueForAll(found, other => other.Exam == found[0].Exam) ? found[0] : null;
    }
}
