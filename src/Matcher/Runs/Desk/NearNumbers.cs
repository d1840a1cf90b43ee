using Matcher.FollowUp.Cases;
using Matcher.Hits;

namespace Matcher.Runs.Desk;

/// <summary>The right number of a 疑点编号 with one wrong sign, or two that changed places.</summary>
/// <param name="numbers">The numbers that there are.</param>
internal sealed class NearNumbers(IEnumerable<string> numbers)
{
    // A number with one wrong sign has one half right.
    private readonly Lazy<ILookup<string, string>> _byHalf = new(() => numbers
        .SelectMany(number => Halves(number).Select(half => (half, number)))
        .ToLookup(pair => pair.half, pair => pair.number, StringComparer.Ordinal));

    /// <summary>The numbers of a ledger that people may have seen.</summary>
    public static NearNumbers Of(IEnumerable<LoggedHit> hits) => new(hits.Where(hit => !hit.IsTrial).Select(hit => hit.Number));

    /// <summary>The one number that comes near; null: none does, or several.</summary>
    public string? Nearest(string typed) =>
        HitNumber.Read(typed) is { } number
        && Halves(number).SelectMany(half => _byHalf.Value[half]).Distinct(StringComparer.Ordinal)
            .Where(known => IsNear(known, number)).Take(2).ToArray() is [var one]
            ? one
            : null;

    private static IEnumerable<string> Halves(string number) => [$"<{number[..(number.Length / 2)]}", $">{number[(number.Length / 2)..]}"];

    private static bool IsNear(string known, string typed)
    {
        if (known.Length != typed.Length)
            return false;
        var different = Enumerable.Range(0, known.Length).Where(at => known[at] != typed[at]).ToArray();
        return different.Length == 1
            || (different is [var first, var second] && known[first] == typed[second] && known[second] == typed[first]);
    }
}
