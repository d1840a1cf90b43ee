namespace Matcher.Lookup.Databases.ClickHouse;

/// <summary>How many bytes went over the connections of a session; within TLS, where there is any.</summary>
internal sealed class Traffic
{
    private long _received;
    private long _sent;

    /// <summary>From the server.</summary>
    public long Received => Interlocked.Read(ref _received);

    /// <summary>To the server.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public void AddReceived(int bytes) => Interlocked.Add(ref _received, bytes);

    public void AddSent(int bytes) => Interlocked.Add(ref _sent, bytes);
}
