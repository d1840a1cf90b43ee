using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using Matcher.Lookup.Databases.Servers;
using MySqlConnector;

namespace Matcher.Lookup.Databases.MySql.Asking;

/// <summary>
/// What an error of the server or of the driver means. The numbers are those of the MySQL and MariaDB manuals (error messages and codes).
/// The driver's exception is not kept inside the new one: its message may quote a row.
/// </summary>
internal static partial class MySqlFaults
{
    private const int StatementTimeout = 1969; // MariaDB: max_statement_time
    private const int ConnectionKilled = 1927; // MariaDB
    private const int QueryTimeout = 3024; // MySQL: max_execution_time

    /// <summary>An error while connecting.</summary>
    public static DatabaseFailedException OfConnecting(MySqlException failed)
    {
        if (IsAboutTls(failed))
            return new DatabaseFailedException(DatabaseFault.NotTrusted, Code(failed));
        return failed.Number switch
        {
            1045 or 1049 or 1129 or 1130 or 1133 or 1251 or 1275 or 1396 or 1449 or 1524 or 1698 or 1820 or 1862 or 2061 or 3118
                or 3159 or 4151 => Told(DatabaseFault.AccessRefused, failed),
            1040 or 1203 or 1226 => Told(DatabaseFault.ServerFailed, failed, isTransient: true),
            0 or 1042 or 1158 or 1159 or 2002 or 2003 or 2005 or 2013 =>
                new DatabaseFailedException(DatabaseFault.Unreachable, Code(failed)) { IsTransient = true },
            _ => Of(failed),
        };
    }

    /// <summary>An error of a query, or while its rows were read.</summary>
    public static DatabaseFailedException Of(MySqlException failed) => failed.Number switch
    {
        1044 or 1142 or 1143 or 1227 or 1345 or 1370 or 1356 => Told(DatabaseFault.NoRight, failed),
        1046 or 1049 or 1051 or 1109 or 1146 or 1347 => Told(DatabaseFault.NoTable, failed),
        1054 => Told(DatabaseFault.NoColumn, failed),
        1052 or 1055 or 1056 or 1060 or 1064 or 1066 or 1111 or 1115 or 1140 or 1149 or 1221 or 1222 or 1235 or 1241 or 1248 or 1250 or 1305
            or 1318 or 1327 or 1582 or 1630 or 3029 or 3065 => Told(DatabaseFault.BadQuery, failed),
        QueryTimeout or StatementTimeout => new DatabaseFailedException(DatabaseFault.TimeOver, Code(failed)),
        1205 or 1213 or 1412 => new DatabaseFailedException(DatabaseFault.ServerFailed, Code(failed)) { IsTransient = true },
        0 or ConnectionKilled or 1152 or 1158 or 1159 or 1160 or 1161 or 1184 or 2006 or 2013 =>
            new DatabaseFailedException(DatabaseFault.Broken, Code(failed)),
        _ when Inner<IOException>(failed) is not null || Inner<SocketException>(failed) is not null =>
            new DatabaseFailedException(DatabaseFault.Broken, Code(failed)),
        _ => new DatabaseFailedException(DatabaseFault.ServerFailed, Code(failed)),
    };

    /// <summary>Whether a statement that not every server has is not had by this one, or not by this account.</summary>
    public static bool IsRefusal(DatabaseFailedException failed) =>
        failed.Fault is not (DatabaseFault.Broken or DatabaseFault.TimeOver or DatabaseFault.Unreachable);

    // The driver has no number for these: a certificate that is not right, authorities that cannot be read, a server without TLS.
    private static bool IsAboutTls(MySqlException failed) =>
        Inner<AuthenticationException>(failed) is not null
        || failed.Message.Contains("SSL", StringComparison.Ordinal)
        || failed.Message.Contains("CA Certificate", StringComparison.Ordinal);

    private static DatabaseFailedException Told(DatabaseFault fault, MySqlException failed, bool isTransient = false) =>
        new(fault, Code(failed), WithoutNumbers(failed.Message)) { IsTransient = isTransient };

    // A syntax error quotes the query from where it was not understood, and that may be a list of numbers.
    private static string? WithoutNumbers(string words) => words.Length == 0 || ManyDigits().IsMatch(words) ? null : words;

    private static string Code(MySqlException failed) => failed.Number == 0
        ? failed.SqlState ?? ""
        : failed.Number.ToString(CultureInfo.InvariantCulture);

    private static T? Inner<T>(Exception? exception)
        where T : Exception
    {
        for (var at = exception; at is not null; at = at.InnerException)
        {
            if (at is T found)
                return found;
        }

        return null;
    }

    [GeneratedRegex("[0-9]{8}")]
    private static partial Regex ManyDigits();
}
