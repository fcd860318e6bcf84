using System.Globalization;
using System.Text;
using ScoreCoach.IO.Import.People;
using ScoreCoach.IO.Import.Rows;
using ScoreCoach.Tests.Given;
using static ScoreCoach.Tests.Import.ImportRun;

namespace ScoreCoach.Tests.Import;

/// <summary>Who a row is about: one rule for files, and the same hash in every process.</summary>
public sealed class PersonIdentityTests
{
    [Theory]
    [InlineData("Zo\u00EB", "Zoe\u0308")]
    [InlineData("Zo\u00EB", "Z\u200Bo\u00EB\u200E")]
    [InlineData("c-8", "\u200Ec-8")]
    [InlineData("d-9", "d-9\u200B")]
    [InlineData("d-9", "\uFEFFd-9\u00A0")]
    [InlineData("Ana.Reis@contoso.example", "ana.reis@Contoso.Example")]
    public void Spellings_of_one_id_are_one_person(string id, string other)
    {
        var run = OfRows($"{id},MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI", $"{other},MLS-C01,2,2025-11-03,650,,NI,NI,NI,NI", $"{other},MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI");

        Assert.Equal(1, Assert.Single(run.Reports[1].History).Attempt);
        Assert.Equal([true, false], run.Reports.Select(report => report.Superseded));
        Assert.Equal(1, run.Summary.Duplicates);
        Assert.Equal(HashOf(Encoding.UTF8.GetBytes(id), 0), HashOf(Encoding.UTF8.GetBytes(other.Trim('\uFEFF', '\u00A0')), 0));
    }

    [Theory]
    [InlineData("c-8", "C-8")]
    [InlineData("7", "07")]
    [InlineData("Zo\u00EB", "Zoe")]
    [InlineData("a b", "a  b")]
    public void Other_ids_are_other_people(string id, string other)
    {
        var run = OfRows($"{id},MLS-C01,1,2025-10-03,600,,NI,NI,NI,NI", $"{other},MLS-C01,2,2025-11-03,650,,NI,NI,NI,NI");

        Assert.All(run.Reports, report => Assert.Empty(report.History));
        Assert.Equal([id, other], run.Reports.Select(report => report.CandidateId));
    }

    [Fact]
    public void Ids_of_every_length_and_letter_that_differ_in_case_fold_to_one_hash()
    {
        var hashes = new HashSet<UInt128>();
        for (var length = 1; length <= 140; length++)
        {
            var id = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Range(length, length).Select(place => (char)('!' + (place % ('~' - '!' + 1))))));
            var lower = Encoding.ASCII.GetBytes(Encoding.ASCII.GetString(id).ToLowerInvariant());

            Assert.True(PersonHash.TryOfFoldedId(id, out var hash));
            Assert.True(PersonHash.TryOfFoldedId(lower, out var lowerHash));
            Assert.Equal(hash, lowerHash);

