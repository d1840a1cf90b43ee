using System.Collections.Concurrent;
using System.Diagnostics.Tracing;

namespace Matcher.CommandProfile;

/// <summary>Listens to the runtime, which tells of every method that it compiles.</summary>
internal sealed class MethodsUsed : EventListener
{
    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords Compiling = (EventKeywords)0x10;
    private const string Loaded = "MethodLoadVerbose";

    // docs: "Method events", MethodFlags.
    private const uint IsDynamic = 1;

    private readonly ConcurrentDictionary<ulong, bool> _handles = new();
    private long _events;

    /// <summary>Handles of those that are in some assembly.</summary>
    public IReadOnlyCollection<ulong> Handles => [.. _handles.Keys];

    /// <summary>Waits until the runtime, which tells on a thread of its own, has told everything.</summary>
    public void Finish()
    {
        for (long seen = -1; seen != Interlocked.Read(ref _events);)
        {
            seen = Interlocked.Read(ref _events);
            Thread.Sleep(TimeSpan.FromSeconds(1));
        }
    }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
            EnableEvents(eventSource, EventLevel.Verbose, Compiling);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith(Loaded, StringComparison.Ordinal) != true)
            return;
        Interlocked.Increment(ref _events);
        var flags = (uint)Field("MethodFlags");
        if ((flags & IsDynamic) == 0)
            _handles.TryAdd((ulong)Field("MethodID"), true);

        object Field(string name) => eventData.Payload![eventData.PayloadNames!.IndexOf(name)]!;
    }
}
