using System.Collections;
using System.Management.Automation;

namespace ScoreCoach.Binding;

/// <summary>Takes an exam by its name, or as the profile that another command returned: its code is what names it.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ExamNameTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => inputData switch
    {
        PSObject { BaseObject: ExamProfile or IList } wrapped => Transform(engineIntrinsics, wrapped.BaseObject),
        ExamProfile profile => profile.Id,
        IList many and not byte[] when many.Cast<object?>().Any(IsProfile) => Unwrapped([.. many.Cast<object?>().Select(one => Transform(engineIntrinsics, one)).Distinct()]),
        _ => inputData,
    };

    private static bool IsProfile(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) is ExamProfile;

    // Several editions of one exam name one exam.
    private static object? Unwrapped(object?[] names) => names is [var only] ? only : names;
}
