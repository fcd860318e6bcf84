using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>An exam date after the exam's last day is a wrong date or a wrong exam: the import warns of it once per exam.</summary>
public sealed class LastExamDayTests
{
    [Theory]
    // MLS-C01 was last offered on 2026-03-31.
    [InlineData("MLS-C01", "2026-03-31", "2026-01-05", null)]
    [InlineData("MLS-C01", "", "2026-03-31", null)]
    [InlineData("MLS-C01", "2026-01-05", "2026-04-01", "3: 1 report of MLS-C01 has an exam date after 2026-03-31, the last day on which the exam could be taken.")]
    [InlineData("MLS-C01", "2026-04-01", "2026-09-01", "2: 2 reports of MLS-C01 have an exam date after 2026-03-31, the last day on which the exam could be taken.")]
    public void One_warning_for_each_exam(string exam, string first, string second, string? expected)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Exam date,Result,Modeling\na,{exam},{first},Pass,\nb,{exam},{second},Pass,\n", ImportRun.Options with { AsOf = GivenExam.Day("2026-11-26") });

        var told = run.Of(ImportIssueCode.AfterLastExamDay);
        Assert.Equal(2, run.Reports.Count);
        Assert.Equal(expected, told.Select(issue => $"{issue.Line}: {issue.Message}").SingleOrDefault());
        Assert.All(told, issue => Assert.Equal((IssueSeverity.Warning, "ExamDate", "Correct the date or the exam."), (issue.Severity, issue.Field, issue.Suggestion)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_last_day_is_that_of_the_language(string exam, string language, string day, int warnings) => Assert.Equal(
        warnings,
        ImportRun.Of($"Candidate ID,Exam,Exam date,Result,Language\na,{exam},{day},Pass,{language}\n", ImportRun.Options with { AsOf = GivenExam.Day("2028-11-26") }).Of(ImportIssueCode.AfterLastExamDay).Count);

    /// <summary>For each exam with a language that ends later than English: that language on its last day and the day after, English, and a report that does not name one.</summary>
    public static TheoryData<string, string, string, int> Languages()
    {
        var data = new TheoryData<string, string, string, int>();
        foreach (var profile in Shipped.Catalog.Profiles.Where(profile => profile.LastExamDate is not null).DistinctBy(profile => profile.Id))
        {
            if (profile.OtherLanguages.FirstOrDefault(language => language.LastExamDate > profile.LastExamDate) is { LastExamDate: { } last } later)
            {
                data.Add(profile.Id, later.Name, Text(last), 0);
                data.Add(profile.Id, later.Name, Text(last.AddDays(1)), 1);
                data.Add(profile.Id, "English", Text(last), 1);
                data.Add(profile.Id, string.Empty, Text(last), 0);
            }
        }

        return data;

        static string Text(DateTime day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }
}
