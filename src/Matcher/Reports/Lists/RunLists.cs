using System.Collections.Immutable;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Matches;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.Reports.Tables;
using Matcher.Roster;
using Matcher.Rules.Findings;
using Matcher.Rules.Model;
using Matcher.RunFacts;

namespace Matcher.Reports.Lists;

/// <summary>Makes every list of a run, in the order of the run's folder.</summary>
internal sealed class RunLists
{
    // The county bureau's own focus groups (柳民发〔2023〕55号): their lists are there even when nobody is in them.
    private static readonly ImmutableArray<string> OfficialFocus = ["老年人", "大学毕业生"];

    private readonly RunResult _run;
    private readonly RunFindings _found;
    private readonly RunScope _scope;
    private readonly LoadedRoster _roster;
    private readonly ImmutableArray<SourceDefinition> _sources;
    private readonly RunLines _lines;
    private readonly HitText _text;
    private readonly ChoiceList? _reasons;
    private readonly HitList _hits;
    private readonly MissedList _missed;

    /// <summary>Prepares the lists of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="lines">Its hits, as lines.</param>
    public RunLists(RunResult run, RunLines lines)
    {
        _run = run;
        _found = run.Found;
        _scope = run.Found.Scope;
        _roster = run.Found.Roster.Roster;
        _sources = lines.Sources;
        _lines = lines;
        _text = new HitText(_scope.Config.Language);
        _reasons = AnswerChoices.ReasonsOf(run.Reasons);
        _hits = new HitList(_text, run.Secret, _reasons);
        _missed = new MissedList(_text, run.Secret, _reasons);
    }

    private HouseholdMatrix Matrix => field ??= new HouseholdMatrix(
        _roster,
        _sources,
        [.. _found.Hits.Outcomes.Where(outcome => outcome.Rule is { Status: RuleStatus.Active, List: RuleList.Hits })],
        _found.Roster.NotComparable,
        _found.Sources.InDoubt);

    /// <summary>The lists, made one after the other.</summary>
    public IEnumerable<ListTable> All() => new[]
    {
        HitLists("", _lines.ToBeVerified(isTrial: false, RuleList.Hits), OfficialFocus),
        PersonAndHouseholdLists(_lines.In(isTrial: false, RuleList.Hits)),
        MissedLists("", _lines.ToBeVerified(isTrial: false, RuleList.Missed)),
        DoubtLists("", [.. EngineDoubts(), .. Doubts(isTrial: false)]),
        QualityLists(),
        GoneLists(),
        [new UncheckedList(_sources).Table([.. Unchecked()])],
        TrialLists(),
    }.SelectMany(lists => lists);

    /// <summary>The lists that a township may have, without lines, by the names that they have in its workbook.</summary>
    public IEnumerable<ListTable> Blank() =>
    [
        _hits.Table("疑点清单", []),
        new PersonList(_text).Table("人员汇总", []),
        Matrix.Table("户核对表", []),
        _missed.Table("漏保线索", []),
        new IdentityDoubtList(_text.Cases, _reasons).Table("身份存疑", []),
        new CorrectionList(_scope.Config.Language).Table("名册待更正", []),
    ];

