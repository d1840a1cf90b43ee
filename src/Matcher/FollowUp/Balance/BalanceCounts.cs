using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Matcher.FollowUp.Cases;

namespace Matcher.FollowUp.Balance;

/// <summary>Counts what becomes the lines of a balance. A county has a few dozen townships, and a hundred thousand cases.</summary>
internal sealed class BalanceCounts
{
    private readonly Dictionary<string, Count> _counts = new(StringComparer.Ordinal);

    /// <summary>A line for each township that was asked for, by name.</summary>
    public ImmutableArray<BalanceLine> Lines =>
        [.. _counts.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Value.Line(one.Key))];

    /// <summary>The count of a township.</summary>
    public Count Of(string township)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_counts, township, out _);
        return count ??= new Count();
    }

    /// <summary>What is counted of one township, as <see cref="BalanceLine"/> says it.</summary>
    internal sealed class Count
    {
        private int _closed;
        private int _cleared;
        private int _lapsed;
        private int _transferred;

        public int Before { get; set; }

        public int New { get; set; }

        public int Reopened { get; set; }

        public int MovedIn { get; set; }

        public int MovedOut { get; set; }

        public int TakenBack { get; set; }

        public int After { get; set; }

        /// <summary>How many left by a closed state.</summary>
        public ref int Left(CaseState to)
        {
            switch (to)
            {
                case CaseState.Closed:
                    return ref _closed;
                case CaseState.Cleared:
                    return ref _cleared;
                case CaseState.Lapsed:
                    return ref _lapsed;
                case CaseState.Transferred:
                    return ref _transferred;
                default:
                    throw new ArgumentOutOfRangeException(nameof(to), to, null);
            }
        }

        /// <summary>The line.</summary>
        public BalanceLine Line(string township) => new(township)
        {
            Before = Before,
            New = New,
            Reopened = Reopened,
            MovedIn = MovedIn,
            Closed = _closed,
            Cleared = _cleared,
            Lapsed = _lapsed,
            Transferred = _transferred,
            MovedOut = MovedOut,
            TakenBack = TakenBack,
            After = After,
        };
    }
}