            // An invisible character makes it a text that is not ASCII, which is folded by the runtime.
            Assert.True(PersonHash.TryOfFoldedId(Encoding.UTF8.GetBytes(Encoding.ASCII.GetString(id).Insert(length / 2, "\u200B")), out var textHash));
            Assert.Equal(hash, textHash);
            Assert.True(hashes.Add(hash));
        }
    }

    [Fact]
    public void Short_ids_that_differ_in_one_place_have_hashes_of_their_own()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal) { "1", "11", "111", "1111", "11111" };
        foreach (var id in new[] { "7", "ab", "abc", "abcd", "e1001", "abcdefg", "c-000001", "c00000000", "a.ruiz@x.org", "1234567890123456", "12345678901234567" })
        {
            for (var place = 0; place < id.Length; place++)
            {
                ids.Add(id[..place] + "z" + id[(place + 1)..]);
                ids.Add(id[..place] + id[(place + 1)..] is { Length: > 0 } shorter ? shorter : "0");
                ids.Add(id[..place] + "zz" + id[place..]);
            }
        }

        Assert.Equal(ids.Count, ids.Select(Hash).Distinct().Count());

        static UInt128 Hash(string id) => PersonHash.TryOfFoldedId(Encoding.UTF8.GetBytes(id), out var hash) ? hash : throw new InvalidOperationException(id);
    }

    [Fact]
    public void Without_ids_the_name_is_the_identity_and_a_notice_reports_it()
    {
        var run = Of("Name,Exam,Attempt,Date,Score,EDA\nZo\u00EB  Ek,MLS-C01,1,2025-10-03,600,NI\nZoe\u0308 Ek,MLS-C01,2,2025-11-03,650,NI\nAnn,MLS-C01,1,2025-10-03,600,NI\n");

        Assert.Equal(["Zo\u00EB Ek", "Zo\u00EB Ek", "Ann"], run.Reports.Select(report => report.CandidateId));
        Assert.Equal(["Zo\u00EB  Ek", "Zoe\u0308 Ek", "Ann"], run.Reports.Select(report => report.CandidateName));
        Assert.Single(run.Reports[1].History);
        var notice = Assert.Single(run.Of(ImportIssueCode.NoCandidateColumn));
        Assert.Equal(IssueSeverity.Decision, notice.Severity);
        Assert.Contains("name", notice.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_reports_of_one_name_on_one_day_contradict_each_other()
    {
        var run = Of("First name,Last name,Exam,Date,Score,EDA\nAnn,Ek,MLS-C01,2025-10-03,600,NI\nAnn,Ek,MLS-C01,2025-10-03,650,NI\n");

        Assert.Empty(run.Reports);
        Assert.All(run.Errors, issue => Assert.Equal(ImportIssueCode.ConflictingDuplicate, issue.Code));
    }

    [Theory]
    // Computed with libxxhash 0.8: XXH3_128bits_withSeed of the UTF-8 of the canonical id, with the seed XXH3_64bits("mlsc01") | 1.
    [InlineData("C-1001", "19612D6FA37D93C8E37C9CCECA4DCF5D")]
    [InlineData("zo\u00EB", "03E998AC13A2CB7644E9FFCB420C87AD")]
    [InlineData("zoe\u0308", "03E998AC13A2CB7644E9FFCB420C87AD")]
    [InlineData("Ana.Reis@Contoso.Example", "9FDA48C7D22E42834B5F6731F9044441")]
    public void The_hash_of_a_person_and_an_exam_is_the_same_on_every_machine(string id, string hash)
    {
        var exam = new ExamTable(Shipped.Catalog).Find("MLS-C01")!;

        Assert.Equal(0x416914626a984f6d, exam.Hash);
        Assert.Equal(hash, HashOf(Encoding.UTF8.GetBytes(id), exam.Hash).ToString("X32", CultureInfo.InvariantCulture));
        Assert.Equal("65E7D8A97879CF7AC9817BF9070E1FDC", HashOfName("Zoe\u0308 van  den\tBerg ", exam.Hash).ToString("X32", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("\u200B")]
    [InlineData(" \u200E\u200B ")]
    public void An_id_of_invisible_characters_only_is_no_id(string id)
    {
        var run = ImportRun.OfRows($"{id},MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI", "b,MLS-C01,1,2025-11-03,640,Fail,Strong,Strong,NI,NI");

        Assert.Equal("b", Assert.Single(run.Reports).CandidateId);
        Assert.Equal((ImportIssueCode.MissingCandidate, 2L), (run.Errors.Single().Code, run.Errors.Single().Line));
    }

    private static UInt128 HashOf(ReadOnlySpan<byte> id, long exam) => PersonHash.TryOfId(id, exam, out var hash) ? hash : throw new ArgumentException("No id.");

    private static UInt128 HashOfName(string name, long exam) => PersonHash.TryOfName(name, exam, out var hash) ? hash : throw new ArgumentException("No name.");
}
