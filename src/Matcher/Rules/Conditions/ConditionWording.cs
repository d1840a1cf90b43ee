namespace Matcher.Rules.Conditions;

/// <summary>Puts conditions into plain Chinese, one a line, nested ones indented.</summary>
internal static class ConditionWording
{
    private static readonly HeadWords Heads = new();
    private static readonly ItemLines Items = new();

    /// <summary>The lines of a condition; those of the outermost "all" stand side by side.</summary>
    public static IEnumerable<string> Lines(Condition condition) =>
        condition.Conjuncts.SelectMany(Item);

    /// <summary>The words of a condition without those of its parts.</summary>
    public static string Head(Condition condition) => condition.Accept(Heads);

    private static IEnumerable<string> Item(Condition condition) => condition.Accept(Items);

    private sealed class HeadWords : IConditionVisitor<string>
    {
        public string Visit(AllOf all) => "以下全部满足：";

        public string Visit(AnyOf any) => "以下至少满足一项：";

        public string Visit(NoneOf none) => "以下一项也不满足：";

        public string Visit(FieldCondition condition) => FieldWording.Of(condition);
    }

    private sealed class ItemLines : IConditionVisitor<IEnumerable<string>>
    {
        public IEnumerable<string> Visit(AllOf all) => all.Parts is [var only] ? Item(only) : Group(all, all.Parts);

        public IEnumerable<string> Visit(AnyOf any) => Group(any, any.Parts);

        public IEnumerable<string> Visit(NoneOf none) => Group(none, none.Parts);

        public IEnumerable<string> Visit(FieldCondition condition) => ["- " + Head(condition)];

        private static IEnumerable<string> Group(Condition group, IEnumerable<Condition> parts) =>
            parts.SelectMany(Item).Select(line => "  " + line).Prepend("- " + Head(group));
    }
}
