namespace ContentJourney.Engine.Tests.Memory;

/// <summary>
/// The bytes that work leaves to the garbage collector on its own thread, whatever other tests do meanwhile: a background collection
/// that comes between two readings counts what is left of the thread's allocation context, up to 8 KiB, as allocated (some one in
/// twenty readings a millisecond apart, beside threads that allocate; none with <c>DOTNET_gcConcurrent=0</c>). And the first calls
/// prepare what stays: static tables, compiled code, pooled buffers. So several rounds are measured, and the one in which least was
/// allocated tells; within a round every call counts.
/// </summary>
internal static class Allocated
{
    private const int Rounds = 20;

    /// <summary>What a round of calls costs, in bytes, all calls together.</summary>
    public static long By(int calls, Action work) => By(calls, static () => 0, _ => work());

    /// <summary>What a round of calls costs, in bytes, all calls together, without what each is called with.</summary>
    public static long By<T>(int calls, Func<T> prepare, Action<T> work)
    {
        var least = long.MaxValue;
        for (var round = 0; least > 0 && round < Rounds; round++)
        {
            T[] prepared = [.. Enumerable.Range(0, calls).Select(_ => prepare())];
            var before = GC.GetAllocatedBytesForCurrentThread();
            foreach (var input in prepared)
            {
                work(input);
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
