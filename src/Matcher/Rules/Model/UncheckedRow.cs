using Matcher.Catalogue.Rows;
using Matcher.Foundation.Problems;

namespace Matcher.Rules.Model;

/// <summary>A row about somebody off the roster that a rule could not decide about.</summary>
internal sealed record UncheckedRow(SourceRow Row, Problem Reason);
