namespace Matcher.Identity;

/// <summary>Stand-in.</summary>
internal static class PersonName
{
    public static NameComparison Compare(string? a, string? b) => a == b ? NameComparison.Same : NameComparison.Different;
}

internal static class MatchGrading
{
    public static MatchGrade? Grade(IdClass roster, IdClass source, NameComparison names) => names == NameComparison.Same ? MatchGrade.A : MatchGrade.D;
}
