using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// A query from its sending to the last byte of its answer. However it ends before that, it is stopped on the server: by name, because
/// a server that sends nothing does not notice that its client has gone.
/// </summary>
internal sealed class RunningQuery : IDisposable
{
    private static readonly TimeSpan LongestStopping = TimeSpan.FromSeconds(10);

    private readonly string _id = RandomNumberGenerator.GetHexString(32, lowercase: true); // no two on any server may be alike
    private readonly Endpoint _endpoint;
    private readonly CancellationToken _cancellation;
    private readonly CancellationTokenSource _stop;
    private CancellationTokenRegistration _stopping;
    private HttpResponseMessage? _response;
    private Stream? _body;
    private bool _mayRun = true;

    private RunningQuery(Endpoint endpoint, TimeSpan limit, CancellationToken cancellation)
    {
        _endpoint = endpoint;
        _cancellation = cancellation;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _stop.CancelAfter(limit);
    }

    /// <summary>Sends a query; comes back when its answer begins.</summary>
    /// <param name="endpoint">Where to.</param>
    /// <param name="settings">Settings, as parameters of an address.</param>
    /// <param name="content">The query, with what belongs to it.</param>
    /// <param name="limit">How long it may take, the reading of its answer included.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DatabaseFailedException">The server cannot do it.</exception>
    public static RunningQuery Start(
        Endpoint endpoint, ImmutableArray<string> settings, HttpContent content, TimeSpan limit, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var query = new RunningQuery(endpoint, limit, cancellation);
        try
        {
            query.Send(settings, content);
            return query;
        }
        catch
        {
            query.Dispose();
            throw;
        }
    }

    /// <summary>The next bytes of the answer; 0 where the server says that this was all.</summary>
    /// <exception cref="DatabaseFailedException">The connection broke off, or the time is over.</exception>
    /// <exception cref="OperationCanceledException">It has been stopped.</exception>
    public int Read(Span<byte> buffer)
    {
        try
        {
            var count = _body!.Read(buffer);
            _stop.Token.ThrowIfCancellationRequested();
            _mayRun &= count > 0 || buffer.IsEmpty;
            return count;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or OperationCanceledException)
        {
            throw Explained(exception);
        }
    }

    /// <summary>Why an answer is not what it should be: what the server has written into it, else that it has broken off.</summary>
    /// <param name="end">Its last bytes.</param>
    public DatabaseFailedException Broken(ReadOnlySpan<byte> end)
    {
        if (ServerError.Read(Encoding.UTF8.GetString(end)) is not { } error)
            return new DatabaseFailedException(DatabaseFault.Broken, "");
        _mayRun = false;
        return error;
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _response?.Dispose();
        if (_mayRun)
            StopOnServer();
        _stop.Dispose();
    }

    private void Send(ImmutableArray<string> settings, HttpContent content)
    {
        try
        {
            _response = _endpoint.Send(settings.Add($"query_id={_id}"), content, _stop.Token);
            _stopping = _stop.Token.Register(_response.Dispose); // lets go whoever waits for its next bytes
            _body = _response.Content.ReadAsStream(_stop.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            throw Explained(exception);
        }

        if (_response.StatusCode != HttpStatusCode.OK)
            throw Refusal();
        // An answer whose end nobody marks is one that may be cut without a trace.
        if (_response.Headers.TransferEncodingChunked != true && _response.Content.Headers.ContentLength is null)
            throw new DatabaseFailedException(DatabaseFault.Broken, "HTTP 1.0");
    }

    private DatabaseFailedException Refusal()
    {
        var text = Encoding.UTF8.GetString(ReadStart(64 * 1024));
        _mayRun = false;
        return ServerError.Read(text)
            ?? new DatabaseFailedException(
                DatabaseFault.Unreachable, // something else answers there
                string.Create(CultureInfo.InvariantCulture, $"HTTP {(int)_response!.StatusCode}"))
            {
                IsTransient = _response!.StatusCode is HttpStatusCode.ServiceUnavailable or HttpStatusCode.TooManyRequests,
            };
    }

    private byte[] ReadStart(int most)
    {
        var bytes = new byte[most];
        var length = 0;
        for (var count = -1; count != 0 && length < most; length += count)
            count = Read(bytes.AsSpan(length));
        return bytes[..length];
    }

    private Exception Explained(Exception exception)
    {
        if (!_stop.IsCancellationRequested)
        {
            var failure = ConnectionFault.Of(exception);
            _mayRun &= failure.Fault == DatabaseFault.Broken; // else it has not even been sent
            return failure;
        }

        StopOnServer();
        return _cancellation.IsCancellationRequested
            ? new OperationCanceledException(_cancellation)
            : new DatabaseFailedException(DatabaseFault.TimeOver, "", null, exception);
    }

    private void StopOnServer()
    {
        _mayRun = false;
        _response?.Dispose();
        using var patience = new CancellationTokenSource(LongestStopping);
        using var kill = new StringContent($"KILL QUERY WHERE query_id = '{_id}' SYNC");
        try
        {
            using var response = _endpoint.Send([], kill, patience.Token);
            response.Content.ReadAsStream(patience.Token).CopyTo(Stream.Null);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            // A server that is gone runs nothing; one that is not there for us stops when it writes to the closed connection.
        }
    }
}