    private IEnumerable<ListTable> HitLists(string folder, ImmutableArray<HitLine> lines, ImmutableArray<string> focus)
    {
        var byTownship = lines.ToLookup(line => line.Township);
        foreach (var township in _lines.TownshipsWith(township => _lines.OnRoster.Contains(township) || byTownship.Contains(township)))
            yield return _hits.Table(township.FileInGroupOf($"{folder}疑点清单"), byTownship[township]);
        if (!_scope.Options.Townships.IsEmpty)
            yield break;
        yield return _hits.Table($"{folder}疑点清单/全县", lines);
        var all = focus.Union(lines.SelectMany(line => line.Rule.Focus), StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var files = SafeFileName.ForAll(all);
        foreach (var group in all)
            yield return _hits.Table($"{folder}重点排查/{files[group]}",
                lines.Where(line => line.Rule.Focus.Contains(group, StringComparer.Ordinal)));
    }

    // Every hit once more, by person and by household, also what was answered: whoever goes there asks about everything at once.
    private IEnumerable<ListTable> PersonAndHouseholdLists(ImmutableArray<HitLine> lines)
    {
        var people = lines.Where(line => line.Household is not null).ToLookup(line => line.Township);
        var list = new PersonList(_text);
        var households = Households(lines, Matrix.HouseholdsInDoubt).ToLookup(line => line.Township);
        foreach (var township in _lines.TownshipsWith(households.Contains))
        {
            yield return list.Table(township.FileInGroupOf("人员汇总"), people[township]);
            yield return Matrix.Table(township.FileInGroupOf("户核对表"), households[township]);
        }
    }

    // Those with a hit, with somebody whom a rule could not decide about, or with a number that cannot be compared.
    private IEnumerable<HouseholdLine> Households(ImmutableArray<HitLine> lines, IEnumerable<int> undecided)
    {
        var hits = lines.Where(line => line.Household is not null).ToLookup(line => line.Household!.Index);
        return hits.Select(group => group.Key)
            .Concat(undecided)
            .Distinct()
            .Select(index => _roster.Households[index])
            .Select(household => new HouseholdLine(household, _lines.TownshipOf(household), [.. hits[household.Index]]));
    }

    // The township of somebody off the roster is what the source says; one that is not in the official list is not worth a file of its own.
    private IEnumerable<ListTable> MissedLists(string folder, ImmutableArray<HitLine> lines)
    {
        var official = lines.ToLookup(line => line.Township.IsOfficial ? line.Township : null);
        foreach (var township in _lines.Townships.Official.Where(_lines.IsWanted))
            yield return _missed.Table(township.FileIn($"{folder}漏保线索"), official[township]);
        if (official.Contains(null))
            yield return _missed.Table($"{folder}漏保线索/{ListTownship.Unknown}", official[null]);
    }

    private IEnumerable<ListTable> DoubtLists(string folder, ImmutableArray<DoubtLine> lines)
    {
        var list = new IdentityDoubtList(_text.Cases, _reasons);
        var byTownship = lines.ToLookup(line => line.Who.Township);
        foreach (var township in _lines.TownshipsWith(byTownship.Contains))
            yield return list.Table(township.FileIn($"{folder}身份存疑"), byTownship[township]);
    }

    private IEnumerable<ListTable> QualityLists()
    {
        yield return new SourceSummaryList(_sources, _run.Rejects, _scope.Config.Language)
            .Table("数据质量/汇总", _found.Files);
        yield return new FieldFaultList(_sources, _scope.Config.Language).Table("数据质量/字段问题", _found.Sources.FieldFaults);
        yield return _hits.Table("数据质量/花名册", _lines.ToBeVerified(isTrial: false, RuleList.DataQuality));
        var list = new CorrectionList(_scope.Config.Language);
        var byTownship = _found.Roster.NotComparable.Select(_lines.Of).ToLookup(line => line.Township);
        foreach (var township in _lines.TownshipsWith(byTownship.Contains).Where(byTownship.Contains))
            yield return list.Table(CorrectionList.PathOf(township), byTownship[township]);
    }

    // A township that has lost none needs no file to say so: the county's list is always there.
    private IEnumerable<ListTable> GoneLists()
    {
        var list = new GoneList(_scope.Config.Language);
        var lines = Gone(isTrial: false);
        var byTownship = lines.ToLookup(line => line.Township);
        foreach (var township in _lines.TownshipsWith(byTownship.Contains).Where(byTownship.Contains))
            yield return list.Table(township.FileInGroupOf(GoneList.Path), byTownship[township]);
        if (_scope.Options.Townships.IsEmpty)
            yield return list.Table(GoneList.Path, lines);
    }

    private ImmutableArray<GoneLine> Gone(bool isTrial) =>
    [
        .. GoneLine.InOrder(_run.History.Gone.Where(hit => hit.IsTrial == isTrial).Select(_lines.Of)
            .Concat(isTrial ? [] : _lines.MovedOut)
            .Where(line => _lines.IsWanted(line.Township))),
    ];

    private IEnumerable<ListTable> TrialLists()
    {
        const string folder = "试运行/";
        var trial = _scope.Selected.Rules.Where(rule => rule.Status == RuleStatus.Trial).Select(rule => rule.List).ToHashSet();
        return
        [
            .. trial.Contains(RuleList.Hits) ? HitLists(folder, _lines.ToBeVerified(isTrial: true, RuleList.Hits), []) : [],
            .. trial.Contains(RuleList.Missed) ? MissedLists(folder, _lines.ToBeVerified(isTrial: true, RuleList.Missed)) : [],
            .. trial.Contains(RuleList.IdentityDoubt) ? DoubtLists(folder, [.. Doubts(isTrial: true)]) : [],
            .. trial.Contains(RuleList.DataQuality)
                ? new[] { _hits.Table($"{folder}数据质量/花名册", _lines.ToBeVerified(isTrial: true, RuleList.DataQuality)) }
                : [],
            .. Gone(isTrial: true) is { IsEmpty: false } gone
                ? new[] { new GoneList(_scope.Config.Language).Table($"{folder}{GoneList.Path}", gone) }
                : [],
        ];
    }

    private IEnumerable<UncheckedLine> Unchecked()
    {
        var language = _scope.Config.Language;
        foreach (var outcome in _found.Hits.Outcomes)
        {
            if (outcome.NotRun is { } reason)
                yield return new UncheckedLine(null, null, outcome.Rule, ProblemText.Render(reason, language), "");
            foreach (var without in outcome.Without)
                yield return new UncheckedLine(null, null, outcome.Rule, ProblemText.Render(without, language), "");
            foreach (var file in outcome.LackingFiles)
                yield return new UncheckedLine(null, null, outcome.Rule, ProblemText.Render(file, language), "") { IsOfFile = true };
            foreach (var one in outcome.Unchecked.Where(one => !RuleOutcome.IsLackingFile(one.Reason)
                && one.Reason.Code != ProblemCode.RulePersonState
                && _lines.IsWanted(_lines.Of(one.Person).Township)))
                yield return new UncheckedLine(_lines.Of(one.Person), null, outcome.Rule, ProblemText.Render(one.Reason, language), "");
            foreach (var one in outcome.UncheckedRows.Where(one => !RuleOutcome.IsLackingFile(one.Reason)))
                yield return new UncheckedLine(null, one.Row, outcome.Rule, ProblemText.Render(one.Reason, language), "");
        }

        foreach (var person in _found.Roster.NotComparable.Where(person => _lines.IsWanted(_lines.Of(person).Township)))
            yield return new UncheckedLine(_lines.Of(person), null, null, Correction.Fault(person.IdClass, language),
                Correction.Wanted(person.IdClass, language));
        foreach (var person in _roster.Unanswered.Keys.Order()
            .Select(index => _roster.People[index])
            .Where(person => _lines.IsWanted(_lines.Of(person).Township)))
            yield return new UncheckedLine(_lines.Of(person), null, null,
                ProblemText.Render(UnansweredPeople.Reason(person, _roster), language), Texts.Of("ListStateWanted", language));
    }

    private IEnumerable<DoubtLine> EngineDoubts() => _found.Sources.IdentityDoubts
        .Select(match => DoubtLine.Of(_lines.Of(match.Person), match,
            _text.Rows.Beside(IdentityDoubts.DroppedBeside(match, _found.Sources.Matches[match.Row.Source.Id])), _scope.Config.Language))
        .Where(line => _lines.IsWanted(line.Who.Township));

    private IEnumerable<DoubtLine> Doubts(bool isTrial) => _lines.ToBeVerified(isTrial, RuleList.IdentityDoubt)
        .SelectMany(line => DoubtLine.Of(_lines.Of(line.Finding.Person!), line, _text));
}
