using Matcher.Catalogue.Sources;
using Matcher.Rules.Conditions;
using Matcher.Rules.Fields;

namespace Matcher.Rules.Model;

/// <summary>
/// Another row about the same person that speaks against what a rule found: the dead man has a living entry in the same registry, or
/// was paid a wage in a month after. Agencies declare the living dead, so the finding says so, and its level is one lower.
/// </summary>
/// <param name="Name">As the finding names it.</param>
/// <param name="Source">Where such a row stands.</param>
/// <param name="When">What it says.</param>
/// <param name="Later">Its day, which must lie after the day of what was found; null: whenever.</param>
internal sealed record Contradiction(string Name, SourceDefinition Source, Condition When, RowField? Later);
