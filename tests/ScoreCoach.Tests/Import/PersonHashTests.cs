using System.Text;
using ScoreCoach.IO.Import.People;

namespace ScoreCoach.Tests.Import;

/// <summary>People whose ids differ have different hashes, although ids of one cohort are much alike.</summary>
public class PersonHashTests
{
    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("K-")]
    [InlineData("AB")]
    [InlineData("C-0")]
    [InlineData("EMP-")]
    [InlineData("2026-C-")]
    [InlineData("candidate-")]
    public void Numbered_ids_never_share_a_hash(string prefix)
    {
        var hashes = new HashSet<UInt128>();
        for (var number = 0; number <= 200_000; number++)
        {
            Assert.True(PersonHash.TryOfFoldedId(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{prefix}{number}")), out var hash) && hashes.Add(hash), $"{prefix}{number}");
        }
    }
}
