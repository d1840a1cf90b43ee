using Matcher.Rules.Model;

namespace Matcher.Hits;

/// <summary>疑点: a finding with the number it keeps from run to run. A lead to verify, never a verdict.</summary>
/// <param name="Number">疑点编号, keyed with the bureau's secret.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Township">乡镇 whose list it goes to.</param>
public sealed record Hit(string Number, Finding Finding, string Township);

/// <summary>状态 of a hit, compared with the runs before.</summary>
public enum HitState
{
    /// <summary>新增: never seen before.</summary>
    New,

    /// <summary>延续: also there in the run before in which its rule ran.</summary>
    Continued,

    /// <summary>重现: seen before and gone since, or answered since; and tonight it is to be verified again.</summary>
    Reappeared,
}
