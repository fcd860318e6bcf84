namespace ScoreCoach.Tests.Import;

/// <summary>Tables of names without ids and dates, as pivot tables and reports by team are exported: totals among people are set aside or reported.</summary>
public sealed class PivotExportTests
{
    private static readonly ImportOptions Percentages = ImportRun.Options with { LevelThreshold = LevelThreshold.Article };

    /// <summary>The totals are the means of the two rows above them, or of one; no one has exactly these but by chance.</summary>
    [Theory]
    [InlineData("Row Labels", "North Total", "South Total", "Grand Total")]
    [InlineData("Zeilenbeschriftungen", "Nord Ergebnis", "Summe Süd", "Gesamtergebnis")]
    [InlineData("Étiquettes de lignes", "Total Nord", "Moyenne Sud", "Total général")]
    [InlineData("Name", "Berlin Average", "Total Madrid", "Overall")]
    [InlineData("Region or person", "North Total", "Total South", "Grand Total")]
    public void A_total_is_set_aside_or_reported(string header, params string[] totals)
    {
        string[] rows =
        [
            $"{header},Exam,Data Engineering,EDA,Modeling,MLOps", "Ana Ruiz,MLS-C01,80,70,60,50", "Bo Lind,MLS-C01,60,50,40,30", $"{totals[0]},MLS-C01,70,60,50,40",
            "Cy Okafor,MLS-C01,64,62,70,90", $"{totals[1]},MLS-C01,64,62,70,90", $"{totals[2]},MLS-C01,68,61,57,57",
        ];
        var run = ImportRun.Of(string.Join('\n', rows), Percentages);

        var told = run.Of(ImportIssueCode.DoubtfulPerson).Select(issue => (int)issue.Line);
        var people = run.Reports.Select(report => (int)report.Line).ToArray();
        Assert.Equal([2, 3, 5], people.Except(told));
        Assert.Equal(6, run.Summary.SetAside + people.Length);
        Assert.DoesNotContain(7, people);
    }

    /// <summary>People may be called Total or Summe: whose values are their own is read, and reported.</summary>
    [Theory]
    [InlineData("Ruth Total")]
    [InlineData("Anna Summe")]
    public void A_name_with_such_a_word_is_read(string name)
    {
        var run = ImportRun.Of($"Name,Exam,Data Engineering,EDA,Modeling,MLOps\nAna Ruiz,MLS-C01,80,70,60,50\n{name},MLS-C01,61,88,42,35\nBo Lind,MLS-C01,60,50,40,30", Percentages);

        Assert.Equal(3, run.Reports.Count);
        Assert.Equal(name, Assert.Single(run.Of(ImportIssueCode.DoubtfulPerson)).Value);
    }

    [Theory]
    [InlineData("REDACTED")]
    [InlineData("xxxxx")]
    [InlineData("Anonymisiert")]
    public void An_id_that_was_taken_out_is_nobodys(string id)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Date,Modeling\n{id},MLS-C01,2026-01-03,Strong\nC-2,MLS-C01,2026-01-04,Strong\n{id},MLS-C01,2026-01-05,Strong");

        Assert.Equal(["C-2"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(2, run.Errors.Count(issue => issue.Code == ImportIssueCode.MissingCandidate));
    }

    /// <summary>An id may look like a percentile.</summary>
    [Theory]
    [InlineData("P1 P2 P3 P4", 4)]
    [InlineData("p01 p02 p03 p04", 4)]
    [InlineData("E1 E2 P50 E4", 3)]
    public void An_id_that_begins_as_the_others_do_is_a_persons(string ids, int people)
    {
        var rows = ids.Split(' ').Select((id, place) => $"{id},MLS-C01,{(place == 2 ? string.Empty : "2026-01-03")},{690 + place},Strong");

        Assert.Equal(people, ImportRun.Of(string.Join('\n', ["Candidate ID,Exam,Date,Score,Modeling", .. rows])).Reports.Count);
    }

    /// <summary>A header that names the unit leaves nothing to guess.</summary>
    [Theory]
    [InlineData("Data Engineering (%),EDA (%),Modeling (%),MLOps (%)")]
    [InlineData("Data Engineering Percent,EDA Percent,Modeling Percent,MLOps Percent")]
    [InlineData("Data Engineering in Prozent,EDA in Prozent,Modeling in Prozent,MLOps in Prozent")]
    public void Low_percentages_under_a_header_that_says_percent_are_percentages(string header)
    {
        var run = ImportRun.Of($"Candidate ID,Exam,Date,{header}\nE1,MLS-C01,2026-02-01,12,5,8,20\nE2,MLS-C01,2026-02-01,3,15,8,10\nE3,MLS-C01,2026-02-01,11,5,18,2", Percentages);

        Assert.Empty(run.Errors);
        Assert.Equal(3, run.Reports.Count);
    }
}
