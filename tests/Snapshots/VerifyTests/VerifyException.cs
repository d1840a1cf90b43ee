namespace VerifyTests;

/// <summary>What a test produced is not what was accepted.</summary>
public sealed class VerifyException(string message) : Exception(message);
