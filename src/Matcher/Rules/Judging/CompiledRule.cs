using System.Collections.Immutable;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;
using Matcher.Rules.Model;

namespace Matcher.Rules.Judging;

/// <summary>A rule ready to be asked about one subject after another. Pure: several threads may ask at the same time.</summary>
internal sealed class CompiledRule
{
    private readonly ConditionCompiler _compiler;
    private readonly ConditionResolver _resolver;
    private readonly ConditionTest _when;
    private readonly ImmutableArray<(string Name, ConditionTest Test, bool AsksMeaning)> _except;
    private readonly ImmutableArray<(string Name, ConditionTest Test)> _conflicts;

    private CompiledRule(Rule rule, ParameterValues parameters)
    {
        _compiler = new ConditionCompiler(parameters);
        _resolver = new ConditionResolver(parameters);
        Rule = rule;
        AsOf = parameters.AsOf;
        _when = _compiler.Compile(Body.When);
        _except = [.. Body.Except.Select(exemption => (exemption.Name, _compiler.Compile(exemption.When), AsksMeaning(exemption.When)))];
        _conflicts = [.. Body.Conflicts.Select(conflict => (conflict.Name, _compiler.Compile(conflict.When)))];
    }

    /// <summary>The rule.</summary>
    public Rule Rule { get; }

    /// <summary>Its conditions and clauses.</summary>
    public RuleBody Body => Rule.Check.Body;

    /// <summary>基准日.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Compiles a rule; null, with the parameter, when one has no value that it can use.</summary>
    public static CompiledRule? Compile(Rule rule, ParameterValues parameters, out UnusableParameter? unusable)
    {
        unusable = parameters.FirstUnusable(rule.Check.Body.Parameters);
        return unusable is null ? new CompiledRule(rule, parameters) : null;
    }

    /// <summary>Compiles a condition that stands beside <c>when</c> and <c>except</c>.</summary>
    public ConditionTest Compile(Condition condition) => _compiler.Compile(condition);

    /// <summary>The same condition with this run's values in the place of parameters.</summary>
    public Condition Resolve(Condition condition) => _resolver.Resolve(condition);

    /// <summary>
    /// Rules on a subject. An exemption that applies settles it even where a condition is undecided. One that cannot be tested
    /// for want of a column leaves the finding standing and is said beside it; one that somebody wrote a word for which nobody
    /// knows may well apply, so that nothing is decided.
    /// </summary>
    public Ruling Judge(Subject subject)
    {
        var answer = _when(subject);
        if (answer.Truth == Truth.False)
            return Ruling.NotMet;
        var day = Body.Event?.Find(subject);
        if (day?.Date > AsOf || Body.Event?.Counts(day?.Date, subject) == false)
            return Ruling.NotMet;

        var tested = ImmutableArray.CreateBuilder<string>(_except.Length);
        var untested = ImmutableArray.CreateBuilder<UntestedExemption>();
        Doubt? unknown = null;
        foreach (var (name, test, asksMeaning) in _except)
        {
            var exempt = test(subject);
            if (exempt.Truth == Truth.True)
                return new Ruling.Exempt(name);
            if (asksMeaning && exempt.Doubt is { Reason: DoubtReason.UnknownWord } word)
                unknown ??= word;
            else if (exempt.Doubt is { } doubt)
                untested.Add(new UntestedExemption(name, doubt));
            else
                tested.Add(name);
        }

        return (answer.Doubt ?? Body.Event?.WithoutColumns(subject) ?? unknown) is { } undecided
            ? new Ruling.Undecided(undecided)
            : new Ruling.Met(day, tested.ToImmutable(), untested.ToImmutable()) { Conflicts = ConflictsOf(subject) };
    }

    // A sum in which a word is unknown is at least so much: that is no word of the exemption's.
    private static bool AsksMeaning(Condition condition) => ComparedFields.Of(condition).Any(field => field.Meanings is not null);

    private ImmutableArray<string> ConflictsOf(Subject subject) =>
        _conflicts.IsEmpty
            ? []
            : [.. _conflicts.Where(conflict => conflict.Test(subject).Truth == Truth.True).Select(conflict => conflict.Name)];
}
