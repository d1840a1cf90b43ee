using System.Runtime.ExceptionServices;
using Matcher.Matches;

namespace Matcher.Lookup.Sources;

/// <summary>
/// The rejects of one source. Where they cannot be written, that is no fault of the source: whoever reads it is not to take it for one,
/// so it is kept apart.
/// </summary>
/// <param name="rejects">Takes them.</param>
internal sealed class OwnRejects(IRejectSink rejects) : IRejectSink
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Whether one could not be written.</summary>
    public bool HaveFailed => _failure is not null;

    /// <inheritdoc/>
    public void Add(Reject reject)
    {
        try
        {
            rejects.Add(reject);
        }
        catch (Exception error)
        {
            _failure ??= ExceptionDispatchInfo.Capture(error);
            throw;
        }
    }

    /// <summary>Throws what went wrong, as it was thrown, although a reader may have taken it for its own.</summary>
    public void ThrowIfFailed() => _failure?.Throw();
}
