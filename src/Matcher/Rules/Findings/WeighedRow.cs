using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Rows;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;
using Matcher.Rules.Model;

namespace Matcher.Rules.Findings;

/// <summary>One row that a rule's conditions hold for, weighed. Those with the same identity become one finding.</summary>
/// <param name="Subject">Row and person.</param>
/// <param name="Evidence">The rows behind it; the first is its own.</param>
/// <param name="Level">The rule's level, or a lower one.</param>
/// <param name="Notes">Why it is lower, and what else to know.</param>
/// <param name="Tested">Exemptions that were tested and did not apply.</param>
/// <param name="EventDate">The day of the event, or null.</param>
/// <param name="Estimate">The estimate, or null.</param>
/// <param name="Identity">The values of the identity columns.</param>
internal sealed record WeighedRow(
    Subject Subject,
    ImmutableArray<Evidence> Evidence,
    Level Level,
    ImmutableArray<string> Notes,
    ImmutableArray<string> Tested,
    DateOnly? EventDate,
    Estimate? Estimate,
    ImmutableArray<string> Identity)
{
    /// <summary>Whether another row speaks against it, by which its level is one lower.</summary>
    public bool IsContradicted { get; init; }

    /// <summary>What it says in the columns that a clearance rests on.</summary>
    public ImmutableArray<WatchedValue> Watched { get; init; } = [];

    /// <summary>The values of the <c>identity_was</c> columns; null where the rule has none.</summary>
    public ImmutableArray<string>? FormerIdentity { get; init; }

    /// <summary>Rows that are as this one to the rule, and were dropped because there are many.</summary>
    public AlikeRows Alike { get; init; }

    /// <summary>Rows behind what it rests on beside its own, which are not shown.</summary>
    public Further Beside { get; init; }

    /// <summary>Weighs a row.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="subject">Row and person.</param>
    /// <param name="met">That its conditions hold.</param>
    /// <param name="evidence">The rows behind it.</param>
    public static WeighedRow Weigh(CompiledRule rule, Subject subject, Ruling.Met met, ImmutableArray<Evidence> evidence)
    {
        var weight = new Weight(rule, subject);
        weight.Coverage();
        weight.Event(met.Day);
        weight.Grace();
        weight.Conflicts(met.Conflicts);
        foreach (var exemption in met.Untested)
            weight.Note($"未能核对是否属于“{exemption.Name}”：{exemption.Doubt.InWords()}");
        var estimate = weight.Estimate();
        return new WeighedRow(
            subject,
            evidence,
            weight.Level,
            weight.Notes,
            met.Tested,
            met.Day?.Date,
            estimate,
            IdentityOf(rule.Body.Identity, subject))
        {
            Watched = Watching.Of(rule.Body.ReopensOn, subject),
            FormerIdentity = rule.Body.IdentityWas is { } was ? IdentityOf(was, subject) : null,
        };
    }

    /// <summary>The evidence of one row: the rule's evidence columns with their values.</summary>
    public static Evidence EvidenceOf(CompiledRule rule, Subject subject, SourceRow row, MatchGrade grade, NameComparison names) =>
        new(row, grade, names, [.. rule.Body.Evidence.Select(field => KeyValuePair.Create(field.Name, ShownText.Of(field, subject)))]);

    private static ImmutableArray<string> IdentityOf(ImmutableArray<Field> fields, Subject subject) =>
        [.. fields.Select(field => ShownText.InIdentity(field, subject))];

    /// <summary>Level, notes and estimate of a row, found one after the other.</summary>
    private sealed class Weight(CompiledRule rule, Subject subject)
    {
        private readonly List<string> _notes = [];

        public Level Level { get; private set; } = rule.Rule.Level;

        public ImmutableArray<string> Notes => [.. _notes.Distinct(StringComparer.Ordinal)];

        public void Note(string note) => _notes.Add(note);

        // 单人保 does not draw for the rest of the family: what is known of them may matter, and no more.
        public void Coverage()
        {
            if (subject.Person is not { Coverage: not Roster.Coverage.Covered } person)
                return;
            Note(person.Coverage == Roster.Coverage.OtherMember ? "单人保，此人不是保障对象，仅供参考" : "单人保而名册未标明保障对象，先核实此人是否保障对象");
            if (person.Coverage == Roster.Coverage.OtherMember)
                Level = Level.Info;
        }

        // Without a day nobody can say whether anything was paid after it: a weaker lead, and a question to the agency.
        public void Event(FoundDate? found)
        {
            if (found is not { } day)
                return;
            if (rule.Body.Event is { OnlyIfPaidAfter: true } && subject.Person is { IsPaidMonthUnreadable: true })
                Note("花名册的“发放年月”无法识别，不知此后是否仍有发放");
            if (day.Doubt is { } doubt)
                Note(doubt.InWords());
            if (day.Date is not { } date)
            {
                Lower();
                if (day.Doubt is null)
                    Note($"来源未提供“{day.Field.Name}”，请向来源单位索取");
            }
            else
            {
                BeginsBefore(date);
            }
        }

        public void Grace()
        {
            if (rule.Body.Grace is not { } grace || grace.From.Find(subject).Date is not { } from || grace.Length.EndFrom(from) < rule.AsOf)
                return;
            Lower();
            Note($"{grace.Note}（至{grace.Length.EndFrom(from).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}）");
        }

        public void Conflicts(ImmutableArray<string> conflicts)
        {
            if (conflicts.IsEmpty)
                return;
            Lower();
            Note($"同一条记录前后矛盾：{string.Join('、', conflicts)}，请先查清");
        }

        public Estimate? Estimate()
        {
            // Whoever is not covered draws nothing that could have been paid too much; where nobody knows who is, nobody can say how much.
            if (rule.Body.Estimate is not { } clause || subject.Person is not { Coverage: Roster.Coverage.Covered } person)
                return null;
            var found = clause.Find(subject);
            if (found.Doubt is { } doubt)
                Note(doubt.InWords());
            if (person.IsPaidMonthUnreadable)
                Note("花名册的“发放年月”无法识别，不知发放到何月，未作估算");
            if (found.Date is not { } from || person.IsPaidMonthUnreadable)
                return null;
            if (person.BenefitStart is null)
                Note(person.IsStartUnreadable ? "花名册的“享受开始年月”无法识别，涉及月数按事项发生之后计，可能偏大" : "花名册未提供享受开始年月，涉及月数可能偏大");
            if (BeginsBefore(from) && clause.NotBeforeAllowance)
            {
                Note("按规则不估算多发");
                return null;
            }

            return Overpayment.Estimate(from, person, rule.AsOf);
        }

        // By months, as the allowance is paid.
        private bool BeginsBefore(DateOnly day)
        {
            if (subject.Person?.BenefitStart is not { } start || day >= new DateOnly(start.Year, start.Month, 1))
                return false;
            Note($"早于享受开始（{start.ToString("yyyy年M月", CultureInfo.InvariantCulture)}）");
            return true;
        }

        private void Lower() => Level = Level.OneLower();
    }
}
