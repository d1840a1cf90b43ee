using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Sources;
using Matcher.Foundation.Problems;
using Matcher.Lookup.Sources;
using Matcher.Matches;
using Matcher.Reports.CaseLists;
using Matcher.Reports.Lists;
using Matcher.Reports.Naming;
using Matcher.Reports.Results;
using Matcher.RunFacts;

namespace Matcher.Reports.Letters;

/// <summary>
/// 数据质量/更正函-agency: one letter to each agency in whose data something is wrong, about all its sources. Numbers are
/// masked and nobody is named, because it leaves the bureau.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="requests">更正单, by agency.</param>
internal sealed class AgencyLetters(RunResult run, ILookup<string, CorrectionLine> requests)
{
    private static readonly ImmutableArray<string> SectionNumbers = ["一", "二", "三", "四", "五", "六", "七", "八"];

    private readonly LetterAdvice _advice = new(run.Found.Scope.Config.Language);
    private readonly ImmutableArray<Match> _doubts = run.Found.Sources.IdentityDoubts;
    private readonly ImmutableArray<FileTally> _files = run.Found.Files;

    private RunScope Scope => run.Found.Scope;

    private RunSources Sources => run.Found.Sources;

    /// <summary>The letters, by agency.</summary>
    public IEnumerable<AgencyLetter> All()
    {
        var agencies = Scope.Catalogue.Sources.Values
            .GroupBy(CorrectedRows.AgencyOf, StringComparer.Ordinal)
            .OrderBy(agency => agency.Key, StringComparer.Ordinal)
            .ToList();
        var names = SafeFileName.ForAll(agencies.Select(agency => agency.Key));
        return agencies
            .Select(agency =>
                Letter(agency.Key, names[agency.Key], agency.ToImmutableDictionary(source => source.Id, StringComparer.Ordinal)))
            .OfType<AgencyLetter>();
    }

