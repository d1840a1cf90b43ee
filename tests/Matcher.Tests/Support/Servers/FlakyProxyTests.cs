using System.Net;
using System.Net.Sockets;

namespace Matcher.Support.Servers;

/// <summary>A proxy that breaks nothing would let every test of a broken connection pass.</summary>
[TestFixture]
public sealed class FlakyProxyTests
{
    private const int Answer = 100_000;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(200);

    private TcpListener _server = null!;
    private FlakyProxy _proxy = null!;

    // Answers one byte with many.
    [SetUp]
    public void Start()
    {
        _server = new TcpListener(IPAddress.Loopback, 0);
        _server.Start();
        _ = Serve(_server);
        _proxy = new FlakyProxy("127.0.0.1", ((IPEndPoint)_server.LocalEndpoint).Port);
    }

    [TearDown]
    public void Stop()
    {
        _proxy.Dispose();
        _server.Dispose();
    }

    [Test]
    public async Task What_comes_is_passed_on_and_counted()
    {
        using var client = await Ask();
        Assert.That(await Received(client, Answer), Is.EqualTo(Answer));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_proxy.BytesFromServer, Is.EqualTo(Answer));
            Assert.That(_proxy.BytesToServer, Is.EqualTo(1));
            Assert.That(_proxy.Connections, Is.EqualTo(1));
        }
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(40_000)]
    public async Task It_closes_after_so_many_bytes(int bytes)
    {
        _proxy.CutAfter(bytes, ConnectionCut.Close);
        using var client = await Ask();
        Assert.That(await Received(client, Answer), Is.EqualTo(bytes));
        using var second = await Ask();
        Assert.That(await Received(second, Answer), Is.EqualTo(Answer), "afterwards all is well again");
    }

    [Test]
    public async Task It_resets()
    {
        _proxy.CutAfter(40_000, ConnectionCut.Reset);
        using var client = await Ask();
        Assert.That(async () => await Received(client, Answer), Throws.InstanceOf<SocketException>());
    }

    [Test]
    public async Task It_refuses_after_the_cut_until_it_heals()
    {
        _proxy.CutAfter(10, ConnectionCut.Close, thenRefuses: true);
        using (var client = await Ask())
            await Received(client, Answer);
        Assert.That(Ask, Throws.InstanceOf<SocketException>());
        _proxy.Heal();
        using var second = await Ask();
        Assert.That(await Received(second, Answer), Is.EqualTo(Answer));
    }

    [Test]
    public async Task It_hangs()
    {
        _proxy.CutAfter(10, ConnectionCut.Hang);
        using var client = await Ask();
        Assert.That(await Received(client, 10), Is.EqualTo(10));
        var more = Received(client, 1);
        Assert.That(await Task.WhenAny(more, Task.Delay(Moment)), Is.Not.SameAs(more));
        client.Dispose();
        Assert.That(async () => await more, Throws.InstanceOf<SocketException>());
    }

    private async Task<Socket> Ask()
    {
        var client = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(IPAddress.Loopback, _proxy.Port);
        await client.SendAsync(new byte[1]);
        return client;
    }

    private static async Task<int> Received(Socket client, int atMost)
    {
        var buffer = new byte[atMost];
        var received = 0;
        while (received < atMost && await client.ReceiveAsync(buffer.AsMemory(received)) is > 0 and var more)
            received += more;
        return received;
    }

    private static async Task Serve(TcpListener server)
    {
        try
        {
            while (true)
                _ = AnswerOne(await server.AcceptSocketAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task AnswerOne(Socket client)
    {
        try
        {
            await client.ReceiveAsync(new byte[1]);
            await client.SendAsync(new byte[Answer]);
        }
        catch (SocketException)
        {
            // It was cut.
        }
    }
}
