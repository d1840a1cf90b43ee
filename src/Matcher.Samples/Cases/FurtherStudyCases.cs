namespace Matcher.Samples.Cases;

/// <summary>毕业后升学、研究生毕业: graduated-further-study, graduated-postgraduate.</summary>
internal static class FurtherStudyCases
{
    private const string Postgraduate = "graduated-postgraduate";
    private const string FurtherStudy = "graduated-further-study";

    public static void Plant(Planting planting)
    {
        var (book, cast, education) = (planting.Book, planting.Cast, planting.Exports.Education);
        var townships = new HashSet<Population.Township>();
        foreach (var degree in (string[])["博士毕业", "硕士结业", "硕士毕业"])
        {
            var person = cast.Take(new Ages(24, 36), person => !townships.Contains(person.Family.Township));
            townships.Add(person.Family.Township);
            GraduateCases.Row(planting, person, degree, planting.Between(700, 220));
            book.Hit(Postgraduate, person, education);
        }

        var lately = cast.Take(Ages.Graduate);
        GraduateCases.Row(planting, lately, "硕士毕业", planting.Between(120, 5));
        book.Hit(Postgraduate, lately, education, "grade=A;level=low;what=可能处于渐退期");

        foreach (var person in cast.Take(2, Ages.Graduate))
        {
            GraduateCases.Row(planting, person, "硕士毕业", planting.Between(700, 220)).With("毕业去向", "升学");
            book.Exempt(Postgraduate, person, education, "升学深造");
            book.Hit(FurtherStudy, person, education);
        }

        foreach (var person in cast.Take(2, Ages.Graduate))
        {
            GraduateCases.Row(planting, person, "专科毕业", planting.Between(700, 220)).With("学习形式", "非全日制").With("毕业去向", "升学");
            book.Exempt("graduated", person, education, "升学深造");
            book.Exempt(FurtherStudy, person, education, "非全日制");
        }
    }
}
