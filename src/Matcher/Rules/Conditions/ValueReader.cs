using Matcher.Rules.Fields;
using Matcher.Values;

namespace Matcher.Rules.Conditions;

/// <summary>Reads a field's text as a value; where it is unreadable, why.</summary>
internal delegate (FieldValue<T> Value, DoubtReason Why) ValueReader<T>(Field field, Subject subject, string text)
    where T : struct;
