using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Catalog;

/// <summary>The pairs of domains that ship: whatever has one name is a pair, and a pair says why it is one.</summary>
public class TransferDataTests
{
    public static TheoryData<string, string> Transfers
    {
        get
        {
            var transfers = new TheoryData<string, string>();
            foreach (var exam in Shipped.Catalog.Exams)
            {
                foreach (var transfer in exam.Transfers)
                {
                    transfers.Add(transfer.From, exam.Id);
                }
            }

            return transfers;
        }
    }

    [Theory]
    [MemberData(nameof(Transfers))]
    public void Domains_of_one_name_are_pairs_of_that_name_and_no_others_are(string from, string to)
    {
        var named = Shipped.Catalog.FindExam(from).SelectMany(edition => edition.Domains)
            .SelectMany(old => Shipped.Catalog.FindExam(to).SelectMany(edition => edition.Domains)
                .Where(domain => TextKey.AreSame(domain.Name, old.Name)).Select(domain => (old.Id, domain.Id)))
            .Distinct();
        Assert.Equal(named.Order(), Pairs(from, to).Where(pair => pair.Basis == TransferBasis.Name).Select(pair => (pair.From, pair.To)).Order());
    }

    [Theory]
    [MemberData(nameof(Transfers))]
    public void A_pair_says_why_in_a_sentence_and_an_outline_names_its_place(string from, string to)
    {
        foreach (var pair in Pairs(from, to))
        {
            Assert.Matches(@"^[A-Z][^.]*(\.\d[^.]*)*\.$", pair.Note);
            Assert.True(pair.Basis != TransferBasis.Outline || pair.Source.Url is not null, pair.ToString());
            Assert.True(pair.Basis != TransferBasis.Assumption || pair.Source.Kind == SourceKind.Assumption, pair.ToString());
        }
    }

    [Theory]
    [InlineData("MLS-C01", "AIP-C01", 2)]
    [InlineData("MLS-C01", "MLA-C01", 4)]
    [InlineData("MLS-C01", "MLA-C02", 4)]
    [InlineData("MLA-C01", "MLA-C02", 4)]
    [InlineData("AI-102", "AI-103", 5)]
    [InlineData("AI-900", "AI-901", 1)]
    [InlineData("SOA-C02", "SOA-C03", 5)]
    [InlineData("SCS-C02", "SCS-C03", 6)]
    [InlineData("AZ-204", "AI-200", 4)]
    [InlineData("AZ-500", "SC-500", 4)]
    [InlineData("DP-100", "AI-300", 3)]
    [InlineData("DP-203", "DP-700", 2)]
    [InlineData("220-1101", "220-1201", 5)]
    [InlineData("220-1102", "220-1202", 4)]
    public void So_many_domains_have_a_pair(string from, string to, int domains) =>
        Assert.Equal(domains, Pairs(from, to).Select(pair => pair.To).Distinct().Count());

    private static ReadOnlyList<DomainTransfer> Pairs(string from, string to) => Shipped.Exam(to).Transfers.Single(transfer => transfer.From == from).Domains;
}
