using System.Net.Sockets;
using System.Security.Authentication;
using Matcher.Lookup.Databases.Servers;
using Npgsql;

namespace Matcher.Lookup.Databases.PostgreSql;

/// <summary>
/// What an exception of the driver means. Of the server's own exceptions only the code is kept and, where it is about names and rights,
/// the sentence: any other sentence may show a value of a row.
/// </summary>
internal static class PostgreSqlFaults
{
    private const int DigitsOfAValue = 6;

    /// <summary>Whether an exception says that the server could not do something; anything else is a mistake of the program.</summary>
    public static bool AreIn(Exception exception) =>
        exception is NpgsqlException or SocketException or TimeoutException or IOException and not DatabaseFailedException
            or OperationCanceledException or AuthenticationException or NotSupportedException;

    /// <summary>While a connection was made.</summary>
    public static DatabaseFailedException WhenConnecting(Exception exception) => exception switch
    {
        PostgresException refusal => OfServer(refusal),
        _ when IsIn<AuthenticationException>(exception) => new(DatabaseFault.NotTrusted, "TLS"),
        // The driver's own sentences: the server speaks no TLS; it wants a password, or a way to show one, that was not given.
        NpgsqlException { InnerException: null } own when own.Message.Contains("SSL", StringComparison.Ordinal) =>
            new(DatabaseFault.NotTrusted, "TLS"),
        NpgsqlException { InnerException: null } own when own.Message.Contains("password", StringComparison.OrdinalIgnoreCase) =>
            new(DatabaseFault.AccessRefused, "password"),
        NotSupportedException => new(DatabaseFault.AccessRefused, "authentication"),
        _ => new(DatabaseFault.Unreachable, SocketCode(exception)) { IsTransient = true },
    };

    /// <summary>While a query was asked or its rows were read.</summary>
    public static DatabaseFailedException WhenAsking(Exception exception) => exception switch
    {
        PostgresException refusal => OfServer(refusal),
        OperationCanceledException => TimeOver(),
        _ when IsIn<TimeoutException>(exception) => TimeOver(),
        _ => new(DatabaseFault.Broken, SocketCode(exception)) { IsTransient = true },
    };

    /// <summary>The time limit was over.</summary>
    public static DatabaseFailedException TimeOver() => new(DatabaseFault.TimeOver, PostgresErrorCodes.QueryCanceled);

    private static DatabaseFailedException OfServer(PostgresException refusal)
    {
        var fault = OfCode(refusal.SqlState);
        var mayBeShown = fault is DatabaseFault.AccessRefused or DatabaseFault.NoRight or DatabaseFault.NoTable or DatabaseFault.NoColumn
            or DatabaseFault.BadQuery;
        return new(fault, refusal.SqlState, mayBeShown ? Harmless(refusal.MessageText) : null) { IsTransient = refusal.IsTransient };
    }

    // See "PostgreSQL Error Codes" in its documentation; the first two characters are the class.
    private static DatabaseFault OfCode(string code) => code switch
    {
        PostgresErrorCodes.InsufficientPrivilege => DatabaseFault.NoRight,
        PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName => DatabaseFault.NoTable,
        PostgresErrorCodes.UndefinedColumn => DatabaseFault.NoColumn,
        PostgresErrorCodes.QueryCanceled => DatabaseFault.TimeOver,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => DatabaseFault.Broken,
        PostgresErrorCodes.ReadOnlySqlTransaction => DatabaseFault.BadQuery,
        _ => code.Length < 2 ? DatabaseFault.ServerFailed : code[..2] switch
        {
            "28" or "3D" => DatabaseFault.AccessRefused,
            "08" => DatabaseFault.Broken,
            "42" or "0A" => DatabaseFault.BadQuery,
            _ => DatabaseFault.ServerFailed,
        },
    };

    // Literals of a query may be quoted in a sentence about its syntax.
    private static string? Harmless(string sentence)
    {
        var digits = 0;
        foreach (var character in sentence)
        {
            digits = char.IsDigit(character) ? digits + 1 : 0;
            if (digits == DigitsOfAValue)
                return null;
        }

        return sentence;
    }

    private static bool IsIn<T>(Exception? exception)
        where T : Exception
    {
        while (exception is not null and not T)
            exception = exception.InnerException;
        return exception is not null;
    }

    private static string SocketCode(Exception? exception)
    {
        while (exception is not null and not SocketException)
            exception = exception.InnerException;
        return exception is SocketException socket ? socket.SocketErrorCode.ToString() : "";
    }
}
