using ScoreCoach.Outlines;
using ScoreCoach.Tests.Given;

namespace ScoreCoach.Tests.Outlines;

/// <summary>Outlines as they are pasted from pages and documents: all of them say the same three domains.</summary>
public class PastedOutlineTests
{
    public static TheoryData<string> Pastes => new(
        "1.0 Cloud Concepts 24%\n1.1 Define the benefits\n2.0 Security 30%\n3.0 Technology 46%\n",
        "24% - Cloud Concepts\n30% - Security\n46% - Technology\n",
        "24%  1.0 Cloud Concepts\n30%  2.0 Security\n46%  3.0 Technology\n",
        "24% Domain 1: Cloud Concepts\n30% Domain 2: Security\n46% Domain 3: Technology\n",
        "Domain 1 \u2013 Cloud Concepts: 24 %\nDomain 2 \u2013 Security: 30 %\nDomain 3 \u2013 Technology: 46 %\n",
        "Domain\t% of Exam\n1.0 Cloud Concepts\t24%\n2.0 Security\t30%\n3.0 Technology\t46%\nTotal\t100%\n",
        "**Cloud Concepts** (24%)\n**Security** (30%)\n**Technology** (46%)\n",
        "- **Domain 1: Cloud Concepts** \u2014 **24%**\n- **Domain 2: Security** \u2014 **30%**\n- **Domain 3: Technology** \u2014 **46%**\n",
        "Cloud Concepts (24%)\n  - Define benefits\n  - Explain design\nSecurity (30%)\n  - Access management\nTechnology (46%)\n",
        "Dom\u00e4ne 1: Cloud Concepts (24 %)\nDom\u00e4ne 2: Security (30 %)\nDom\u00e4ne 3: Technology (46 %)\nGesamt 100 %\n",
        "Cloud Concepts 24%\r\nSecurity 30%\r\nTechnology 46%\r\n",
        "Cloud\u00a0Concepts\u00a0\u2013\u00a024\u00a0%\nSecurity\u00a0\u2013\u00a030\u00a0%\nTechnology\u00a0\u2013\u00a046\u00a0%\n",
        "Cloud Concepts \uff12\uff14\uff05\nSecurity \uff13\uff10\uff05\nTechnology \uff14\uff16\uff05\n",
        "| Domain | Weight |\n|---|---|\n| Cloud Concepts | 24% |\n| Security | 30% |\n| Technology | 46% |\n",
        "## Cloud Concepts (24%)\n### Define benefits\n## Security (30%)\n## Technology (46%)\n",
        "Cloud Concepts: 24% of scored content\nSecurity: 30% of scored content\nTechnology: 46% of scored content\n",
        "Cloud Concepts\n24%\nSecurity\n30%\nTechnology\n46%\n",
        "Section 1: Cloud Concepts (~24% of the exam)\n1.1 Define. Considerations include:\nSection 2: Security (~30% of the exam)\nSection 3: Technology (~46% of the exam)\n",
        "Domain 1: Cloud Concepts (24%)\nTask 1.1: Reduce costs by 20%\nDomain 2: Security (30%)\nDomain 3: Technology (46%)\n",
        "1.0 Cloud Concepts 24%\n1.1 Keep 99% of the data\n2.0 Security 30%\n3.0 Technology 46%\n",
        "Exam content outline\nCloud Concepts 24%\nSecurity 30%\nTechnology 46%\nNote: some questions are not scored.\n");

    [Theory]
    [MemberData(nameof(Pastes))]
    public void The_domains_are_those_of_the_page(string text)
    {
        var reading = new OutlineParser(Shipped.Catalog.Recognition.Outline).Read([text]);
        Assert.Equal(
            [("Cloud Concepts", 24m), ("Security", 30m), ("Technology", 46m)],
            reading.Domains.Select(domain => (domain.Name, domain.Weight!.Midpoint)));
    }
}
