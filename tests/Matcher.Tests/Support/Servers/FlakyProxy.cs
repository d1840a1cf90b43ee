using System.Net;
using System.Net.Sockets;

namespace Matcher.Support.Servers;

/// <summary>
/// Stands between a client and a server on loopback, and lets connections break as they do on a network. As long as nothing else is asked,
/// it passes on what comes.
/// </summary>
internal sealed class FlakyProxy : IDisposable
{
    private readonly Lock _lock = new();
    private readonly IPEndPoint _server;
    private readonly List<ProxiedConnection> _connections = [];
    private TcpListener? _listener;
    private long _allowance = long.MaxValue;
    private ConnectionCut _cut;
    private bool _refusesAfterCut;

    /// <summary>Listens on a port of its own.</summary>
    /// <param name="host">Address of the server.</param>
    /// <param name="port">Port of the server.</param>
    public FlakyProxy(string host, int port)
    {
        _server = new IPEndPoint(IPAddress.Parse(host), port);
        Listen(port: 0);
        Port = ((IPEndPoint)_listener!.LocalEndpoint).Port;
    }

    /// <summary>Where clients connect, on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Bytes that went from the server to clients, over all connections.</summary>
    public long BytesFromServer { get; private set; }

    /// <summary>Bytes that went from clients to the server, over all connections.</summary>
    public long BytesToServer { get; private set; }

    /// <summary>How many connections there have been.</summary>
    public int Connections { get; private set; }

    /// <summary>
    /// Once so many more bytes have come from the server, cuts all connections that are open. Connections made afterwards are passed on
    /// again, unless they are refused.
    /// </summary>
    /// <param name="bytes">From now on, over all connections; these still reach the client.</param>
    /// <param name="cut">How.</param>
    /// <param name="thenRefuses">Whether nobody can connect afterwards: the server was not cut off, but ended.</param>
    public void CutAfter(long bytes, ConnectionCut cut, bool thenRefuses = false)
    {
        lock (_lock)
            (_allowance, _cut, _refusesAfterCut) = (bytes, cut, thenRefuses);
    }

    /// <summary>Cuts all connections that are open, now.</summary>
    public void Cut(ConnectionCut cut)
    {
        lock (_lock)
            CutAll(cut);
    }

    /// <summary>Lets nobody connect any more.</summary>
    public void Refuse()
    {
        lock (_lock)
        {
            _listener?.Dispose();
            _listener = null;
        }
    }

    /// <summary>Forgets what was asked: whoever connects is passed on. Connections that were cut stay so.</summary>
    public void Heal()
    {
        lock (_lock)
        {
            _allowance = long.MaxValue;
            if (_listener is null)
                Listen(Port);
        }
    }

    public void Dispose()
    {
        Refuse();
        lock (_lock)
            _connections.ForEach(connection => connection.Dispose());
    }

    /// <summary>How many of the bytes that came from the server may go on to the client; fewer than came: it is cut after them.</summary>
    internal int TakeFromServer(int bytes)
    {
        lock (_lock)
        {
            var allowed = (int)Math.Min(bytes, _allowance);
            BytesFromServer += allowed;
            if (_allowance != long.MaxValue)
                _allowance -= allowed;
            return allowed;
        }
    }

    /// <summary>Cuts all connections, if the allowance is used up.</summary>
    internal void CutIfUsedUp()
    {
        lock (_lock)
        {
            if (_allowance > 0)
                return;
            _allowance = long.MaxValue;
            CutAll(_cut);
            if (_refusesAfterCut)
                Refuse();
        }
    }

    internal void CountToServer(int bytes)
    {
        lock (_lock)
            BytesToServer += bytes;
    }

    private void CutAll(ConnectionCut cut)
    {
        foreach (var connection in _connections)
            connection.Cut(cut);
        if (cut != ConnectionCut.Hang)
            _connections.Clear();
    }

    private void Listen(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, optionValue: true);
        listener.Start();
        _listener = listener;
        _ = AcceptAll(listener);
    }

    private async Task AcceptAll(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptSocketAsync();
                var connection = new ProxiedConnection(this, client);
                lock (_lock)
                {
                    _connections.Add(connection);
                    Connections++;
                }

                _ = connection.Pass(_server);
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // It listens no longer.
        }
    }
}
