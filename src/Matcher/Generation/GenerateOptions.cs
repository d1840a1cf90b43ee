namespace Matcher.Generation;

/// <summary>What <c>matcher generate</c> is to make. The same options make the same bytes.</summary>
public sealed record GenerateOptions
{
    /// <summary>Full path of the folder to fill; made when it is not there.</summary>
    public required string Folder { get; init; }

    /// <summary>Seed of everything random.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>People on the roster, about.</summary>
    public int People { get; init; } = 7_500;

    /// <summary>Rows over all sources, about; most are about nobody on the roster.</summary>
    public long Rows { get; init; } = 40_000;

    /// <summary>基准日 that the planted cases are made for.</summary>
    public DateOnly AsOf { get; init; } = new(2023, 7, 6);
}
