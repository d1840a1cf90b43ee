using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Rows;
using Matcher.Catalogue.Sources;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Roster;
using Matcher.Rules.Conditions;
using Matcher.Rules.Demand;
using Matcher.Rules.Examples;
using Matcher.Rules.Fields;
using Matcher.Rules.Findings;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Kinds.Present;

/// <summary>Looks for other rows about the person that speak against what was found, and says so beside it.</summary>
internal static class Contradictions
{
    /// <summary>The questions that a rule has for the rows of a source.</summary>
    public static IEnumerable<ContradictionQuestion> Questions(CompiledRule rule, SourceDefinition source) =>
        rule.Body.ContradictedBy.Where(one => one.Source.Id == source.Id).Select(one => QuestionOf(rule, one));

    /// <summary>What they read; without it the finding stands, and nobody knows what speaks against it.</summary>
    public static IEnumerable<FieldReads> Reads(RuleBody body) => body.ContradictedBy.Select(one => new FieldReads(
        one.Source,
        Needed: [],
        Used: [.. ReadFields.Of(one.When), .. one.Later is { } later ? [later] : Array.Empty<Field>()]));

    /// <summary>The row, lower by one level and with what speaks against it; as it was where nothing does.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="weighed">What it found about somebody.</param>
    /// <param name="matches">What was read, by source.</param>
    public static WeighedRow LowerIfContradicted(CompiledRule rule, WeighedRow weighed, IReadOnlyDictionary<string, SourceMatches> matches)
    {
        if (rule.Body.ContradictedBy.IsEmpty || weighed.Subject.Person is not { } person)
            return weighed;
        return With(weighed,
            rule.Body.ContradictedBy.Select(one => matches.TryGetValue(one.Source.Id, out var source) && source.Failure is null
            ? NoteOf(one, source.Contradicting.Find(QuestionOf(rule, one).Id, PersonIndex.Of(person)), weighed.EventDate)
            : null));
    }

    /// <summary>The same for the rows of an example.</summary>
    public static WeighedRow LowerIfContradicted(CompiledRule rule, WeighedRow weighed, RuleTest test)
    {
        if (weighed.Subject.Person is not { } person)
            return weighed;
        var all = test.Beside.Select(one =>
            new Match(person, new SourceRow(one.Source, TestRoster.Place, one.Values), MatchGrade.A, NameComparison.Same, IdClass.Valid))
            .ToList();
        return With(weighed, rule.Body.ContradictedBy.SelectMany(one => all
            .Where(row => row.Row.Source.Id == one.Source.Id)
            .Select(row => (Answer: TestOf(rule, one).Ask(new Subject(row.Row, row.Person, rule.AsOf)), row.Row.Place))
            .Where(row => row.Answer.Counts)
            .Select(row => NoteOf(one, (row.Answer.Day, row.Place), weighed.EventDate))));
    }

    private static WeighedRow With(WeighedRow weighed, IEnumerable<string?> notes)
    {
        var against = notes.OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray();
        return against.IsEmpty ? weighed : weighed with
        {
            Level = weighed.Level.OneLower(),
            Notes = [.. weighed.Notes, .. against],
            IsContradicted = true,
        };
    }

    // What is later than an unknown day is not known.
    private static string? NoteOf(Contradiction contradiction, (DateOnly Day, RowPlace Place)? found, DateOnly? happened)
    {
        if (found is not var (day, place) || (contradiction.Later is not null && !(happened < day)))
            return null;
        var written = contradiction.Later is null
            ? ""
            : $"，{contradiction.Later.Name}{day.ToString("yyyy-MM", CultureInfo.InvariantCulture)}";
        var row = place.Row == 0 ? "" : $"，{place.Text}";
        return $"与其他记录矛盾，先核实本人：{contradiction.Name}（{contradiction.Source.Title}{written}{row}）";
    }

    private static ContradictionQuestion QuestionOf(CompiledRule rule, Contradiction contradiction) =>
        new(rule.Resolve(contradiction.When), contradiction.Later);

    private static ContradictionTest TestOf(CompiledRule rule, Contradiction contradiction) =>
        new(QuestionOf(rule, contradiction), ConditionCompiler.OfResolved(rule.AsOf));
}