    private AgencyLetter? Letter(string agency, string name, ImmutableDictionary<string, SourceDefinition> sources)
    {
        var faults = Sources.Faults.Where(fault => fault.Problem.Severity == Severity.Error
            && AgencyRequests.CanTell(fault.Problem.Code) && sources.ContainsKey(fault.Source)).ToList();
        var rejects = run.Rejects.Where(reject => sources.ContainsKey(reject.Source) && reject.Code != ProblemCode.RejectIdRosterDamaged)
            .ToList();
        var doubts = _doubts.Where(match => sources.ContainsKey(match.Row.Source.Id)
            && match.Recovery is not { OnRoster: true }).ToList();
        var fields = Sources.FieldFaults.Where(fault => sources.ContainsKey(fault.Source)).ToList();
        var asked = requests[agency].Where(line => line.Correction.IsOpen).ToList();
        if (faults.Count + rejects.Count + doubts.Count + fields.Count + asked.Count == 0)
            return null;

        var files = InOrder(_files.Where(file => sources.ContainsKey(file.Source)), file => (file.Source, file.File, file.Sheet))
            .ToList();
        var tables = new LetterTables(sources, _advice);
        var text = new Sections();
        var hasTables = Scope.Config.Sources.Any(source => source.Table is not null && sources.ContainsKey(source.Id));
        text.Say(_advice.Text(hasTables ? "LetterIntroTables" : "LetterIntro", agency, Scope.Config.County,
            Scope.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        // What people found out about somebody comes first: until it is corrected it may cost them what they are due.
        if (asked.Count > 0)
            text.Add(
                "请更正的登记",
                LetterTable.Of(new RequestList(Scope.Config.Language, Scope.AsOf).OfLetter, asked),
                _advice.Text("LetterRequests"));
        if (files.Count > 0)
            text.Add("收到的数据", tables.Received(files, DatedByConfig), _advice.Text("LetterEquation"));
        if (RosterDamaged(sources) is > 0 and var notTheirs)
            text.Say(_advice.Text("LetterRosterDamaged", notTheirs));
        if (faults.Count > 0)
            text.Add(
                "文件的问题",
                tables.Faults(InOrder(faults, fault => (fault.Source, fault.Problem.Where.File ?? "", fault.Problem.Where.Sheet))
                    .ThenBy(fault => fault.Problem.Code)
                    .ThenBy(fault => fault.Problem.Where.Column, StringComparer.Ordinal)));
        if (rejects.Count > 0)
            text.Add(
                "不能使用的行",
                tables.Rejects(InOrder(rejects, reject => (reject.Source, reject.File, reject.Sheet))
                    .ThenBy(reject => RejectNames.All[reject.Code], StringComparer.Ordinal)),
                _advice.Text("LetterRejected"));
        if (doubts.Count > 0)
            text.Add("身份存疑的行", tables.Doubts(doubts), _advice.Text("LetterDoubted"));
        if (fields.Count > 0)
            text.Add("代码和无法识别的值", tables.Fields(FieldFaultList.InOrder(fields, sources.Values)), _advice.Text("LetterFieldScope"));
        text.Add("对比对的影响", [.. Effects(sources, faults)]);
        text.Add("请更正后重新提供", _advice.Text("LetterClosing"), $"{Scope.Config.County}民政局（盖章）　　　　联系人：　　　　电话：　　　　　　年　　月　　日");
        return new AgencyLetter($"数据质量/更正函-{name}", $"关于更正低保比对数据的函（{agency}）", text.Parts);
    }

    // A sound number is no fault of the agency's, even where nobody can say whose it is.
    private long RosterDamaged(ImmutableDictionary<string, SourceDefinition> sources) =>
        run.Rejects.Where(reject => sources.ContainsKey(reject.Source) && reject.Code == ProblemCode.RejectIdRosterDamaged)
            .Sum(reject => reject.Count);

    // What the bureau could not find out because of it: rules that did not run, and people about whom one could not decide.
    private IEnumerable<string> Effects(ImmutableDictionary<string, SourceDefinition> sources, List<SourceFault> faults)
    {
        var failed = faults.Select(fault => fault.Source).ToHashSet(StringComparer.Ordinal);
        var told = false;
        foreach (var outcome in run.Found.Hits.Outcomes.Where(outcome => outcome.Rule.Sources.Any(sources.ContainsKey))
            .OrderBy(outcome => outcome.Rule.Id, StringComparer.Ordinal))
        {
            var isNotRun = outcome.NotRun is { } reason
                && (reason.Code is ProblemCode.RuleColumnAbsent or ProblemCode.RuleWordsAllUnknown
                    || outcome.Rule.Sources.Any(failed.Contains));
            var undecided = outcome.Unchecked.Select(one => one.Reason).Concat(outcome.UncheckedRows.Select(one => one.Reason))
                .Count(one =>
                    IsOfField(one.Code) && _files.Any(file => file.File == one.Where.File && sources.ContainsKey(file.Source)));
            if (isNotRun)
                yield return _advice.Text("LetterRuleNotRun", outcome.Rule.Title);
            if (undecided > 0)
                yield return _advice.Text("LetterRuleUndecided", outcome.Rule.Title, undecided);
            var isPartly = outcome.NotRun is null && !outcome.Without.IsEmpty && outcome.Rule.Sources.Any(failed.Contains);
            if (isPartly)
                yield return _advice.Text("LetterRuleWithout", outcome.Rule.Title);
            told |= isNotRun || isPartly || undecided > 0;
        }

        if (!told)
            yield return _advice.Text("LetterRulesRan");
    }

    private static bool IsOfField(ProblemCode code) => code
        is ProblemCode.RuleFieldNotInFile or ProblemCode.RuleFieldUnreadable or ProblemCode.RuleWordUnknown
        or ProblemCode.RuleDateStandIn or ProblemCode.RuleDateNotAfterBirth or ProblemCode.RuleDateBeforeSchool;

    private DateOnly? DatedByConfig(string source) => Scope.Config.Sources.FirstOrDefault(input => input.Id == source)?.Dated;

    private static IOrderedEnumerable<T> InOrder<T>(IEnumerable<T> items, Func<T, (string Source, string File, string? Sheet)> place) =>
        items
        .OrderBy(item => place(item).Source, StringComparer.Ordinal)
        .ThenBy(item => place(item).File, StringComparer.Ordinal)
        .ThenBy(item => place(item).Sheet, StringComparer.Ordinal);

    /// <summary>Numbers the sections as they come.</summary>
    private sealed class Sections
    {
        private readonly ImmutableArray<LetterPart>.Builder _parts = ImmutableArray.CreateBuilder<LetterPart>();
        private int _sections;

        public ImmutableArray<LetterPart> Parts => _parts.ToImmutable();

        public void Say(string text) => _parts.Add(new LetterParagraph(text));

        public void Add(string heading, LetterTable table, params ReadOnlySpan<string> text)
        {
            Head(heading);
            _parts.Add(table);
            foreach (var sentence in text)
                Say(sentence);
        }

        public void Add(string heading, params ReadOnlySpan<string> text)
        {
            Head(heading);
            foreach (var sentence in text)
                Say(sentence);
        }

        private void Head(string heading) => _parts.Add(new LetterHeading($"{SectionNumbers[_sections++]}、{heading}"));
    }
}
