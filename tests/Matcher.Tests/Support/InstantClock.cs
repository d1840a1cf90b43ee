namespace Matcher.Support;

/// <summary>A clock on which every wait is over at once; it remembers how long the waits would have been.</summary>
internal sealed class InstantClock : TimeProvider
{
    private readonly List<TimeSpan> _waits = [];

    /// <summary>The waits so far.</summary>
    public IReadOnlyList<TimeSpan> Waits => _waits;

    /// <summary>Happens during each wait; is told which one it is, from 1.</summary>
    public Action<int> DuringWait { get; set; } = _ => { };

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        _waits.Add(dueTime);
        DuringWait(_waits.Count);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
