using System.Globalization;
using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;
using Matcher.Identity;
using Matcher.Identity.Names;
using Matcher.Matches;
using Matcher.Recovery;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>One line of 身份存疑: a person on the roster beside a source row that may be about somebody else.</summary>
/// <param name="Who">The person on the roster.</param>
/// <param name="Row">The source row.</param>
/// <param name="Grade">匹配等级.</param>
/// <param name="Number">疑点编号 where a rule raised it; empty for the engine's own doubts.</param>
/// <param name="Why">What is doubtful.</param>
/// <param name="Action">What to do about it.</param>
internal sealed record DoubtLine(RosterLine Who, SourceRow Row, MatchGrade Grade, string Number, string Why, string Action)
{
    /// <summary>The hit that asks; null for the engine's own doubts, which have no case.</summary>
    public HitLine? Hit { get; private init; }

    // An estimate is never nothing.
    private const double Smallest = 0.0001;

    /// <summary>A match whose number agrees and whose name does not, or whose number is damaged and was found through the name.</summary>
    /// <param name="who">The person.</param>
    /// <param name="match">The match.</param>
    /// <param name="further">That there are further rows that are doubtful for the same reason.</param>
    /// <param name="language">The language of the list.</param>
    public static DoubtLine Of(RosterLine who, Match match, IEnumerable<string> further, CultureInfo language) => new(
        who,
        match.Row,
        match.Grade,
        "",
        string.Join('；', further.Prepend(match.Recovery is { } recovery
            ? WhyRecovered(recovery, language)
            : Texts.Of(WhyDifferent(match, who), language))),
        Texts.Of("ListDoubtAction", language));

    private static string WhyDifferent(Match match, RosterLine who) =>
        match.Names != NameComparison.Different ? "ListDoubtSharedNumber" :
        match.SourceIdClass == IdClass.Legacy || who.Person.IdClass == IdClass.Legacy ? "ListDoubtLegacy" : "ListDoubtNames";

    private static string WhyRecovered(RecoveredIdentity recovery, CultureInfo language) => string.Format(
        language,
        Texts.Of(recovery.OnRoster ? "ListDoubtRecoveredOnRoster" : "ListDoubtRecovered", language),
        recovery.Coincidence < Smallest ? "≤0.01%" : string.Create(CultureInfo.InvariantCulture, $"{recovery.Coincidence * 100:F2}%"));

    /// <summary>
    /// The rows of a hit whose rule asked for this list; the person's own row says nothing about whether they are somebody else.
    /// </summary>
    public static IEnumerable<DoubtLine> Of(RosterLine who, HitLine hit, HitText text) => RowsOf(who, hit)
        .Select(evidence => new DoubtLine(
            who, evidence.Row, evidence.Grade, hit.Tracked.Hit.Number, text.Says(hit.Finding), hit.Rule.Action) { Hit = hit });

    /// <summary>The same rows, for whoever counts lines.</summary>
    public static IEnumerable<Evidence> RowsOf(RosterLine who, HitLine hit) =>
        hit.Finding.Evidence.Where((evidence, index) => index > 0 || evidence.Row != who.Person.Row || hit.Finding.Evidence.Length == 1);
}
