using Matcher.Rules.Fields;

namespace Matcher.Rules.Conditions;

/// <summary>Answers a condition for a subject. Pure: several threads may ask at the same time.</summary>
internal delegate Answer ConditionTest(Subject subject);
