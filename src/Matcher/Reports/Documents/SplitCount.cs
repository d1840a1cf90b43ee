namespace Matcher.Reports.Documents;

/// <summary>Households and people by 保障类别.</summary>
/// <param name="Urban">城市.</param>
/// <param name="Rural">农村.</param>
/// <param name="Other">Whose category the roster does not give, and people off the roster, who count as no household.</param>
internal sealed record SplitCount(Headcount Urban, Headcount Rural, Headcount Other = default)
{
    /// <summary>Nobody.</summary>
    public static SplitCount None { get; } = new(default, default);

    /// <summary>All of them: a household has one category, so nobody counts twice.</summary>
    public Headcount Total => Urban + Rural + Other;

    /// <summary>Whether there is anybody in <see cref="Other"/>; else a document says nothing of them.</summary>
    public bool HasOther => Other != default;

    /// <summary>The figures: in all, <c>urban</c>, <c>rural</c>, and <c>other</c> where there is anybody.</summary>
    public IEnumerable<DocumentFigure> Figures(string key) =>
    [
        .. Total.Figures(key),
        .. Urban.Figures($"{key}.urban"),
        .. Rural.Figures($"{key}.rural"),
        .. HasOther ? Other.Figures($"{key}.other") : [],
    ];
}
