using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Columns;
using Matcher.FollowUp.Storage;
using Matcher.Foundation.Problems;
using Matcher.Reports.Lists;
using Matcher.Rules.Conditions;
using Matcher.Rules.Kinds;
using Matcher.Rules.Model;

namespace Matcher.Runs.Explaining;

/// <summary>Writes an explanation: headings in the reader's language, conditions in Chinese, as the rules are.</summary>
/// <param name="explanation">The explanation.</param>
/// <param name="language">The reader's language.</param>
public sealed class ExplanationText(Explanation explanation, CultureInfo language)
{
    private const string Indent = "  ";

    /// <summary>The whole text in full, for a file that only the bureau reads.</summary>
    public IEnumerable<string> Lines() => explanation.People.SelectMany(Person).Prepend(Pack()).Prepend(Since());

    /// <summary>The same with numbers and names masked, for the console.</summary>
    public IEnumerable<string> MaskedLines() => Lines().Select(new Masking(explanation).Of);

    private string Pack() =>
        Say(explanation.Pack.IsShipped ? "ExplainPackShipped" : "ExplainPackNamed", explanation.Pack.Folder, explanation.Pack.ShortHash);

    private string Since() => explanation.Since switch
    {
        { HasRun: false } since => Say("ExplainNoRun", IsoDate.Write(explanation.AsOf), since.Folder),
        { Changed: [], ChangedSettings: not null, UnsureFiles: { IsEmpty: false } unsure } =>
            Say("ExplainUnsureInputs", IsoDate.Write(explanation.AsOf), string.Join("、", unsure)),
        { Changed: [], ChangedSettings: null } => Say("ExplainOldRun", IsoDate.Write(explanation.AsOf)),
        { Changed: [] } => Say("ExplainSameInputs", IsoDate.Write(explanation.AsOf)),
        var since => Say("ExplainOtherInputs", IsoDate.Write(explanation.AsOf), string.Join("、", since.Changed.Concat(since.UnsureFiles))),
    };

    private IEnumerable<string> Person(ExplainedPerson one)
    {
        yield return "";
        yield return one is { Person: { } person, Household: { } household }
            ? Say("ExplainWho", person.Name, PersonText.IdNumber(person), household.Township, household.Village, household.Number,
                person.Relation, person.Row.Place.Text, Word("IdClass", person.IdClass))
            : Say("ExplainOffRoster", NameOf(one), NumberOf(one));
        yield return "";
        yield return Say("ExplainSources");
        foreach (var line in one.Sources.SelectMany(Source))
            yield return Indent + line;
        foreach (var (heading, answers) in Sections)
        {
            var rules = one.Rules.Where(rule => answers.Contains(rule.Answer)).ToList();
            if (rules.Count == 0)
                continue;
            yield return "";
            yield return Say(heading);
            foreach (var line in rules.SelectMany(rule => Rule(rule,
                inFull: explanation.HitNumber is not null || rule.Answer is RuleAnswer.Hit or RuleAnswer.Exempt)))
                yield return Indent + line;
        }

        if (one.OfOthers.IsEmpty)
            yield break;
        yield return "";
        yield return Say("ExplainOthers");
        foreach (var hit in one.OfOthers)
            yield return Indent + $"{hit.Hit.Number} {hit.Hit.Finding.Person!.Name} {hit.Hit.Finding.Rule.Title}";
    }

    private static readonly ImmutableArray<(string Heading, ImmutableArray<RuleAnswer> Answers)> Sections =
    [
        ("ExplainListed", [RuleAnswer.Hit]),
        ("ExplainNotChecked", [RuleAnswer.Undecided, RuleAnswer.NotRun]),
        ("ExplainExempt", [RuleAnswer.Exempt]),
        ("ExplainNotListed", [RuleAnswer.GradeNotAccepted, RuleAnswer.NotMet, RuleAnswer.NothingToLookAt]),
        ("ExplainNotInForce", [RuleAnswer.NotInForce]),
    ];

    private IEnumerable<string> Source(ExplainedSource source)
    {
        var title = $"{source.Source.Title}（{source.Source.Id}）";
        if (source.Failure is { } failure)
            yield return Say("ExplainSourceFailed", title, ProblemText.Render(failure, language));
        else if (source.Rows.IsEmpty)
            yield return Say("ExplainSourceWithout", title);
        else
            yield return Say("ExplainSourceWith", title, source.Rows.Length + source.Further);
        foreach (var row in source.Rows)
            yield return Indent + Row(row);
        if (source.Further > 0)
            yield return Indent + Say("ExplainFurtherRows", source.Further);
    }

    private string Row(ExplainedMatch match)
    {
        var place = match.Row.Place.Text;
        if (match.Grade is not { } grade)
            return place;
        var text = Say("ExplainRow", place, grade, Word("IdClass", match.IdClass), Word("NameComparison", match.Names));
        return match.Recovery is { } recovery
            ? text
                + Say(recovery.OnRoster ? "ExplainRecoveredOnRoster" : "ExplainRecovered",
                    recovery.Coincidence.ToString("P2", CultureInfo.InvariantCulture))
            : text;
    }

