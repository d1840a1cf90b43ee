namespace Matcher.FollowUp.Storage;

/// <summary>What a night went by, as the ledger keeps it.</summary>
/// <param name="AsOf">The night.</param>
/// <param name="Sha256">SHA-256 over its texts, lower-case hex.</param>
/// <param name="Content">The texts, compressed.</param>
internal sealed record KeptPack(DateOnly AsOf, string Sha256, byte[] Content);
