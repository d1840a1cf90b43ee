using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Testing;

/// <summary>The innermost condition that made a condition come out as it did.</summary>
/// <param name="Condition">The condition.</param>
/// <param name="Holds">Whether that one holds.</param>
internal sealed record DecidingCondition(Condition Condition, bool Holds)
{
    /// <summary>Finds it; null where the condition came out otherwise, or no single one decided.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="subject">For whom.</param>
    /// <param name="compiler">Answers it, and its parts.</param>
    /// <param name="truth">What it came to.</param>
    public static DecidingCondition? Find(Condition condition, Subject subject, ConditionCompiler compiler, Truth truth) =>
        compiler.Compile(condition)(subject).Truth == truth ? condition.Accept(new Search(subject, compiler, truth)) : null;

    private sealed class Search(Subject subject, ConditionCompiler compiler, Truth truth) : IConditionVisitor<DecidingCondition?>
    {
        // One that does not hold, or cannot be decided, is enough; that all hold is nobody's doing, unless there is only one.
        public DecidingCondition? Visit(AllOf all) => (truth, all.Parts) switch
        {
            (not Truth.True, _) => First(all.Parts, truth),
            (_, [var only]) => Find(only, subject, compiler, truth),
            (_, []) => null,
            _ => Itself(all),
        };

        public DecidingCondition? Visit(AnyOf any) => truth == Truth.False ? Itself(any) : First(any.Parts, truth);

        public DecidingCondition? Visit(NoneOf none) => truth switch
        {
            Truth.False => First(none.Parts, Truth.True),
            Truth.Undecided => First(none.Parts, truth),
            _ => Itself(none),
        };

        public DecidingCondition? Visit(FieldCondition condition) => Itself(condition);

        private DecidingCondition Itself(Condition condition) => new(condition, truth == Truth.True);

        private DecidingCondition? First(IEnumerable<Condition> parts, Truth wanted) =>
            parts.Select(part => Find(part, subject, compiler, wanted)).FirstOrDefault(found => found is not null);
    }
}
