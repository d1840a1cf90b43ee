namespace Matcher.Samples.Cases;

/// <summary>户籍注销和迁移: hukou-cancelled, hukou-moved.</summary>
internal static class HukouCases
{
    public static void Plant(Planting planting)
    {
        Cancelled(planting);
        Moved(planting);
    }

    private static void Cancelled(Planting planting)
    {
        const string rule = "hukou-cancelled";
        var (book, cast, registry) = (planting.Book, planting.Cast, planting.Exports.CivilRegistry);
        foreach (var reason in (string[])["出国定居", "重号", "其他"])
        {
            foreach (var person in cast.Take(planting.Count(1), Ages.Adult))
            {
                book.Row(registry, person).With("户籍状态", "注销").With("注销类别", reason).With("注销日期", planting.WhileDrawing(person, 100));
                book.Hit(rule, person, registry, $"grade=A;what={reason}");
            }
        }

        foreach (var person in cast.Take(planting.Count(1), new Ages(18, 24)))
        {
            book.Row(registry, person).With("户籍状态", "注销").With("注销类别", "服兵役").With("注销日期", planting.WhileDrawing(person, 100));
            book.Clean(rule, person, registry, "服兵役");
        }
    }

    private static void Moved(Planting planting)
    {
        const string rule = "hukou-moved";
        var (book, cast, registry) = (planting.Book, planting.Cast, planting.Exports.CivilRegistry);
        foreach (var person in cast.Take(planting.Count(5), Ages.Adult))
        {
            Row(person, planting.Random.OneOf("山西省太原市小店区", "山西省吕梁市离石区", "陕西省榆林市吴堡县"));
            book.Hit(rule, person, registry);
        }

        foreach (var person in cast.Take(2, Ages.Adult))
        {
            Row(person, "");
            book.Hit(rule, person, registry, "grade=A;what=迁往地为空");
        }

        foreach (var person in cast.Take(planting.Count(2), Ages.Adult))
        {
            var township = planting.County.Map.Pick(planting.Random);
            Row(person, $"山西省吕梁市{SampleParameters.County}{township.Name}");
            book.Exempt(rule, person, registry, "县内迁移");
        }

        void Row(Population.Resident person, string destination) => book.Row(registry, person)
            .With("户籍状态", "注销").With("注销类别", "迁出").With("注销日期", planting.WhileDrawing(person, 100)).With("迁往地", destination);
    }
}
