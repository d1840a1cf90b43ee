using System.Collections.Immutable;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>
/// Shows how a condition was decided for a subject: every part of it with its answer and the values it saw. Slower than
/// the compiled check, and the same: each part is compiled by the same compiler.
/// </summary>
internal sealed class ConditionTrace(ParameterValues parameters)
{
    private readonly ConditionCompiler _compiler = new(parameters);

    /// <summary>The parts, one a line, those inside a group after it; parts of the outermost "all" stand side by side.</summary>
    public ImmutableArray<TracedCondition> Of(Condition condition, Subject subject) =>
        [.. new Walk(_compiler, parameters, subject, Depth: 0).Parts(condition.Conjuncts)];

    private sealed record Walk(ConditionCompiler Compiler, ParameterValues Parameters, Subject Subject, int Depth)
        : IConditionVisitor<IEnumerable<TracedCondition>>
    {
        public IEnumerable<TracedCondition> Parts(ImmutableArray<Condition> parts) => parts.SelectMany(part => part.Accept(this));

        public IEnumerable<TracedCondition> Visit(AllOf all) => all.Parts is [var only] ? only.Accept(this) : Group(all, all.Parts);

        public IEnumerable<TracedCondition> Visit(AnyOf any) => Group(any, any.Parts);

        public IEnumerable<TracedCondition> Visit(NoneOf none) => Group(none, none.Parts);

        public IEnumerable<TracedCondition> Visit(FieldCondition condition)
        {
            var operands = new SeenOperands(Parameters, Subject);
            return
            [
                Line(condition, [SeenValue.Of(condition.Field, Subject), .. condition.Operands.SelectMany(one => one.Accept(operands))]),
            ];
        }

        private IEnumerable<TracedCondition> Group(Condition group, ImmutableArray<Condition> parts) =>
            (this with { Depth = Depth + 1 }).Parts(parts).Prepend(Line(group, []));

        private TracedCondition Line(Condition condition, ImmutableArray<SeenValue> seen) =>
            new(Depth, ConditionWording.Head(condition), seen, Compiler.Compile(condition)(Subject));
    }
}
