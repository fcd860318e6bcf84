using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace ScoreCoach.IO.Exports.Templates;

/// <summary>
/// Rewrites a parsed template so that a mistake can't take the memory or the stack of the process. Fluid makes all numbers of a range such as
/// (1..n) at once, keeps what is captured until the end, and evaluates what is nested by recursion.
/// </summary>
internal sealed class LimitedTemplate : AstRewriter
{
    private const int MaxRange = 10_000;

    // A chain of conditions or filters is nested, too.
    private const int MaxDepth = 500;

    private int _depth;

    /// <exception cref="TemplateException">It is nested too deeply.</exception>
    public static IFluidTemplate Of(IFluidTemplate parsed) => new LimitedTemplate().VisitTemplate(parsed);

    public override Statement Visit(Statement statement) => Nested(statement, base.Visit);

    public override Expression Visit(Expression expression) => Nested(expression, base.Visit);

    protected override Expression VisitRangeExpression(RangeExpression rangeExpression) => new LimitedRange(rangeExpression);

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement) =>
        new CaptureStatement(captureStatement.Identifier, [new LimitedBlock(Rewritten(captureStatement.Statements))]);

    protected override Statement VisitIfChangedStatement(IfChangedStatement ifChangedStatement) =>
        new IfChangedStatement([new LimitedBlock(Rewritten(ifChangedStatement.Statements))]);

    private Statement[] Rewritten(IReadOnlyList<Statement> statements) => [.. statements.Select(Visit)];

    private T Nested<T>(T node, Func<T, T> visit)
    {
        if (++_depth > MaxDepth)
        {
            throw new TemplateException(FormattableString.Invariant($"It is nested too deeply, or a condition or a chain of filters in it is too long. Accepted: up to {MaxDepth} levels"));
        }

        var visited = visit(node);
        _depth--;
        return visited;
    }

    private sealed class LimitedRange(RangeExpression range) : Expression
    {
        public override async ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var from = (await range.From.EvaluateAsync(context)).ToNumberValue();
            var to = (await range.To.EvaluateAsync(context)).ToNumberValue();
            return to - from < MaxRange ? await range.EvaluateAsync(context)
                : throw new TemplateException(FormattableString.Invariant($"The range ({from}..{to}) is too long. Accepted: up to {MaxRange} numbers."));
        }

        protected override Expression Accept(AstVisitor visitor) => this;
    }

    /// <summary>Statements whose text waits in memory.</summary>
    private sealed class LimitedBlock(IReadOnlyList<Statement> statements) : Statement
    {
        public override async ValueTask<Fluid.Ast.Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            var limited = new LimitedWriter(writer, TextBudget.Of(context));
            foreach (var statement in statements)
            {
                if (await statement.WriteToAsync(limited, encoder, context) is not Fluid.Ast.Completion.Normal and var completion)
                {
                    return completion;
                }
            }

            return Fluid.Ast.Completion.Normal;
        }

        protected override Statement Accept(AstVisitor visitor) => this;
    }
}
