namespace VerifyTests;

/// <summary>A comparison that held.</summary>
/// <param name="Files">The accepted files it was made with.</param>
public sealed record VerifyResult(IReadOnlyList<string> Files);
