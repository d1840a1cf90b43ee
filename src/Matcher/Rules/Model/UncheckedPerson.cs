using Matcher.Foundation.Problems;
using Matcher.Roster;

namespace Matcher.Rules.Model;

/// <summary>A person whom a rule could not decide about.</summary>
internal sealed record UncheckedPerson(Person Person, Problem Reason);
