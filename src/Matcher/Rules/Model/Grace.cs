using Matcher.Values;

namespace Matcher.Rules.Model;

/// <summary>办理期内, 渐退期: up to so long after a day the level is one lower, and the finding says so.</summary>
/// <param name="From">The day it is counted from.</param>
/// <param name="Length">How long.</param>
/// <param name="Note">What the finding says.</param>
internal sealed record Grace(DateClause From, Period Length, string Note);
