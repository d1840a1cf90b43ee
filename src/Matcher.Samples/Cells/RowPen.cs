using Matcher.Samples.Damage;
using Matcher.Samples.Population;
using Matcher.Samples.Randomness;

namespace Matcher.Samples.Cells;

/// <summary>What the cells of a row are written with: the bytes so far, and what the row is about.</summary>
internal sealed class RowPen(CountyMap map, DateOnly asOf)
{
    // Any that no other stream is made with.
    private const ulong Words = 0x5BD1_E995_0000_0001;

    public RowBuffer Buffer { get; } = new();

    /// <summary>The row's own randomness.</summary>
    public SeededRandom Random { get; } = new(stream: 0);

    /// <summary>The randomness of damage, apart, so that it changes nothing else.</summary>
    public SeededRandom DamageRandom { get; } = new(stream: 0);

    /// <summary>The randomness of the words, apart, so that the same county in other words is the same county.</summary>
    private SeededRandom WordRandom { get; } = new(stream: 0);

    /// <summary>What happens to the row's number; null: nothing.</summary>
    public NumberDamage? Damage { get; private set; }

    /// <summary>Whom the row is about.</summary>
    public Subject Subject { get; } = new(map, asOf);

    /// <summary>1-based among the rows of the file, the header not counted: for 序号.</summary>
    public long Number { get; private set; }

    /// <summary>One draw a row, for cells that must agree with each other whatever the order of the columns.</summary>
    public ulong Shared { get; private set; }

    /// <summary>Begins a row.</summary>
    /// <param name="stream">The file's randomness.</param>
    /// <param name="index">0-based place in the file.</param>
    /// <param name="damage">What happens to numbers of rows off the roster; null for a planted row, which brings its own.</param>
    public void Begin(ulong stream, long index, DamagePlan? damage)
    {
        DamageRandom.StartAt(~stream, index);
        Damage = damage?.Next(DamageRandom);
        WordRandom.StartAt(stream ^ Words, index);
        Random.StartAt(stream, index);
        Number = index + 1;
        Shared = Random.Bits();
    }

    /// <summary>One of the ways to write the same.</summary>
    public byte[] OneOf(byte[][] ways) => ways is [var only] ? only : WordRandom.OneOf(ways);
}
