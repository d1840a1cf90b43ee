namespace Matcher.Reports.Documents;

/// <summary>户 and 人: no report gives one without the other.</summary>
/// <param name="Households">Households, each once.</param>
/// <param name="People">People, each once.</param>
internal readonly record struct Headcount(long Households, long People)
{
    /// <summary>Both together with others, who must be other households and other people.</summary>
    public static Headcount operator +(Headcount one, Headcount other) =>
        new(one.Households + other.Households, one.People + other.People);

    /// <summary>The figures: <c>households</c>, <c>people</c>.</summary>
    public IEnumerable<DocumentFigure> Figures(string key) =>
        [DocumentFigure.Of($"{key}.households", Households), DocumentFigure.Of($"{key}.people", People)];
}
