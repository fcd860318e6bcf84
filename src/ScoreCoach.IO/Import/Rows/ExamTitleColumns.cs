using ScoreCoach.Catalog;
using ScoreCoach.IO.Import.Columns;
using ScoreCoach.Import;
using ScoreCoach.Text;

namespace ScoreCoach.IO.Import.Rows;

/// <summary>The columns next to that of the exam that name it too, such as "Exam Title" next to "Exam Code". What they say may contradict it.</summary>
internal static class ExamTitleColumns
{
    /// <summary>The columns of a layout that are not the exam's own and have a header by which files call the exam.</summary>
    public static IEnumerable<int> Of(ColumnLayout layout, RecognitionRules recognition)
    {
        if (layout[ReportField.Exam] < 0 || !recognition.Fields.TryGetValue(nameof(ReportField.Exam), out var groups))
        {
            return [];
        }

        var names = TextKey.SetOf(groups.SelectMany(group => group));
        return layout.AttributeColumns.Where(column => names.Contains(TextKey.Of(layout.Headers[column])));
    }
}
