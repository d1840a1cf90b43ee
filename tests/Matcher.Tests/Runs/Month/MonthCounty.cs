using System.Collections.Immutable;
using System.Globalization;
using Matcher.Catalogue.Config;
using Matcher.Support;
using static Matcher.Support.SmallCounty;
using static Matcher.Support.SmallRun;

namespace Matcher.Runs.Month;

/// <summary>Thirty people, their cars in two files, and what can befall the files.</summary>
internal sealed class MonthCounty : IDisposable
{
    private const int People = 30;
    private const string Roster = "roster.csv";
    private static readonly string[] Parts = ["vehicles-1.csv", "vehicles-2.csv"];

    private readonly SmallRun _run = new();
    private readonly SortedDictionary<int, int> _plates = [];
    private int _lastPlate;

    public MonthCounty()
    {
        foreach (var person in Enumerable.Range(1, 20))
            _plates.Add(person, ++_lastPlate);
        Write();
        Folder = _run.Config("2023-06-01").Folder;
    }

    /// <summary>The folder of the config.</summary>
    public string Folder { get; }

    /// <summary>The cars of the registry by their plates.</summary>
    public ImmutableArray<string> Cars => [.. _plates.Values.Select(PlateOf)];

    /// <summary>A few people buy or sell a car, and some buy back the one they had.</summary>
    /// <param name="random">Who.</param>
    /// <param name="fewest">Cars that stay at least: fewer would look like half a file.</param>
    public void Live(Random random, int fewest)
    {
        for (var i = random.Next(3); i > 0; i--)
        {
            var person = random.Next(1, People + 1);
            if (_plates.ContainsKey(person) && _plates.Count > fewest)
                _plates.Remove(person);
            else if (!_plates.ContainsKey(person))
                _plates[person] = random.Next(2) == 0 && person <= 20 ? person : ++_lastPlate;
        }

        Write();
    }

    /// <summary>Many cars are really gone.</summary>
    public void SellMany()
    {
        foreach (var person in _plates.Keys.Where((_, i) => i % 2 == 0).ToList())
            _plates.Remove(person);
        Write();
    }

    /// <summary>And bought again.</summary>
    public void BuyMany()
    {
        foreach (var person in Enumerable.Range(1, 20))
            _plates.TryAdd(person, ++_lastPlate);
        Write();
    }

    public void CutInARow() => Change(Parts[1], text => text.TrimEnd('\n')[..^14]);

    public void CutAtALineEnd() => Change(Parts[0], text => string.Concat(text.Split('\n').Take(2).Select(line => line + "\n")));

    public void LeaveTheHeaderAlone() => Change(Parts[1], text => text.Split('\n')[0] + "\n");

    public void LoseAFile() => File.Delete(In(Parts[1]));

    public void HalveTheRoster() => Change(Roster, text => string.Concat(text.Split('\n').Take(1 + (People / 2)).Select(line => line + "\n")));

    /// <summary>Everything as it should be.</summary>
    public void Write()
    {
        _run.Roster(Roster, [RosterHeader, .. Enumerable.Range(1, People).Select(person => string.Create(CultureInfo.InvariantCulture,
            $"{person},{(person % 2 == 0 ? "柳林镇" : "孟门镇")},东村,{NameOf(person)},{NameOf(person)},{Id(person)},户主,农村低保,1,300,2020-01"))]);
        for (var part = 0; part < Parts.Length; part++)
        {
            var rows = _plates.Where(one => one.Key % 2 == part).Select(one =>
                $"{NameOf(one.Key)},{Id(one.Key)},{PlateOf(one.Value)},小型轿车,2020-01-01,A\n");
            _run.SourceFile("vehicles", Parts[part], $"{VehiclesHeader}\n{string.Concat(rows)}");
        }
    }

    /// <summary>The config of a night.</summary>
    public MatcherConfig Config(DateOnly day) => _run.Config(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A path in the folder of the config.</summary>
    public string In(string name) => Path.Combine(Folder, name);

    public void Dispose() => _run.Dispose();

    private static string PlateOf(int number) => string.Create(CultureInfo.InvariantCulture, $"晋J{number:00000}");

    private static string NameOf(int person) => "测" + (char)('一' + (person * 37));

    private void Change(string name, Func<string, string> change) => File.WriteAllText(In(name), change(File.ReadAllText(In(name))));
}
