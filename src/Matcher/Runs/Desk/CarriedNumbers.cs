using Matcher.FollowUp.Cases;

namespace Matcher.Runs.Desk;

/// <summary>
/// Under which number the history of a hit goes on since its rule was changed: lists with the old number are still about, and what stands
/// in them is about the same case.
/// </summary>
/// <param name="hits">Every hit of the ledger.</param>
internal sealed class CarriedNumbers(IReadOnlyList<LoggedHit> hits)
{
    private readonly Dictionary<string, string> _next = Links(hits);

    /// <summary>The number under which it goes on; the same where it does not go on elsewhere.</summary>
    public string Of(string number)
    {
        // As many steps as there are links: no ledger leads round in a circle, and a damaged one must not hold anybody up.
        for (var steps = 0; steps < _next.Count && _next.TryGetValue(number, out var next); steps++)
            number = next;
        return number;
    }

    private static Dictionary<string, string> Links(IReadOnlyList<LoggedHit> hits)
    {
        var numbers = hits.ToDictionary(hit => hit.Id, hit => hit.Number);
        var links = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            foreach (var link in hit.Events.Where(one => one.HitId == hit.Id).Select(one => one.Details).OfType<Carried>())
            {
                if (numbers.TryGetValue(link.From, out var from) && from != hit.Number)
                    links[from] = hit.Number;
            }
        }

        return links;
    }
}
