using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Matcher.Foundation.Cores;

/// <summary>Shares work out to all cores. What goes wrong in it comes out as it was thrown: a locked file is a locked file.</summary>
internal static class AllCores
{
    /// <summary>Makes one thing of each, in their order.</summary>
    public static ImmutableArray<TMade> Select<TItem, TMade>(ImmutableArray<TItem> items, Func<TItem, TMade> make)
    {
        var made = new TMade[items.Length];
        For(items.Length, stretch: 1, index => made[index] = make(items[index]));
        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }

    /// <summary>Does something for each of the numbers from 0, in no particular order.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="stretch">How many of them a core takes at a time.</param>
    /// <param name="act">Does it.</param>
    public static void For(int count, int stretch, Action<int> act) => For(count, stretch, () => act, (index, one) => one(index));

    /// <inheritdoc cref="For(int, int, Action{int})"/>
    /// <param name="count">How many there are.</param>
    /// <param name="stretch">How many of them a core takes at a time.</param>
    /// <param name="prepare">Makes what each stretch has to itself.</param>
    /// <param name="act">Does it.</param>
    public static void For<TOwn>(int count, int stretch, Func<TOwn> prepare, Action<int, TOwn> act)
    {
        if (count == 0)
            return;
        AsThrown(() => Parallel.ForEach(Partitioner.Create(0, count, stretch), range =>
        {
            var own = prepare();
            for (var i = range.Item1; i < range.Item2; i++)
                act(i, own);
        }));
    }

    /// <summary>Waits for all of some tasks.</summary>
    public static void Wait(Task[] tasks) => AsThrown(() => Task.WaitAll(tasks, CancellationToken.None));

    private static void AsThrown(Action act)
    {
        try
        {
            act();
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
    }
}
