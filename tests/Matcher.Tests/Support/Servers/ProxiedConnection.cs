using System.Net;
using System.Net.Sockets;

namespace Matcher.Support.Servers;

/// <summary>A client's connection to a server through a <see cref="FlakyProxy"/>.</summary>
internal sealed class ProxiedConnection(FlakyProxy proxy, Socket client) : IDisposable
{
    private const int BufferSize = 16 * 1024;

    private readonly Socket _server = new(SocketType.Stream, ProtocolType.Tcp);
    private volatile bool _isCut;

    /// <summary>Passes on what comes from either side until one ends.</summary>
    public async Task Pass(IPEndPoint server)
    {
        try
        {
            await _server.ConnectAsync(server);
            (client.NoDelay, _server.NoDelay) = (true, true);
            await Task.WhenAll(FromServer(), FromClient());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            if (!_isCut)
                Cut(ConnectionCut.Reset);
        }
    }

    /// <summary>Ends it.</summary>
    public void Cut(ConnectionCut cut)
    {
        _isCut = true;
        if (cut == ConnectionCut.Hang)
            return;
        _server.Dispose();
        try
        {
            if (cut == ConnectionCut.Close)
            {
                client.Shutdown(SocketShutdown.Send);
                return;
            }

            client.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The client has gone.
        }

        client.Dispose();
    }

    public void Dispose() => Cut(ConnectionCut.Reset);

    private async Task FromServer()
    {
        var buffer = new byte[BufferSize];
        while (await _server.ReceiveAsync(buffer) is > 0 and var received && !_isCut)
        {
            await Send(client, buffer.AsMemory(0, proxy.TakeFromServer(received)));
            proxy.CutIfUsedUp();
        }

        if (!_isCut)
            client.Shutdown(SocketShutdown.Send);
    }

    // What the client still says after the cut goes nowhere; read it all the same, so that it meets an end and not an error.
    private async Task FromClient()
    {
        var buffer = new byte[BufferSize];
        while (await client.ReceiveAsync(buffer) is > 0 and var received)
        {
            if (_isCut)
                continue;
            proxy.CountToServer(received);
            await Send(_server, buffer.AsMemory(0, received));
        }

        if (!_isCut)
            _server.Shutdown(SocketShutdown.Send);
    }

    private static async Task Send(Socket to, ReadOnlyMemory<byte> bytes)
    {
        while (!bytes.IsEmpty)
            bytes = bytes[await to.SendAsync(bytes)..];
    }
}
