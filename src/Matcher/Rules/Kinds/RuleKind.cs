using Matcher.Rules.Examples;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds;

/// <summary>One kind of rule, as far as reading it goes. It has no state; what it reads becomes a <see cref="KindCheck"/>.</summary>
internal abstract class RuleKind
{
    /// <summary>As rules write it after <c>kind:</c>.</summary>
    public abstract string Word { get; }

    /// <summary>Whether it has <c>source</c>.</summary>
    public abstract SourceNeed Source { get; }

    /// <summary>Whether it says nothing without conditions.</summary>
    public abstract bool NeedsWhen { get; }

    /// <summary>The list its findings go to unless the rule says otherwise.</summary>
    public abstract RuleList List { get; }

    /// <summary>Whether it may have <c>event</c>, <c>grace</c> and <c>estimate</c>: it is about something that happened on a day.</summary>
    public abstract bool HasTimes { get; }

    /// <summary>Whether it may have <c>contradicted_by</c>: it is about rows of a source.</summary>
    public abstract bool HasContradictions { get; }

    /// <summary>What its examples are written with.</summary>
    public abstract ExampleForm Examples { get; }

    /// <summary>Reads what only this kind has.</summary>
    public abstract RuleForm Read(KindContext at);
}
