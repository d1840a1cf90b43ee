namespace Matcher.FollowUp.Cases;

/// <summary>A case with the hit that it is about.</summary>
/// <param name="Number">疑点编号.</param>
/// <param name="Rule">The rule.</param>
/// <param name="PersonKey">Whom it is about.</param>
/// <param name="Case">办理.</param>
internal sealed record KnownCase(string Number, string Rule, string PersonKey, Case Case)
{
    /// <summary>The case of a hit; null: it has none.</summary>
    public static KnownCase? Of(LoggedHit hit) => hit.Case() is { } one ? new KnownCase(hit.Number, hit.Rule, hit.PersonKey, one) : null;
}
