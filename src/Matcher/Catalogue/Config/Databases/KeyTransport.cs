namespace Matcher.Catalogue.Config.Databases;

/// <summary>How the roster's numbers are brought to a database.</summary>
public enum KeyTransport
{
    /// <summary>In a temporary table where the account may make one, else in lists.</summary>
    Auto,

    /// <summary>In a temporary table only.</summary>
    TemporaryTable,

    /// <summary>In lists within the queries only: for an account that may do nothing but select.</summary>
    Lists,
}