    private IEnumerable<string> Rule(ExplainedRule rule, bool inFull)
    {
        var title = $"【{rule.Rule.Id}】{rule.Rule.Title}{(rule.Rule.Status == RuleStatus.Trial ? Say("ExplainOnTrial") : "")}";
        yield return rule.Hits.IsEmpty ? $"{title}{Say("ExplainColon")}{WhyNot(rule)}" : title;
        foreach (var hit in rule.Hits)
        {
            yield return Indent
                + Say("ExplainHit", hit.Hit.Number, Words.Of(hit.Hit.Finding.Level), hit.Hit.Finding.Grade, Words.Of(hit.State),
                    IsoDate.Write(hit.FirstFound));
            yield return Indent + Say("ExplainSays", new HitText(language).Says(hit.Hit.Finding));
        }

        if (!inFull)
            yield break;
        foreach (var part in rule.Parts)
            yield return Indent + Say("ExplainPart", part.RuleId, Say($"ExplainPart_{part.Truth}"));
        foreach (var line in rule.Looks.SelectMany(Look))
            yield return Indent + line;
    }

    // Of a rule that did not list this person: where it stopped.
    private string WhyNot(ExplainedRule rule)
    {
        if (rule.Reason is { } reason)
            return ProblemText.Render(reason, language);
        if (rule.Answer == RuleAnswer.NotInForce)
            return Word("RuleStatus", rule.Rule.Status);
        if (rule.Looks.FirstOrDefault(look => look.Answer == rule.Answer) is not { } look)
            return rule.Parts.IsEmpty ? Say(KindCheck.Of(rule.Rule).NothingToLookAt) : WithoutParts(rule.Parts);
        var where = look.Match is { } match ? match.Row.Place.Text + Say("ExplainColon") : "";
        return where + rule.Answer switch
        {
            RuleAnswer.Exempt => Say("ExplainExemptBy", look.Exemptions.First(one => one.Truth == Truth.True).Name),
            RuleAnswer.GradeNotAccepted => Say("ExplainGrade", look.Match!.Grade!, string.Join("、", rule.Rule.Grades)),
            _ => WhereItStopped(look.Conditions) is { Length: > 0 } stopped
                ? stopped
                : Say("ExplainEventAhead", IsoDate.Write(look.Day!.Value.Date!.Value)),
        };
    }

    // A group says by its parts what it saw.
    private string WhereItStopped(ImmutableArray<TracedCondition> conditions)
    {
        var from = conditions.SkipWhile(one => one is not { Depth: 0, Answer.Truth: not Truth.True }).ToList();
        return string.Join(" ", from.Take(1).Concat(from.Skip(1).TakeWhile(one => one.Depth > 0)).Select(Condition));
    }

    private string WithoutParts(ImmutableArray<ExplainedPart> parts) =>
        Say("ExplainNothing_Combined", string.Join("、", parts.Select(part => $"{part.RuleId}（{Say($"ExplainPart_{part.Truth}")}）")));

    private IEnumerable<string> Look(ExplainedLook look)
    {
        yield return look.Match is { } match ? Row(match) : Say(look.Figures.IsEmpty ? "ExplainRosterItself" : "ExplainFigures");
        foreach (var figure in look.Figures)
            yield return Indent + figure;
        foreach (var condition in look.Conditions)
            yield return Indent + string.Concat(Enumerable.Repeat(Indent, condition.Depth)) + Condition(condition);
        if (look.Day is { } day)
            yield return Indent
                + (day.Date is { } date
                    ? Say("ExplainEvent", day.Field.Name, IsoDate.Write(date))
                    : Say("ExplainEventMissing", day.Field.Name));
        foreach (var exemption in look.Exemptions)
        {
            yield return Indent + Say("ExplainExemption", exemption.Name, Say($"ExplainExemption_{exemption.Truth}"));
            foreach (var condition in exemption.Conditions)
                yield return Indent + Indent + string.Concat(Enumerable.Repeat(Indent, condition.Depth)) + Condition(condition);
        }
    }

    private string Condition(TracedCondition condition)
    {
        var seen = string.Join("，", condition.Seen.Select(value => value.Text is { } text
            ? Say("ExplainSaw", value.Name, text.Length == 0 ? Say("ExplainSawEmpty") : text)
            : Say("ExplainSawNothing", value.Name)));
        var line = $"[{Say($"ExplainTruth_{condition.Answer.Truth}")}] {condition.Sentence}";
        return seen.Length == 0 ? line : $"{line} ← {seen}";
    }

    private static string NameOf(ExplainedPerson one) => First(one, ColumnRole.Name);

    private static string NumberOf(ExplainedPerson one) => First(one, ColumnRole.IdNumber);

    private static string First(ExplainedPerson one, ColumnRole role) =>
        one.Sources.SelectMany(source => source.Rows).Select(row => row.Row.Value(role)).FirstOrDefault(text => text is { Length: > 0 })
            ?? "";

    private string Word<T>(string kind, T value) => Texts.Of($"{kind}_{value}", language);

    private string Say(string key, params object[] values) => string.Format(language, Texts.Of(key, language), values);
}
