using Matcher.Rules.Fields;

namespace Matcher.Rules.Model;

/// <summary>A piece of a sentence: a text, or a field to fill in.</summary>
internal sealed record SaysPart(string Text, Field? Field);
