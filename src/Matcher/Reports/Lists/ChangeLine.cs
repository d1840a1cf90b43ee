using Matcher.Hits;
using Matcher.Reports.Naming;
using Matcher.Roster;
using Matcher.Rules.Model;

namespace Matcher.Reports.Lists;

/// <summary>A change with the township and the household that it concerns.</summary>
internal sealed record ChangeLine(HitChange Change, ListTownship Township, Household? Household)
{
    /// <summary>What was found, under the changed pack where it finds it.</summary>
    public Finding Finding => Change.Hit.Finding;

    /// <summary>The rule.</summary>
    public Rule Rule => Finding.Rule;
}
