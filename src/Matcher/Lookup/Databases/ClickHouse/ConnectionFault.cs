using System.Security.Authentication;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>What went wrong with a connection.</summary>
internal static class ConnectionFault
{
    /// <summary>Names it.</summary>
    /// <param name="exception">What HttpClient threw.</param>
    public static DatabaseFailedException Of(Exception exception)
    {
        var error = exception switch
        {
            OperationCanceledException => HttpRequestError.ConnectionError, // none came about in time
            HttpRequestException request => request.HttpRequestError,
            HttpIOException reading => reading.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        return error switch
        {
            HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError => Transient(DatabaseFault.Unreachable),
            _ when error == HttpRequestError.SecureConnectionError || exception.InnerException is AuthenticationException =>
                new DatabaseFailedException(DatabaseFault.NotTrusted, "", null, exception),
            _ => Transient(DatabaseFault.Broken),
        };

        DatabaseFailedException Transient(DatabaseFault fault) => new(fault, "", null, exception) { IsTransient = true };
    }
}
