using Matcher.Samples.Exports;
using Matcher.Samples.Population;

namespace Matcher.Samples.Cases;

/// <summary>拥有机动车辆: vehicle-owned.</summary>
internal static class VehicleCases
{
    private const string Rule = "vehicle-owned";

    public static void Plant(Planting planting)
    {
        InUse(planting);
        TwoCars(planting);
        Exemptions(planting);
        NotOwnedAnyMore(planting);
    }

    /// <summary>A car in use.</summary>
    public static PlantedRow Car(Planting planting, Resident person, string plate, int file) =>
        planting.Book.Row(planting.Exports.Vehicles, person, file)
            .With("号牌号码", plate).With("号牌种类", "小型汽车").With("车辆类型", "小型轿车").With("状态", "正常")
            .With("登记日期", planting.Between(4000, 200));

    private static void InUse(Planting planting)
    {
        string[] states = ["正常", "正常", "正常", "逾期未检验", "违法未处理", "查封"];
        string[] types = ["小型轿车", "小型普通客车", "小型越野客车"];
        for (var number = 0; number < planting.Count(44, least: 12); number++)
        {
            var person = planting.Cast.Take(Ages.Adult);
            var plate = planting.Plate();
            Car(planting, person, plate, number % 2)
                .With("车辆类型", types[number % types.Length]).With("状态", states[number % states.Length]);
            planting.Book.Hit(Rule, person, planting.Exports.Vehicles, $"grade=A;identity={plate}");
        }

        // Several states at once: still owned.
        foreach (var person in planting.Cast.Take(3, Ages.Adult))
        {
            var plate = planting.Plate();
            Car(planting, person, plate, VehiclesExport.CodedFile).With("状态", "GQ");
            planting.Book.Hit(Rule, person, planting.Exports.Vehicles, $"grade=A;identity={plate};what=状态GQ");
        }
    }

    private static void TwoCars(Planting planting)
    {
        foreach (var person in planting.Cast.Take(planting.Count(1), Ages.Adult))
        {
            for (var file = 0; file < 2; file++)
            {
                var plate = planting.Plate();
                Car(planting, person, plate, file);
                planting.Book.Hit(Rule, person, planting.Exports.Vehicles, $"grade=A;identity={plate};what=两辆车");
            }
        }

        foreach (var person in planting.Cast.Take(2, Ages.Adult))
        {
            var plate = planting.Plate();
            Car(planting, person, plate, VehiclesExport.CodedFile);
            Car(planting, person, plate, VehiclesExport.WordedFile);
            planting.Book.Hit(Rule, person, planting.Exports.Vehicles, $"grade=A;identity={plate};what=同一辆车在两个文件");
        }
    }

    private static void Exemptions(Planting planting)
    {
        foreach (var person in planting.Cast.Take(planting.Count(20), Ages.Adult))
            Exempt(planting, person, "普通二轮摩托车", planting.Random.Below(2), "普通摩托车");
        foreach (var type in (string[])["轻便二轮摩托车", "普通正三轮摩托车"])
        {
            foreach (var person in planting.Cast.Take(2, Ages.Adult))
                Exempt(planting, person, type, VehiclesExport.WordedFile, "普通摩托车");
        }

        foreach (var person in planting.Cast.Take(3, Ages.Adult))
            Exempt(planting, person, "残疾人机动轮椅车", VehiclesExport.WordedFile, "残疾人代步车");
    }

    private static void Exempt(Planting planting, Resident person, string type, int file, string exemption)
    {
        Car(planting, person, planting.Plate(), file).With("号牌种类", "普通摩托车").With("车辆类型", type);
        planting.Book.Exempt(Rule, person, planting.Exports.Vehicles, exemption);
    }

    private static void NotOwnedAnyMore(Planting planting)
    {
        foreach (var code in (string[])["E", "B", "M", "P", "GE"])
        {
            foreach (var person in planting.Cast.Take(2, Ages.Adult))
                Clean(person, VehiclesExport.CodedFile, code);
        }

        foreach (var word in (string[])["注销", "报废", "转出"])
        {
            foreach (var person in planting.Cast.Take(planting.Count(1, least: 2), Ages.Adult))
                Clean(person, VehiclesExport.WordedFile, word);
        }

        foreach (var person in planting.Cast.Take(2, Ages.Adult))
        {
            Car(planting, person, planting.Plate(), VehiclesExport.WordedFile).With("登记日期", planting.AsOf.AddDays(40));
            planting.Book.Clean(Rule, person, planting.Exports.Vehicles, "登记日期晚于基准日");
        }

        void Clean(Resident person, int file, string state)
        {
            Car(planting, person, planting.Plate(), file).With("状态", state);
            planting.Book.Clean(Rule, person, planting.Exports.Vehicles, $"状态{state}");
        }
    }
}
