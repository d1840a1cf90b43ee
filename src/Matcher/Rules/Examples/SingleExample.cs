using System.Collections.Immutable;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Identity.Names;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Examples;

/// <summary>Runs an example of a rule that looks at one row, or one person, at a time.</summary>
internal static class SingleExample
{
    /// <summary>Runs it.</summary>
    /// <param name="rule">The rule, with the example's parameters.</param>
    /// <param name="test">The example.</param>
    /// <param name="subject">What it is about.</param>
    public static ExampleResult Run(CompiledRule rule, RuleTest test, Subject subject) => Run(rule, test, subject, weighed => weighed);

    /// <summary>Runs it.</summary>
    /// <param name="rule">The rule, with the example's parameters.</param>
    /// <param name="test">The example.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="also">What else the kind has to say of the row.</param>
    public static ExampleResult Run(CompiledRule rule, RuleTest test, Subject subject, Func<WeighedRow, WeighedRow> also)
    {
        if (!rule.Rule.Grades.Contains(test.Grade) || test.IsFound)
            return ExampleResult.NoHit;
        var row = subject.Row ?? subject.Person!.Row;
        return ExampleResult.Of(rule.Judge(subject), met =>
        {
            var weighed = WeighedRow.Weigh(rule, subject, met,
                [WeighedRow.EvidenceOf(rule, subject, row, test.Grade, NameComparison.Same)]);
            return FindingMaker.Merge(rule.Rule, [also(weighed)], subject.Person, subject.Person is null ? row : null);
        });
    }

    /// <summary>The row and the person of an example.</summary>
    /// <param name="test">The example.</param>
    /// <param name="source">The source that the row is of; null where the rule looks at the roster alone.</param>
    /// <param name="roster">The roster's columns.</param>
    public static Subject SubjectOf(RuleTest test, SourceDefinition? source, SourceDefinition roster) => new(
        source is null ? null : new SourceRow(source, TestRoster.Place, test.Row ?? [.. source.Columns.Select(_ => "")]),
        test.People.IsEmpty ? null : TestRoster.Of(roster, test.People).People[0],
        test.AsOf)
    {
        Given = test.People.IsEmpty ? ImmutableDictionary<string, string>.Empty : test.People[0].Facts,
    };
}
