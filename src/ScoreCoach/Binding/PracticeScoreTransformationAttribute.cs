using System.Collections;
using System.Management.Automation;
using ScoreCoach.Rows;

namespace ScoreCoach.Binding;

/// <summary>Takes practice results as the text that they read the same as everywhere; what they mean is for the rule of both hosts to say.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class PracticeScoreTransformationAttribute : ArgumentTransformationAttribute
{
    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData) => (inputData is PSObject wrapped ? wrapped.BaseObject : inputData) switch
    {
        null => null,
        string text => new[] { text },
        IEnumerable many => many.Cast<object?>().Select(one => ValueText.Of(one) ?? string.Empty).ToArray(),
        var one => new[] { ValueText.Of(one) ?? string.Empty },
    };
}
