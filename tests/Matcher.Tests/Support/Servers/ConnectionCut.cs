namespace Matcher.Support.Servers;

/// <summary>How a connection ends before its time.</summary>
internal enum ConnectionCut
{
    /// <summary>In good order: the client reads an end.</summary>
    Close,

    /// <summary>As when the server's machine is killed and answers again: the client reads an error.</summary>
    Reset,

    /// <summary>Not at all: nothing comes any more, and nothing is told.</summary>
    Hang,
}
