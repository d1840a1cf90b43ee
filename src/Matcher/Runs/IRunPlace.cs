using Matcher.FollowUp;
using Matcher.Matches;

namespace Matcher.Runs;

/// <summary>
/// What a run is held against, and who takes its rejects: <see cref="RunPlace"/> writes, <see cref="DryPlace"/> only looks.
/// </summary>
internal interface IRunPlace : IDisposable
{
    /// <summary>The ledger that its hits are held against.</summary>
    Ledger Ledger { get; }

    /// <summary>Takes the rejected rows as they are found.</summary>
    IRejectSink Rejects { get; }
}
