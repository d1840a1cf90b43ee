namespace Matcher.Lookup.Databases.Servers;

/// <summary>
/// A database could not do what was asked. Its message is for whoever repairs the program; what users read is made of
/// <see cref="Fault"/>, <see cref="Code"/> and <see cref="ServerWords"/>, none of which may hold a password or a row's content.
/// </summary>
internal sealed class DatabaseFailedException(DatabaseFault fault, string code, string? serverWords = null, Exception? inner = null)
    : IOException($"{fault} ({code})", inner)
{
    /// <summary>What went wrong.</summary>
    public DatabaseFault Fault => fault;

    /// <summary>The server's or the driver's code: SQLSTATE, error number; empty where there is none.</summary>
    public string Code => code;

    /// <summary>
    /// What the server says, where a sentence of its kind cannot hold data (access, names of tables and columns, syntax); else null.
    /// </summary>
    public string? ServerWords => serverWords;

    /// <summary>Whether the same may well succeed a moment later: no answer, too many connections, a deadlock.</summary>
    public bool IsTransient { get; init; }
}
