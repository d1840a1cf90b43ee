using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds;

/// <summary>
/// What a rule of one kind checks, and the kind's answer to everything that is asked of it. Nothing has an answer by default: a kind
/// that forgets one does not compile, and nobody outside a kind's folder asks which kind it is.
/// </summary>
/// <param name="Body">What every kind has.</param>
internal abstract record KindCheck(RuleBody Body) : RuleCheck(Body)
{
    /// <summary>That of a rule.</summary>
    public static KindCheck Of(Rule rule) => (KindCheck)rule.Check;

    /// <summary>The other rules that it rests on; most kinds rest on none.</summary>
    public abstract ImmutableArray<RuleReference> References { get; }

    /// <summary>Whether what it finds is about people off the roster (漏保), so that no other rule can rest on it.</summary>
    public abstract bool IsOffRoster { get; }

    /// <summary>What it reads, of every source and of the roster.</summary>
    public abstract IEnumerable<FieldReads> Reads { get; }

    /// <summary>What it wants of the rows of a source while they are read.</summary>
    public abstract RowNeeds NeedsOf(CompiledRule rule, SourceDefinition source);

    /// <summary>Why it cannot be run for want of a source, which is told before what else is missing; null: it has what it needs.</summary>
    public abstract Problem? WhyUnread(Rule rule, RuleInputs inputs);

    /// <summary>Why it cannot be run although its sources were read and its parameters have values; null: it can.</summary>
    public abstract Problem? WhyUnusable(RuleInputs inputs);

    /// <summary>Runs it.</summary>
    public abstract RuleOutcome Run(CompiledRule rule, RuleInputs inputs);

    /// <summary>
    /// What it makes of the row that is behind another pack's finding; null where one row does not say why, because the rule looks at
    /// several together.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="row">The row of a source; null where the finding rests on the roster.</param>
    /// <param name="person">The person, or null.</param>
    public abstract Ruling? JudgeAgain(CompiledRule rule, SourceRow? row, Person? person);

    /// <summary>What it looks at for a person on the roster.</summary>
    public abstract LookedAt LookAt(CompiledRule rule, Person person, RuleInputs inputs);

    /// <summary>What it looks at for somebody off the roster.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="rows">Their rows, of every source.</param>
    public abstract ImmutableArray<Look> LookOffRoster(CompiledRule rule, IEnumerable<SourceRow> rows);

    /// <summary>The key of the text that says why there is nothing to look at for somebody.</summary>
    public abstract string NothingToLookAt { get; }

    /// <summary>What it checks, in a plain Chinese sentence.</summary>
    public abstract string Sentence { get; }

    /// <summary>Whether a description says which grades count: the rule is about single rows.</summary>
    public abstract bool TellsGrades { get; }

    /// <summary>Runs an example of it.</summary>
    /// <param name="rule">The rule, with the example's parameters.</param>
    /// <param name="test">The example.</param>
    /// <param name="roster">The roster's columns.</param>
    public abstract ExampleResult RunExample(CompiledRule rule, RuleTest test, SourceDefinition roster);

    /// <summary>
    /// The one subject that decides about an example, to say which condition did; null where an example is about several together.
    /// </summary>
    public abstract ExampleSubject? SubjectOf(CompiledRule rule, RuleTest test, SourceDefinition roster);

    /// <summary>, 涉及全户, where a finding concerns all of the household.</summary>
    protected string Whose => Body.AppliesTo == AppliesTo.Household ? "，涉及全户" : "";
}
