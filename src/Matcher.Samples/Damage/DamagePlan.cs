using System.Collections.Immutable;

namespace Matcher.Samples.Damage;

/// <summary>Which numbers of one place are damaged, and how: one draw a number.</summary>
internal sealed class DamagePlan
{
    private const int Whole = 1_000_000;

    private readonly ImmutableArray<(NumberDamage Damage, int UpTo)> _kinds;

    /// <summary>The plan of the roster or a source.</summary>
    public DamagePlan(ImmutableArray<DamageShare> asked, string where)
    {
        var kinds = ImmutableArray.CreateBuilder<(NumberDamage, int)>();
        var upTo = 0;
        foreach (var share in asked.Where(share => share.Where == where))
        {
            upTo += (int)Math.Round(share.Share * Whole);
            kinds.Add((NumberDamage.Of(share.Kind)!, upTo));
        }

        _kinds = kinds.ToImmutable();
    }

    public bool IsEmpty => _kinds.IsEmpty;

    /// <summary>What happens to the next number; null: nothing.</summary>
    public NumberDamage? Next(SeededRandom random)
    {
        var draw = random.Below(Whole);
        foreach (var (damage, upTo) in _kinds)
        {
            if (draw < upTo)
                return damage;
        }

        return null;
    }
}
