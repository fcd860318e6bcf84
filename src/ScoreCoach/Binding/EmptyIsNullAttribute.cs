using System.Management.Automation;

namespace ScoreCoach.Binding;

/// <summary>Takes an empty text as nothing: a setting that no one filled in.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class EmptyIsNullAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) =>
        (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) is string { Length: 0 } or DBNull ? null : inputData;
}
