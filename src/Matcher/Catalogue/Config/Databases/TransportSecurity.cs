namespace Matcher.Catalogue.Config.Databases;

/// <summary>How a connection to a database is kept from others on the network.</summary>
public enum TransportSecurity
{
    /// <summary>TLS, and the server's certificate must be right for its name.</summary>
    Verified,

    /// <summary>TLS with whatever certificate the server shows: nobody listens in, but it may be another server.</summary>
    Unverified,

    /// <summary>None: names and numbers travel as they are.</summary>
    None,
}
