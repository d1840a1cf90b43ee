namespace Matcher.Samples.Cases;

/// <summary>Full years of age, both ends included.</summary>
internal readonly record struct Ages(int Youngest, int Oldest)
{
    public static readonly Ages Any = new(0, 120);

    public static readonly Ages Graduate = new(21, 28);

    public static readonly Ages Working = new(20, 57);

    public static readonly Ages Adult = new(18, 75);

    public static readonly Ages Pensioner = new(60, 78);

    public static readonly Ages Old = new(55, 120);

    /// <summary>Clearly above <see cref="SampleParameters.ElderlyCheckAge"/>.</summary>
    public static readonly Ages VeryOld = new(SampleParameters.ElderlyCheckAge + 1, 120);

    public bool Include(int age) => age >= Youngest && age <= Oldest;
}
