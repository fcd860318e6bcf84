using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>Limits ranges such as (1..n), of which Fluid makes all numbers at once: a mistyped bound would otherwise take the memory of the machine.</summary>
internal sealed class BoundedRanges : AstRewriter
{
    private const int MaxLength = 10_000;

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) => new BoundedRange(rangeExpression);

    private sealed class BoundedRange(RangeExpression range) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var from = (await range.From.EvaluateAsync(context)).ToNumberValue();
            var to = (await range.To.EvaluateAsync(context)).ToNumberValue();
            return to - from < MaxLength ? await range.EvaluateAsync(context)
                : throw new TemplateException(FormattableString.Invariant($"The range ({from}..{to}) is too long. Accepted: up to {MaxLength} numbers."));
        }

        protected override Expression Accept(AstVisitor visitor) => this;
    }
}
