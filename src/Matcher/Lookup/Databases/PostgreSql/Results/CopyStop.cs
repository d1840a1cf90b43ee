namespace Matcher.Lookup.Databases.PostgreSql.Results;

/// <summary>
/// Stops a COPY: first the server is asked to, which then says so in the result; where it does not within seconds, the connection is
/// given up, and so it is a little after the time limit.
/// </summary>
internal sealed class CopyStop : IDisposable
{
    // A server that is asked to stop does so at once; one that hangs never will.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(3);

    private readonly PostgreSqlQueries _queries;
    private readonly CancellationTokenSource _givingUp;
    private readonly CancellationTokenRegistration _stopping;

    public CopyStop(PostgreSqlQueries queries, CancellationToken cancellation)
    {
        _queries = queries;
        _givingUp = queries.StopAfterLimit(CancellationToken.None);
        _stopping = cancellation.Register(Now);
    }

    /// <summary>Says that the connection is given up.</summary>
    public CancellationToken Token => _givingUp.Token;

    /// <summary>Stops it.</summary>
    public void Now()
    {
        _queries.StopOnServer();
        _givingUp.CancelAfter(TimeToStop);
    }

    public void Dispose()
    {
        _stopping.Dispose();
        _givingUp.Dispose();
    }
}
