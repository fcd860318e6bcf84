using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Import;

/// <summary>An abbreviation of a domain counts as one before a unit, as it does alone.</summary>
public sealed class AbbreviationUnitTests
{
    private static readonly ImportOptions Points = ImportRun.Options with { LevelThreshold = new LevelThreshold(60, 80), LevelUnit = LevelUnit.Points };

    [Theory]
    [InlineData("MLS-C01", "DE /20,EDA /20,Modeling /20,MLOps /20", "12,17,8,14", "ASWA")]
    [InlineData("MLS-C01", "Data Engineering (max. 20),EDA (max. 50),Modeling (max. 10),MLOps (max. 10)", "12,40,5,7", "ASWA")]
    [InlineData("AI-102", "NLP (of 20),Computer Vision [max. 20]", "17,8", "")]
    public void Points_are_read_with_the_maximum_in_the_header(string exam, string header, string numbers, string expected)
    {
        string[] lines = [$"Id,Exam,Date,{header}", $"a,{exam},2025-11-03,{numbers}"];

        var read = ImportRun.Levels(Assert.Single(ImportRun.Of(string.Join('\n', lines), Points).Reports));

        Assert.Equal(read, ImportRun.Levels(Assert.Single(GivenRows.Of(Points, lines).Reports)));
        Assert.True(expected.Length == 0 ? read.Contains('S', StringComparison.Ordinal) : read == expected, read);
    }

    [Theory]
    [InlineData("EDA /20,Team")]
    [InlineData("EDA (points),Team")]
    public void Points_are_refused_where_no_one_named_them(string header)
    {
        var run = ImportRun.Of($"Id,Exam,Date,Data Engineering /20,{header}\na,MLS-C01,2025-11-03,12,13,x\n", Points with { LevelUnit = null });

        Assert.Empty(run.Reports);
        Assert.Contains(run.Errors, issue => issue.Code == ImportIssueCode.UnlikelyScale);
    }

    [Theory]
    [InlineData("DE (Berlin)")]
    [InlineData("EDA (booked)")]
    [InlineData("EDA/Modeling course")]
    public void Next_to_other_words_an_abbreviation_is_an_attribute(string header)
    {
        var run = ImportRun.Of($"Id,Exam,Date,{header},Modeling,MLOps\na,MLS-C01,2025-11-03,NI,NI,NI\n", ImportRun.Options);

        Assert.Equal('?', ImportRun.Levels(Assert.Single(run.Reports))[header[0] == 'D' ? 0 : 1]);
    }
}
