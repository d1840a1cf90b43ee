namespace Matcher.Rules.Conditions;

/// <summary>
/// Something that is done with conditions, with an answer for each form that a condition can have: a new form does not compile until
/// everybody who walks over conditions has said what becomes of it.
/// </summary>
/// <typeparam name="T">What comes of it.</typeparam>
internal interface IConditionVisitor<out T>
{
    /// <summary>All of several.</summary>
    T Visit(AllOf all);

    /// <summary>At least one of several.</summary>
    T Visit(AnyOf any);

    /// <summary>None of several.</summary>
    T Visit(NoneOf none);

    /// <summary>One field compared.</summary>
    T Visit(FieldCondition condition);
}
