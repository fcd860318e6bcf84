using ScoreCoach.Priorities;
using ScoreCoach.Statistics;

namespace ScoreCoach.Plans;

/// <summary>The methods that the coach computes with, each behind an interface.</summary>
internal sealed record CoachingMethods(IStudyTimeAllocator Allocator, ILabelStatistics Statistics)
{
    public static CoachingMethods Default { get; } = new(new TierAllocator(), new LabelRepeatability());
}
