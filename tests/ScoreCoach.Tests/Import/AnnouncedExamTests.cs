using System.Text;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>An exam that a vendor has announced and the catalog does not hold is not taken for the exam before it.</summary>
public class AnnouncedExamTests
{
    public static TheoryData<string, string> Announced
    {
        get
        {
            var announced = new TheoryData<string, string>();
            foreach (var exam in Shipped.Catalog.Exams)
            {
                foreach (var successor in exam.Successor.Where(successor => Shipped.Catalog.FindExam(successor).Count == 0))
                {
                    announced.Add(successor, exam.Id);
                }
            }

            return announced;
        }
    }

    [Theory]
    [MemberData(nameof(Announced))]
    public void The_exam_before_it_is_named_and_nothing_is_proposed(string announced, string before)
    {
        foreach (var spelling in new[] { announced, announced.ToLowerInvariant(), announced.Replace('-', ' ') })
        {
            var issue = new ExamTable(Shipped.Catalog).Unknown(Encoding.UTF8.GetBytes(spelling));
            Assert.Equal(ImportIssueCode.UnknownExam, issue.Code);
            Assert.Contains($"'{spelling}' is not an exam in the catalog. {spelling} is announced as the successor of {before}", issue.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("Did you mean", issue.Advice!.ToString(), StringComparison.Ordinal);
            Assert.Contains("draft a profile with New and", issue.Advice!.ToString(), StringComparison.Ordinal);
        }

        var all = new ExamTable(Shipped.Catalog).UnknownAll(["PMPX", announced]);
        Assert.Contains($" {announced} is announced as the successor of {before}", all.Message, StringComparison.Ordinal);
        Assert.Contains($"the successor of {before}", Shipped.Catalog.UnknownExam(announced).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Some_are_announced() => Assert.NotEmpty(Announced);
}
