using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>An error value of a spreadsheet, or a formula without its result, has no bearing on a report: the row is refused, whatever the field.</summary>
public sealed class InvalidCellTests
{
    public static TheoryData<string> Cells => new(
        "#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#n/a",
        "#NV", "#BEZUG!", "#WERT!", "#¡REF!", "#¡DIV/0!", "#¿NOMBRE?", "#VALEUR!", "#NOM?", "#ARG!", "#########",
        "=B2*C2", "=VLOOKUP(A2,Sheet2!A:B,2,FALSE)", "='Sheet 2'!B4", "=\"00\"&\"417\"");

    [Theory]
    [MemberData(nameof(Cells))]
    public void In_any_field_it_refuses_the_row(string cell)
    {
        var quoted = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        string[] good = ["a", "MLS-C01", "1", "2025-11-03", "640", "Fail", "Strong", "Strong", "Strong", "Strong"];
        for (var column = 0; column < good.Length; column++)
        {
            var row = good.ToArray();
            row[column] = quoted;

            var run = OfRows(string.Join(',', row));

            Assert.Empty(run.Reports);
            var issue = Assert.Single(run.Errors);
            var isId = column == 0 && cell[1] == '#';
            Assert.Equal((isId ? ImportIssueCode.DamagedId : ImportIssueCode.InvalidCell, cell, 2L, column + 1), (issue.Code, issue.Value, issue.Line, issue.Column!.Value));
            Assert.NotNull(issue.For(GivenFiles.Syntax).Suggestion);
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void So_it_does_where_the_name_is_the_identity(string cell)
    {
        var quoted = $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

        Assert.Equal(ImportIssueCode.InvalidCell, Assert.Single(Of($"Name,Exam,Modeling\n{quoted},MLS-C01,Strong\n").Errors).Code);
    }

    [Fact]
    public void In_the_domain_of_a_row_it_refuses_the_report() =>
        Assert.Equal((ImportIssueCode.InvalidCell, "#REF!"), Of("Id,Exam,Domain,Level\na,MLS-C01,Modeling,Strong\na,MLS-C01,#REF!,Strong\n").Errors.Select(issue => (issue.Code, issue.Value)).Single());

    [Fact]
    public void In_JSON_it_is_the_same()
    {
        var run = Of("""[{"Id":"a","Exam":"MLS-C01","Modeling":"#N/A"},{"Id":"b","Exam":"MLS-C01","Score":"#NV","Modeling":"Strong"},{"Id":"c","Exam":"MLS-C01","Score":640,"Modeling":"n/a"}]""");

        Assert.Equal(["c"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal([ImportIssueCode.InvalidCell, ImportIssueCode.InvalidCell], run.Errors.Select(issue => issue.Code));
    }

    [Theory]
    [InlineData("#12")]
    [InlineData("#A-17")]
    [InlineData("#1!")]
    [InlineData("=")]
    public void An_id_that_only_begins_like_one_is_an_id(string id) =>
        Assert.Equal(id, Assert.Single(OfRows($"{id},MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,Strong,Strong").Reports).CandidateId);

    [Fact]
    public void What_was_refused_is_refused_again_from_a_reject_file() =>
        Assert.Equal("=B2*C2", Assert.Single(OfRows("'=B2*C2,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,Strong,Strong").Errors).Value);
}
