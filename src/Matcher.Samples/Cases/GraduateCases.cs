using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>大学毕业生未及时核减: graduated.</summary>
internal static class GraduateCases
{
    private const string Rule = "graduated";

    public static void Plant(Planting planting)
    {
        var (book, cast, education) = (planting.Book, planting.Cast, planting.Exports.Education);
        string[] degrees = ["本科毕业", "专科毕业", "本科结业", "专科结业"];
        for (var number = 0; number < planting.Count(6, least: 6); number++)
        {
            var person = cast.Take(Ages.Graduate);
            Row(planting, person, degrees[number % degrees.Length], planting.Between(1000, 220));
            book.Hit(Rule, person, education);
        }

        foreach (var person in cast.Take(planting.Count(2), Ages.Graduate))
        {
            Row(planting, person, "本科毕业", planting.Between(120, 5));
            book.Hit(Rule, person, education, "grade=A;level=low;what=可能处于渐退期");
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Graduate))
        {
            Row(planting, person, "本科毕业", planting.Between(700, 220)).With("毕业去向", "升学");
            book.Exempt(Rule, person, education, "升学深造");
            book.Hit("graduated-further-study", person, education);
        }

        foreach (var person in cast.Take(planting.Count(1), Ages.Graduate))
        {
            Row(planting, person, "专科毕业", planting.Between(700, 220)).With("学习形式", "非全日制");
            book.Exempt(Rule, person, education, "非全日制");
        }

        foreach (var person in cast.Take(2, Ages.Graduate))
        {
            Row(planting, person, "硕士毕业", planting.Between(700, 220));
            book.Clean(Rule, person, education, "硕士");
            book.Hit("graduated-postgraduate", person, education);
        }

        foreach (var person in cast.Take(planting.Count(2), new Ages(18, 24)))
        {
            Row(planting, person, "本科毕业", planting.AsOf.AddDays(planting.Random.Between(300, 1100)));
            book.Clean(Rule, person, education, "尚未毕业");
        }
    }

    /// <summary>Somebody who graduated.</summary>
    public static PlantedRow Row(Planting planting, Resident person, string degree, DateOnly graduated) =>
        planting.Book.Row(planting.Exports.Education, person)
            .With("学历", degree).With("学习形式", "全日制").With("毕业去向", planting.Random.OneOf("签订就业协议", "灵活就业", "待就业"))
            .With("入学时间", graduated.AddYears(-4)).With("毕业时间", graduated);
}
