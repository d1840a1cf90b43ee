namespace Matcher.Foundation.Yaml;

/// <summary>A sign of a Chinese keyboard where YAML wants the half-width one.</summary>
/// <param name="Line">1-based line.</param>
/// <param name="Position">1-based character in the line.</param>
/// <param name="Typed">The sign as it is shown: itself, or its code point where nobody could see it.</param>
/// <param name="Instead">What to type.</param>
/// <param name="IsCertain">
/// Whether it cannot have been meant as text, even where the file can be read; else it may be text, and is told only where the file cannot
/// be read because of something near.
/// </param>
internal readonly record struct TypedSign(int Line, int Position, string Typed, string Instead, bool IsCertain);
