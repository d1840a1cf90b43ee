namespace Matcher.Support.Servers;

/// <summary>A server that <c>eng/servers/start.sh</c> started.</summary>
/// <param name="Port">Its port at <see cref="Host"/> and <see cref="TlsHost"/>.</param>
/// <param name="Host">The address that it listens on; its certificate does not name it.</param>
/// <param name="TlsHost">The name in its certificate.</param>
/// <param name="Authority">Full path of the certificate of the authority that signed its own; no machine trusts it by itself.</param>
/// <param name="Database">The database that is there from the beginning.</param>
internal sealed record TestServer(int Port, string Host, string TlsHost, string Authority, string Database)
{
    /// <summary>May do everything.</summary>
    public required TestAccount Loader { get; init; }

    /// <summary>May read what the loader makes, and make temporary tables.</summary>
    public required TestAccount ReadWrite { get; init; }

    /// <summary>May read what the loader makes, and nothing else; in ClickHouse it may not even change a setting.</summary>
    public required TestAccount ReadOnly { get; init; }

    /// <summary>May connect.</summary>
    public required TestAccount NoRights { get; init; }
}
