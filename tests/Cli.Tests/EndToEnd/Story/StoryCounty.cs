using System.Globalization;
using System.Text;
using Matcher.Cli.Support;

namespace Matcher.Cli.EndToEnd.Story;

/// <summary>A small county of four townships, whose roster and sources a test changes from week to week.</summary>
internal sealed class StoryCounty : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SortedDictionary<string, Resident> _residents = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Vehicle> _vehicles = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _deaths = new(StringComparer.Ordinal);

    public StoryCounty()
    {
        File.WriteAllText(ConfigFile,
            $$"""
            county: 柳林县
            language: zh
            rules: '{{Path.Combine(BuiltFiles.RepositoryRoot, "rules").Replace('\\', '/')}}'
            roster: { files: [roster.csv] }
            sources:
              vehicles: { files: [vehicles.csv] }
              civil_registry: { files: [civil.csv] }
            not_received: [education, housing_fund, farm_machinery, business, social_insurance, public_payroll, cremation, high_consumption,
              other_benefits, rural_revitalization, medical_insurance, disabled_persons]
            townships:
              第一组: [柳林镇]
              第二组: [孟门镇, 穆村镇]
              第三组: [留誉镇]
            review: clearing
            mended_within: 20 days
            parameters:
              county_name: { value: 柳林县, basis: 示例值 }
              standard_rural: { value: 500, from: 2020-01-01, basis: 示例值 }
              standard_urban: { value: 700, from: 2020-01-01, basis: 示例值 }
              exempt_motorcycles: { value: [普通二轮摩托车], basis: 示例值 }
              high_consumption_amount: { value: 20000, basis: 示例值 }
              elderly_check_age: { value: 120, basis: 示例值 }
              recent_months: { value: 6, basis: 示例值 }
              farm_machinery_power_kw: { value: 14.7, basis: 示例值 }
              missed_income_line: { value: 8000, basis: 示例值 }
              missed_medical_amount: { value: 30000, basis: 示例值 }
            secret: secret.key
            logs: logs
            """);
        File.WriteAllText(Path.Combine(Folder, "secret.key"), "a-secret-of-the-story-0123456789");
    }

    public string Folder => _folder.Path;

    public string ConfigFile => Path.Combine(Folder, "matcher.yaml");

    /// <summary>A household of one person.</summary>
    public StoryCounty Lives(string name, string household, string township, string village, string category = "农村")
    {
        _residents[name] = new Resident(household, township, village, category, Id(_residents.TryGetValue(name, out var known)
            ? known.Id
            : null));
        return this;
    }

    /// <summary>Somebody is no longer on the roster.</summary>
    public StoryCounty Leaves(string name)
    {
        _residents.Remove(name);
        return this;
    }

    /// <summary>The vehicle registry has a car of somebody.</summary>
    public StoryCounty Owns(string name, string plate, string type = "小型轿车", string state = "正常")
    {
        _vehicles[plate] = new Vehicle(_residents[name].Id, name, type, state);
        return this;
    }

    /// <summary>The vehicle registry no longer has a car.</summary>
    public StoryCounty Loses(string plate)
    {
        _vehicles.Remove(plate);
        return this;
    }

    /// <summary>The civil registry says that somebody died.</summary>
    public StoryCounty IsRegisteredDead(string name, string day)
    {
        _deaths[name] = day;
        return this;
    }

    /// <summary>The civil registry has corrected it.</summary>
    public StoryCounty IsAlive(string name)
    {
        _deaths.Remove(name);
        return this;
    }

    /// <summary>The comparison of a night; where its lists are.</summary>
    public string Night(string day)
    {
        Write("roster.csv", "乡镇,村,户编号,户主姓名,姓名,身份证号,与户主关系,保障类别,月保障金,享受开始年月,家庭人口,保障人口", _residents.Select(one =>
            $"{one.Value.Township},{one.Value.Village},{one.Value.Household},{one.Key},{one.Key},{one.Value.Id},本人,"
            + $"{one.Value.Category},300,2020-01,1,1"));
        Write("vehicles.csv", "所有人,身份证号,号牌号码,车辆类型,登记日期,状态", _vehicles.Select(one =>
            $"{one.Value.Owner},{one.Value.Id},{one.Key},{one.Value.Type},2018-05-01,{one.Value.State}"));
        Write("civil.csv", "姓名,身份证号,户籍状态,死亡日期", _residents.Select(one => _deaths.TryGetValue(one.Key, out var died)
            ? $"{one.Key},{one.Value.Id},死亡,{died}"
            : $"{one.Key},{one.Value.Id},正常,"));
        var run = Do("run", ConfigFile, "--as-of", day);
        Assert.That(run.ExitCode, Is.Zero, run.Error + run.Output);
        return Path.Combine(Folder, "out", day);
    }

    /// <summary>Runs a command in the county's folder.</summary>
    public ProcessResult Do(params string[] arguments) => MatcherProcess.Run(Folder, arguments);

    /// <summary>Runs a command that must end well.</summary>
    public string DoneWell(params string[] arguments)
    {
        var done = Do(arguments);
        Assert.That(done.ExitCode, Is.Zero, done.Error + done.Output);
        return done.Output;
    }

    public void Dispose() => _folder.Dispose();

    private void Write(string name, string header, IEnumerable<string> rows) =>
        File.WriteAllText(Path.Combine(Folder, name), string.Join("\r\n", [header, .. rows, ""]), new UTF8Encoding(true));

    // Area code 1499xx was never assigned. GB 11643-1999 for the check character.
    private string Id(string? known)
    {
        if (known is not null)
            return known;
        ReadOnlySpan<int> weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
        var digits = string.Create(CultureInfo.InvariantCulture, $"14990119600101{_residents.Count + 101}");
        var sum = 0;
        for (var i = 0; i < weights.Length; i++)
            sum += (digits[i] - '0') * weights[i];
        return digits + "10X98765432"[sum % 11];
    }

    private sealed record Resident(string Household, string Township, string Village, string Category, string Id);

    private sealed record Vehicle(string Id, string Owner, string Type, string State);
}
