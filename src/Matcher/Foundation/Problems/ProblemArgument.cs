using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Matcher.Foundation.Problems;

/// <summary>
/// A value in the text of a problem. It is put into words when it is shown, because only then the reader's language is known.
/// Never a full ID number or name.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Number), "number")]
[JsonDerivedType(typeof(Count), "count")]
[JsonDerivedType(typeof(Share), "share")]
[JsonDerivedType(typeof(Day), "day")]
[JsonDerivedType(typeof(Words), "words")]
[JsonDerivedType(typeof(Hint), "hint")]
[JsonDerivedType(typeof(Shape), "shape")]
[JsonDerivedType(typeof(Kind), "kind")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(At), "at")]
public abstract record ProblemArgument
{
    private ProblemArgument()
    {
    }

    /// <summary>The value as a reader of the language is told it.</summary>
    public abstract string InWords(CultureInfo language);

    /// <summary>The value with all that came from a file put as it may be shown.</summary>
    /// <param name="mask">Masks a text.</param>
    internal ProblemArgument Shown(Func<string, string> mask) => this switch
    {
        Text text => new Text(mask(text.Value)),
        Words words => words with { Values = [.. words.Values.Select(mask)] },
        At at => new At(at.Value.Shown(mask)),
        _ => this,
    };

    /// <summary>Text as it stands in a file, a config or a rule.</summary>
    public sealed record Text(string Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Printable(Value);
    }

    /// <summary>A number that names something or sets a limit: a line, a version, megabytes.</summary>
    public sealed record Number(long Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Value.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How many: 6,573.</summary>
    public sealed record Count(long Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => CountText.Of(Value);
    }

    /// <summary>A share of a whole, 1 being all of it, in whole percent.</summary>
    public sealed record Share(double Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Value.ToString("P0", CultureInfo.InvariantCulture);
    }

    /// <summary>A day: 2023-07-06.</summary>
    public sealed record Day(DateOnly Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Several words.</summary>
    /// <param name="Values">The words.</param>
    /// <param name="Between">What stands between two of them, in either language.</param>
    public sealed record Words(ImmutableArray<string> Values, string Between) : ProblemArgument
    {
        /// <summary>Names of the county's data: columns, headers, meanings, files.</summary>
        public static Words Listed(IEnumerable<string> values) => new([.. values], "、");

        /// <summary>Words of the rule language.</summary>
        public static Words Spelt(IEnumerable<string> values) => new([.. values], ", ");

        /// <summary>Rules of which each rests on the next.</summary>
        public static Words Way(IEnumerable<string> values) => new([.. values], " → ");

        /// <summary>Examples that hold commas themselves.</summary>
        public static Words Examples(IEnumerable<string> values) => new([.. values], "; ");

        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Printable(string.Join(Between, Values));

        /// <summary>Whether the other has the same words.</summary>
        public bool Equals(Words? other) =>
            other is not null && Between == other.Between && Values.AsSpan().SequenceEqual(other.Values.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Values.Length, Between);
    }

    /// <summary>The end of a message about an unknown word: what was probably meant, else all that is known.</summary>
    /// <param name="Meant">The known word that comes near; null: none does.</param>
    /// <param name="Known">All known words, told where none comes near; none known: nothing is said.</param>
    public sealed record Hint(string? Meant, ImmutableArray<string> Known) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Meant is not null
            ? string.Format(language, Texts.Of("DidYouMean", language), Meant)
            : Known.IsEmpty ? "" : string.Format(language, Texts.Of("KnownAre", language), string.Join(", ", Known));

        /// <summary>Whether the other suggests the same.</summary>
        public bool Equals(Hint? other) => other is not null && Meant == other.Meant && Known.AsSpan().SequenceEqual(other.Known.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(Meant, Known.Length);
    }

    /// <summary>What should stand after a key.</summary>
    public sealed record Shape(YamlShape Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) =>
            string.Format(language, Texts.Of($"Shape{Value}", language), "");
    }

    /// <summary>What a column or a parameter holds.</summary>
    public sealed record Kind(ValueKind Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => Texts.Of($"Type{Value}", language);
    }

    /// <summary>What an ID column was seen to hold.</summary>
    /// <param name="Kinds">Kinds of content with how many of each, the most frequent first.</param>
    public sealed record Seen(ImmutableArray<SeenCount> Kinds) : ProblemArgument
    {
        /// <summary>The kinds that occur, the most frequent first.</summary>
        public static Seen Of(IEnumerable<KeyValuePair<SeenKind, long>> kinds) => new(
        [
            .. kinds.Where(kind => kind.Value > 0)
                .OrderByDescending(kind => kind.Value)
                .ThenBy(kind => kind.Key.ToString(), StringComparer.Ordinal)
                .Select(kind => new SeenCount(kind.Key, kind.Value)),
        ]);

        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => string.Join(
            Texts.Of("SeenSeparator", language),
            Kinds.Select(kind => string.Format(language, Texts.Of($"Seen_{kind.Kind}", language), kind.Count)));

        /// <summary>Whether the other has seen the same.</summary>
        public bool Equals(Seen? other) => other is not null && Kinds.AsSpan().SequenceEqual(other.Kinds.AsSpan());

        /// <inheritdoc/>
        public override int GetHashCode() => Kinds.Length;
    }

    /// <summary>Another place that the problem has to do with.</summary>
    public sealed record At(Place Value) : ProblemArgument
    {
        /// <inheritdoc/>
        public override string InWords(CultureInfo language) => PlaceText.Of(Value, language);
    }

    // Text of a file may hold what a terminal takes for a command.
    private static string Printable(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c)) : text;
}
