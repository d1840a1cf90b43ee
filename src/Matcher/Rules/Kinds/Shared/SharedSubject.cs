using System.Collections.Immutable;
using Matcher.Foundation.Problems;
using Matcher.Roster;
using Matcher.Rules.Fields;
using Matcher.Rules.Judging;

namespace Matcher.Rules.Kinds.Shared;

/// <summary>A household that shares a value with others, or cannot be compared.</summary>
/// <param name="Head">Whom the finding will be about.</param>
/// <param name="Subject">With what is known of the others.</param>
/// <param name="Ruling">What the conditions come to.</param>
/// <param name="Holders">It and the others.</param>
/// <param name="Key">The value as it is compared.</param>
/// <param name="TooCommon">What is told where the value is too common to be a lead; else null.</param>
internal sealed record SharedSubject(Person Head, Subject Subject, Ruling Ruling, ImmutableArray<Holder> Holders, string Key,
    Problem? TooCommon);
