using System.Collections.Immutable;

namespace Matcher.Reports.Tables;

/// <summary>What people choose from when they fill in a column; they may still write something else.</summary>
/// <param name="Name">What it is called: letters or Chinese characters, without blanks. One name, one list.</param>
/// <param name="Items">What there is to choose from, in the order in which it is offered.</param>
internal sealed record ChoiceList(string Name, ImmutableArray<string> Items);
