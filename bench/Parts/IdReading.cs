using System.Text;
using BenchmarkDotNet.Attributes;
using Matcher.Identity;

namespace Matcher.Bench.Parts;

/// <summary>Reading one ID number: the short way that nearly every row takes, and the careful one.</summary>
[MemoryDiagnoser]
public class IdReading
{
    private const int Count = 1000;

    private readonly IdReader _ids = new(new DateOnly(2023, 7, 6));
    private readonly byte[][] _plain = [.. Numbers.Make(Count, seed: 1).Select(Encoding.ASCII.GetBytes)];
    private readonly string[] _written =
    [
        .. Numbers.Make(Count, seed: 1)
            .Select((number, i) => (i % 3) switch { 0 => $" {number}", 1 => number[..6] + number[8..17], _ => number.ToLowerInvariant() }),
    ];

    [Benchmark(OperationsPerInvoke = Count)]
    public int Plain()
    {
        var valid = 0;
        foreach (var number in _plain)
            valid += _ids.TryReadPlain(number, out _) ? 1 : 0;
        return valid;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Careful()
    {
        Span<char> room = stackalloc char[IdReader.MaxLength];
        var valid = 0;
        foreach (var number in _written)
            valid += _ids.Read(number, isNumberCell: false, room).TryGetNumber(out _) ? 1 : 0;
        return valid;
    }
}
