using System.Collections.Immutable;

namespace Matcher.Reports.Workbooks;

/// <summary>A page to read: one wide column, a paragraph a row.</summary>
/// <param name="Name">What its sheet should be called.</param>
/// <param name="Paragraphs">The paragraphs, in their order.</param>
internal sealed record TextSheet(string Name, ImmutableArray<SheetParagraph> Paragraphs) : WorkbookSheet(Name);
