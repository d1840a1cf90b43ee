namespace Matcher.Lookup.Databases.Servers;

/// <summary>A database server that can be connected to. What it takes to enter it, its adapter holds and shows nobody.</summary>
internal abstract class DatabaseServer
{
    /// <summary>Connects; a moment's trouble is waited out.</summary>
    /// <exception cref="DatabaseFailedException">It cannot be entered.</exception>
    public abstract DatabaseSession Connect(CancellationToken cancellation);
}
