namespace Matcher.Support.Servers;

/// <summary>An account of a test server.</summary>
/// <param name="User">Its name.</param>
/// <param name="Password">Its password, made when the servers were.</param>
internal sealed record TestAccount(string User, string Password);
