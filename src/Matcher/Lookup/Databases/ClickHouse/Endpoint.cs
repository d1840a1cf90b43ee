using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Matcher.Catalogue.Config.Databases;
using Matcher.Lookup.Databases.Servers;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// A ClickHouse's HTTP interface, entered by one account. User and password travel as headers: an address ends up in logs.
/// </summary>
internal sealed class Endpoint : IDisposable
{
    // A server closes what has been idle for 3 seconds, or 10: a connection is not used again when that may be near.
    private static readonly TimeSpan LongestIdle = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(10);

    // A server that is told to reports progress in headers all the time.
    private const int LargestHeadersInKilobytes = 16 * 1024;

    private readonly HttpClient _client;
    private readonly DatabaseAccess _access;
    private readonly string? _password;

    public Endpoint(DatabaseAccess access, string? password)
    {
        _access = access;
        _password = password;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false, // the account is for this host alone
            UseProxy = false,
            UseCookies = false,
            PooledConnectionIdleTimeout = LongestIdle,
            ConnectTimeout = LongestConnecting,
#pragma warning disable CA2262 // kilobytes, as the name of the constant says
            MaxResponseHeadersLength = LargestHeadersInKilobytes,
#pragma warning restore CA2262
            RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
            SslOptions = TlsFor(access),
            ConnectCallback = async (context, cancellation) =>
                new CountingStream(await ConnectAsync(context.DnsEndPoint, cancellation).ConfigureAwait(false), Traffic),
        })
        {
            BaseAddress = new UriBuilder(access.Security == TransportSecurity.None ? "http" : "https", access.Host, access.Port).Uri,
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>What has gone to and fro.</summary>
    public Traffic Traffic { get; } = new();

    /// <summary>Sends a query; comes back when the answer begins.</summary>
    /// <param name="parameters">Settings and the like, each already escaped: <c>query_id=…</c>.</param>
    /// <param name="content">The query, with what belongs to it.</param>
    /// <param name="cancellation">Stops the waiting, not the query.</param>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public HttpResponseMessage Send(IEnumerable<string> parameters, HttpContent content, CancellationToken cancellation)
    {
        var all = _access.Database.Length == 0 ? parameters : parameters.Prepend($"database={Uri.EscapeDataString(_access.Database)}");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/?{string.Join('&', all)}", UriKind.Relative));
        request.Content = content;
        request.Headers.ExpectContinue = false;
        if (_access.User.Length > 0)
            request.Headers.TryAddWithoutValidation("X-ClickHouse-User", _access.User);
        if (_password is not null)
            request.Headers.TryAddWithoutValidation("X-ClickHouse-Key", _password);
        return _client.Send(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
    }

    public void Dispose() => _client.Dispose();

    private static async Task<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // A count of a billion rows says nothing for minutes, which a firewall between may take for the end.
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            await socket.ConnectAsync(host, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

#pragma warning disable CA5359 // the config says of a host by name that its certificate is not asked for
    private static SslClientAuthenticationOptions TlsFor(DatabaseAccess access) => access switch
    {
        { Security: TransportSecurity.Unverified } => new SslClientAuthenticationOptions
        {
            TargetHost = access.Host,
            RemoteCertificateValidationCallback = static (_, _, _, _) => true,
        },
        { Authorities: { } file } => new SslClientAuthenticationOptions
        {
            TargetHost = access.Host,
            CertificateChainPolicy = PolicyOf(file),
        },
        _ => new SslClientAuthenticationOptions { TargetHost = access.Host },
    };
#pragma warning restore CA5359

    private static X509ChainPolicy PolicyOf(string file)
    {
        var policy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            RevocationMode = X509RevocationMode.NoCheck, // such an authority has no list on the network
        };
        try
        {
            policy.CustomTrustStore.ImportFromPemFile(file);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DatabaseFailedException(DatabaseFault.NotTrusted, Path.GetFileName(file), null, exception);
        }

        return policy;
    }
}
