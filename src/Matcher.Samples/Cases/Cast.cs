using System.Globalization;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cases;

/// <summary>
/// Gives each planted case a person of the right age whom no other case has, from one township after another, so that
/// every kind of case is spread over the county.
/// </summary>
internal sealed class Cast
{
    private readonly List<Resident> _shuffled;
    private readonly Dictionary<Ages, CastQueue> _byAge = [];
    private readonly HashSet<Resident> _taken = [];
    private readonly Dictionary<string, int> _namesakes;
    private readonly HashSet<Resident> _everybody;

    public Cast(County county, SeededRandom random)
    {
        List<Resident> everybody = [.. county.Residents];
        random.Shuffle(everybody);
        _shuffled = everybody;
        _everybody = [.. everybody];
        _namesakes = everybody.CountBy(resident => resident.Citizen.Name).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Somebody of an age, and of whatever else is asked.</summary>
    /// <exception cref="InvalidOperationException">Nobody is left: the roster is too small for what is planted.</exception>
    public Resident Take(Ages ages, Func<Resident, bool>? also = null) => Take(1, ages, also).First();

    /// <summary>Several.</summary>
    /// <param name="count">How many.</param>
    /// <param name="ages">Of what age.</param>
    /// <param name="also">What else is asked. Whom it turned down is not asked about again, so a no must stay one.</param>
    /// <exception cref="InvalidOperationException">Nobody is left: the roster is too small for what is planted.</exception>
    public IEnumerable<Resident> Take(int count, Ages ages, Func<Resident, bool>? also = null)
    {
        var queue = QueueOf(ages);
        var place = 0;
        for (var number = 1; number <= count; number++)
        {
            var resident = queue.Next(ref place, IsFree, also) ?? throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Nobody of {ages.Youngest} to {ages.Oldest} is left to plant."));
            _taken.Add(resident);
            yield return resident;
        }
    }

    /// <summary>Whether nobody else on the roster has the name, and it is long enough not to be met by chance.</summary>
    public bool HasNameOfTheirOwn(Resident resident) =>
        resident.Citizen.Name.EnumerateRunes().Count() >= 3 && _namesakes[resident.Citizen.Name] == 1;

    /// <summary>Whether nothing is planted about this person.</summary>
    public bool IsFree(Resident resident) => !_taken.Contains(resident);

    /// <summary>Whether a case can have this person: somebody whom a case added to the roster a second time is spoken for.</summary>
    public bool CanTake(Resident resident) => IsFree(resident) && _everybody.Contains(resident);

    private CastQueue QueueOf(Ages ages)
    {
        if (!_byAge.TryGetValue(ages, out var queue))
            _byAge.Add(ages, queue = new CastQueue(_shuffled.Where(resident => ages.Include(resident.Age))));
        return queue;
    }
}
