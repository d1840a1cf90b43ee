using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>
/// Gives prepared answers to the requests that come, one after the other, the last one again and again. <see cref="Mark"/> stands for what
/// rows are asked to end with.
/// </summary>
internal sealed class OtherServer : IDisposable
{
    public const string Mark = "########";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly string[] _answers;
    private int _next;

    public OtherServer(params string[] answers)
    {
        _answers = answers;
        _listener.Start();
        _ = Serve();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>All that came, as it came.</summary>
    public List<string> Requests { get; } = [];

    public void Dispose() => _listener.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptSocketAsync();
                var request = await ReadRequest(client);
                Requests.Add(request);
                var answer = _answers[Math.Min(_next++, _answers.Length - 1)].Replace(Mark, MarkIn(request), StringComparison.Ordinal);
                await client.SendAsync(Encoding.Latin1.GetBytes(answer));
                client.Shutdown(SocketShutdown.Send);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    // Headers, then as many bytes as they say.
    private static async Task<string> ReadRequest(Socket client)
    {
        var text = new StringBuilder();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var count = await client.ReceiveAsync(buffer);
            text.Append(Encoding.Latin1.GetString(buffer, 0, count));
            var all = text.ToString();
            var end = all.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (count == 0 || (end >= 0 && all.Length - end - 4 >= LengthIn(all)))
                return all;
        }
    }

    // What the rows of an answer are asked to end with.
    private static string MarkIn(string request) => request.Split(", '") is [.., var last] && last.Length > Mark.Length ? last[..Mark.Length] : "";

    private static int LengthIn(string request)
    {
        const string header = "Content-Length: ";
        var at = request.IndexOf(header, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(request[(at + header.Length)..request.IndexOf('\r', at)], CultureInfo.InvariantCulture);
    }
}
