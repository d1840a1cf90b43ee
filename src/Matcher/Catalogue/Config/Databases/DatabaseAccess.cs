using Matcher.Foundation.Problems;

namespace Matcher.Catalogue.Config.Databases;

/// <summary>A database of the config: where it is, and how it is entered.</summary>
/// <param name="Id">Its name in the config.</param>
/// <param name="Kind">Its family.</param>
/// <param name="Host">The host as it is to be found on the network; also the name that its certificate must bear.</param>
/// <param name="Port">The port.</param>
/// <param name="Where">Where the config names it.</param>
public sealed record DatabaseAccess(string Id, DatabaseKind Kind, string Host, int Port, Place Where)
{
    /// <summary>How long one query may take where the config says nothing.</summary>
    public static TimeSpan UsualTimeLimit { get; } = TimeSpan.FromMinutes(30);

    /// <summary>Host and port, to tell a user.</summary>
    internal string Address => FormattableString.Invariant($"{Host}:{Port}");

    /// <summary>The database on the server; empty: the one that the server has for the user.</summary>
    public string Database { get; init; } = "";

    /// <summary>The account.</summary>
    public string User { get; init; } = "";

    /// <summary>Where its password is; null: it has none.</summary>
    public DatabasePassword? Password { get; init; }

    /// <summary>How the connection is kept from others.</summary>
    public TransportSecurity Security { get; init; }

    /// <summary>Full path of the certificates of those who may vouch for the server; null: those that the machine trusts.</summary>
    public string? Authorities { get; init; }

    /// <summary>The same path as the config says it, to tell a user; empty where it says none.</summary>
    public string AuthoritiesShown { get; init; } = "";

    /// <summary>How long one query may take before it is stopped.</summary>
    public TimeSpan TimeLimit { get; init; } = UsualTimeLimit;

    /// <summary>How the roster's numbers are brought.</summary>
    public KeyTransport Keys { get; init; }
}
